import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Input,
} from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, ColumnTripleEditRegular } from '@fluentui/react-icons';
import { ui } from '../../../shared/text/vi/ui.ts';
import { arrange, moveColumn, plainLayout, toggleColumn, widen, type ColumnLayout } from './column-layout.ts';

type DialogProps = {
  readonly columns: readonly { readonly code: string; readonly label: string }[];
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
};

/** Which columns are shown, in which order and how wide; everything the mouse does on the heads, by keyboard. */
export function ColumnDialog({ columns, layout, onLayout }: DialogProps) {
  const words = ui.figures.columns;
  const codes = arrange(
    columns.map(({ code }) => code),
    { ...layout, hidden: [] },
  );
  const labels = new Map(columns.map(({ code, label }) => [code, label]));
  const shown = codes.filter((code) => !layout.hidden.includes(code));
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" icon={<ColumnTripleEditRegular />}>
          {words.action}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <p className="quiet">{words.lead}</p>
            <ul className="column-list">
              {codes.map((code, index) => {
                const label = labels.get(code) ?? code;
                const isShown = shown.includes(code);
                return (
                  <li key={code}>
                    <Checkbox
                      label={label}
                      checked={isShown}
                      disabled={isShown && shown.length === 1}
                      onChange={() => onLayout(toggleColumn(layout, code))}
                    />
                    <Input
                      type="number"
                      size="small"
                      step={10}
                      className="column-width"
                      aria-label={words.widthOf(label)}
                      placeholder={words.auto}
                      value={String(layout.widths[code] ?? '')}
                      onChange={(_, { value }) => onLayout(widen(layout, code, value === '' ? null : Number(value)))}
                    />
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<ArrowUpRegular />}
                      aria-label={words.up(label)}
                      disabledFocusable={index === 0}
                      onClick={() => onLayout(moveColumn(layout, codes, code, -1))}
                    />
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<ArrowDownRegular />}
                      aria-label={words.down(label)}
                      disabledFocusable={index === codes.length - 1}
                      onClick={() => onLayout(moveColumn(layout, codes, code, 1))}
                    />
                  </li>
                );
              })}
            </ul>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{ui.frame.close}</Button>
            </DialogTrigger>
            <Button disabledFocusable={layout === plainLayout} onClick={() => onLayout(plainLayout)}>
              {words.reset}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
