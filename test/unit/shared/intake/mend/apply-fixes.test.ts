import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFixes, fixesOutside, positionOf } from '../../../../../shared/intake/mend/apply-fixes.ts';
import { cellAddress, cellAsWritten } from '../../../../../shared/intake/grid/grid.ts';
import { gridOf, workbookOf } from '../../../../support/make-grid.ts';

const workbook = workbookOf(
  [
    gridOf(
      [
        ['Họ và tên', 'Dân tộc'],
        ['Lò Văn Bun', 'Hmog'],
      ],
      [],
      'Trang',
    ),
  ],
  'a.xlsx',
);
const textsOf = ({ sheets }: typeof workbook) =>
  sheets[0]?.rows.map(({ row, cells }) => [row, ...cells.map((cell) => `${cell.column}:${cellAsWritten(cell)}`)]);
const mend = (cell: string, text: string, sheet = 'Trang') => ({ sheet, cell, text });

test('a cell is replaced by text, emptied by nothing, and made where there was none', () => {
  const { workbook: fixed, written } = applyFixes(workbook, [mend('B2', 'Mông'), mend('A1', ''), mend('C4', 'mới')]);
  expect(textsOf(fixed)).toEqual([
    [1, '2:Dân tộc'],
    [2, '1:Lò Văn Bun', '2:Mông'],
    [4, '3:mới'],
  ]);
  expect([...(written.get('Trang') ?? [])]).toEqual([
    ['B2', 'Hmog'],
    ['A1', 'Họ và tên'],
    ['C4', ''],
  ]);
});

test('of two mends of one cell the later counts, in one form of letters', () => {
  const { workbook: fixed } = applyFixes(workbook, [mend('B2', 'Thái'), mend('B2', 'Mo\u0302ng')]);
  expect(textsOf(fixed)?.[1]).toEqual([2, '1:Lò Văn Bun', '2:M\u00f4ng']);
});

test('without mends the workbook is the very same', () => {
  expect(applyFixes(workbook, []).workbook).toBe(workbook);
});

test('a sheet that is not there and a cell outside every table are told', () => {
  expect(applyFixes(workbook, [mend('B2', 'x', 'Khác')]).problems).toMatchObject([
    { code: 'intake.fix-outside-table', place: { sheet: 'Khác', cell: 'B2' } },
  ]);
  const table = { sheet: 'Trang', headerRow: 1, lastDataRow: 2, lastColumn: 2 };
  const outside = fixesOutside([mend('B2', ''), mend('C2', ''), mend('B3', '')], 'a.xlsx', [table]);
  expect(outside.map(({ place }) => (place.at === 'cell' ? place.cell : ''))).toEqual(['C2', 'B3']);
});

test('an address leads to its row and column and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
      expect(positionOf(cellAddress(row, column))).toEqual({ row, column });
    }),
  );
});
