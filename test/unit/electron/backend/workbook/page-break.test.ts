import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageBreakOf, scaleToFit } from '../../../../../electron/backend/workbook/write/page-break.ts';
import type { LaidCell, SheetLayout } from '../../../../../electron/backend/workbook/write/sheet-layout.ts';
import { plainLook } from '../../../../../electron/backend/workbook/write/sheet-layout.ts';

/** A page of A4 upright holds 257 mm, 728,5 points; at the scale of these columns a little more. */
function layoutOf(rows: readonly number[], together: SheetLayout['together'], given: Partial<SheetLayout> = {}) {
  return {
    ...{ name: 'Biểu', columnWidths: [15, 90, 30, 30], rowHeights: rows, cells: [], headRows: null, together },
    page: {
      ...{ paper: 'A4', orientation: 'portrait', fontSize: 13 },
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
    },
    ...given,
  } as const satisfies SheetLayout;
}
const table = (rows: number) => Array.from({ length: rows }, () => 18);
/** Room, two lines, room for a signature, a name. */
const CLOSING = [12, 18, 18, 60, 18];

test('signatures that end well inside a page are left alone, and the sheet is fitted as it was', () => {
  expect(pageBreakOf(layoutOf([...table(20), ...CLOSING], { first: 20, last: 25 }))).toBeNull();
  expect(pageBreakOf(layoutOf(table(200), null))).toBeNull();
});

test('signatures a page would end in begin a new one, with the row of the table above them', () => {
  const found = pageBreakOf(layoutOf([...table(38), ...CLOSING], { first: 38, last: 43 }));
  expect(found?.beforeRow).toBe(38);
  expect(found?.scale).toBeGreaterThan(90);
  expect(found?.scale).toBeLessThanOrEqual(100);
});

test('a row that is merged downwards is not torn from the rows it covers', () => {
  const cell = (row: number, rowSpan: number): LaidCell => ({
    ...{ row, column: 1, rowSpan, colSpan: 1, content: { is: 'blank' }, look: plainLook },
  });
  const cells = [cell(34, 3), cell(36, 3)];
  expect(pageBreakOf(layoutOf([...table(38), ...CLOSING], { first: 38, last: 43 }, { cells }))?.beforeRow).toBe(34);
});

test('whatever the heights, no page ends in what stays together', () => {
  const rows = fc.array(
    fc.integer({ min: 4, max: 20 }).map((thirds) => thirds * 3),
    { minLength: 5, maxLength: 160 },
  );
  const shareOfPage = fc.double({ min: 0.9, max: 1.1, noNaN: true });
  let broken = 0;
  fc.assert(
    fc.property(rows, fc.constantFrom(0, 2), shareOfPage, (heights, headRows, share) => {
      const all = [...heights, ...CLOSING];
      const together = { first: heights.length, last: all.length };
      const layout = layoutOf(all, together, { headRows: headRows === 0 ? null : { first: 1, last: headRows } });
      const found = pageBreakOf(layout);
      if (found !== null) broken += 1;
      // Pages as a printer would cut them, independently: one begins by hand, or when the next row has no room. Begun by
      // hand, what stays together stays so on a page that is longer or shorter than reckoned.
      const scale = (found?.scale ?? scaleToFit(layout)) / 100;
      const room = ((257 * 72) / 25.4 / scale) * (found === null ? 1 : share);
      const repeated = all.slice(0, headRows).reduce((sum, height) => sum + height, 0);
      let [page, used] = [1, 0];
      const pages = all.map((height, index) => {
        if (index > 0 && (used + height > room || index + 1 === found?.beforeRow)) {
          page += 1;
          used = index + 1 > headRows ? repeated : 0;
        }
        used += height;
        return page;
      });
      expect(new Set(pages.slice(together.first - 1)).size).toBe(1);
    }),
    { numRuns: 400 },
  );
  expect(broken).toBeGreaterThan(20);
});
