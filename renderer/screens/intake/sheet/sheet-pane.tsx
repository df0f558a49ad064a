import { ui } from '../../../../shared/text/vi/ui.ts';
import { SheetView, type SheetViewProps } from './sheet-view.tsx';

type SheetPaneProps = SheetViewProps & {
  readonly sheets: readonly string[];
  readonly onSheet: (sheet: string) => void;
};

/** The picture with the tabs of the sheets below it, as in Excel. */
export function SheetPane({ sheets, onSheet, ...view }: SheetPaneProps) {
  const words = ui.intake.sheet;
  return (
    <div className="sheet-pane" data-pane>
      <SheetView key={`${view.file} ${view.sheet}`} {...view} />
      <div className="sheet-foot">
        <div className="sheet-tabs" role="group" aria-label={words.sheets}>
          {sheets.map((name) => (
            <button
              key={name}
              type="button"
              className="sheet-tab"
              aria-pressed={name === view.sheet}
              title={name}
              onClick={() => onSheet(name)}
            >
              {name}
            </button>
          ))}
        </div>
        {view.band !== null && (
          <p className="sheet-legend">
            <span className="sheet-key-head">{words.legend.head}</span>
            <span className="sheet-key-data">{words.legend.firstData}</span>
          </p>
        )}
      </div>
    </div>
  );
}
