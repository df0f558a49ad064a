import { dataEdge, isFilledValue, type Spot } from './data-edge.ts';
import type { RowData } from '@tanstack/react-table';
import type { SheetTable } from './sheet-table.ts';

const ARROWS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;
type Arrow = keyof typeof ARROWS;
const isArrow = (key: string): key is Arrow => key in ARROWS;
const PAGE_ROWS = 10;

/** Moves or extends the selection as Excel does. True when the key was one of the grid's. */
export function pressGridKey<Row extends RowData>(
  table: SheetTable<Row>,
  event: { key: string; ctrlKey: boolean; shiftKey: boolean; altKey: boolean },
): boolean {
  const { key, ctrlKey, shiftKey, altKey } = event;
  if (altKey) return false;
  if (ctrlKey && key.toLowerCase() === 'a') {
    table.selectAllCells();
    return true;
  }
  if (isArrow(key) && !ctrlKey) {
    if (shiftKey) table.extendCellSelection(ARROWS[key]);
    else table.moveCellSelection(ARROWS[key]);
    return true;
  }
  return jump(table, key, ctrlKey, shiftKey);
}

function jump<Row extends RowData>(table: SheetTable<Row>, key: string, isFar: boolean, extends_: boolean): boolean {
  const rows = table.getRowModel().rows.map(({ id }) => id);
  const columns = table.getAllLeafColumns().map(({ id }) => id);
  const range = table.state.cellSelection.at(-1);
  const row = Math.max(0, rows.indexOf(range?.focusRowId ?? ''));
  const column = Math.max(0, columns.indexOf(range?.focusColumnId ?? ''));
  const last = { row: rows.length - 1, column: columns.length - 1 };
  const model = table.getRowModel().rows;
  const isFilled = (at: Spot) => isFilledValue(model[at.row]?.getAllCells()[at.column]?.getValue());
  const to = dataEdge(key, { row, column }, last, isFilled) ?? target(key, isFar, { row, column }, last);
  if (to === null) return false;
  const focusRowId = rows[clamp(to.row, last.row)];
  const focusColumnId = columns[clamp(to.column, last.column)];
  if (focusRowId === undefined || focusColumnId === undefined) return false;
  const anchor = extends_ && range !== undefined ? range : { anchorRowId: focusRowId, anchorColumnId: focusColumnId };
  table.selectCellRange({
    anchorRowId: anchor.anchorRowId,
    anchorColumnId: anchor.anchorColumnId,
    focusRowId,
    focusColumnId,
  });
  return true;
}

function target(key: string, isFar: boolean, at: Spot, last: Spot): Spot | null {
  switch (key) {
    case 'Home':
      return { row: isFar ? 0 : at.row, column: 0 };
    case 'End':
      return { row: isFar ? last.row : at.row, column: last.column };
    case 'PageUp':
      return { row: at.row - PAGE_ROWS, column: at.column };
    case 'PageDown':
      return { row: at.row + PAGE_ROWS, column: at.column };
    default:
      return null;
  }
}

const clamp = (value: number, last: number) => Math.max(0, Math.min(last, value));
