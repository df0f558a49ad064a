import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partialDateFromText } from '../../../../../shared/domain/partial-date.ts';
import { formatDay } from '../../../../../shared/text/format.ts';
import { narrowDigits } from '../../../../../shared/text/fold.ts';
import { readDateCell, type DateRule } from '../../../../../shared/intake/cells/read-date-cell.ts';
import { cellOf, type MadeCell } from '../../../../support/make-grid.ts';

const birth: DateRule = {
  ...{ field: 'Ngày sinh', latestYear: 2001, earliest: '1917-01-01', latest: '2001-12-31' },
  allowsPart: true,
};
const decision: DateRule = {
  ...{ field: 'Ngày quyết định', latestYear: 2026, earliest: '2022-01-01', latest: '2026-12-31' },
  allowsPart: false,
};
const read = (cell: Exclude<MadeCell, null>, rule = birth) => {
  const { value, remark } = readDateCell(cellOf(1, cell), rule);
  return remark === undefined ? [value] : [value, remark.weight, remark.code];
};

describe('a cell of a date column', () => {
  test.each([
    ['3/1985', '1985-03'],
    ['1985', '1985'],
    [1985, '1985'],
    ['tháng 3/1985', '1985-03'],
    ['03/02/86', '1986-02-03'],
    [{ day: '1985-03-15' }, '1985-03-15'],
    ['１９８５', '1985'],
  ] as const)('%j is read without a word', (written, day) => expect(read(written)).toEqual([day]));

  test.each([
    ['03.02.24', ['2024-02-03']],
    ['Ngày 03 tháng 02 năm 2024', ['2024-02-03']],
    ['03/02/2024 (QĐ 123)', ['2024-02-03', 'note', 'intake.day-with-words']],
    ['03/02/2024 theo QĐ 123', ['2024-02-03', 'note', 'intake.day-with-words']],
    ['03/02/2024 QĐ 123 sửa', [null, 'fix', 'intake.day-not-understood']],
    ['03/02/2024, số 45-QĐ/ĐU', ['2024-02-03', 'note', 'intake.day-with-words']],
    ['03/02/2024 (âm lịch)', [null, 'fix', 'intake.day-not-understood']],
    ['trước 03/02/2024', [null, 'fix', 'intake.day-not-understood']],
    ['03/02/2024\n05/02/2024', [null, 'fix', 'intake.days-two']],
    ['03/02/2024 (sửa: 05/02/2024)', [null, 'fix', 'intake.days-two']],
    ['02/2024', [null, 'fix', 'intake.day-incomplete']],
    ['02/30/2024', [null, 'fix', 'intake.day-not-understood']],
    [45_325, ['2024-02-03', 'note', 'intake.day-from-serial']],
    ['45325', ['2024-02-03', 'note', 'intake.day-from-serial']],
    [45_325.5, [null, 'fix', 'intake.day-not-understood']],
    ['O3/02/2024', [null, 'fix', 'intake.day-not-understood']],
  ] as const)('of decisions, %j is %j', (written, result) => expect(read(written, decision)).toEqual(result));

  test('every day comes back from the way the app writes it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1917, max: 2001 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (...[year, month, day]) => {
          const stored = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          expect(read(formatDay(stored))).toEqual([stored]);
          expect(read(formatDay(stored.slice(0, 7)))).toEqual([stored.slice(0, 7)]);
          expect(read(`ngày ${day} tháng ${month} năm ${year}`)).toEqual([stored]);
        },
      ),
    );
  });

  test('whatever is read stands in the cell day first, or by year, month and day: nothing is exchanged', () => {
    const sign = fc.constantFrom('/', '.', '-', ' ', ' tháng ', ' năm ', '/0', '\n', ' (QĐ ', ')', '');
    const digits = fc.oneof(
      fc.integer({ min: 0, max: 40 }).map(String),
      fc.integer({ min: 1900, max: 2030 }).map(String),
    );
    const pieces = fc.array(fc.tuple(digits, sign), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pieces, fc.boolean(), (parts, isDecision) => {
        const text = parts.flat().join('');
        const reading = readDateCell({ kind: 'text', text, column: 1 }, isDecision ? decision : birth);
        // Serial numbers have rules and tests of their own.
        if (reading.value === null || reading.how === 'from-serial-number') return;
        const { year, month, day } = partialDateFromText(reading.value) ?? {};
        const written = (narrowDigits(text).match(/\d+/g) ?? []).map(Number);
        const dayFirst = [day, month, year].filter((part) => part !== undefined);
        const yearFirst = dayFirst.toReversed();
        const shortYear = [...dayFirst.slice(0, -1), (year ?? 0) % 100];
        const stands = (wanted: readonly number[]) =>
          written.some((_, at) => wanted.every((part, index) => written[at + index] === part));
        expect([dayFirst, yearFirst, shortYear].some(stands)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
