import { memo } from 'react';
import type { BoardRowView } from '../../../shared/contract/reporting-views.ts';
import { onTimeText, reportedText } from '../../../shared/reporting/describe-report.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { isEdited, type BoardColumn, type EditedColumn } from './board-columns.ts';
import { EditCell } from './edit-cell.tsx';
import { ReportMark, reportSentence } from './report-mark.tsx';

type BoardRowProps = {
  readonly row: BoardRowView;
  /** Row of the grid, the heads being the first. */
  readonly position: number;
  readonly columns: readonly BoardColumn[];
  /** The column that can be reached by Tab; null when another row has it. */
  readonly stop: number | null;
  readonly isEditing: boolean;
  readonly onFocus: (unitId: number, column: number) => void;
  readonly onAct: (unitId: number, column: number) => void;
  /** Null: nothing was changed. */
  readonly onEdited: (row: BoardRowView, column: EditedColumn, text: string | null) => void;
};

/** One unit of the board. */
export const BoardRow = memo(function BoardRow({ row, position, columns, stop, ...props }: BoardRowProps) {
  const { unit } = row;
  return (
    <tr aria-rowindex={position}>
      <th scope="row" role="rowheader" aria-colindex={1} title={unit.name}>
        {unit.name}
      </th>
      {columns.map((column, index) => {
        const isStop = index === stop;
        const report = column.is === 'period' ? (row.reports[column.at] ?? null) : null;
        const isOpen = isStop && props.isEditing && isEdited(column);
        return (
          <td
            key={`${column.is} ${column.head}`}
            role="gridcell"
            aria-colindex={index + 2}
            {...(isStop ? { 'data-board-stop': '', 'data-pane-start': '' } : {})}
            tabIndex={isStop ? 0 : -1}
            className={cellClass(column, report !== null && report.note + (report.promisedOn ?? '') !== '')}
            {...labelOf(row, column)}
            onFocus={() => props.onFocus(unit.id, index)}
            onClick={() => column.is === 'period' && props.onAct(unit.id, index)}
            onDoubleClick={() => isEdited(column) && props.onAct(unit.id, index)}
          >
            {isOpen ? (
              <EditCell
                label={column.head}
                text={textOf(row, column)}
                onDone={(text) => props.onEdited(row, column.is, text)}
              />
            ) : report !== null ? (
              <ReportMark report={report} />
            ) : (
              textOf(row, column)
            )}
          </td>
        );
      })}
    </tr>
  );
});

function cellClass(column: BoardColumn, hasNote: boolean): string {
  if (column.is === 'period') return hasNote ? 'board-report board-noted' : 'board-report';
  return isEdited(column) ? 'board-text' : 'board-rate';
}

function labelOf(row: BoardRowView, column: BoardColumn) {
  if (column.is !== 'period') {
    const text = textOf(row, column);
    return isEdited(column) && text !== '' ? { title: text } : {};
  }
  const report = row.reports[column.at] ?? null;
  const sentence = report === null ? ui.reporting.notThere : reportSentence(report);
  return { 'aria-label': sentence, title: sentence };
}

/** What stands in a cell beside the marks. */
export function textOf({ count, contact, reports }: BoardRowView, column: BoardColumn): string {
  switch (column.is) {
    case 'period':
      return '';
    case 'reported':
      return reportedText(count);
    case 'on-time':
      return onTimeText(count) ?? '';
    case 'person':
      return contact?.person ?? '';
    case 'phone':
      return contact?.phone ?? '';
    case 'note':
      return reports.at(-1)?.note ?? '';
  }
}
