import { describe, expect, test } from 'vitest';
import type { FigureFacts } from '../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import type { MemberFact, MemberList } from '../../../../shared/statistics/members/member-facts.ts';
import { noteFigures } from '../../../../shared/statistics/note-figures.ts';
import {
  makeFacts,
  makeMember,
  makeMemberList,
  makeMemberRecords,
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

  test('a cell nobody on the list belongs to is told, where the list names cells', () => {
    const told = (rows: readonly MemberFact[]) =>
      codesOf(onDay([makeMemberList(2)], rows, { units })).find(({ code }) => code === 'figures.members-cells-empty');
    expect(told(people(3, { cellId: 5 }))?.facts).toMatchObject({ count: 1, cells: 'Chi bộ bản 6' });
    expect(told(people(3))).toBeUndefined();
    expect(told([...people(3, { cellId: 5 }), makeMember({ cellId: 6 })])).toBeUndefined();
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
    const told = codesOf(hole, 2, 'members.female').find(({ code }) => code === 'figures.not-said');
    expect(codesOf(hole, 2, 'members.minority')).toEqual([]);
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
    const told = codesOf(facts, 2, 'members.probationary').find(
      ({ facts: said }) => said['field'] === 'ngày chính thức',
    );
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
