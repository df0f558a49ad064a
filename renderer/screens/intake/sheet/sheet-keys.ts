import type { Spot } from './sheet-address.ts';

const PAGE = 15;

/** Where a key leads from a cell, or null when it is none of the picture's keys. */
export function spotAfterKey({ key, ctrlKey }: { key: string; ctrlKey: boolean }, at: Spot, last: Spot): Spot | null {
  const to = target(key, ctrlKey, at, last);
  if (to === null) return null;
  return { row: clamp(to.row, last.row), column: clamp(to.column, last.column) };
}

function target(key: string, isFar: boolean, { row, column }: Spot, last: Spot): Spot | null {
  switch (key) {
    case 'ArrowUp':
      return { row: isFar ? 1 : row - 1, column };
    case 'ArrowDown':
      return { row: isFar ? last.row : row + 1, column };
    case 'ArrowLeft':
      return { row, column: isFar ? 1 : column - 1 };
    case 'ArrowRight':
      return { row, column: isFar ? last.column : column + 1 };
    case 'Home':
      return { row: isFar ? 1 : row, column: 1 };
    case 'End':
      return { row: isFar ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    default:
      return null;
  }
}

const clamp = (value: number, last: number) => Math.max(1, Math.min(Math.max(1, last), value));
