import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peoples } from '../../../../shared/domain/peoples.ts';
import { religions } from '../../../../shared/domain/religions.ts';
import { findForm, formDefinitions } from '../../../../shared/forms/registry.ts';
import { fillForm } from '../../../../shared/reports/fill-form.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { makeAdmission, makeFacts, makeList, makeSubmission, period, ROOT } from '../../../support/make-facts.ts';

const religionCodes = religions.entries.map(({ code }) => code);
const person = fc.record({
  sex: fc.constantFrom('female', 'male'),
  people: fc.constantFrom(...peoples.map(({ code }) => code)),
  religion: fc.constantFrom(...religionCodes),
  occupation: fc.constantFrom('student', 'pupil', 'armed-forces', 'farmer'),
  age: fc.integer({ min: 18, max: 70 }),
});
type Person = typeof person extends fc.Arbitrary<infer Value> ? Value : never;

const fill = (formId: string, people: readonly Partial<Person>[], unitId = ROOT) => {
  const form = findForm(formId, formDefinitions);
  if (form === null) throw new Error(formId);
  const admissions = people.map(({ age, ...known }, index) =>
    makeAdmission({
      id: index + 1,
      ...(known as object),
      ...(age === undefined
        ? {}
        : { birth: `${2017 - age}-01-01`, decisionDate: '2017-02-01', meetingDate: '2017-02-01' }),
    }),
  );
  return fillForm(
    form,
    openFigures(makeFacts({ lists: [makeList(ROOT, '2017-Q1')], admissions })),
    unitId,
    period('2017-Q1'),
  );
};
const numberOf = (filled: ReturnType<typeof fill>, code: string, key?: string) => {
  const row = filled.rows.find((one) => one.code === code);
  const value = key === undefined ? row?.thisPeriod : row?.further?.[key];
  return value?.is === 'number' ? value.value : value?.is;
};

test('Biểu 2B counts every people and religion, all and women, as a count by hand does', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), (people) => {
      const filled = fill('bieu-2b-btctw', people);
      const women = people.filter(({ sex }) => sex === 'female');
      const count = (of: readonly Person[], test: (one: Person) => boolean) => of.filter(test).length;
      const believes = ({ religion }: Person) => religion !== 'none';
      expect([numberOf(filled, 'I'), numberOf(filled, 'I', 'c4')]).toEqual([people.length, women.length]);
      expect([numberOf(filled, 'II'), numberOf(filled, 'II', 'c4')]).toEqual([
        count(people, believes),
        count(women, believes),
      ]);
      const rows = [
        ...peoples.map(({ code }, index) => [`I.${index + 1}`, (one: Person) => one.people === code] as const),
        ...religionCodes
          .filter((code) => code !== 'none')
          .map((code, index) => [`II.${index + 1}`, (one: Person) => one.religion === code] as const),
      ];
      const found = rows.map(([row]) => [row, numberOf(filled, row), numberOf(filled, row, 'c4')]);
      expect(found).toEqual(rows.map(([row, test]) => [row, count(people, test), count(women, test)]));
    }),
    { numRuns: 25 },
  );
});

test('the ten-year bands and the learners of 2012 are counted, rows lists cannot tell stay without a figure', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), (people) => {
      const filled = fill('bieu-2-tctw', people);
      const between = (from: number, to: number) => people.filter(({ age }) => age >= from && age <= to).length;
      expect(['II.1.1', 'II.1.2', 'II.1.3', 'II.1.4'].map((row) => numberOf(filled, row))).toEqual([
        between(18, 30),
        between(31, 40),
        between(41, 50),
        between(51, 99),
      ]);
      const learners = people.filter(({ occupation }) => occupation === 'student' || occupation === 'pupil');
      expect(numberOf(filled, 'I.12')).toBe(learners.length);
      expect(['I.6', 'I.10', 'II.3.1', 'III'].map((row) => numberOf(filled, row))).toEqual(Array(4).fill('missing'));
    }),
    { numRuns: 25 },
  );
});

test('a list that does not say the sex gives no women of any people, not 0', () => {
  const filled = fill('bieu-2b-btctw', [{ sex: null as never, people: 'tay' }], 2);
  expect([numberOf(filled, 'I.2'), numberOf(filled, 'I.2', 'c4'), numberOf(filled, 'I.3', 'c4')]).toEqual([
    1,
    'missing',
    'missing',
  ]);
});

test('the share of a row is its part in the block; without a block there is none', () => {
  const filled = fill('bieu-2b-btctw', [{ people: 'tay' }, { people: 'tay' }, { people: 'kinh' }]);
  const shares = ['I', 'I.1', 'I.2', 'II'].map((row) => filled.rows.find(({ code }) => code === row)?.share);
  expect(shares).toEqual([10_000, 3_333, 6_667, null]);
});

test('a mean age of members is made of sums: 100 of 30 and 300 of 50 are 45 on the whole', () => {
  const form = findForm('bieu-3-btctw', formDefinitions);
  if (form === null) throw new Error('no form');
  const sent = (unitId: number, people: number, mean: string) => {
    const submission = makeSubmission(unitId, '2017-Q1', { I: people, 'II.2.09': 0 }, { formId: form.id });
    const cell = submission.values.get('II.2.09');
    if (cell === undefined) throw new Error('no cell');
    return {
      ...submission,
      values: new Map([...submission.values, ['II.2.09', { ...cell, value: null, decimal: mean }]]),
    };
  };
  const figures = openFigures(makeFacts({ submissions: [sent(2, 100, '30'), sent(3, 300, '50')] }));
  const filled = fillForm(form, figures, ROOT, period('2017-Q1'));
  expect(filled.rows.find(({ code }) => code === 'II.2.09')?.thisPeriod).toEqual({
    is: 'mean',
    sum: 18_000,
    count: 400,
  });
});
