import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnOfReference, rowOfReference } from '../../../../../../electron/backend/workbook/sheet/cell-reference.ts';
import { readMergedRange } from '../../../../../../electron/backend/workbook/sheet/merged-ranges.ts';
import { cellAddress } from '../../../../../../shared/intake/grid/grid.ts';

test('an address gives back its row and column, in capitals or not', () => {
  expect([columnOfReference('Z9'), columnOfReference('AA9'), columnOfReference('XFD1')]).toEqual([26, 27, 16384]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
      const address = cellAddress(row, column);
      expect([rowOfReference(address), columnOfReference(address)]).toEqual([row, column]);
      expect(columnOfReference(address.toLowerCase())).toBe(column);
    }),
  );
});

test('a range is read with or without dollar signs; what is none is refused', () => {
  const range = { firstRow: 1, firstColumn: 2, lastRow: 3, lastColumn: 28 };
  expect(readMergedRange('B1:AB3')).toEqual(range);
  expect(readMergedRange('$B$1:$AB$3')).toEqual(range);
  expect(readMergedRange('B2')).toEqual({ firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 2 });
  for (const text of ['', 'B', 'B3:A1', 'B1:', '1:2', 'ABCD1:ABCD2', 'B0:B2']) expect(readMergedRange(text)).toBeNull();
});
