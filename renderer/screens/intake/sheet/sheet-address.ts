import { cellAddress } from '../../../../shared/intake/grid/grid.ts';

/** A place on a sheet, both counting from 1. */
export type Spot = { readonly row: number; readonly column: number };

/** `B12` → row 12, column 2. Null when it is no address. */
export function spotOf(address: string): Spot | null {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(address);
  if (match === null) return null;
  const [, letters = '', row = ''] = match;
  return { row: Number(row), column: columnNumber(letters) };
}

/** `A` → 1, `AA` → 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export const addressOf = ({ row, column }: Spot) => cellAddress(row, column);
