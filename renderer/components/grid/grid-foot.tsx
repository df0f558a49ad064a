import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { RowData } from '@tanstack/react-table';
import type { FigureValue } from '../../../shared/statistics/figure.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { summarise } from './selection-summary.ts';
import type { SheetTable } from './sheet-table.ts';

type GridFootProps<Row extends RowData> = {
  readonly table: SheetTable<Row>;
  readonly valuesOf: (row: Row) => readonly FigureValue[];
  readonly isTotal: (row: Row) => boolean;
  readonly copied: number | null;
  readonly onCopy: (withHeads: boolean) => void;
  /** More buttons. */
  readonly children?: ReactNode;
};

/** Below a grid: copying, and count, sum and mean of what is selected, as in Excel's status bar. */
export function GridFoot<Row extends RowData>(props: GridFootProps<Row>) {
  const { table, valuesOf, isTotal, copied, onCopy, children } = props;
  return (
    <div className="figure-foot">
      <Button
        size="small"
        icon={<CopyRegular />}
        title={ui.frame.withKey(ui.figures.copy, 'Ctrl+C')}
        onClick={() => onCopy(false)}
      >
        {ui.figures.copy}
      </Button>
      <Button size="small" onClick={() => onCopy(true)}>
        {ui.figures.copyWithHeads}
      </Button>
      {children}
      <span className="quiet" role="status">
        {copied !== null && ui.figures.copied(formatCount(copied))}
      </span>
      <Summary values={selectedValues(table, valuesOf, isTotal)} />
    </div>
  );
}

function Summary({ values }: { readonly values: readonly FigureValue[] }) {
  if (values.length < 2) return null;
  const { count, sum, mean } = summarise(values);
  const words = ui.figures.selection;
  return (
    <span className="figure-summary" role="status">
      {[words.count(count), sum !== null && words.sum(sum), mean !== null && words.mean(mean)]
        .filter(Boolean)
        .join('   ')}
    </span>
  );
}

/** What the selected cells hold. A total beside its own parts would be counted twice, so it is left out. */
function selectedValues<Row extends RowData>(
  table: SheetTable<Row>,
  valuesOf: (row: Row) => readonly FigureValue[],
  isTotal: (row: Row) => boolean,
): readonly FigureValue[] {
  const rows = table.getRowModel().rows;
  const lines = table.getCellSelectionBounds().flatMap(({ minRowIndex, maxRowIndex, minColumnIndex, maxColumnIndex }) =>
    rows.slice(minRowIndex, maxRowIndex + 1).map(({ original }) => ({
      isTotal: isTotal(original),
      values: valuesOf(original).slice(minColumnIndex, maxColumnIndex + 1),
    })),
  );
  const counted = lines.some((line) => !line.isTotal) ? lines.filter((line) => !line.isTotal) : lines;
  return counted.flatMap(({ values }) => values);
}
