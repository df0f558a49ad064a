/** A range of rows: where it was begun and where the keys are now. */
export type RowRange = { readonly anchor: number; readonly focus: number };

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

const PAGE_ROWS = 15;

/** Where a key of Excel leads in a list of `count` rows; null when it is none. */
export function pressListKey(range: RowRange, { key, ctrlKey, shiftKey, altKey }: Key, count: number): RowRange | null {
  if (altKey || count === 0) return null;
  const last = count - 1;
  if (ctrlKey && key.toLowerCase() === 'a') return { anchor: 0, focus: last };
  const to = target(key, ctrlKey, Math.min(range.focus, last), last);
  if (to === null) return null;
  const focus = Math.max(0, Math.min(last, to));
  return { anchor: shiftKey ? Math.min(range.anchor, last) : focus, focus };
}

function target(key: string, isFar: boolean, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return isFar ? 0 : at - 1;
    case 'ArrowDown':
      return isFar ? last : at + 1;
    case 'PageUp':
      return at - PAGE_ROWS;
    case 'PageDown':
      return at + PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

export const isSelected = ({ anchor, focus }: RowRange, row: number): boolean =>
  row >= Math.min(anchor, focus) && row <= Math.max(anchor, focus);
