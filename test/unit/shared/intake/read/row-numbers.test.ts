import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blanks, person, type Row } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList } from '../../../../support/stage-list.ts';

const numbered = (numbers: readonly (string | number | null)[]): readonly Row[] =>
  numbers.map((number, at) => {
    if (typeof number === 'string' && number.startsWith('Chi bộ')) return [number, ...blanks(19)];
    const born = day(`1990-01-${String((at % 28) + 1).padStart(2, '0')}`);
    const name = `Lò Văn ${'ABCDEGHIKLMNOPQRSTUVXY'[at % 22] ?? ''}${'aeiou'[at % 5] ?? ''}n${'h'.repeat(at % 2)}`;
    return person({ number, name, male: born, people: 'Thái', decisionDate: day('2017-02-03') });
  });
const toldOf = (numbers: Parameters<typeof numbered>[0]) =>
  stageList(numbered(numbers)).problems.flatMap(({ code, place, facts, weight }) =>
    code.startsWith('intake.row-number')
      ? [
          [weight, code.slice('intake.'.length), place.at === 'cell' ? place.cell : '', ...Object.values(facts)].join(
            ' ',
          ),
        ]
      : [],
  );

test('a number that is missing is told at the cell behind it, as a notice', () => {
  expect(toldOf([1, 2, 4])).toEqual(['note row-number-missing A12 3']);
  expect(toldOf(['1.', '2.', '6.', '7.'])).toEqual(['note row-number-missing A12 3–5']);
});

test('a number that stands twice is told with the other row', () => {
  expect(toldOf([1, 2, 2, 3])).toEqual(['note row-number-twice A12 2 11']);
});

test('numbers that start again, with or without a line between, are none missing', () => {
  expect(toldOf([1, 2, 3, 1, 2])).toEqual([]);
  expect(toldOf(['Chi bộ bản Huổi Sang', 1, 2, 'Chi bộ bản Huổi Lụ', 1, 2, 3])).toEqual([]);
  expect(toldOf([1, 2, 1, 3])).toEqual(['note row-number-missing A13 2']);
});

test('a list that goes on from another sheet, and rows without a number, miss nothing', () => {
  expect(toldOf([21, 22, 23])).toEqual([]);
  expect(toldOf([1, null, 3])).toEqual([]);
  expect(toldOf([null, null])).toEqual([]);
});

test('a list sorted since it was numbered is held against its whole', () => {
  expect(toldOf([3, 1, 2, 5])).toEqual(['note row-number-missing A13 4']);
  expect(toldOf([3, 1, 2, 4])).toEqual([]);
});

test('a column with other numbers than those of rows is told once', () => {
  expect(toldOf([10, 20, 30, 40, 50, 60, 70, 80])).toEqual(['note row-numbers-broken A11 7']);
});

test('whatever order it is in, a list with every number tells nothing, and one without one of them tells that', () => {
  const lists = fc.integer({ min: 4, max: 20 }).chain((size) =>
    fc.tuple(
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, at) => at + 1),
        { minLength: size },
      ),
      fc.nat(size - 3),
    ),
  );
  fc.assert(
    fc.property(lists, ([numbers, at]) => {
      expect(toldOf(numbers)).toEqual([]);
      const gone = at + 2;
      const left = toldOf(numbers.filter((one) => one !== gone));
      expect(left).toHaveLength(1);
      expect(left[0]).toMatch(new RegExp(`^note row-number-missing A\\d+ ${gone}$`));
    }),
    { numRuns: 25 },
  );
});
