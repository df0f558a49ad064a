import { Fragment, useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { TargetBoardView } from '../../../shared/contract/target-views.ts';
import {
  boardCellText,
  boardColumns,
  endsText,
  isTargetColumn,
  type BoardColumn,
} from '../../../shared/reports/target-cells.ts';
import { targetColumns } from '../../../shared/reports/target-board.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { pressGridKey } from '../../components/grid/grid-keys.ts';
import type { FigureOrder } from '../../components/grid/grid-order.ts';
import { useGridFocus } from '../../components/grid/use-grid-focus.ts';
import { Room, useVirtualLines } from '../../components/grid/virtual-lines.tsx';
import type { CellDraft } from './target-cell-editor.tsx';
import { TargetHeads } from './target-heads.tsx';
import { marksOf, TargetLine, type LineProps, type ModelRow } from './target-line.tsx';
import { columnTitle, type TargetGridRow, type TargetGridTable } from './target-table.ts';

type GridProps = {
  readonly board: TargetBoardView;
  readonly table: TargetGridTable;
  readonly order: FigureOrder;
  readonly onOrder: (order: FigureOrder) => void;
  readonly draft: CellDraft | null;
  readonly onDraft: (draft: CellDraft | null) => void;
  readonly isRefused: boolean;
  readonly onWrite: (draft: CellDraft, text: string, goesOn: boolean) => void;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
  readonly onExplain: () => void;
};

type Item = { readonly group: string } | { readonly row: ModelRow; readonly index: number };

/** Units down, targets and results across; only lines in sight are drawn, sums and the organisation itself always. */
export function TargetGrid(props: GridProps) {
  const { board, table, order, onOrder, draft, onDraft, isRefused, onWrite, onRemove, onUndo, onExplain } = props;
  const grid = useRef<HTMLTableElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const rows = table.getRowModel().rows;
  const focusedRow = table.getFocusedCell()?.row.id ?? null;
  const items = useMemo(() => itemsOf(rows, order), [rows, order]);
  const kept = items.findIndex((item) => 'row' in item && item.row.id === focusedRow);
  const { lines, roomAfter } = useVirtualLines(items.length, kept, scroll);
  const tabStop = useGridFocus(table, grid);
  const nameOfCell = useCallback(
    (row: TargetGridRow, column: BoardColumn) => ui.targets.editing(row.unit.name, columnTitle(board, column)),
    [board],
  );

  const open = useCallback(() => {
    const cell = table.getFocusedCell();
    const column = boardColumns.find((each) => each === cell?.column.id);
    if (cell === undefined || column === undefined) return;
    if (!isTargetColumn(column)) return onExplain();
    // A plain hyphen, as it is typed.
    const text = boardCellText(cell.row.original, column, board.isShare).replace('–', '-');
    onDraft({ rowId: cell.row.id, columnId: column, text, tries: 0 });
  }, [table, board.isShare, onDraft, onExplain]);
  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return;
    const { key, ctrlKey, altKey, metaKey } = event;
    if (key === 'Enter' || key === 'F2') open();
    else if (key === 'Delete') onRemove();
    else if (ctrlKey && key.toLowerCase() === 'z') onUndo();
    else if (!ctrlKey && !altKey && !metaKey && key.length === 1 && key !== ' ') {
      const cell = table.getFocusedCell();
      if (cell === undefined || !isTargetColumn(boardColumns.find((each) => each === cell.column.id) ?? 'state'))
        return;
      // The input must be there before the key arrives in it.
      flushSync(() => onDraft({ rowId: cell.row.id, columnId: cell.column.id, text: '', tries: 0 }));
      grid.current?.querySelector<HTMLInputElement>('.target-editor')?.focus();
      return;
    } else if (!pressGridKey(table, event)) return;
    event.preventDefault();
  };

  const lineProps = (row: ModelRow, index: number): LineProps => ({
    row,
    index,
    isShare: board.isShare,
    marks: marksOf(row, tabStop),
    tabStop,
    draft: draft?.rowId === row.id ? draft : null,
    isRefused,
    nameOfCell,
    onDone: onWrite,
    onCancel: cancel,
    onOpen: open,
  });
  const cancel = () => {
    onDraft(null);
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>('[data-pane-start]')?.focus());
  };
  const whole = rows.find(({ original }) => original.isWhole);
  return (
    <div className="table-scroll figure-scroll target-scroll" ref={scroll}>
      <table
        ref={grid}
        role="grid"
        className="figure-grid target-grid"
        aria-label={ui.targets.gridName(board.period.name)}
        aria-rowcount={rows.length + 1}
        aria-colcount={boardColumns.length + 1}
        aria-multiselectable
        onKeyDown={press}
      >
        <TargetHeads board={board} order={order} onOrder={onOrder} />
        <tbody>
          {lines.map(({ index, room }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <Fragment key={'group' in item ? `group ${item.group}` : item.row.id}>
                <Room height={room} />
                {'group' in item ? (
                  <GroupLine name={item.group} />
                ) : (
                  <TargetLine {...lineProps(item.row, item.index)} />
                )}
              </Fragment>
            );
          })}
          <Room height={roomAfter} />
        </tbody>
        <tfoot>
          <SumLine board={board} />
          {whole !== undefined && <TargetLine {...lineProps(whole, rows.length - 1)} />}
        </tfoot>
      </table>
    </div>
  );
}

function itemsOf(rows: readonly ModelRow[], order: FigureOrder): readonly Item[] {
  const units = rows.filter(({ original }) => !original.isWhole);
  return units.flatMap((row, index): readonly Item[] => {
    const { group } = row.original;
    const isFirst = order === null && group !== null && group !== units[index - 1]?.original.group;
    return isFirst ? [{ group }, { row, index }] : [{ row, index }];
  });
}

function GroupLine({ name }: { readonly name: string }) {
  return (
    <tr className="figure-group">
      <th scope="rowgroup">{name}</th>
      <td colSpan={boardColumns.length} />
    </tr>
  );
}

/** What the units were given; the line below it is the organisation's own, which is not made of it. */
function SumLine({ board: { sums } }: { readonly board: TargetBoardView }) {
  if (sums === null) return null;
  return (
    <tr className="target-sum">
      <th scope="row">{ui.targets.sum}</th>
      {boardColumns.map((column) => {
        const sum = targetColumns.some((each) => each === column) && isTargetColumn(column) ? sums[column].sum : null;
        return <td key={column}>{sum === null ? '' : endsText(sum)}</td>;
      })}
    </tr>
  );
}
