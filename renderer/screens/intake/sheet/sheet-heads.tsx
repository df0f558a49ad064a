import type { VirtualItem } from '@tanstack/react-virtual';
import { columnName } from '../../../../shared/intake/grid/grid.ts';
import { ui } from '../../../../shared/text/vi/ui.ts';
import type { TableBand } from './sheet-marks.ts';
import { HEAD_HEIGHT, ROW_HEAD_WIDTH } from './sheet-sizes.ts';

type SheetHeadsProps = {
  readonly columns: readonly VirtualItem[];
  readonly band: TableBand | null;
  readonly hidden: readonly number[];
  readonly width: number;
  /** Letters of the active cell's column. */
  readonly here: string;
};

/** The letters above the columns; what each is read as is said with them. */
export function SheetHeads({ columns, band, hidden, width, here }: SheetHeadsProps) {
  const words = ui.intake.sheet;
  return (
    <div className="sheet-heads" role="row" aria-rowindex={1} style={{ width, height: HEAD_HEIGHT }}>
      <div className="sheet-corner" style={{ width: ROW_HEAD_WIDTH }} />
      {columns.map(({ index, start, size }) => {
        const letters = columnName(index + 1);
        const isHidden = hidden.includes(index + 1);
        const field = band?.fields.get(letters);
        const name = isHidden
          ? words.hiddenColumn(letters)
          : field === undefined
            ? letters
            : field === null
              ? words.notRead(letters)
              : words.column(letters, field);
        const classes = [
          'sheet-letter',
          letters === here ? 'sheet-here' : '',
          field == null ? '' : 'sheet-read',
          isHidden ? 'sheet-hidden' : '',
        ];
        return (
          <div
            key={index}
            role="columnheader"
            aria-colindex={index + 2}
            aria-label={name}
            title={name}
            className={classes.filter(Boolean).join(' ')}
            style={{ left: start, width: size }}
          >
            {letters}
            {isHidden && <span className="sheet-hidden-word"> {words.hidden}</span>}
          </div>
        );
      })}
    </div>
  );
}
