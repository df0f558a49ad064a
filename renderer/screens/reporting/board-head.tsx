import type { ReportCount, ReportingBoardView } from '../../../shared/contract/reporting-views.ts';
import { onTimeText, reportedText } from '../../../shared/reporting/describe-report.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import type { BoardColumn } from './board-columns.ts';

type HeadProps = { readonly board: ReportingBoardView; readonly columns: readonly BoardColumn[] };

/** Heads of the board; a period's with the day its reports are due. */
export function BoardHead({ board, columns }: HeadProps) {
  const words = ui.reporting;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" role="columnheader" aria-colindex={1}>
          {words.columns.unit}
        </th>
        {columns.map((column, index) => {
          const deadline = column.is === 'period' ? (board.periods[column.at]?.deadline ?? null) : null;
          return (
            <th key={`${column.is} ${column.head}`} scope="col" role="columnheader" aria-colindex={index + 2}>
              {column.head}
              {column.is === 'period' && (
                <span className="board-due">{deadline === null ? words.noDue : words.due(formatDay(deadline.on))}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** How many have reported, and in time, of each period and of all. */
export function BoardFoot({ board, columns, firstRow }: HeadProps & { readonly firstRow: number }) {
  const words = ui.reporting.columns;
  const countOf = (column: BoardColumn): ReportCount | null =>
    column.is === 'period' ? (board.periods[column.at]?.count ?? null) : null;
  const line = (label: string, row: number, own: BoardColumn['is'], text: (count: ReportCount) => string | null) => (
    <tr aria-rowindex={row}>
      <th scope="row" role="rowheader" aria-colindex={1}>
        {label}
      </th>
      {columns.map((column, index) => {
        const count = column.is === own ? board.count : countOf(column);
        return (
          <td
            key={`${column.is} ${column.head}`}
            aria-colindex={index + 2}
            className={column.is === 'period' ? '' : 'board-rate'}
          >
            {count === null ? '' : text(count)}
          </td>
        );
      })}
    </tr>
  );
  return (
    <tfoot>
      {line(words.reported, firstRow, 'reported', reportedText)}
      {line(words.onTime, firstRow + 1, 'on-time', onTimeText)}
    </tfoot>
  );
}
