import type { Problem } from '../../contract/problem.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { isDitto } from '../cells/list-words.ts';
import { cellAsWritten, type GridCell, type GridRow } from '../grid/grid.ts';
import { atCell, fix, type SheetPlace } from '../grid/sheet-place.ts';
import type { MappedRow } from './map-rows.ts';

/** Columns with a question of their own about rows that name nothing, and those in which nobody is as the one above. */
const NOT_HERE: ReadonlySet<string> = new Set(['order', 'fullName', 'birthName', 'cellName', 'committee', 'idNumber']);

/** Tells the signs for “as above” of a row; `before` are the rows above it. */
export type TellDittos = (row: GridRow, before: readonly MappedRow[]) => readonly Problem[];

/**
 * A sign for “as above” (`"`, `//`, `nt`) says nothing by itself, and not what it says elsewhere in the column: each is a
 * problem of its own cell, with what stands above as the proposal.
 */
export function tellDittos(fieldOf: ReadonlyMap<number, string>, place: SheetPlace): TellDittos {
  const last = new Map<string, { readonly row: number; readonly above: string | null }>();
  return ({ row, cells }, before) => {
    const problems: Problem[] = [];
    for (const cell of cells) {
      if (cell.kind !== 'text' || !isDitto(cell.text)) continue;
      const field = fieldOf.get(cell.column);
      if (field === undefined || NOT_HERE.has(field)) continue;
      const known = last.get(field);
      const above = known !== undefined && known.row === before.at(-1)?.row ? known.above : nearest(before, field);
      last.set(field, { row, above });
      const facts = { written: textOfCell(cell), ...(above === null ? {} : { suggestion: above }) };
      problems.push(fix('intake.cell-ditto', atCell(place, row, cell.column), facts));
    }
    return problems;
  };
}

function nearest(before: readonly MappedRow[], field: string): string | null {
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const cell: GridCell | undefined = before[index]?.cells[field];
    if (cell !== undefined && !(cell.kind === 'text' && isDitto(cell.text))) return cellAsWritten(cell);
  }
  return null;
}
