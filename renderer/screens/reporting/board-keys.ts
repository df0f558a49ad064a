/** A cell of the board: the place of its unit among those shown, and its column beside the name. */
export type BoardSpot = { readonly row: number; readonly column: number };

const PAGE_ROWS = 10;

/** Where a key leads, within the board; null when it is none of the grid's. As in Excel. */
export function nextSpot(
  { key, ctrlKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey'>,
  at: BoardSpot,
  last: BoardSpot,
): BoardSpot | null {
  if (altKey || shiftKey) return null;
  const to = target(key, ctrlKey, at, last);
  return to === null ? null : { row: clamp(to.row, last.row), column: clamp(to.column, last.column) };
}

function target(key: string, isFar: boolean, { row, column }: BoardSpot, last: BoardSpot): BoardSpot | null {
  switch (key) {
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: isFar ? last.row : row + 1, column };
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: isFar ? last.column : column + 1 };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: row - PAGE_ROWS, column };
    case 'PageDown':
      return { row: row + PAGE_ROWS, column };
    default:
      return null;
  }
}

const clamp = (value: number, last: number) => Math.max(0, Math.min(last, value));
