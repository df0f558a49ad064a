import { textOfCell } from '../cells/cell-reading.ts';
import { isDitto, isEmptyMark } from '../cells/list-words.ts';
import type { GridRow } from '../grid/grid.ts';
import type { GroupLine } from './map-rows.ts';

/** Follows the names of Party cells down a list. */
export type CellsAbove = {
  /** Goes on to the next person; gives the cell named last above, where the row names none itself. */
  readonly next: (row: GridRow, carriedFrom: ReadonlyMap<number, number>) => GroupLine | null;
  /** What was named so far no longer holds: a group line begins. */
  readonly end: () => void;
};

/** A cell holds as far as the next one, another organisation or a group line; `fieldOf` tells the columns. */
export function followCells(fieldOf: ReadonlyMap<number, string>): CellsAbove {
  const columnOf = (wanted: string) => [...fieldOf].find(([, field]) => field === wanted)?.[0] ?? null;
  const [column, committee] = [columnOf('cellName'), columnOf('committee')];
  let above: GroupLine | null = null;
  let unit = '';
  const textIn = ({ cells }: GridRow, at: number | null) => {
    const cell = at === null ? undefined : cells.find((one) => one.column === at);
    return cell === undefined ? '' : textOfCell(cell);
  };
  return {
    next(row, carriedFrom) {
      if (column === null) return null;
      const ownUnit = textIn(row, committee);
      if (ownUnit !== '' && ownUnit !== unit) [above, unit] = [null, ownUnit];
      const text = textIn(row, column);
      if (!namesNone(text)) {
        above = { row: carriedFrom.get(column) ?? row.row, column, text };
        return null;
      }
      return above;
    },
    end() {
      above = null;
    },
  };
}

/** Nothing, a dash, or a sign for “as above”. */
export function namesNone(text: string): boolean {
  return text === '' || isEmptyMark(text) || isDitto(text);
}
