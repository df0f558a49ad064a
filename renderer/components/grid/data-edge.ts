/** A place in a grid, both counted from 0. */
export type Spot = { readonly row: number; readonly column: number };

const STEPS: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * Where Ctrl and an arrow key lead, as in a spreadsheet: within filled cells to the last of them, from there or from an
 * empty cell over the gap to the next filled one, else to the edge of the grid. Null for other keys.
 */
export function dataEdge(key: string, from: Spot, last: Spot, isFilled: (at: Spot) => boolean): Spot | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const next = (at: Spot): Spot | null => {
    const to = { row: at.row + step.row, column: at.column + step.column };
    return to.row < 0 || to.column < 0 || to.row > last.row || to.column > last.column ? null : to;
  };
  let at = from;
  let ahead = next(at);
  const staysInBlock = isFilled(from) && ahead !== null && isFilled(ahead);
  while (ahead !== null) {
    if (staysInBlock && !isFilled(ahead)) return at;
    at = ahead;
    if (!staysInBlock && isFilled(at)) return at;
    ahead = next(at);
  }
  return at;
}

/** Whether a cell's value is something: no figure, no text and no number count as nothing. */
export function isFilledValue(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (typeof value !== 'object' || !('is' in value)) return true;
  return value.is !== 'missing' && value.is !== 'undefined';
}
