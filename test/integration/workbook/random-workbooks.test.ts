import { utils, write, type BookType, type CellObject, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAddress } from '../../../shared/intake/grid/grid.ts';
import { firstSheet, type PlainCell } from '../../support/read-bytes.ts';

const DAY = 86_400_000;
const text = fc.string({
  unit: fc.constantFrom('a', 'Ễ', 'đ', 'ư', ' ', '&', '<', '"', '=', '\n', 'ß', '😀'),
  minLength: 1,
  maxLength: 40,
});
/** A value, and what we must say about it. */
const content: fc.Arbitrary<{ readonly cell: CellObject; readonly seen: PlainCell }> = fc.oneof(
  text
    // SheetJS writes blanks at the ends of a paragraph bare, which means nothing in an .ods.
    .filter((one) => !/^\s|\s$|\n | \n/.test(one))
    .map((one) => ({ cell: { t: 's', v: one }, seen: { kind: 'text', text: one.normalize('NFC') } }) as const),
  fc
    .oneof(
      fc.integer(),
      fc.integer({ min: -9999, max: 9999 }).map((hundredths) => hundredths / 100),
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
    )
    // Its .xls writer is not exact for numbers nearer to 0 than any figure.
    .map((one) => (Math.abs(one) < 1e-9 ? 0 : one))
    .map((one) => ({ cell: { t: 'n', v: one }, seen: { kind: 'number', number: one } }) as const),
  fc.boolean().map((one) => ({ cell: { t: 'b', v: one }, seen: { kind: 'boolean', boolean: one } }) as const),
  fc.integer({ min: 61, max: 60_000 }).map((serial) => {
    const day = new Date(Date.UTC(1899, 11, 30) + serial * DAY);
    return {
      cell: { t: 'd', v: day, z: 'dd/mm/yyyy' },
      seen: { kind: 'date', day: day.toISOString().slice(0, 10), serial },
    } as const;
  }),
);
const cells = fc.array(
  fc.record({ row: fc.integer({ min: 1, max: 60 }), column: fc.integer({ min: 1, max: 40 }), content }),
  { minLength: 1, maxLength: 40 },
);

test.each<BookType>(['biff8', 'ods', 'xlsx'])(
  'random sheets written by SheetJS as %s are read back',
  async (bookType) => {
    await fc.assert(
      fc.asyncProperty(cells, async (placed) => {
        const sheet: WorkSheet = { '!ref': 'A1:AN60' };
        const wanted: Record<string, PlainCell> = {};
        for (const { row, column, content: one } of placed) {
          sheet[cellAddress(row, column)] = one.cell;
          wanted[cellAddress(row, column)] = one.seen;
        }
        const book = utils.book_new();
        utils.book_append_sheet(book, sheet, 'Ngẫu nhiên');
        // Its writer gives an array of bytes for this type.
        const bytes = new Uint8Array(write(book, { type: 'array', bookType, bookSST: true }) as ArrayBuffer);
        const read = Object.entries(await firstSheet(bytes)).map(([address, cell]) => [address, withoutFormat(cell)]);
        expect(Object.fromEntries(read)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  },
);

function withoutFormat(cell: PlainCell): PlainCell {
  if (cell.kind !== 'date') return cell;
  const { kind, day, serial } = cell;
  return { kind, day, serial };
}
