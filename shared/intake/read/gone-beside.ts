import { saysGone } from '../cells/says-gone.ts';
import type { GridCell, GridRow } from '../grid/grid.ts';
import type { Recognition } from '../recognise/recognition.ts';

/** Looks in the columns of a list that are not read for a remark that somebody has gone; other tables have none. */
export function goneBeside(
  kind: Recognition['kind'],
  fieldOf: ReadonlyMap<number, string>,
): (row: GridRow) => GridCell | null {
  if (kind !== 'admissions' && kind !== 'candidates' && kind !== 'members') return () => null;
  // Columns repeat their texts.
  const known = new Map<string, boolean>();
  const isGone = (text: string) => {
    const before = known.get(text) ?? saysGone(text, kind);
    known.set(text, before);
    return before;
  };
  return ({ cells }) =>
    cells.find((cell) => cell.kind === 'text' && !fieldOf.has(cell.column) && isGone(cell.text)) ?? null;
}
