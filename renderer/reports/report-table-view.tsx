import { use } from 'react';
import type { ReportCell, ReportRow, ReportTable } from '../../shared/reports/report-document.ts';
import { BarScale, PaperBar } from './paper-bar.tsx';
import { FigureLinkContext } from './figure-link.ts';

type TableProps = {
  readonly table: ReportTable;
  /** The rows to draw: all of them, or those of one page. */
  readonly rows: readonly ReportRow[];
  /** What the table is, for screen readers. */
  readonly label: string;
};

/** A table with its head. Column widths are shares of the whole width. */
export function ReportTableView({ table, rows, label }: TableProps) {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <table className="paper-table" aria-label={label}>
      <colgroup>
        {table.columns.map((column) => (
          <col key={column.key} style={{ width: `${(column.width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        {table.head.map((cells, index) => (
          <tr key={index}>
            {cells.map((cell, position) => (
              <th key={position} scope="col" className={classOf(cell, 'center')} {...spansOf(cell)}>
                {textOf(cell)}
                {cell.bar?.is === 'scale' && <BarScale legend={cell.bar.legend} />}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} className={classOfRow(row)}>
            {row.cells.map((cell, position) => (
              <td key={position} className={classOf(cell, sideOf(cell))} style={indentOf(cell)} {...spansOf(cell)}>
                <CellContent cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellContent({ cell }: { readonly cell: ReportCell }) {
  const explain = use(FigureLinkContext);
  const { figure, bar } = cell;
  if (bar?.is === 'share') {
    return (
      <>
        <span className="paper-bar-text">
          <CellContent cell={withoutBar(cell)} />
        </span>
        <PaperBar {...bar} />
      </>
    );
  }
  if (explain === null || figure === undefined || cell.value.is === 'blank') return textOf(cell);
  return (
    <button type="button" tabIndex={-1} className="paper-figure" onClick={() => explain(figure)}>
      {textOf(cell)}
    </button>
  );
}

const withoutBar = ({ bar: _, ...cell }: ReportCell): ReportCell => cell;

function textOf({ value }: ReportCell): string {
  switch (value.is) {
    case 'text':
      return value.text;
    case 'number':
      return value.shown;
    case 'blank':
      return '';
  }
}

const sideOf = (cell: ReportCell) => (cell.value.is === 'number' ? 'right' : 'left');

function classOf(cell: ReportCell, side: 'left' | 'center' | 'right'): string {
  const weight = cell.bold === true ? ' paper-bold' : '';
  return `paper-cell-${cell.align ?? side}${weight}${cell.italic === true ? ' paper-italic' : ''}`;
}

function classOfRow(row: ReportRow): string {
  return `paper-row-${row.role}`;
}

function spansOf(cell: ReportCell): { colSpan?: number; rowSpan?: number } {
  return {
    ...(cell.colSpan === undefined ? {} : { colSpan: cell.colSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
  };
}

function indentOf(cell: ReportCell): { paddingLeft?: string } {
  return cell.indent === undefined || cell.indent === 0 ? {} : { paddingLeft: `${0.9 + cell.indent * 3}mm` };
}
