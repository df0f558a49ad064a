import type { MergedRange } from '../../../../shared/intake/grid/grid.ts';

/** Four numbers for each range, in the order of `PackedSheet.merges`. */
export function packMerges(merges: readonly MergedRange[]): Uint32Array {
  const packed = new Uint32Array(merges.length * 4);
  merges.forEach(({ firstRow, firstColumn, lastRow, lastColumn }, index) => {
    packed.set([firstRow, firstColumn, lastRow, lastColumn], index * 4);
  });
  return packed;
}

export function unpackMerges(merges: Uint32Array): readonly MergedRange[] {
  return Array.from({ length: merges.length / 4 }, (_, index) => {
    const [firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0] = merges.subarray(index * 4, index * 4 + 4);
    return { firstRow, firstColumn, lastRow, lastColumn };
  });
}
