import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { BoardRowView, ReportingBoardView } from '../../../shared/contract/reporting-views.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { boardColumns, isEdited, type EditedColumn } from './board-columns.ts';
import { BoardFoot, BoardHead } from './board-head.tsx';
import { nextSpot } from './board-keys.ts';
import { boardLines } from './board-lines.ts';
import { BoardRow } from './board-row.tsx';

const ROW_HEIGHT = 28;

type BoardGridProps = {
  readonly board: ReportingBoardView;
  /** Those of its rows that are shown. */
  readonly rows: readonly BoardRowView[];
  readonly onOpen: (unitId: number, period: string) => void;
  readonly onWrite: (row: BoardRowView, column: EditedColumn, text: string) => void;
};
type Stop = { readonly unitId: number; readonly column: number };

/** Units down, periods across, then whom to call; keys as in a spreadsheet. Draws what is in sight. */
export function BoardGrid({ board, rows, onOpen, onWrite }: BoardGridProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => boardColumns(board.periods), [board.periods]);
  const lines = useMemo(() => boardLines(rows), [rows]);
  const [at, setAt] = useState<Stop | null>(null);
  const [editing, setEditing] = useState<Stop | null>(null);
  const isMoving = useRef(false);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const row = Math.max(
    0,
    rows.findIndex(({ unit }) => unit.id === at?.unitId),
  );
  const newest = board.periods.length - 1;
  const column = Math.min(at?.column ?? newest, columns.length - 1);
  const stopUnit = rows[row]?.unit.id ?? null;
  const lineOf = (unitId: number | null) =>
    lines.findIndex((line) => line.is === 'unit' && line.row.unit.id === unitId);

  // The row may have to be drawn first, then its cell takes the focus.
  useEffect(() => {
    if (!isMoving.current) return;
    const cell = scroll.current?.querySelector<HTMLElement>('[data-board-stop]');
    if (cell == null) return virtual.scrollToIndex(lineOf(stopUnit));
    isMoving.current = false;
    cell.focus();
  });

  const focus = useCallback((unitId: number, to: number) => setAt({ unitId, column: to }), []);
  const act = useCallback(
    (unitId: number, to: number) => {
      const chosen = columns[to];
      if (chosen?.is === 'period') onOpen(unitId, chosen.code);
      else if (chosen !== undefined && isEdited(chosen)) setEditing({ unitId, column: to });
    },
    [columns, onOpen],
  );
  const edited = useCallback(
    (changed: BoardRowView, to: EditedColumn, text: string | null) => {
      setEditing(null);
      isMoving.current = scroll.current?.contains(document.activeElement) === true;
      if (text !== null) onWrite(changed, to, text);
    },
    [onWrite],
  );

  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[role=gridcell]')) return;
    if ((event.key === 'Enter' || event.key === 'F2') && stopUnit !== null) act(stopUnit, column);
    else {
      const to = nextSpot(event, { row, column }, { row: rows.length - 1, column: columns.length - 1 });
      const unit = to === null ? undefined : rows[to.row]?.unit;
      if (to === null || unit === undefined) return;
      isMoving.current = true;
      setAt({ unitId: unit.id, column: to.column });
      virtual.scrollToIndex(lineOf(unit.id));
    }
    event.preventDefault();
  };

  const items = virtual.getVirtualItems();
  // The chosen period stands last; those before it may push it out of sight, once rows are drawn.
  const isDrawn = items.length > 0;
  useEffect(() => {
    if (!isDrawn) return;
    scroll.current
      ?.querySelector(`thead th:nth-child(${newest + 2})`)
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [newest, isDrawn]);
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="table-scroll board-scroll" ref={scroll}>
      <table
        role="grid"
        className="board-grid"
        aria-label={ui.reporting.grid(board.periods.at(-1)?.period.name ?? '')}
        aria-rowcount={lines.length + 3}
        aria-colcount={columns.length + 1}
        onKeyDown={press}
      >
        <BoardHead board={board} columns={columns} />
        <tbody>
          {before > 0 && <tr style={{ height: before }} aria-hidden />}
          {items.map(({ index }) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (line.is === 'group')
              return (
                <tr key={`group ${index}`} className="board-group" aria-rowindex={index + 2}>
                  <th scope="rowgroup">{line.title}</th>
                  <td colSpan={columns.length} />
                </tr>
              );
            const { id } = line.row.unit;
            return (
              <BoardRow
                key={id}
                row={line.row}
                position={index + 2}
                columns={columns}
                stop={id === stopUnit ? column : null}
                isEditing={editing !== null && editing.unitId === id && editing.column === column}
                onFocus={focus}
                onAct={act}
                onEdited={edited}
              />
            );
          })}
          {after > 0 && <tr style={{ height: after }} aria-hidden />}
        </tbody>
        <BoardFoot board={board} columns={columns} firstRow={lines.length + 2} />
      </table>
    </div>
  );
}
