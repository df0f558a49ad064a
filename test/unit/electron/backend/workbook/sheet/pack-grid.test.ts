import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packGrid } from '../../../../../../electron/backend/workbook/sheet/pack-grid.ts';
import { unpackGrid } from '../../../../../../electron/backend/workbook/sheet/unpack-grid.ts';
import type { GridCell, GridRow, SheetGrid, WorkbookGrid } from '../../../../../../shared/intake/grid/grid.ts';

const text = fc.oneof(fc.string(), fc.constantFrom('Đảng bộ', '12/12', 'Giàng A Của', '😀'));
const format = fc.constantFrom('dd/mm/yyyy', '0.00', '');
const value = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record(
    { kind: fc.constant('number' as const), number: fc.double({ noNaN: true, noDefaultInfinity: true }), format },
    { requiredKeys: ['kind', 'number'] },
  ),
  fc.record(
    {
      kind: fc.constant('date' as const),
      day: fc.constantFrom('1985-03-15', '2017-01-01', '2017-02-28'),
      serial: fc.constantFrom(31121, 42736.5, 42794),
      format,
    },
    { requiredKeys: ['kind', 'day', 'serial'] },
  ),
  fc.record({ kind: fc.constant('boolean' as const), boolean: fc.boolean() }),
  fc.record({ kind: fc.constant('error' as const), error: fc.constantFrom('#REF!', '#N/A') }),
  fc.record({ kind: fc.constant('formula-without-result' as const) }),
);
const more = fc.record(
  { isFormula: fc.constant(true as const), font: fc.constantFrom('.VnTime', 'VNI-Times') },
  { requiredKeys: [] },
);
const columns = fc
  .uniqueArray(fc.integer({ min: 1, max: 16_384 }), { maxLength: 8 })
  .map((all) => all.toSorted((a, b) => a - b));
const cells: fc.Arbitrary<readonly GridCell[]> = columns.chain((all) =>
  fc.tuple(...all.map((column) => fc.tuple(value, more).map(([own, rest]) => ({ ...own, ...rest, column })))),
);
const rows: fc.Arbitrary<readonly GridRow[]> = fc
  .array(fc.record({ cells, gap: fc.integer({ min: 1, max: 100_000 }), isHidden: fc.boolean() }), { maxLength: 8 })
  .map((all) => {
    let row = 0;
    return all.map(({ cells: own, gap, isHidden }) => {
      row += gap;
      return isHidden ? { row, cells: own, hidden: true } : { row, cells: own };
    });
  });
const number = fc.integer({ min: 1, max: 1_048_576 });
const sheet: fc.Arbitrary<SheetGrid> = fc.record(
  {
    name: text,
    state: fc.constantFrom('visible', 'hidden', 'very-hidden'),
    rows,
    merges: fc.array(fc.record({ firstRow: number, firstColumn: number, lastRow: number, lastColumn: number }), {
      maxLength: 3,
    }),
    hiddenColumns: fc.array(number, { maxLength: 3 }),
    font: text,
  },
  { requiredKeys: ['name', 'state', 'rows', 'merges', 'hiddenColumns'] },
);
const workbook: fc.Arbitrary<WorkbookGrid> = fc
  .array(sheet, { maxLength: 3 })
  .map((sheets) => ({ file: 'a.xlsx', sha256: 'a'.repeat(64), size: 9, format: 'xlsx' as const, sheets }));

test('a workbook comes back from its packed form as it was, to the last cell, also through another process', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async (given) => {
      const packed = packGrid(given);
      const sent = structuredClone(packed);
      const back = await unpackGrid(sent, async () => undefined);
      expect(back).toEqual(given);
      // Copies of rows keep their cells.
      const copies = (sheets: readonly SheetGrid[]) => sheets.map((one) => one.rows.map((row) => ({ ...row })));
      expect(copies(back.sheets)).toStrictEqual(copies(given.sheets));
    }),
  );
});
