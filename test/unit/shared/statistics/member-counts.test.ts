import { expect, test } from 'vitest';
import { educations, occupations, qualifications, theoryLevels } from '../../../../shared/domain/admission.ts';
import { peoples } from '../../../../shared/domain/peoples.ts';
import { religions } from '../../../../shared/domain/religions.ts';
import { organisationTypes } from '../../../../shared/domain/unit.ts';
import { formDefinitions } from '../../../../shared/forms/registry.ts';
import { fillForm } from '../../../../shared/reports/fill-form.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import type { MemberFact } from '../../../../shared/statistics/members/member-facts.ts';
import {
  makeFacts,
  makeMember,
  makeMemberList,
  makeMemberRecords,
  makeUnit,
  period,
  ROOT,
} from '../../../support/make-facts.ts';

// An invented membership counted twice: by the forms, and below by hand with nothing of the counting engine.

const DAY = '2017-03-31';
let seed = 20170331;
const chance = (below: number) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * below);
};
const pick = <Item>(items: readonly Item[]): Item => items[chance(items.length)] as Item; // chance is below the length
const two = (value: number) => String(value).padStart(2, '0');
const someDay = (from: number, years: number) =>
  `${from + chance(years)}-${two(1 + chance(12))}-${two(1 + chance(28))}`;

const UNITS = organisationTypes.map((_, index) => index + 2);
const units = [
  makeUnit(ROOT, 'Đảng bộ huyện'),
  ...UNITS.map((id, index) =>
    makeUnit(id, `Đảng bộ cơ sở ${id}`, { organisationType: organisationTypes[index] ?? null }),
  ),
];
const invented = Array.from({ length: 300 }, (): MemberFact => {
  const unitId = pick(UNITS);
  const admittedDate = pick([someDay(1940, 77), someDay(1990, 27), someDay(2015, 3), `${1940 + chance(76)}`]);
  return makeMember({
    unitId,
    intakeId: unitId * 10,
    birth: pick([someDay(1925, 74), `${1930 + chance(68)}-${two(1 + chance(12))}`]),
    sex: pick(['male', 'female']),
    people: pick(peoples).code,
    religion: pick(religions.entries).code,
    education: pick(educations),
    qualification: pick(qualifications),
    theory: pick(theoryLevels),
    occupation: pick(occupations),
    admittedDate,
    officialDate: pick([null, someDay(1960, 57), someDay(2016, 3)]),
    status: pick(['active', 'active', 'active', 'exempt', 'active-elsewhere', 'visiting', 'deceased', 'moved-away']),
    statusDate: pick([null, someDay(2016, 3), '2017', '2016']),
  });
});
const lists = UNITS.map((id) => makeMemberList(id));
const figures = openFigures(makeFacts({ units, members: makeMemberRecords({ [DAY]: { lists, members: invented } }) }));

/** First and last day a text of a day, month or year can mean; months have at most 31 days, which compares as well. */
const first = (text: string) => text + '-01-01'.slice(text.length - 4);
const last = (text: string) => text + '-12-31'.slice(text.length - 4);
const isGone = ({ status, statusDate: on }: MemberFact) =>
  status === 'visiting' || ((status === 'deceased' || status === 'moved-away') && (on === null || first(on) <= DAY));
const isThere = (one: MemberFact) => !isGone(one) && first(one.admittedDate ?? '') <= DAY;
const there = invented.filter(isThere);
const isExempt = ({ status, statusDate: on }: MemberFact) => status === 'exempt' && (on === null || last(on) <= DAY);
const isDoubtful = ({ status, statusDate: on }: MemberFact) =>
  status === 'exempt' && on !== null && first(on) <= DAY && last(on) > DAY;
const isRetired = (one: MemberFact) => isExempt(one) || one.occupation === 'retired';
const isWorking = (one: MemberFact) => !isRetired(one) && !isDoubtful(one);
const ageOf = ({ birth }: MemberFact) => {
  const years = 2017 - Number(birth?.slice(0, 4));
  return (birth?.length === 4 ? '' : (birth ?? '').slice(5)) > (birth?.length === 7 ? '03' : '03-31')
    ? years - 1
    : years;
};
const isProbationary = ({ officialDate: on, admittedDate: since }: MemberFact) =>
  on === null ? first(since ?? '') > '2016-03-31' : on > DAY;
const count = (which: (one: MemberFact) => boolean, among: readonly MemberFact[] = there) => among.filter(which).length;
const bands = [
  [18, 30],
  [31, 35],
  [36, 40],
  [41, 45],
  [46, 50],
  [51, 55],
  [56, 60],
  [61, 200],
] as const;
const inYears = (from: number, to: number) => count((one) => ageOf(one) >= from && ageOf(one) <= to);
const joined = (from: string, to: string) =>
  count(({ admittedDate: on }) => on !== null && first(on) >= from && last(on) <= to);
const typeOf = ({ unitId }: MemberFact) => organisationTypes[UNITS.indexOf(unitId)] ?? '';
const inType = (...types: readonly string[]) => count((one) => types.includes(typeOf(one)));

const rowsOf = (id: string, code = '2017-Q1') => {
  const form = formDefinitions.find((one) => one.id === id);
  if (form === undefined) throw new Error(id);
  const filled = fillForm(form, figures, ROOT, period(code));
  return new Map(
    filled.rows.flatMap(({ code: row, thisPeriod, further = {} }) => [
      [row, thisPeriod] as const,
      ...Object.entries(further).map(([key, value]) => [`${row}@${key}`, value] as const),
    ]),
  );
};
const expectCounts = (found: ReturnType<typeof rowsOf>, expected: Readonly<Record<string, number>>) => {
  for (const [row, value] of Object.entries(expected))
    expect([row, found.get(row)]).toEqual([row, { is: 'number', value }]);
  // Everything else that is no heading stays “chưa có”.
  for (const [row, value] of found)
    if (value !== null && !(row in expected))
      expect([row, value.is === 'mean' ? 'missing' : value.is]).toEqual([row, 'missing']);
};
const each = (codes: readonly string[], row: (at: number) => string, which: (code: string) => number) =>
  Object.fromEntries(codes.map((code, at) => [row(at), which(code)]));

const occupationRows = occupations.filter((code) => code !== 'retired');
const workingAs = (...codes: readonly string[]) =>
  count((one) => isWorking(one) && codes.includes(one.occupation ?? ''));

test('the invented people leave every rule something to count', () => {
  expect(there.length).toBeGreaterThan(150);
  expect(there.length).toBeLessThan(300);
  for (const which of [isExempt, isDoubtful, isRetired, isProbationary]) expect(count(which)).toBeGreaterThan(2);
});

test('every row of Biểu số 3 of 2021 that a list can answer', () => {
  const found = rowsOf('bieu-3-btctw');
  const occupationRow = ['01', '02', '03', '04', '05', '06', '07a', '07b', '07c', '08', '09', '10', '11', '12'];
  expectCounts(found, {
    I: there.length,
    'I.1': count(({ sex }) => sex === 'female'),
    'I.2': count(isProbationary),
    'I.3': count(({ people }) => people !== 'kinh' && people !== 'foreign-origin'),
    'I.4': count(({ religion }) => religion !== 'none'),
    'II.1.a': count(isWorking),
    ...each(
      occupationRows,
      (at) => `II.1.a.${occupationRow[at]}`,
      (code) => workingAs(code),
    ),
    'II.1.a.07': workingAs('enterprise-manager', 'enterprise-staff', 'enterprise-worker'),
    'II.1.b': count(isRetired),
    'II.1.b.1': count(isExempt),
    ...Object.fromEntries(bands.map(([from, to], at) => [`II.2.0${at + 1}`, inYears(from, to)])),
    'II.3.01': joined('0000-01-01', '1945-08-18'),
    'II.3.02': joined('1945-08-19', '1954-07-20'),
    'II.3.03': joined('1954-07-21', '1975-04-30'),
    'II.3.04': joined('1975-05-01', '9999-12-31'),
    ...each(
      educations,
      (at) => `II.4.0${at + 1}`,
      (code) => count(({ education }) => education === code),
    ),
    ...each(
      qualifications.slice(1),
      (at) => `II.5.0${at + 1}`,
      (code) => count((one) => one.qualification === code),
    ),
    ...each(
      theoryLevels.slice(1),
      (at) => `II.7.0${at + 1}`,
      (code) => count(({ theory }) => theory === code),
    ),
  });
  const years = there.reduce((sum, one) => sum + ageOf(one), 0);
  expect(found.get('II.2.09')).toEqual({ is: 'mean', sum: years, count: there.length });
});

test('every row of Biểu số 4, people and women, in both series', () => {
  const named = (field: 'people' | 'religion', code: string) => (one: MemberFact) => one[field] === code;
  const row = (code: string, which: (one: MemberFact) => boolean) => ({
    [code]: count(which),
    [`${code}@c4`]: count((one) => which(one) && one.sex === 'female'),
  });
  const peopleCodes = peoples.map(({ code }) => code);
  const religionCodes = religions.entries.map(({ code }) => code).filter((code) => code !== 'none');
  expectCounts(
    rowsOf('bieu-4-btctw'),
    Object.assign(
      {},
      row('I', () => true),
      row('II', ({ religion }) => religion !== 'none'),
      ...peopleCodes.map((code, at) => row(`I.${at + 1}`, named('people', code))),
      ...religionCodes.map((code, at) => row(`II.${at + 1}`, named('religion', code))),
    ) as Readonly<Record<string, number>>, // rows all
  );
  // The series of 2012 names the same in another order, without women.
  const of2012 = rowsOf('bieu-4-tctw');
  const sums = [...of2012].map(([, value]) => (value?.is === 'number' ? value.value : 0));
  const [people, believers] = [there.length, count(({ religion }) => religion !== 'none')];
  expect(sums.reduce((sum, one) => sum + one, 0)).toBe(2 * people + 2 * believers);
});

test('the closing balance of Biểu số 1, and no movement that a list of members does not tell', () => {
  expectCounts(rowsOf('bieu-1-btctw'), { D: there.length });
  expectCounts(rowsOf('bieu-1-tctw'), { D: there.length });
  // The quarter after begins with what the one before ended with.
  expectCounts(rowsOf('bieu-1-btctw', '2017-Q2'), { A: there.length });
});

test('members by the type of their organisation in Biểu số 5', () => {
  const types = ['commune', 'ward', 'township', 'party-mass-office', 'state-office'];
  const [service, state] = [['public-service', 'school', 'private-service'], 'state-enterprise'];
  expectCounts(rowsOf('bieu-5-btctw'), {
    ...each(
      types,
      (at) => `${at + 1}@c7`,
      (type) => inType(type),
    ),
    '6@c7': inType(...service),
    '6a@c7': inType('public-service', 'school'),
    '6b@c7': inType('private-service'),
    '7@c7': inType('army'),
    '8@c7': inType('police'),
    '9@c7': inType(state, 'private-enterprise', 'cooperative'),
    '9a@c7': inType(state),
    '9b@c7': inType('private-enterprise'),
    '9c@c7': inType('cooperative'),
    '11@c7': inType('other'),
    'TOTAL@c7': there.length,
  });
  expectCounts(rowsOf('bieu-5-tctw'), {
    ...each(
      types.slice(0, 3),
      (at) => `${at + 1}@c10`,
      (type) => inType(type),
    ),
    '13@c10': inType('army'),
    '14@c10': inType('police'),
    'TOTAL@c10': there.length,
  });
});

test('the rows of the series of 2012', () => {
  expectCounts(rowsOf('bieu-3-tctw'), {
    I: there.length,
    'I.1': count(isProbationary),
    'I.2': count(({ sex }) => sex === 'female'),
    'I.3': count(({ people }) => people !== 'kinh' && people !== 'foreign-origin'),
    'I.4': count(({ religion }) => religion !== 'none'),
    'I.7': count(isExempt),
    'II.1.1': inYears(18, 30),
    'II.1.2': inYears(31, 40),
    'II.1.3': inYears(41, 50),
    'II.1.4': inYears(51, 60),
    'II.1.5': inYears(61, 200),
    'II.2.1': joined('0000-01-01', '1945-07-31'),
    'II.2.2': joined('1945-08-01', '1954-07-20'),
    'II.2.3': joined('1954-07-21', '1975-04-30'),
    'II.2.4': joined('1975-05-01', '9999-12-31'),
    ...each(
      educations,
      (at) => `II.4.${at + 2}`,
      (code) => count(({ education }) => education === code),
    ),
    ...each(
      ['intermediate', 'college', 'university', 'master'],
      (at) => `II.5.${at + 2}`,
      (code) => count(({ qualification }) => qualification === code),
    ),
    ...each(
      theoryLevels.slice(1),
      (at) => `II.7.${at + 1}`,
      (code) => count(({ theory }) => theory === code),
    ),
  });
  expectCounts(rowsOf('bieu-6-tctw'), {
    T: there.length,
    I: count(isWorking),
    II: count(isRetired),
    'II.2': count(isExempt),
  });
});

test('Biểu số 7 tells of acts, which no list of members holds', () => {
  expectCounts(rowsOf('bieu-7-btctw'), {});
});
