import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipMerges, dropCoveredCells } from '../../../../../../electron/backend/workbook/sheet/merged-ranges.ts';
import type { GridRow, MergedRange } from '../../../../../../shared/intake/grid/grid.ts';

const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): MergedRange => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});
const fullRow = (row: number, columns: number): GridRow => ({
  row,
  cells: Array.from({ length: columns }, (_, index) => ({
    kind: 'number',
    number: row * 100 + index + 1,
    column: index + 1,
  })),
});

test('ranges are cut to the used area, and dropped when nothing but one cell is left', () => {
  const area = { lastRow: 10, lastColumn: 5 };
  const merges = [range(5, 1, 1_048_576, 2), range(1, 1, 1, 16_384), range(10, 5, 99, 99), range(11, 1, 12, 1)];
  expect(clipMerges(merges, area)).toEqual([range(1, 1, 1, 5), range(5, 1, 10, 2)]);
});

test('ranges that overlap are refused', () => {
  const rows = [fullRow(1, 5), fullRow(2, 5)];
  expect(dropCoveredCells(rows, [range(1, 1, 1, 3), range(1, 3, 1, 4)])).toBeNull();
  expect(dropCoveredCells(rows, [range(1, 2, 2, 3), range(2, 1, 2, 4)])).toBeNull();
});

test('of any ranges that do not overlap only the first cells stay', () => {
  // Random tilings: stripes of rows, each parted into random stretches of columns.
  const stretches = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), stretches), { minLength: 1, maxLength: 5 }),
      (stripes) => {
        const merges: MergedRange[] = [];
        let row = 1;
        for (const [height, widths] of stripes) {
          let column = 1;
          for (const width of widths) {
            if (width > 1) merges.push(range(row, column, row + height - 1, column + width - 1));
            column += width;
          }
          row += height;
        }
        const rows = Array.from({ length: row }, (_, index) => fullRow(index + 1, 16));
        const isHidden = (at: number, column: number) =>
          merges.some(
            (merge) =>
              at >= merge.firstRow &&
              at <= merge.lastRow &&
              column >= merge.firstColumn &&
              column <= merge.lastColumn &&
              (at !== merge.firstRow || column !== merge.firstColumn),
          );
        const expected = rows.map((one) => ({
          ...one,
          cells: one.cells.filter(({ column }) => !isHidden(one.row, column)),
        }));
        expect(dropCoveredCells(rows, merges)).toEqual(expected);
      },
    ),
  );
});
