import type { MergedRange } from '../../../../shared/intake/grid/grid.ts';
import { clipMerges, coverOf, type UsedArea } from './merged-ranges.ts';
import { packMerges } from './pack-merges.ts';
import type { CellLook, PackedSheet } from './packed-grid.ts';
import type { PackedCells } from './sheet-cells.ts';
import type { CellStyle } from './styles.ts';

/** The looks that cells of these styles have, by number, and the commonest font. */
export function looksOfStyles(
  { looksOf }: PackedCells,
  styles: readonly CellStyle[],
): { readonly looks: readonly CellLook[]; readonly font: string } {
  const cellsOfLook = new Map<number, number>();
  for (const look of looksOf) cellsOfLook.set(look, (cellsOfLook.get(look) ?? 0) + 1);
  const cellsOfFont = new Map<string, number>();
  for (const [look, count] of cellsOfLook) {
    const own = styles[look]?.font ?? '';
    if (own !== '') cellsOfFont.set(own, (cellsOfFont.get(own) ?? 0) + count);
  }
  const font = [...cellsOfFont].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  const looks = styles.map((style) => ({
    ...(style.format === '' ? {} : { format: style.format }),
    ...(style.font === '' || style.font === font ? {} : { font: style.font }),
    ...(style.isStruck ? { isStruck: true as const } : {}),
  }));
  return { looks, font };
}

/**
 * Takes out the cells that lie under merged ranges, as `dropCoveredCells` does. Null when ranges overlap in a row with
 * content.
 */
export function finishCells(
  cells: PackedCells,
  merges: readonly MergedRange[],
): (PackedCells & Pick<PackedSheet, 'merges'> & { readonly area: UsedArea }) | null {
  const area = areaOf(cells);
  const clipped = clipMerges(merges, area);
  const seen = clipped.length === 0 ? cells : dropCovered(cells, clipped);
  return seen === null ? null : { ...seen, merges: packMerges(clipped), area };
}

function areaOf({ rowNumbers, cellStarts, columns }: PackedCells): UsedArea {
  let lastColumn = 0;
  for (const start of cellStarts) if (start > 0) lastColumn = Math.max(lastColumn, columns[start - 1] ?? 0);
  return { lastRow: rowNumbers.at(-1) ?? 0, lastColumn };
}

/** Moves what stays to the front of the same memory, and cuts off the rest. */
function dropCovered(cells: PackedCells, merges: readonly MergedRange[]): PackedCells | null {
  const { rowNumbers, cellStarts, hiddenRows, columns, kinds, values, looksOf } = cells;
  const cover = coverOf(merges);
  let rows = 0;
  let kept = 0;
  let start = 0;
  for (let index = 0; index < rowNumbers.length; index += 1) {
    const row = rowNumbers[index] ?? 0;
    const reach = cover.enterRow(row);
    if (reach === 'overlap') return null;
    const before = kept;
    const end = cellStarts[index + 1] ?? 0;
    for (let at = start; at < end; at += 1) {
      const column = columns[at] ?? 0;
      if (reach === 'some' && cover.covers(column)) continue;
      columns[kept] = column;
      kinds[kept] = kinds[at] ?? 0;
      values[kept] = values[at] ?? 0;
      looksOf[kept] = looksOf[at] ?? 0;
      kept += 1;
    }
    start = end;
    if (kept === before) continue;
    rowNumbers[rows] = row;
    if (hiddenRows.length > 0) hiddenRows[rows] = hiddenRows[index] ?? 0;
    rows += 1;
    cellStarts[rows] = kept;
  }
  return {
    ...cells,
    rowNumbers: rowNumbers.slice(0, rows),
    cellStarts: cellStarts.slice(0, rows + 1),
    hiddenRows: hiddenRows.slice(0, hiddenRows.length > 0 ? rows : 0),
    columns: columns.slice(0, kept),
    kinds: kinds.slice(0, kept),
    values: values.slice(0, kept),
    looksOf: looksOf.slice(0, kept),
  };
}
