import { cellAddress, type SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { columnOfReference, rowOfReference } from '../sheet/cell-reference.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import type { PatchedSheet } from './patch-sheet.ts';

/** A value cell whose formula stays. `result`: what Excel will calculate; null when that cannot be told. */
export type KeptFormula = {
  readonly cell: string;
  readonly value: number | string | null;
  readonly result: number | null;
};

/** The formulas that stay in filled cells, with what they will give over the figures now beside them. */
export function compareFormulas(
  { rows }: Pick<SheetGrid, 'rows'>,
  { filled, formulas }: Omit<PatchedSheet, 'text'>,
): readonly KeptFormula[] {
  const kept = [...filled].filter(([address]) => formulas.has(address));
  if (kept.length === 0) return [];
  const cells = new Map(
    rows.flatMap(({ row, cells: line }) => line.map((cell) => [cellAddress(row, cell.column), cell] as const)),
  );
  const open = new Set<string>();
  const resultOf = (address: string): number | null => {
    // A circle of formulas has no result.
    if (open.has(address)) return null;
    open.add(address);
    const result = evaluateFormula(formulas.get(address) ?? '', (row, column) => {
      const at = cellAddress(row, column);
      if (formulas.has(at)) return resultOf(at) ?? 'unknown';
      const cell = cells.get(at);
      if (cell === undefined) return null;
      return cell.kind === 'number' ? cell.number : 'unknown';
    });
    open.delete(address);
    return result;
  };
  return kept
    .toSorted(([a], [b]) => rowOfReference(a) - rowOfReference(b) || columnOfReference(a) - columnOfReference(b))
    .map(([cell, value]) => ({ cell, value, result: resultOf(cell) }));
}
