import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowDigits, normaliseText } from '../../../../../shared/text/fold.ts';
import { formatCount, formatDecimal } from '../../../../../shared/text/format.ts';
import { readAverageCell, readCountCell } from '../../../../../shared/intake/cells/read-figure-cell.ts';
import type { GridCell } from '../../../../../shared/intake/grid/grid.ts';
import { cellOf } from '../../../../support/make-grid.ts';

const numberCell = (number: number, format: string): GridCell => ({ kind: 'number', number, format, column: 1 });
const count = (cell: string | number | GridCell) => {
  const { value, remark } = readCountCell(typeof cell === 'object' ? cell : cellOf(1, cell));
  return remark === undefined ? [value] : [value, remark.weight, remark.code];
};

describe('a number of people', () => {
  test.each([
    [12, 12],
    ['12', 12],
    [' 12\u00a0', 12],
    ['1\u200b2', 12],
    ['1\u00ad2', 12],
    ['１２', 12],
    ["'12", 12],
    ['012', 12],
    [0, 0],
    ['0', 0],
  ])('%j is read without a word', (written, read) => expect(count(written)).toEqual([read]));

  test.each([
    ['1.234', 1234, 'intake.number-with-dots'],
    ['1 234', 1234, 'intake.number-with-dots'],
    ['1\u00a0234\u00a0567', 1_234_567, 'intake.number-with-dots'],
    ['12 người', 12, 'intake.number-with-word'],
    ['12 đ/c', 12, 'intake.number-with-word'],
    ['12đc', 12, 'intake.number-with-word'],
    ['1.234 đồng chí', 1234, 'intake.number-with-word'],
    ['3 chi bộ', 3, 'intake.number-with-word'],
  ])('%j is read and told', (written, read, code) => expect(count(written)).toEqual([read, 'note', code]));

  test.each([
    ['1,5', 'intake.number-fraction'],
    ['1,234', 'intake.number-fraction'],
    [1.5, 'intake.number-fraction'],
    ['44,4%', 'intake.number-percent'],
    ['100 %', 'intake.number-percent'],
    ['−3', 'intake.number-negative'],
    ['-3', 'intake.number-negative'],
    ['–3', 'intake.number-negative'],
    [-3, 'intake.number-negative'],
    ['O', 'intake.number-letter'],
    ['1O', 'intake.number-letter'],
    ['l2', 'intake.number-letter'],
    ['1.2345', 'intake.number-expected'],
    ['1.5', 'intake.number-expected'],
    ['12 34', 'intake.number-expected'],
    ['12\n345', 'intake.number-expected'],
    ['12 nam, 3 nữ', 'intake.number-expected'],
    ['khoảng 12', 'intake.number-expected'],
    ['3.4E+10', 'intake.number-expected'],
    ['mười hai', 'intake.number-expected'],
    ['99999999999999999999', 'intake.number-expected'],
  ])('%j is asked about', (written, code) => expect(count(written)).toEqual([null, 'fix', code]));

  test('a share shown in percent is no number of people, even 100%', () => {
    expect(count(numberCell(1, '0%'))).toEqual([null, 'fix', 'intake.number-percent']);
    expect(readCountCell(numberCell(0.444, '0.0%')).remark?.facts).toEqual({ written: '44,4%' });
    expect(count(numberCell(12, '#,##0'))).toEqual([12]);
  });

  test('every number comes back from the way the app writes it', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(readCountCell(cellOf(1, formatCount(number))).value).toBe(number);
        expect(readCountCell(cellOf(1, `${number} người`)).value).toBe(number);
      }),
    );
  });

  test('whatever is read has exactly the digits that are written', () => {
    const written = fc.string({ unit: fc.constantFrom(...'0123456789.,  -−%OlE+\n\u00a0１３đc/'), maxLength: 9 });
    fc.assert(
      fc.property(written, (text) => {
        const { value } = readCountCell({ kind: 'text', text, column: 1 });
        if (value === null) return;
        const digits = narrowDigits(normaliseText(text))
          .replace(/\D/g, '')
          .replace(/^0+(?=\d)/, '');
        expect(String(value)).toBe(digits);
        expect(text).not.toMatch(/[,%OlE+−-]/);
      }),
      { numRuns: 3000 },
    );
  });
});

test('a mean comes back from the way it is written, a percentage is no mean', () => {
  fc.assert(
    fc.property(fc.nat(99_999), (scaled) => {
      const { value } = readAverageCell(cellOf(1, formatDecimal({ scaled, decimals: 1 })));
      expect(Number(value)).toBe(scaled / 10);
    }),
  );
  expect(readAverageCell(cellOf(1, '27,5 tuổi')).value).toBe('27.5');
  expect(readAverageCell(numberCell(0.5, '0%')).remark?.code).toBe('intake.number-percent');
});
