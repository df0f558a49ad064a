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
