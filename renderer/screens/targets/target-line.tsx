import { memo } from 'react';
import {
  boardCellText,
  isTargetColumn,
  incompleteBase,
  boardColumns,
  type BoardColumn,
} from '../../../shared/reports/target-cells.ts';
import { formatCount, NOT_REPORTED } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { StateMark } from './state-mark.tsx';
import { TargetCellEditor, type CellDraft } from './target-cell-editor.tsx';
import type { TargetGridRow, TargetGridTable } from './target-table.ts';

export type ModelRow = ReturnType<TargetGridTable['getRowModel']>['rows'][number];

export type LineProps = {
  readonly row: ModelRow;
  readonly index: number;
  readonly isShare: boolean;
  /** Which cells are selected, as text: the line is drawn again only when it changes. */
  readonly marks: string;
  readonly tabStop: string | null;
  /** The cell of this line that is being written into. */
  readonly draft: CellDraft | null;
  readonly isRefused: boolean;
  readonly nameOfCell: (row: TargetGridRow, column: BoardColumn) => string;
  readonly onDone: (draft: CellDraft, text: string, goesOn: boolean) => void;
  readonly onCancel: () => void;
  readonly onOpen: () => void;
};

/** One unit: its targets, which can be written into, and what the app computes. */
export const TargetLine = memo(
  function TargetLine(props: LineProps) {
    const { row, index, isShare, tabStop, draft, isRefused, nameOfCell, onDone, onCancel, onOpen } = props;
    const { unit, isWhole } = row.original;
    return (
      <tr aria-rowindex={index + 2} className={isWhole ? 'figure-total target-whole' : ''}>
        <th scope="row" role="rowheader" aria-colindex={1} title={unit.name}>
          {unit.name}
        </th>
        {row.getAllCells().map((cell, at) => {
          const column = boardColumns[at] ?? 'state';
          const isEdited = draft !== null && draft.columnId === cell.column.id;
          return (
            <td
              key={cell.id}
              role="gridcell"
              data-cell={cell.id}
              {...(cell.id === tabStop ? { 'data-pane-start': '' } : {})}
              tabIndex={cell.id === tabStop ? 0 : -1}
              aria-colindex={at + 2}
              aria-selected={cell.getIsSelected()}
              aria-readonly={!isTargetColumn(column)}
              className={classOf(column, row.original)}
              {...titleOf(row.original, column)}
              onMouseDown={(event) => {
                cell.getSelectionStartHandler()(event);
                event.currentTarget.focus({ preventScroll: true });
              }}
              onMouseEnter={cell.getSelectionExtendHandler()}
              onDoubleClick={onOpen}
            >
              {isEdited ? (
                <TargetCellEditor
                  name={nameOfCell(row.original, column)}
                  start={draft.text}
                  isRefused={isRefused}
                  onDone={(text, goesOn) => onDone(draft, text, goesOn)}
                  onCancel={onCancel}
                />
              ) : (
                <CellContent row={row.original} column={column} isShare={isShare} />
              )}
            </td>
          );
        })}
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.marks === after.marks &&
    before.index === after.index &&
    before.draft === after.draft &&
    before.isRefused === after.isRefused &&
    before.isShare === after.isShare &&
    before.nameOfCell === after.nameOfCell &&
    before.onDone === after.onDone,
);

function CellContent({ row, column, isShare }: { row: TargetGridRow; column: BoardColumn; isShare: boolean }) {
  const text = boardCellText(row, column, isShare);
  if (column === 'state' && row.progress !== null) return <StateMark state={row.progress.state} text={text} />;
  const base = row.progress?.base ?? row.result?.base;
  if (column !== 'result' || base === undefined || incompleteBase(row) === null || base.reported === 0) return text;
  return (
    <>
      {text}{' '}
      <span className="target-base">
        ({formatCount(base.reported)}/{formatCount(base.expected)})
      </span>
    </>
  );
}

function classOf(column: BoardColumn, row: TargetGridRow): string {
  if (isTargetColumn(column)) return `target-given${row.held === column ? ' target-held' : ''}`;
  if (column === 'state') return 'target-state-cell';
  return column === 'result' && boardCellText(row, column, false) === NOT_REPORTED ? 'figure-missing' : '';
}

function titleOf(row: TargetGridRow, column: BoardColumn): { readonly title?: string } {
  if (isTargetColumn(column)) return { title: ui.targets.editHint };
  const base = incompleteBase(row);
  return base === null ? {} : { title: base };
}

/** Which cells of a line are selected, and where its tab stop is. */
export function marksOf(row: ModelRow, tabStop: string | null): string {
  return row
    .getAllCells()
    .map((cell) => `${cell.getIsSelected() ? 1 : 0}${cell.id === tabStop ? 'x' : ''}`)
    .join('');
}
