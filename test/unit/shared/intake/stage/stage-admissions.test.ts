import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownAdmission } from '../../../../../shared/intake/records/known-admission.ts';
import type { Plan } from '../../../../../shared/intake/plan/plan.ts';
import { listC, person, type Person } from '../../../../fixtures/intake/list-rows.ts';
import { day, type FixtureCell } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, stageSheets, told } from '../../../../support/stage-list.ts';

const bun: Person = {
  name: 'Lò Văn Bun',
  male: day('1988-05-14'),
  people: 'Mông',
  religion: 'Không',
  decisionDate: day('2017-02-03'),
};
const codes = (rows: readonly Person[]) => told(stageList(rows.map(person)).problems);
const admissionsIn = (plan: Plan | null) =>
  plan?.changes.filter(({ table }) => table === 'admission').map(({ after }) => after) ?? [];
const planOf = (of: Person) => admissionsIn(stageList([person(of)]).plan)[0];

describe('what a list says and does not say', () => {
  test('an empty cell is unknown, never a no', () => {
    const staged = stageList([person({ name: 'Lò Văn Bun', male: 1988, decisionDate: day('2017-02-03') })]);
    const [, personRow, admission] = staged.plan?.changes ?? [];
    expect(personRow?.after).toMatchObject({ people: null, religion: null, sex: 'male', birth: '1988' });
    expect(admission?.after).toMatchObject({
      education: null,
      qualification: null,
      theory: null,
      occupation: null,
      flags: '[]',
    });
  });

  test('a year typed into a cell that is formatted as a day is asked for, never taken as a day of 1905', () => {
    const staged = stageList([person({ ...bun, male: day('1905-06-04') })]);
    expect(told(staged.problems)).toEqual(['intake.year-in-day-cell C10']);
    expect(staged.plan).toBeNull();
  });

  test('dashes and dots say nothing, except “không” for religion', () => {
    const staged = stageList([person({ ...bun, people: '…', religion: '-', education: '–' })]);
    expect(staged.plan?.changes[1]?.after).toMatchObject({ people: null, religion: 'none' });
    expect(staged.plan?.changes[2]?.after).toMatchObject({ education: null });
  });

  test('names are kept as written, in composed letters', () => {
    const staged = stageList([
      person({ ...bun, name: 'LÒ   VĂN BUN'.normalize('NFD') }),
      person({ ...bun, name: "H' Nga", male: 1990 }),
    ]);
    const names = staged.plan?.changes
      .filter(({ table }) => table === 'person')
      .map(({ after }) => after?.['full_name']);
    expect(names).toEqual(['LÒ VĂN BUN', "H' Nga"]);
  });

  test('family names that look like a total or a group are people', () => {
    const names = ['Tống Văn Cộng', 'Công A Số', 'Xa Văn Tổng', 'Bí Thư Văn A'];
    const staged = stageList(names.map((name, index) => person({ ...bun, name, male: day(`1988-05-1${index}`) })));
    expect(staged.counts.add).toBe(4);
  });

  test('a cell known to the tree is linked, another keeps its name and what the name says', () => {
    expect(planOf({ ...bun, cell: 'Bản Huổi Sang' })).toMatchObject({
      cell_id: 5,
      cell_name: 'Bản Huổi Sang',
      cell_kind: 'village',
    });
    expect(planOf({ ...bun, cell: 'Chi bộ Trường Mầm non' })).toMatchObject({ cell_id: null, cell_kind: 'school' });
    expect(planOf({ ...bun, cell: 'Chi bộ 3' })).toMatchObject({ cell_id: null, cell_kind: null });
  });

  test('every value keeps its cell, the text as written and how it was read', () => {
    const stored = planOf({ ...bun, male: '14/5/88', education: day('2017-12-09'), youth: 'x', flags: 'Kết nạp lại' });
    expect(JSON.parse(String(stored?.['origin']))).toMatchObject({
      fullName: ['B10', 'Lò Văn Bun', 'as-text'],
      birth: ['C10', '14/5/88', 'from-text-date'],
      sex: ['C10', '14/5/88', 'by-column'],
      education: ['I10', '09/12/2017', 'class-from-date'],
      'youth-union': ['L10', 'x', 'from-tick'],
      readmission: ['S10', 'Kết nạp lại', 'from-list'],
    });
  });
});

describe('rules about dates', () => {
  test.each<[string, Person, readonly string[]]>([
    ['decided before the period', { ...bun, decisionDate: day('2016-12-31') }, ['intake.date-outside-period Q10']],
    ['held a ceremony after the period', { ...bun, ceremony: day('2017-04-20') }, []],
    ['ceremony before the decision', { ...bun, ceremony: day('2017-02-02') }, ['intake.date-order R10']],
    ['born two days too late', { ...bun, male: day('1999-02-05') }, ['intake.under-age C10']],
    ['eighteen on the very day', { ...bun, male: day('1999-02-03') }, []],
    ['a year alone accuses nobody', { ...bun, male: 1999 }, []],
    ['above sixty', { ...bun, male: day('1950-01-01') }, ['intake.over-age C10']],
    ['born in the future', { ...bun, male: day('2018-01-01') }, ['intake.born-later C10']],
  ])('%s', (_, of, expected) => {
    expect(codes([of])).toEqual(expected);
  });

  test('a column of texts above the twelfth and dates up to it was taken by an English Excel', () => {
    const typed = ['15/02/2017', '25/02/2017', '28/02/2017'];
    const swapped = ['2017-03-02', '2017-01-02', '2017-03-01'];
    const rows = [...typed, ...swapped.map(day)].map((decisionDate, index) => ({
      ...bun,
      name: `Lò Văn ${'ABCDEG'[index]}`,
      decisionDate,
    }));
    expect(codes(rows)).toEqual(['intake.days-swapped Q13']);
  });
});

test('a list of people admitted again must say so of each of them', () => {
  const again = { title: 'DANH SÁCH ĐẢNG VIÊN KẾT NẠP LẠI' };
  const unsaid = stageSheets([listC([person(bun)], again)]);
  expect([told(unsaid.problems), unsaid.plan]).toEqual([['intake.readmission-unsaid'], null]);
  expect(told(stageSheets([listC([person({ ...bun, flags: 'Kết nạp lại' })], again)]).problems)).toEqual([]);
});

describe('totals', () => {
  const total = (text: string): readonly FixtureCell[] => [null, text];

  test('a total that says more than was read is a problem at its cell', () => {
    expect(told(stageList([person(bun), total('Cộng: 2 đồng chí')]).problems)).toEqual(['intake.total-differs B11']);
  });

  test.each(['Cộng: 1 đồng chí', 'Tổng số: 01 đồng chí', 'Danh sách này có 1 đồng chí./.', 'Tổng cộng 1'])(
    '“%s” agrees',
    (text) => {
      expect(told(stageList([person(bun), total(text)]).problems)).toEqual([]);
    },
  );

  test('a sub-total counts its group only', () => {
    const rows = [
      total('Chi bộ bản A'),
      person(bun),
      total('Cộng: 1'),
      total('Chi bộ bản B'),
      person({ ...bun, name: 'Lò Văn B' }),
      total('Cộng: 1'),
      total('Tổng cộng: 2'),
    ];
    expect(told(stageList(rows).problems)).toEqual([]);
  });
});

describe('rows left out', () => {
  const twice = [person(bun), person(bun)];

  test('a person twice is a question that keeps the plan from being made', () => {
    const staged = stageList(twice);
    expect(staged.counts).toMatchObject({ rows: 2, add: 1, question: 1 });
    expect([told(staged.problems), staged.plan]).toEqual([['intake.same-person-twice B11'], null]);
  });

  test('leaving the row out answers it', () => {
    const staged = stageList(twice, { choices: { leaveOut: [{ sheet: 'Danh sách', row: 11 }] } });
    expect(staged.counts).toMatchObject({ rows: 2, add: 1, question: 0, leftOut: 1 });
    expect(admissionsIn(staged.plan)).toHaveLength(1);
  });

  test('a row that cannot be read may be left out as well', () => {
    const staged = stageList([person(bun), person({ name: 'Lò Văn C' })], {
      choices: { leaveOut: [{ sheet: 'Danh sách', row: 11 }] },
    });
    expect(told(staged.problems)).toEqual([]);
    expect(admissionsIn(staged.plan)).toHaveLength(1);
  });
});

describe('people of the data file', () => {
  const knownFrom = (list: KnownAdmission['list'], changed: Partial<KnownAdmission['person']> = {}): KnownAdmission => {
    const [, personRow, admission] = stageList([person(bun)]).plan?.changes ?? [];
    const links = new Set(['person_id', 'intake_id', 'sheet', 'sheet_row', 'origin']);
    const after = admission?.after ?? {};
    const content = Object.fromEntries(Object.entries(after).filter(([column]) => !links.has(column)));
    const { sheet, sheet_row, origin } = after;
    return {
      personId: 50,
      admissionId: 51,
      // Rows of the plan are the very rows the store gives back.
      person: { ...(personRow?.after as KnownAdmission['person']), ...changed },
      admission: content as unknown as KnownAdmission['admission'],
      origin: { intake_id: 40, sheet, sheet_row, origin } as KnownAdmission['origin'],
      unitName: 'Đảng bộ xã Nà Khoa',
      list,
    };
  };
  const quarter = { unitId: 2, from: '2017-01-01', to: '2017-03-31', supplement: null };
  const year = { unitId: 2, from: '2017-01-01', to: '2017-12-31', supplement: null };
  const against = (known: KnownAdmission, of: Person = bun, replace = false) =>
    stageList([person(of)], {
      choices: { replaceSubmission: replace },
      facts: {
        findByKeys: () => [known],
        findOfList: (list) => (JSON.stringify(list) === JSON.stringify(known.list) ? [known] : []),
        hasList: (list) => JSON.stringify(list) === JSON.stringify(known.list),
      },
    });

  test('the same person in the same list is nothing new', () => {
    const staged = against(knownFrom(quarter));
    expect(staged.counts).toMatchObject({ same: 1, add: 0 });
    expect([staged.plan, told(staged.problems)]).toEqual([null, ['intake.nothing-new']]);
  });

  test('another value in a second version of the list must be accepted', () => {
    const changed = { ...bun, people: 'Thái' };
    expect(told(against(knownFrom(quarter), changed).problems)).toEqual(['intake.list-already-sent']);
    const accepted = against(knownFrom(quarter), changed, true);
    expect(accepted.counts.change).toBe(1);
    expect(accepted.plan?.changes.find(({ table }) => table === 'person')).toEqual({
      table: 'person',
      id: 50,
      before: { people: 'mong' },
      after: { people: 'thai' },
    });
  });

  test('someone no longer in the second version goes with it', () => {
    const other = knownFrom(quarter, { full_name: 'Lò Văn Cũ', name_key: 'lo van cu' });
    const staged = against(other, bun, true);
    expect(staged.plan?.changes.filter(({ after }) => after === null).map(({ table, id }) => [table, id])).toEqual([
      ['admission', 51],
      ['person', 50],
    ]);
    // Nobody of the one list is in the other: it may only add to it.
    expect(told(against(other).problems)).toEqual(['intake.list-already-sent', 'intake.list-maybe-supplement']);
  });

  test('the same admission in a list of other days becomes that list’s evidence', () => {
    const staged = against(knownFrom(year));
    expect(staged.counts.change).toBe(1);
    expect(staged.plan?.changes.find(({ table }) => table === 'admission')?.before).toEqual({ intake_id: 40 });
  });

  test('an admission on another day is a question unless it is a readmission', () => {
    const again = { ...bun, decisionDate: day('2017-03-03') };
    expect(told(against(knownFrom(year), again).problems)).toEqual(['intake.already-admitted B10']);
    const readmitted = against(knownFrom(year), { ...again, flags: 'Kết nạp lại' });
    expect(readmitted.counts.add).toBe(1);
    expect(admissionsIn(readmitted.plan)[0]).toMatchObject({ person_id: 50 });
  });

  test.each<[string, Partial<KnownAdmission['person']>, number, boolean]>([
    ['another day of birth in the same unit', { birth: '1988-05-15' }, 2, true],
    ['only the year in the same unit', { birth: '1988' }, 2, true],
    ['the same birth in another unit', {}, 3, true],
    ['another birth in another unit', { birth: '1988-01-01' }, 3, false],
    ['another year', { birth: '1987-05-14' }, 2, false],
  ])('a name with %s', (_, changed, unitId, asks) => {
    const known = knownFrom(year, changed);
    const staged = against({ ...known, admission: { ...known.admission, unit_id: unitId } });
    expect(told(staged.problems)).toEqual(asks ? ['intake.similar-known B10'] : []);
  });
});

test('counts always add up, and a plan adds as many people as it announces', () => {
  const cell = (...values: readonly FixtureCell[]) => fc.constantFrom(...values);
  const row = fc.record({
    name: cell('Lò Văn A', 'Lò Văn B', 'Giàng A C', 12, null),
    male: cell(day('1988-05-14'), '1/2/1990', 1991, 'x', null),
    female: cell(null, null, day('1992-01-01')),
    people: cell('Mông', 'Thái', 'Lạ', null),
    education: cell('12/12', day('2017-12-12'), '7', null),
    occupation: cell('Nông dân', 'Nông dân, Trưởng bản', 'Giáo viên, ở trường', null),
    decisionDate: cell(day('2017-02-03'), '3/2/17', '2017', null),
    committee: cell(null, 'Đảng bộ xã Nà Khoa', 'Đảng bộ xã Nà Hỳ'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.array(fc.integer({ min: 10, max: 22 })), (people, leaveOut) => {
      const staged = stageList(people.map(person), {
        choices: { leaveOut: leaveOut.map((row) => ({ sheet: 'Danh sách', row })) },
      });
      const { rows, add, change, same, question, leftOut } = staged.counts;
      expect(add + change + same + question + leftOut).toBe(rows);
      expect(staged.rows).toHaveLength(rows);
      if (question > 0 || staged.problems.some(({ weight }) => weight !== 'note')) expect(staged.plan).toBeNull();
      else expect(admissionsIn(staged.plan)).toHaveLength(add);
      for (const { after } of staged.plan?.changes ?? []) {
        for (const value of Object.values(after ?? {})) expect(['string', 'number', 'object']).toContain(typeof value);
      }
    }),
    { numRuns: 60 },
  );
});
