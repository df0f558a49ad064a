import { useCallback, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';

/** Height of every line of a grid, as `grid.css` has it. */
const LINE = 28;
/** Up to so many lines all are drawn: a table of the usual size stays whole. */
const ALL_DRAWN = 150;
const OVERSCAN = 12;

/** A line that is drawn, and the room that is left empty above it for lines that are not. */
export type DrawnLine = { readonly index: number; readonly room: number };
export type VirtualLines = { readonly lines: readonly DrawnLine[]; readonly roomAfter: number };

/**
 * The lines of a long grid that are in sight of its scrolling box. `kept`: the line with the focus, which stays drawn
 * wherever it is scrolled to, else the focus would be lost; −1 for none.
 */
export function useVirtualLines(count: number, kept: number, scroll: RefObject<HTMLElement | null>): VirtualLines {
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only and never memoised
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => LINE,
    overscan: count <= ALL_DRAWN ? ALL_DRAWN : OVERSCAN,
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        return kept < 0 || indexes.includes(kept) ? indexes : [...indexes, kept].toSorted((a, b) => a - b);
      },
      [kept],
    ),
  });
  const drawn = virtual.getVirtualItems();
  return {
    // The kept line may stand far from the others.
    lines: drawn.map(({ index, start }, at) => ({ index, room: start - (drawn[at - 1]?.end ?? 0) })),
    roomAfter: virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0),
  };
}

/** Empty room in the body of a table. */
export function Room({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr aria-hidden className="grid-room" style={{ height }} />;
}
