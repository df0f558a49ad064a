import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIdNumberCell } from '../../../../../shared/intake/read/read-person-cells.ts';
import { cellOf, type MadeCell } from '../../../../support/make-grid.ts';

const read = (cell: Exclude<MadeCell, null>) => {
  const { value, remark } = readIdNumberCell(cellOf(1, cell));
  return remark === undefined ? [value] : [value, remark.code];
};

test.each([
  ['034085001234', '034085001234'],
  ['034 085 001 234', '034085001234'],
  ['034.085.001.234', '034085001234'],
  ["'034085001234", '034085001234'],
  ['０３４０８５００１２３４', '034085001234'],
  ['034085001234.0', '034085001234'],
  [134_085_001_234, '134085001234'],
  ['123456789', '123456789'],
])('%j is the number %s', (written, number) => expect(read(written)).toEqual([number]));

test('eleven digits have lost the zero in front: it is given back and told', () => {
  expect(read(34_085_001_234)).toEqual(['034085001234', 'intake.id-number-padded']);
  expect(read('34085001234.0')).toEqual(['034085001234', 'intake.id-number-padded']);
});

test.each(['3.4E+10', '3,4085E+10', '34000000000', 34_000_000_000, 340_000_000_000, '340850000000'])(
  '%j has been rounded by Excel: no digit of it is taken',
  (written) => expect(read(written)).toEqual([null, 'intake.id-number-damaged']),
);

test.each([
  'O34085001234',
  '4085001234',
  '0340850012345',
  34_085_001_234.5,
  -34_085_001_234,
  '34085001234.5',
  { day: '1985-03-15' },
  1e21,
] as const)('%j is no id number', (written) => expect(read(written)[0]).toBeNull());

test('whatever is read is twelve or nine digits that stand in the cell, with one zero before them at most', () => {
  const written = fc.string({ unit: fc.constantFrom(..."01234567890123456789 .-'E+O"), minLength: 8, maxLength: 16 });
  fc.assert(
    fc.property(written, (text) => {
      const { value } = readIdNumberCell({ kind: 'text', text, column: 1 });
      if (value === null) return;
      expect(value).toMatch(/^(?:\d{12}|\d{9})$/);
      const digits = text.replace(/\D/g, '');
      expect([digits, `0${digits}`, digits.slice(0, -1), `0${digits.slice(0, -1)}`]).toContain(value);
    }),
    { numRuns: 3000 },
  );
});
