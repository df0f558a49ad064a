import { describe, expect, test } from 'vitest';
import { findForm, formDefinitions } from '../../../../shared/forms/registry.ts';
import { fillForm } from '../../../../shared/reports/fill-form.ts';
import type { FigureFacts } from '../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import { makeAdmission, makeFacts, makeList, makeSubmission, period, ROOT } from '../../../support/make-facts.ts';

function fill(facts: Partial<FigureFacts>, formId = 'bieu-2-btctw', unitId = ROOT, when = '2017-Q1') {
  const form = findForm(formId, formDefinitions);
  if (form === null) throw new Error(formId);
  const filled = fillForm(form, openFigures(makeFacts(facts)), unitId, period(when));
  const row = (code: string) => {
    const found = filled.rows.find((candidate) => candidate.code === code);
    if (found === undefined) throw new Error(code);
    return found;
  };
  return { filled, row };
}
const number = (value: number) => ({ is: 'number', value });

const lastYear = { listFrom: '2016-01-01', listTo: '2016-03-31', decisionDate: '2016-02-10' };
const twoYears: Partial<FigureFacts> = {
  lists: [makeList(ROOT, '2017-Q1'), makeList(ROOT, '2016-Q1')],
  admissions: [
    makeAdmission(),
    makeAdmission({ unitId: 3, sex: 'male', people: 'mong', flags: ['youth-union'], birth: '1980-05-01' }),
    makeAdmission({ unitId: 3, occupation: 'enterprise-staff', qualification: 'university' }),
    makeAdmission({ ...lastYear, sex: 'male' }),
    makeAdmission({ ...lastYear, sex: 'male' }),
  ],
};

describe('Biểu 2 from lists and units', () => {
  const { filled, row } = fill(twoYears);

  test('fills every row but the headings', () => {
    const empty = filled.rows
      .filter(({ thisPeriod }) => thisPeriod === null || thisPeriod.is === 'missing')
      .map(({ code }) => code);
    expect(empty).toEqual(['II', 'II.1', 'II.2', 'II.3', 'II.4', 'II.5']);
    expect(filled.rows).toHaveLength(58);
  });

  test('counts parts, groups and sub-totals', () => {
    const counts = [
      'I',
      'I.1',
      'I.2',
      'I.4',
      'II.1.07',
      'II.1.07b',
      'II.1.08',
      'II.2.01',
      'II.2.03',
      'II.3.04',
      'II.4.04',
    ];
    expect(counts.map((code) => row(code).thisPeriod)).toEqual([3, 2, 1, 1, 1, 1, 2, 2, 1, 3, 1].map(number));
    expect(row('II.2.09').thisPeriod).toEqual({ is: 'mean', sum: 27 + 27 + 36, count: 3 });
  });

  test('counts block III from the tree', () => {
    expect(['III', 'III.1', 'III.1.a', 'III.1.b', 'III.2'].map((code) => row(code).thisPeriod)).toEqual(
      [2, 2, 2, 0, 0].map(number),
    );
  });

  test('takes column 3 from the same days a year before and divides', () => {
    expect(row('I')).toMatchObject({ lastYear: number(2), percent: 15_000 });
    expect(row('I.1')).toMatchObject({ lastYear: number(0), percent: null });
  });

  test('its own rows hold the identities', () => expect(filled.problems).toEqual([]));
});

test('a year before that nobody reported stays missing and gives no percentage', () => {
  const { row } = fill({ lists: [makeList(ROOT, '2017-Q1')], admissions: [makeAdmission()] });
  expect(row('I')).toMatchObject({ lastYear: { is: 'missing' }, percent: null });
});

test('a form of rows that do not add up is filled as sent and reported once', () => {
  const { filled } = fill(
    { submissions: [makeSubmission(2, '2017-Q1', { I: 8, III: 0, 'II.3.04': 7 })] },
    'bieu-2-btctw',
    2,
  );
  const sums = filled.problems.filter(({ code }) => code === 'figures.sum-differs');
  expect(sums.map(({ place }) => place.at)).toContain('cell');
});

test('rows that fewer units say are named with their base', () => {
  const { filled } = fill({
    submissions: [makeSubmission(2, '2017-Q1', { I: 8, 'I.1': 3 }), makeSubmission(3, '2017-Q1', { I: 4 })],
  });
  const note = filled.problems.find(({ code }) => code === 'figures.rows-on-fewer-units');
  expect(note?.facts).toMatchObject({ count: 1, rows: 'Nữ (1/2)' });
});

describe('Biểu 1 of the whole', () => {
  const balance = (unitId: number, given: Record<string, number>) =>
    makeSubmission(unitId, '2017-Q1', given, { formId: 'bieu-1-btctw' });
  const units = [
    balance(2, { A: 120, B: 10, B1: 8, B2: 2, C1: 1, D: 128 }),
    balance(3, { A: 90, B: 4, B1: 4, B2: 0, C1: 0, D: 94 }),
  ];

  test('adds balances and admissions, never transfers between its own units', () => {
    const { row } = fill({ submissions: units }, 'bieu-1-btctw');
    expect(['A', 'B1', 'C1', 'D'].map((code) => row(code).thisPeriod)).toEqual([210, 12, 1, 222].map(number));
    const notComparable = { is: 'undefined', why: 'not-comparable' };
    expect(['B', 'B2'].map((code) => row(code).thisPeriod)).toEqual([notComparable, notComparable]);
  });

  test('takes transfers from its own form when it sent one', () => {
    const { row } = fill({ submissions: [...units, balance(ROOT, { B: 12, B2: 0 })] }, 'bieu-1-btctw');
    expect(['B', 'B2'].map((code) => row(code).thisPeriod)).toEqual([12, 0].map(number));
  });
});

describe('a year in which the series of forms changed', () => {
  const bands = {
    'II.2.01': 4,
    'II.2.02': 3,
    'II.2.03': 2,
    'II.2.04': 1,
    'II.2.05': 1,
    'II.2.06': 0,
    'II.2.07': 1,
    'II.2.08': 0,
  };

  test('ten-year bands of 2012 are the sums of the finer bands of the later series', () => {
    const { row } = fill({ submissions: [makeSubmission(2, '2017-Q1', { I: 12, ...bands })] }, 'bieu-2-tctw', 2);
    const ages = ['II.1.1', 'II.1.2', 'II.1.3', 'II.1.4'].map((code) => row(code).thisPeriod);
    expect(ages).toEqual([4, 5, 2, 1].map(number));
  });

  test('a finer band that is empty leaves the sum unknown', () => {
    const submissions = [makeSubmission(2, '2017-Q1', { I: 12, ...bands, 'II.2.03': null })];
    const { row } = fill({ submissions }, 'bieu-2-tctw', 2);
    expect(row('II.1.2').thisPeriod).toEqual({ is: 'missing' });
    expect(row('II.1.3').thisPeriod).toEqual(number(2));
  });

  test('what the form of last year does not split up cannot be compared, and the form says so', () => {
    const before = makeSubmission(2, '2016-Q1', { I: 9, 'II.1.1': 5, 'II.1.2': 4 }, { formId: 'bieu-2-tctw' });
    const submissions = [before, makeSubmission(2, '2017-Q1', { I: 12, ...bands })];
    const { filled, row } = fill({ submissions });
    expect([row('I').lastYear, row('II.2.01').lastYear]).toEqual([number(9), number(5)]);
    expect(row('II.2.02').lastYear).toEqual({ is: 'undefined', why: 'not-comparable' });
    expect(row('II.2.02').percent).toBeNull();
    const told = filled.problems.find(({ code }) => code === 'figures.series-changed');
    expect(told).toMatchObject({ weight: 'note', facts: { before: 'quý I/2016' } });
    expect(String(told?.facts['rows'])).toContain('31 - 35');
    expect(String(told?.facts['rows'])).not.toContain('18 - 30');
  });

  test('where nobody sent anything last year nothing is said about series', () => {
    const { filled, row } = fill({ submissions: [makeSubmission(2, '2017-Q1', { I: 12, ...bands })] });
    expect(row('II.2.02').lastYear).toEqual({ is: 'missing' });
    expect(filled.problems.map(({ code }) => code)).not.toContain('figures.series-changed');
  });

  test('members of Biểu 3 are summed into the bands of 2012 over all units', () => {
    const ages = { 'II.2.02': 10, 'II.2.03': 20 };
    const submissions = [2, 3].map((unit) =>
      makeSubmission(unit, '2017', { I: 50, ...ages }, { formId: 'bieu-3-btctw' }),
    );
    expect(fill({ submissions }, 'bieu-3-tctw', ROOT, '2017').row('II.1.2').thisPeriod).toEqual(number(60));
  });
});
