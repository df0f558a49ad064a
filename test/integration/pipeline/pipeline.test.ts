import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { classList, pipeline, proposals } from '../../fixtures/intake/candidate-lists.ts';
import { listC, person } from '../../fixtures/intake/list-rows.ts';
import { day, type FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const people = async (
  input: Partial<Parameters<typeof desk.call<'pipeline/list-people'>>[1]> & { list: never | string },
) => desk.call('pipeline/list-people', { from: 0, count: 100, show: 'all', ...input } as never);
const stageCounts = async (on: string) => {
  const { stages, unclear } = await desk.call('pipeline/read', { period: '2017', day: on });
  return {
    ...Object.fromEntries(stages.filter(({ count }) => (count ?? 0) > 0).map(({ stage, count }) => [stage, count])),
    unclear,
  };
};

/** The list of members of a commune with one recognised, one on probation and one who left. */
const members: FixtureSheet = {
  name: 'Đảng viên',
  rows: [
    ['ĐẢNG ỦY XÃ NÀ KHOA'],
    ['DANH SÁCH ĐẢNG VIÊN'],
    [
      'TT',
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Chi bộ',
      'Số thẻ ĐV',
      'Ngày vào Đảng',
      'Ngày chính thức',
      'Trạng thái',
    ],
    [
      1,
      'Lò Văn Bun',
      day('1988-05-14'),
      'Nam',
      'Chi bộ bản Huổi Sang',
      '11111111',
      day('2015-02-03'),
      day('2016-02-03'),
      'ĐSH',
    ],
    [2, 'Mùa A Sử', '5/1990', 'Nam', 'Chi bộ bản Huổi Sang', null, day('2017-02-20'), null, 'ĐSH'],
    [
      3,
      'Vàng A Tủa',
      day('1970-01-05'),
      'Nam',
      'Chi bộ bản Huổi Sang',
      '22222222',
      day('2000-02-03'),
      day('2001-02-03'),
      'CĐi',
    ],
  ],
};

describe('workbooks through intake to the way of people', () => {
  test('one sheet of candidates gives each person the stage their days tell', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [pipeline]));
    expect(await stageCounts('2016-08-31')).toEqual({ unclear: 2 });
    expect(await stageCounts('2016-11-25')).toMatchObject({ trained: 1, recognised: 1 });
    expect(await stageCounts('2017-02-19')).toMatchObject({ trained: 1, decided: 1 });
    expect(await stageCounts('2017-03-01')).toMatchObject({ trained: 1, probationary: 1 });
    const { flows, cohort, base } = await desk.call('pipeline/read', { period: '2017', day: '2017-12-31' });
    expect(flows.find(({ step }) => step === 'admitted')).toEqual({ step: 'admitted', surely: 1, perhaps: 0 });
    expect(flows.find(({ step }) => step === 'class')).toEqual({ step: 'class', surely: 0, perhaps: 0 });
    expect(cohort).toEqual({ attended: 0, admitted: 0 });
    expect(base).toMatchObject({ lists: 1, newest: '2026-03-02', unitsWithCandidates: 1, unitsExpected: 2 });
  });

  test('somebody known by three lists is one person, the newest list counts', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [pipeline]));
    await desk.takeIn(await desk.write('b.xlsx', [members]));
    const { total, rows } = await people({ list: 'unclear', day: '2026-03-02' });
    expect([total, rows.map(({ name }) => name)]).toEqual([0, []]);
    const probation = await people({ list: 'recognition', day: '2026-03-02' });
    expect(probation.rows.map(({ name, due }) => [name, due?.startsOn, due?.isUntold])).toEqual([
      ['Mùa A Sử', '2018-02-20', false],
    ]);
    expect(await stageCounts('2026-03-02')).toEqual({
      ...{ trained: 1, probationary: 1, official: 1, 'moved-away': 1 },
      unclear: 0,
    });
  });

  test('a corrected day counts', async () => {
    const { changeSetId } = await desk.takeIn(await desk.write('a.xlsx', [pipeline]), {
      fixes: [{ sheet: 'QCUT', cell: 'S5', text: '20/11/2021' }],
    } as never);
    expect(changeSetId).toBeGreaterThan(0);
    const { rows } = await people({ list: 'certificates', day: '2026-10-01' });
    expect(rows.map(({ name, due }) => [name, due?.dueOn, due?.daysLeft])).toEqual([['Lò Thị Hoa', '2026-11-20', 50]]);
  });

  test('people sent to a class and a proposal without a day of the certificate are told apart', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [classList]));
    await desk.takeIn(await desk.write('b.xlsx', [proposals]));
    const view = await desk.call('pipeline/read', { period: '2017', day: '2017-12-31' });
    expect(view.flows.find(({ step }) => step === 'class')?.surely).toBe(2);
    const before = await people({ list: 'certificates', day: '2017-04-01', show: 'missing' });
    expect(before.rows).toMatchObject([{ name: 'Lường Thị Ín', missing: { step: 'certificate', partly: '' } }]);
    const decisions = await people({ list: 'decisions', day: '2017-08-01' });
    expect(decisions.rows).toMatchObject([
      { name: 'Lường Thị Ín', due: { startsOn: '2017-04-02', state: 'over', limit: { days: 60 } } },
    ]);
    expect(decisions.rows[0]?.due?.rule.document.number).toBe('QĐ 29-QĐ/TW');
  });

  test('new members are on probation; without a ceremony they are counted among those whose day is missing', async () => {
    const one = { name: 'Giàng A Đạt', male: day('1990-05-04'), decisionDate: day('2017-02-01'), ceremony: null };
    await desk.takeIn(await desk.write('a.xlsx', [listC([person(one)])]), { period: '2017-Q1' });
    const view = await desk.call('pipeline/read', { period: '2017', day: '2017-04-30' });
    const count = view.due.find(({ kind }) => kind === 'probation');
    expect(count?.missing).toBe(1);
  });

  test('what no list could tell has no number: without a list of candidates nobody knows how many there are', async () => {
    const one = { name: 'Giàng A Đạt', male: day('1990-05-04'), decisionDate: day('2017-02-01'), ceremony: null };
    await desk.takeIn(await desk.write('a.xlsx', [listC([person(one)])]), { period: '2017-Q1' });
    const view = await desk.call('pipeline/read', { period: '2017', day: '2017-04-30' });
    const countOf = (wanted: string) => view.stages.find(({ stage }) => stage === wanted)?.count;
    const flow = (wanted: string) => view.flows.find(({ step }) => step === wanted)?.surely;
    expect(['noticed', 'recognised', 'in-class', 'trained', 'considered'].map(countOf)).toEqual(Array(5).fill(null));
    expect(['removed', 'moved-away', 'deceased'].map(countOf)).toEqual(Array(3).fill(null));
    expect(['recognised', 'class', 'certificate', 'considered'].map(flow)).toEqual(Array(4).fill(null));
    expect([countOf('decided'), countOf('probationary'), flow('decided'), flow('official')]).toEqual([0, 1, 1, 0]);
  });

  test('the panel names workbook, sheet and cell of each day, and every list that says it', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [pipeline]));
    await desk.takeIn(await desk.write('b.xlsx', [members]));
    const { rows } = await people({ list: 'recognition', day: '2026-03-02' });
    const { steps } = await desk.call('pipeline/explain', { day: '2026-03-02', personId: rows[0]?.personId ?? 0 });
    const admitted = steps.find(({ step }) => step === 'admitted');
    expect(admitted?.sources.map(({ file, sheet, cell }) => `${file} ${sheet} ${cell}`)).toEqual([
      'b.xlsx Đảng viên G5',
      'a.xlsx QCUT Y6',
    ]);
  });

  test('a unit, and a search without accents, narrow the list', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [pipeline]));
    const units = await desk.call('units/list', {});
    const other = units.find(({ name }) => name === 'Đảng bộ xã Nà Hỳ')?.unitId ?? 0;
    const cell = units.find(({ name }) => name === 'Chi bộ bản Huổi Sang')?.unitId ?? 0;
    const asked = { list: 'trained', day: '2017-12-31' };
    expect((await people({ ...asked, unitId: other } as never)).total).toBe(0);
    expect((await people({ ...asked, unitId: cell } as never)).total).toBe(1);
    expect((await people({ ...asked, search: 'lo thi hoa' } as never)).total).toBe(1);
    expect((await people({ ...asked, search: 'giang' } as never)).total).toBe(0);
  });

  test('undo of the intake takes its people off the way', async () => {
    const { changeSetId } = await desk.takeIn(await desk.write('a.xlsx', [pipeline]));
    await desk.call('changes/undo', { changeSetId });
    expect(await stageCounts('2026-03-02')).toEqual({ unclear: 0 });
  });
});

describe('the calendar of holidays', () => {
  test('begins with the law, is kept by year, confirmed, and undone', async () => {
    const law = await desk.call('holidays/read', { year: 2026 });
    expect(law).toMatchObject({ from: 'law', confirmedOn: null });
    expect(law.days).toContainEqual({ day: '2026-02-17', kind: 'off', note: 'Tết Nguyên đán' });
    const days = [...law.days, { day: '2026-08-22', kind: 'work' as const, note: 'Làm bù' }];
    const { changeSetId, year } = await desk.call('holidays/save', { year: 2026, isConfirmed: true, days });
    expect(year).toMatchObject({ from: 'kept', confirmedOn: '2026-03-02' });
    expect(year.days).toHaveLength(days.length);
    expect((await desk.call('holidays/save', { year: 2026, isConfirmed: true, days })).changeSetId).toBeNull();
    await desk.call('changes/undo', { changeSetId: changeSetId ?? 0 });
    expect(await desk.call('holidays/read', { year: 2026 })).toEqual(law);
  });

  test('moves the limits that are counted with it, and takes away the mark of an unconfirmed year', async () => {
    await desk.takeIn(await desk.write('a.xlsx', [proposals]));
    const limit = async () => {
      const { rows } = await people({ list: 'decisions', day: '2017-05-01' });
      return [rows[0]?.due?.dueOn, rows[0]?.due?.unconfirmedYears];
    };
    expect(await limit()).toEqual(['2017-06-28', [2017]]);
    const { days } = await desk.call('holidays/read', { year: 2017 });
    const more = [...days, { day: '2017-06-05', kind: 'off' as const, note: 'Nghỉ' }];
    await desk.call('holidays/save', { year: 2017, isConfirmed: true, days: more });
    expect(await limit()).toEqual(['2017-06-29', []]);
  });

  test.each([
    ['a day of another year', { day: '2025-02-17', kind: 'off' }, 'holidays.other-year'],
    ['a weekday as a day worked in exchange', { day: '2026-02-17', kind: 'work' }, 'holidays.works-anyway'],
  ] as const)('refuses %s', async (_, one, code) => {
    const days = [{ ...one, note: '' }];
    await expect(desk.call('holidays/save', { year: 2026, isConfirmed: true, days })).rejects.toThrow(code);
  });

  test('refuses a day twice', async () => {
    const one = { day: '2026-02-17', kind: 'off' as const, note: '' };
    await expect(desk.call('holidays/save', { year: 2026, isConfirmed: true, days: [one, one] })).rejects.toThrow(
      'holidays.day-twice',
    );
  });
});
