import { describe, expect, test } from 'vitest';
import { formDefinitions } from '../../../../shared/forms/registry.ts';
import { fillForm } from '../../../../shared/reports/fill-form.ts';
import { checkFigures } from '../../../../shared/statistics/check-figures.ts';
import { explainFigure } from '../../../../shared/statistics/explain.ts';
import type { FigureFacts } from '../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import type { MemberFact, MemberList } from '../../../../shared/statistics/members/member-facts.ts';
import { noteFigures } from '../../../../shared/statistics/note-figures.ts';
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
const codesOf = (facts: Partial<FigureFacts>, unitId = ROOT, code = 'members.total') =>
  noteFigures(openFigures(makeFacts(facts)), unitId, period('2017-Q1'), code);
const listOf = (unitId: number, given: Partial<MemberFact> = {}) =>
  people(3, { unitId, intakeId: unitId * 10, ...given });

describe('the day', () => {
  const facts = onDay([makeMemberList(2)], people(5));

  test('a list counts on its own day, in whatever period ends with it, and on no other day', () => {
    expect(value(facts, 'members.total', 2)).toEqual(number(5));
    expect(value(facts, 'members.total', 2, '2017-Q2')).toEqual(MISSING);
    expect(value(facts, 'members.total', 2, '2017-6M')).toEqual(MISSING);
    expect(value(facts, 'members.opening', 2, '2017-Q2')).toEqual(number(5));
    expect(value(facts, 'members.opening', 2)).toEqual(MISSING);
  });

  test('who left after the day was there, who came after it was not; a mere year is neither', () => {
    const gone = (statusDate: string | null) => makeMember({ status: 'moved-away', statusDate });
    const told = onDay(
      [makeMemberList(2)],
      [
        ...people(2),
        ...[gone('2017-04-03'), gone('2017-03-31'), gone(null), gone('2017')],
        makeMember({ admittedDate: '2017-04-03' }),
        makeMember({ status: 'visiting' }),
        makeMember({ status: 'active-elsewhere' }),
      ],
    );
    expect(value(told, 'members.total', 2)).toEqual(number(4));
    expect(codesOf(told, 2).map(({ code, facts: said }) => [code, said['count']])).toEqual(
      expect.arrayContaining([
        ['figures.members-unclear', 1],
        ['figures.members-later', 1],
      ]),
    );
  });

  test('a list that came before the day is told', () => {
    const early = onDay([makeMemberList(2, { receivedOn: '2017-03-20' })], people(5));
    expect(codesOf(early).map(({ code }) => code)).toContain('figures.members-list-early');
    expect(codesOf(facts).map(({ code }) => code)).not.toContain('figures.members-list-early');
  });
});

describe('all members of a unit', () => {
  test('a list of a part of them counts nobody, and is named', () => {
    const women = makeMemberList(2, { title: 'DANH SÁCH ĐẢNG VIÊN NỮ', file: 'nu.xlsx' });
    const facts = onDay([women], people(5));
    expect(value(facts, 'members.total', 2)).toEqual(MISSING);
    const told = codesOf(facts).find(({ code }) => code === 'figures.members-lists-unused');
    expect(told?.facts['lists']).toBe('“nu.xlsx” (Đảng bộ xã Nà Hỳ)');
  });

  test('a list without a day counts nobody, and is named', () => {
    const members = makeMemberRecords({}, [makeMemberList(3, { file: 'khong-ky.xlsx' })]);
    expect(value({ members }, 'members.total', 3)).toEqual(MISSING);
    const [told] = codesOf({ members });
    expect([told?.code, told?.facts['lists']]).toEqual([
      'figures.members-lists-unused',
      '“khong-ky.xlsx” (Đảng bộ xã Nà Khoa)',
    ]);
  });

  test('full and probationary members on two lists are all of them, each alone is not', () => {
    const official = makeMemberList(2, { title: 'DANH SÁCH ĐẢNG VIÊN CHÍNH THỨC' });
    const probationary = makeMemberList(2, { title: 'DANH SÁCH ĐẢNG VIÊN DỰ BỊ', intakeId: 21 });
    const recently = { admittedDate: '2016-10-01', officialDate: null };
    const both = [...people(4), ...people(2, { intakeId: 21, ...recently })];
    expect(value(onDay([official, probationary], both), 'members.total', 2)).toEqual(number(6));
    expect(value(onDay([official, probationary], both), 'members.probationary', 2)).toEqual(number(2));
    expect(value(onDay([official], both), 'members.total', 2)).toEqual(MISSING);
    expect(value(onDay([probationary], both), 'members.total', 2)).toEqual(MISSING);
  });

  const cells = [5, 6].map((id) => makeUnit(id, `Chi bộ bản ${id}`, { kind: 'cell', parentId: 2 }));
  const units = [...makeFacts().units, ...cells];

  test('lists of single cells make the unit once every cell has one', () => {
    const ofCell = (id: number) =>
      makeMemberList(2, { title: `DANH SÁCH ĐẢNG VIÊN – CHI BỘ BẢN ${id}`, intakeId: 50 + id });
    const rows = [...people(3, { intakeId: 55 }), ...people(4, { intakeId: 56, cellId: 6 })];
    expect(value(onDay([ofCell(5), ofCell(6)], rows, { units }), 'members.total', 2)).toEqual(number(7));
    const one = onDay([ofCell(5)], rows.slice(0, 3), { units });
    expect([value(one, 'members.total', 5), value(one, 'members.total', 2)]).toEqual([number(3), MISSING]);
  });

  test('the list of a unit speaks for its cells where it names everybody’s cell', () => {
    const rows = [...people(3, { cellId: 5 }), ...people(1, { cellId: 6 })];
    const facts = onDay([makeMemberList(2)], rows, { units });
    expect([5, 6].map((id) => value(facts, 'members.total', id))).toEqual([number(3), number(1)]);
    const open = onDay([makeMemberList(2)], [...rows, ...people(1)], { units });
    expect([2, 5, 6].map((id) => value(open, 'members.total', id))).toEqual([number(5), MISSING, MISSING]);
  });

  test('a list of the whole speaks for the units it names somebody of', () => {
    const facts = onDay([makeMemberList(ROOT)], people(6, { intakeId: ROOT * 10 }));
    expect([2, 3].map((id) => value(facts, 'members.total', id))).toEqual([number(6), MISSING]);
    expect(read(facts, 'members.total', ROOT).base).toEqual({ reported: 1, expected: 2, missingUnitIds: [3] });
  });

  test('of two whole lists the later one counts, and a difference is told', () => {
    const other = makeMemberList(2, { title: '', intakeId: 29, file: 'sau.xlsx' });
    const facts = onDay([makeMemberList(2), other], [...people(5), ...people(4, { intakeId: 29 })]);
    expect(value(facts, 'members.total', 2)).toEqual(number(4));
    const told = codesOf(facts).find(({ code }) => code === 'figures.members-two-lists');
    expect(told?.facts).toMatchObject({ used: '“sau.xlsx”', count: 4, people: 5 });
  });

  test('one person on the lists of two units is told, as the sum has them twice', () => {
    const twice = [makeMember(), makeMember()].map((one, index) => ({
      ...one,
      personId: 7,
      unitId: 2 + index,
      intakeId: 20 + index * 10,
    }));
    const facts = onDay([makeMemberList(2), makeMemberList(3)], [...twice, ...listOf(2)]);
    expect(value(facts, 'members.total', ROOT)).toEqual(number(5));
    const told = codesOf(facts).find(({ code }) => code === 'figures.members-in-two-units');
    expect([told?.weight, told?.facts['count']]).toEqual(['fix', 1]);
  });
});

describe('what a list does not say', () => {
  test('a row nobody on it says anything of stays missing, one hole is told and never counted as no', () => {
    const silent = onDay([makeMemberList(2)], people(4, { theory: null, education: null, status: null }));
    for (const code of ['members.theory.advanced', 'members.education.primary', 'members.exempt'])
      expect([code, value(silent, code, 2)]).toEqual([code, MISSING]);
    const hole = onDay([makeMemberList(2)], [...people(3, { sex: 'female' }), makeMember({ sex: null })]);
    expect(value(hole, 'members.female', 2)).toEqual(number(3));
    const told = codesOf(hole, 2).find(({ code }) => code === 'figures.not-said');
    expect(told?.facts).toMatchObject({ count: 1, people: 4, field: 'giới tính' });
  });

  test('a unit whose list is silent is out of the base of the row, not of the form', () => {
    const facts = onDay([makeMemberList(2), makeMemberList(3)], [...listOf(2), ...listOf(3, { people: null })]);
    expect(read(facts, 'members.people.kinh', ROOT)).toMatchObject({
      value: number(3),
      base: { reported: 1, expected: 2, missingUnitIds: [3] },
    });
    expect(read(facts, 'members.total', ROOT).base.reported).toBe(2);
  });

  test('a day of recognition that is missing leaves open who is on probation, but for the newly admitted', () => {
    const facts = onDay(
      [makeMemberList(2)],
      [
        makeMember({ admittedDate: '2016-10-01', officialDate: null }),
        makeMember({ admittedDate: '2016-10', officialDate: '2017-10-01' }),
        makeMember({ admittedDate: '2010-10-01', officialDate: null }),
        makeMember(),
      ],
    );
    expect(value(facts, 'members.probationary', 2)).toEqual(number(2));
    const told = codesOf(facts, 2).find(({ facts: said }) => said['field'] === 'ngày chính thức');
    expect(told?.facts['count']).toBe(1);
  });

  test('a list without any day of recognition, or any occupation, is asked for neither', () => {
    const newly = { admittedDate: '2016-10-01', officialDate: null, occupation: null };
    const facts = onDay([makeMemberList(2)], [...people(2, newly), makeMember({ ...newly, status: 'exempt' })]);
    for (const code of ['members.probationary', 'members.working', 'members.retired'])
      expect([code, value(facts, code, 2)]).toEqual([code, MISSING]);
    expect(value(facts, 'members.exempt', 2)).toEqual(number(1));
  });

  test('who is exempt or retired is in no occupation', () => {
    const facts = onDay(
      [makeMemberList(2)],
      [...people(2), makeMember({ status: 'exempt' }), makeMember({ occupation: 'retired' })],
    );
    const read = (code: string) => value(facts, code, 2);
    expect(['members.working', 'members.occupation.farmer', 'members.retired', 'members.exempt'].map(read)).toEqual(
      [2, 2, 2, 1].map(number),
    );
  });
});

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
