import { describe, expect, test } from 'vitest';
import { formDefinitions } from '../../../../shared/forms/registry.ts';
import { fillForm } from '../../../../shared/reports/fill-form.ts';
import { checkFigures } from '../../../../shared/statistics/check-figures.ts';
import { explainFigure } from '../../../../shared/statistics/explain.ts';
import type { FigureFacts } from '../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import type { MemberFact, MemberList } from '../../../../shared/statistics/members/member-facts.ts';
import { restateFigures } from '../../../../shared/statistics/restate/restate-figures.ts';
import {
  makeFacts,
  makeMember,
  makeMemberList,
  makeMemberRecords,
  makeSubmission,
  makeSuccession,
  makeUnit,
  period,
  ROOT,
} from '../../../support/make-facts.ts';

const DAY = '2017-03-31';
const people = (count: number, given: Partial<MemberFact> = {}) =>
  Array.from({ length: count }, () => makeMember(given));
const onDay = (
  lists: readonly MemberList[],
  members: readonly MemberFact[],
  given: Partial<FigureFacts> = {},
): Partial<FigureFacts> => ({ ...given, members: makeMemberRecords({ [DAY]: { lists, members } }) });
const read = (facts: Partial<FigureFacts>, code: string, unitId: number, when = '2017-Q1') =>
  openFigures(makeFacts(facts)).figure(code, unitId, period(when));
const value = (...asked: Parameters<typeof read>) => read(...asked).value;
const number = (count: number) => ({ is: 'number', value: count });
const MISSING = { is: 'missing' };
const listOf = (unitId: number, given: Partial<MemberFact> = {}) =>
  people(3, { unitId, intakeId: unitId * 10, ...given });

describe('two units, one without a list', () => {
  const facts = onDay([makeMemberList(2)], listOf(2));

  test('the sum names its base and who is missing', () => {
    expect(read(facts, 'members.total', ROOT)).toMatchObject({
      value: number(3),
      base: { reported: 1, expected: 2, missingUnitIds: [3] },
    });
    expect(value(facts, 'members.total', 3)).toEqual(MISSING);
  });

  test('the form of one and the list of the other are one sum', () => {
    const submissions = [makeSubmission(3, '2017-Q1', { I: 40, 'I.1': 10 }, { formId: 'bieu-3-btctw' })];
    const both = { ...facts, submissions };
    expect(read(both, 'members.total', ROOT)).toMatchObject({ value: number(43), base: { reported: 2, expected: 2 } });
    expect(value(both, 'members.female', ROOT)).toEqual(number(10));
    expect(read(both, 'members.theory.advanced', ROOT)).toMatchObject({ value: number(0), base: { reported: 1 } });
  });

  test('asked by the units of today, the members of a unit go where it went', () => {
    const units = [
      makeFacts().units[0] ?? makeUnit(ROOT, ''),
      ...[2, 3].map((id) => makeUnit(id, `Đảng bộ xã ${id}`, { to: '2017-06-30' })),
      makeUnit(4, 'Đảng bộ xã mới', { from: '2017-07-01' }),
    ];
    const successions = [2, 3].map((id) => makeSuccession(id, 4, '2017-07-01'));
    const base = openFigures(
      makeFacts({ ...onDay([makeMemberList(2), makeMemberList(3)], [...listOf(2), ...listOf(3)]), units, successions }),
    );
    const now = restateFigures(base, '2017-12-31');
    expect(now.figure('members.total', 4, period('2017-Q1')).value).toEqual(number(6));
    expect(now.figure('members.age.mean', 4, period('2017-Q1')).value).toEqual({ is: 'mean', sum: 282, count: 6 });
  });
});

describe('a unit that sent a form and a list', () => {
  const submissions = [makeSubmission(2, '2017-Q1', { I: 8, 'I.1': null }, { formId: 'bieu-3-btctw' })];
  const facts = onDay([makeMemberList(2)], people(7, { sex: 'female' }), { submissions });

  test('the signed form goes before the list, row by row, unless the setting says the list', () => {
    expect(value(facts, 'members.total', 2)).toEqual(number(8));
    // The form leaves the row empty: the list may say it.
    expect(value(facts, 'members.female', 2)).toEqual(number(7));
    const settings = { ...makeFacts().settings, evidence: 'list' as const };
    expect(value({ ...facts, settings }, 'members.total', 2)).toEqual(number(7));
  });

  test('the difference is told', () => {
    const [told] = checkFigures(openFigures(makeFacts(facts)), 2, period('2017-Q1'));
    expect(told).toMatchObject({
      code: 'figures.form-and-list-differ',
      facts: { form: '8', list: '7', used: 'biểu', label: 'I. Đảng viên trong danh sách có đến cuối kỳ báo cáo' },
    });
  });

  test('the identities of the filled form are held against each other all the same', () => {
    const form = formDefinitions.find(({ id }) => id === 'bieu-3-btctw');
    if (form === undefined) throw new Error('no form');
    const filled = fillForm(form, openFigures(makeFacts(facts)), 2, period('2017-Q1'));
    const told = filled.problems.filter(({ code }) => code === 'figures.sum-differs');
    expect(told.map(({ facts: said }) => said['identity'])).toContain('by-age');
  });
});

test('an explanation leads to the row of every member counted, by the field that makes them count', () => {
  const rows = [makeMember({ sex: 'female' }), ...people(2)];
  const figures = openFigures(makeFacts(onDay([makeMemberList(2)], rows)));
  const asked: [readonly number[], string][] = [];
  const cells = {
    admissions: () => [],
    reported: () => [],
    places: () => [],
    target: () => null,
    members: (ids: readonly number[], field: string) => {
      asked.push([ids, field]);
      return [];
    },
  };
  const explain = (code: string, unitId: number) => {
    const indicator = figures.evidence.catalogue.find(code);
    if (indicator === null) throw new Error(code);
    return explainFigure(figures, cells, { indicator, unitId, period: period('2017-Q1') });
  };
  expect(explain('members.female', ROOT).root.parts[0]?.how).toBe(
    'đếm được 1 trong 3 đảng viên ngày 31/03/2017, tệp “dang-vien-2.xlsx”',
  );
  explain('members.working', 2);
  explain('members.joined.from-1975-05-01', 2);
  expect(asked).toEqual([
    [[rows[0]?.id], 'sex'],
    [rows.map(({ id }) => id), 'occupation'],
    [rows.map(({ id }) => id), 'admittedDate'],
  ]);
});
