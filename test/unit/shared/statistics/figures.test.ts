import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../../shared/statistics/figure.ts';
import type { FigureFacts } from '../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import {
  makeAdmission,
  makeFacts,
  makeList,
  makeSubmission,
  makeTarget,
  makeUnit,
  period,
  ROOT,
} from '../../../support/make-facts.ts';

const read = (facts: Partial<FigureFacts>, code: string, unitId: number, when = '2017-Q1'): Figure =>
  openFigures(makeFacts(facts)).figure(code, unitId, period(when));
const value = (...asked: Parameters<typeof read>) => read(...asked).value;
const number = (count: number) => ({ is: 'number', value: count });
const admitted = (count: number, given: Parameters<typeof makeAdmission>[0] = {}) =>
  Array.from({ length: count }, () => makeAdmission(given));

describe('one unit', () => {
  test('nothing sent is missing, a list without people is 0', () => {
    expect(value({}, 'admitted.total', 2)).toEqual({ is: 'missing' });
    expect(value({ lists: [makeList(2, '2017-Q1')] }, 'admitted.total', 2)).toEqual(number(0));
  });

  test('an empty cell of a form is missing, a written 0 is 0', () => {
    const submissions = [makeSubmission(2, '2017-Q1', { I: 8, 'I.1': null, 'I.2': 0 })];
    expect(value({ submissions }, 'admitted.female', 2)).toEqual({ is: 'missing' });
    expect(value({ submissions }, 'admitted.minority', 2)).toEqual(number(0));
  });

  test('of nobody every part is 0, also where the cell was left empty', () => {
    const submissions = [makeSubmission(2, '2017-Q1', { I: 0, 'I.1': null })];
    expect(value({ submissions }, 'admitted.female', 2)).toEqual(number(0));
    expect(value({ submissions }, 'admitted.age.mean', 2)).toEqual({ is: 'undefined', why: 'base-is-zero' });
  });

  test('the signed form goes before the list, unless the setting says the list', () => {
    const facts = {
      lists: [makeList(2, '2017-Q1')],
      admissions: admitted(7),
      submissions: [makeSubmission(2, '2017-Q1', { I: 8 })],
    };
    expect(value(facts, 'admitted.total', 2)).toEqual(number(8));
    const settings = { ...makeFacts().settings, evidence: 'list' as const };
    expect(value({ ...facts, settings }, 'admitted.total', 2)).toEqual(number(7));
  });

  test('a person counts in the period of the decision, whatever list brought the row', () => {
    const facts = {
      lists: [makeList(2, '2017-Q1'), makeList(2, '2017-Q2')],
      admissions: [makeAdmission({ decisionDate: '2017-04-01', ceremonyDate: '2017-03-28' })],
    };
    expect(value(facts, 'admitted.total', 2, '2017-Q1')).toEqual(number(0));
    expect(value(facts, 'admitted.total', 2, '2017-Q2')).toEqual(number(1));
    const settings = { ...makeFacts().settings, countingDate: 'ceremony' as const };
    expect(value({ ...facts, settings }, 'admitted.total', 2, '2017-Q1')).toEqual(number(1));
  });

  test('a row without dates counts in its list’s period and in no shorter one', () => {
    const undated = makeAdmission({ decisionDate: null, listFrom: '2017-01-01', listTo: '2017-06-30' });
    const facts = { lists: [makeList(2, '2017-6M')], admissions: [undated] };
    expect(value(facts, 'admitted.total', 2, '2017-6M')).toEqual(number(1));
    expect(value(facts, 'admitted.total', 2, '2017-Q1')).toEqual(number(0));
  });

  test('a list that says nothing of a field does not say 0 of it', () => {
    const facts = { lists: [makeList(2, '2017-Q1')], admissions: admitted(3, { religion: null }) };
    expect(value(facts, 'admitted.religious', 2)).toEqual({ is: 'missing' });
    expect(value(facts, 'admitted.total', 2)).toEqual(number(3));
  });

  test('quarters add up to a year; the mean age comes from sums, not from means', () => {
    const submissions = [
      makeSubmission(2, '2017-Q1', { I: 2 }, { means: { 'II.2.09': '20.0' } }),
      makeSubmission(2, '2017-04-01..2017-12-31', { I: 6 }, { means: { 'II.2.09': '30.5' } }),
    ];
    expect(value({ submissions }, 'admitted.total', 2, '2017')).toEqual(number(8));
    expect(value({ submissions }, 'admitted.age.mean', 2, '2017')).toEqual({ is: 'mean', sum: 223, count: 8 });
  });

  test('a state is read from any form that ends on the day, an opening balance only from this period’s', () => {
    const submissions = [makeSubmission(2, '2017', { A: 311, D: 323 }, { formId: 'bieu-1-btctw' })];
    expect(value({ submissions }, 'members.total', 2, '2017-Q4')).toEqual(number(323));
    expect(value({ submissions }, 'members.opening', 2, '2017-Q4')).toEqual({ is: 'missing' });
    expect(value({ submissions }, 'members.opening', 2, '2017')).toEqual(number(311));
  });

  test('Biểu 1 gives the closing balance before Biểu 3', () => {
    const submissions = [
      makeSubmission(2, '2017-Q1', { I: 130 }, { formId: 'bieu-3-btctw' }),
      makeSubmission(2, '2017-Q1', { D: 128 }, { formId: 'bieu-1-btctw' }),
    ];
    expect(value({ submissions }, 'members.total', 2)).toEqual(number(128));
  });
});

describe('the whole', () => {
  const bothReported = [
    makeSubmission(2, '2017-Q1', { I: 8, 'I.1': 3 }),
    makeSubmission(3, '2017-Q1', { I: 4, 'I.1': 1 }),
  ];

  test('is the sum of its units with its base', () => {
    expect(read({ submissions: bothReported }, 'admitted.total', ROOT)).toMatchObject({
      value: number(12),
      base: { reported: 2, expected: 2, missingUnitIds: [] },
    });
  });

  test('names the units that are missing', () => {
    expect(read({ submissions: bothReported.slice(0, 1) }, 'admitted.total', ROOT)).toMatchObject({
      value: number(8),
      base: { reported: 1, expected: 2, missingUnitIds: [3] },
    });
  });

  test('is missing when nobody reported', () => {
    expect(read({}, 'admitted.total', ROOT)).toMatchObject({
      value: { is: 'missing' },
      base: { reported: 0, expected: 2 },
    });
  });

  test('takes its own form only when no unit reported', () => {
    const own = makeSubmission(ROOT, '2017-Q1', { I: 74 });
    expect(value({ submissions: [own] }, 'admitted.total', ROOT)).toEqual(number(74));
    expect(value({ submissions: [own, ...bothReported] }, 'admitted.total', ROOT)).toEqual(number(12));
  });

  test('a list of the whole speaks for every unit, also for those without a row', () => {
    const facts = { lists: [makeList(ROOT, '2017-Q1')], admissions: admitted(5, { unitId: 3 }) };
    expect(value(facts, 'admitted.total', 2)).toEqual(number(0));
    expect(read(facts, 'admitted.total', ROOT)).toMatchObject({ value: number(5), base: { reported: 2, expected: 2 } });
  });

  test('people of a chi bộ count for the đảng bộ above it', () => {
    const cell = makeUnit(20, 'Chi bộ bản Huổi Hâu', { kind: 'cell', parentId: 2, organisationType: null });
    const facts = {
      units: [...makeFacts().units, cell],
      lists: [makeList(2, '2017-Q1')],
      admissions: admitted(2, { unitId: 20 }),
    };
    expect(value(facts, 'admitted.total', 2)).toEqual(number(2));
    expect(value(facts, 'admitted.total', 20)).toEqual(number(2));
    expect(value(facts, 'admitted.total', ROOT)).toEqual(number(2));
  });

  test('units are those of the last day', () => {
    const units = [...makeFacts().units, makeUnit(4, 'Đảng bộ xã Chà Nưa', { to: '2017-03-30' })];
    expect(read({ units }, 'admitted.total', ROOT).base.expected).toBe(2);
    expect(value({ units }, 'organisations.total', ROOT)).toEqual(number(2));
  });

  test('a share divides over the units that say both, and says so', () => {
    const submissions = [makeSubmission(2, '2017-Q1', { I: 8, 'I.1': 2 }), makeSubmission(3, '2017-Q1', { I: 4 })];
    expect(read({ submissions }, 'admitted.female.share', ROOT)).toMatchObject({
      value: { is: 'ratio', part: 2, whole: 8 },
      base: { reported: 1, expected: 2, missingUnitIds: [3] },
    });
  });

  test('a share of nobody has no meaning', () => {
    const submissions = [makeSubmission(2, '2017-Q1', { I: 0, 'I.1': 0 })];
    expect(value({ submissions }, 'admitted.female.share', 2)).toEqual({ is: 'undefined', why: 'base-is-zero' });
  });

  test('the mean age of the whole is weighted by heads', () => {
    const facts = {
      lists: [makeList(ROOT, '2017-Q1')],
      admissions: [...admitted(1, { birth: '1977-01-01' }), ...admitted(3, { unitId: 3, birth: '1997-01-01' })],
    };
    expect(value(facts, 'admitted.age.mean', ROOT)).toEqual({ is: 'mean', sum: 100, count: 4 });
  });
});

describe('base organisations', () => {
  const units = [
    ...makeFacts().units,
    makeUnit(4, 'Chi bộ Huyện đoàn', {
      kind: 'base-cell',
      organisationType: 'party-mass-office',
      noCandidatesLeft: true,
    }),
    makeUnit(21, 'Chi bộ bản 1', { kind: 'cell', parentId: 2 }),
  ];
  const facts = {
    units,
    submissions: [makeSubmission(2, '2017-Q1', { I: 8 }), makeSubmission(4, '2017-Q1', { I: 0 })],
  };

  test('are counted from the tree, cells inside them are not', () => {
    const counts = [
      'organisations.total',
      'organisations.committees',
      'organisations.cells',
      'organisations.cells.no-candidates',
    ];
    expect(counts.map((code) => value(facts, code, ROOT))).toEqual([number(3), number(2), number(1), number(1)]);
  });

  test('that admitted are known only of those that reported', () => {
    expect(read(facts, 'organisations.committees.admitting', ROOT)).toMatchObject({
      value: number(1),
      base: { reported: 1, expected: 2, missingUnitIds: [3] },
    });
    expect(value(facts, 'organisations.cells.admitting', ROOT)).toEqual(number(0));
  });
});

describe('targets', () => {
  const submissions = [makeSubmission(3, '2017-Q1', { I: 4 })];

  test('Nà Khoa: 4 of 9 in the year', () => {
    const facts = { submissions, targets: [makeTarget(3, '2017', 9)] };
    expect(value(facts, 'target.year', 3)).toEqual(number(9));
    expect(value(facts, 'target.year.achievement', 3)).toEqual({ is: 'ratio', part: 4, whole: 9 });
  });

  test('no target and a target of 0 give no share, each for its reason', () => {
    expect(value({ submissions }, 'target.year.achievement', 3)).toEqual({ is: 'undefined', why: 'no-target' });
    const zero = { submissions, targets: [makeTarget(3, '2017', 0)] };
    expect(value(zero, 'target.year.achievement', 3)).toEqual({ is: 'undefined', why: 'base-is-zero' });
  });

  test('a target counts for its own year only', () => {
    expect(value({ submissions, targets: [makeTarget(3, '2016', 9)] }, 'target.year', 3)).toEqual({
      is: 'undefined',
      why: 'no-target',
    });
  });

  test('the newest revision counts, and the one assigned from above before the others', () => {
    const first = makeTarget(3, '2017', 9);
    const targets = [
      makeTarget(3, '2017', 12, { kind: 'striving' }),
      first,
      makeTarget(3, '2017', 10, { revisesId: first.id }),
      makeTarget(3, '2017', 11, { kind: 'resolution' }),
    ];
    expect(value({ submissions, targets }, 'target.year', 3)).toEqual(number(10));
  });

  test('a range gives no single share', () => {
    const targets = [makeTarget(3, '2017', 4, { valueTo: 5 })];
    expect(value({ submissions, targets }, 'target.year.achievement', 3)).toEqual({
      is: 'undefined',
      why: 'not-comparable',
    });
  });

  test('a target of a sub-group is not the target of the whole', () => {
    expect(
      value({ submissions, targets: [makeTarget(3, '2017', 9, { scope: 'học sinh' })] }, 'target.year', 3).is,
    ).toBe('undefined');
  });

  test('the term counts from its first day to the end of the period', () => {
    const facts = {
      targets: [makeTarget(2, '2015-08-01..2020-07-31', 40), makeTarget(2, '2017', 8)],
      submissions: [
        makeSubmission(2, '2015-08-01..2016-12-31', { I: 20 }),
        makeSubmission(2, '2017-Q1', { I: 8 }),
        makeSubmission(2, '2017-Q2', { I: 1 }),
      ],
    };
    expect(value(facts, 'target.term.achievement', 2)).toEqual({ is: 'ratio', part: 28, whole: 40 });
    expect(value(facts, 'target.year.achievement', 2, '2017-Q2')).toEqual({ is: 'ratio', part: 9, whole: 8 });
  });
});
