import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReportView } from '../../../shared/contract/reporting-views.ts';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
const dinh: Person = { ...bun, name: 'Mùa A Dinh', male: day('1991-07-01') };
const NA_HY = { heading: 'ĐẢNG ỦY XÃ NÀ HỲ' };

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk(new Date(2017, 0, 4, 8, 0));
});
afterEach(() => desk.close());

/** The clock stands at eight in the morning of a day. */
const on = (iso: string) => desk.setClock(new Date(`${iso}T08:00:00`));
const board = (period = '2017-Q1', count = 1) => desk.call('reporting/read-board', { period, count });
const reportsOf = async (unit: string, period?: string, count?: number): Promise<readonly (ReportView | null)[]> =>
  (await board(period, count)).rows.find((row) => row.unit.name === unit)?.reports ?? [];
const reportOf = async (unit: string, period?: string) => (await reportsOf(unit, period)).at(-1) ?? null;
const KHOA = 'Đảng bộ xã Nà Khoa';
const HY = 'Đảng bộ xã Nà Hỳ';
const idOf = async (unit: string) => (await desk.call('units/list', {})).find(({ name }) => name === unit)?.unitId ?? 0;

describe('the day a report came', () => {
  test('up to the tenth day after the quarter is in time, the eleventh is late by one', async () => {
    on('2017-04-10');
    await desk.takeIn(await desk.write('khoa.xlsx', [listC([person(bun)])]));
    on('2017-04-11');
    await desk.takeIn(await desk.write('hy.xlsx', [form2(cleanFigures, { heading: 'ĐẢNG BỘ XÃ NÀ HỲ' })]));
    expect(await reportOf(KHOA)).toMatchObject({ state: 'on-time', receivedOn: '2017-04-10', days: 0, by: 'unit' });
    expect(await reportOf(HY)).toMatchObject({ state: 'late', receivedOn: '2017-04-11', days: 1 });
    const { periods, count } = await board();
    expect(periods).toMatchObject([{ deadline: { on: '2017-04-10', isRule: true } }]);
    expect(count).toMatchObject({ expected: 2, reported: 2, judged: 2, onTime: 1, late: 1, missing: 0 });
  });

  test('is that of the first version; a later one keeps it', async () => {
    on('2017-04-05');
    await desk.takeIn(await desk.write('1.xlsx', [form2(cleanFigures)]));
    on('2017-05-20');
    const later = { ...cleanFigures, 'II.4.02': 0, 'II.4.03': 2 };
    await desk.takeIn(await desk.write('2.xlsx', [form2(later)]), { replaceSubmission: true });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'on-time', receivedOn: '2017-04-05' });
    const { files } = await desk.call('reporting/read-report', { period: '2017-Q1', unitId: await idOf(KHOA) });
    expect(files.map(({ file, isCurrent }) => [file, isCurrent])).toEqual([
      ['1.xlsx', false],
      ['2.xlsx', true],
    ]);
  });

  test('is the day the file was read here, not the day somebody wrote it into the figures', async () => {
    on('2017-04-09');
    const path = await desk.write('1.xlsx', [listC([person(bun)])]);
    await desk.stage(path);
    on('2017-04-25');
    await desk.takeIn(path);
    expect(await reportOf(KHOA)).toMatchObject({ state: 'on-time', receivedOn: '2017-04-09' });
  });

  test('can be set by hand, and taken back; a day to come is refused', async () => {
    on('2017-04-20');
    await desk.takeIn(await desk.write('1.xlsx', [listC([person(bun)])]));
    const unitId = await idOf(KHOA);
    const note = { unitId, period: '2017-Q1', note: 'nộp bản giấy', promisedOn: null, acceptedLeftOut: null };
    const { changeSetId } = await desk.call('reporting/save-note', { ...note, receivedOn: '2017-04-07' });
    expect(await reportOf(KHOA)).toMatchObject({
      state: 'on-time',
      receivedOn: '2017-04-07',
      isDayByHand: true,
      note: 'nộp bản giấy',
    });
    await desk.call('changes/undo', { changeSetId: changeSetId ?? 0 });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'late', days: 10, note: '' });
    const problem = await problemFromAsync(desk.call('reporting/save-note', { ...note, receivedOn: '2017-04-21' }));
    expect(problem.code).toBe('reporting.received-later');
  });

  test('of anything due before the data file began is not judged', async () => {
    on('2017-04-05');
    const old = { ...bun, decisionDate: day('2016-11-02') };
    await desk.takeIn(await desk.write('2.xlsx', [listC([person(old)], { period: '(Quý IV năm 2016)' })]));
    // 31/12/2016 + 10 days is after the file began, 30/09/2016 + 10 is not.
    expect(await reportOf(KHOA, '2016-Q4')).toMatchObject({ state: 'late', days: 85 });
    expect(await reportOf(HY, '2016-Q3')).toMatchObject({ state: 'missing', timing: 'not-judged', days: 0 });
  });
});

describe('what counts as a report', () => {
  test('nothing: the unit is missing, first with time left, then overdue', async () => {
    on('2017-04-08');
    expect(await reportOf(KHOA)).toMatchObject({ state: 'missing', timing: 'open', days: 2 });
    on('2017-04-15');
    expect(await reportOf(KHOA)).toMatchObject({ state: 'missing', timing: 'overdue', days: 5 });
  });

  test('a form of zeros says that nothing happened, and is late all the same', async () => {
    on('2017-04-20');
    const zeros = Object.fromEntries(Object.keys(cleanFigures).map((row) => [row, 0]));
    await desk.takeIn(await desk.write('1.xlsx', [form2({ ...zeros, 'II.2.09': null })]));
    expect(await reportOf(KHOA)).toMatchObject({ state: 'nothing', timing: 'late', days: 10 });
  });

  test('an empty list says so, too', async () => {
    on('2017-04-05');
    await desk.takeIn(await desk.write('1.xlsx', [listC([], NA_HY)]));
    expect(await reportOf(HY)).toMatchObject({ state: 'nothing', timing: 'on-time', by: 'unit' });
  });

  test('the list of the whole that the board made covers its units, told apart and without a day', async () => {
    on('2017-04-05');
    const rows = [person({ ...bun, committee: KHOA })];
    const path = await desk.write('1.xlsx', [listC(rows, { heading: 'HUYỆN ỦY NẬM PỒ' })]);
    await desk.takeIn(path, { unitId: await idOf('Đảng bộ huyện Nậm Pồ') });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'received', by: 'board', timing: 'not-judged' });
    expect(await reportOf(HY)).toMatchObject({ state: 'nothing', by: 'board', timing: 'not-judged' });
    expect((await board()).count).toMatchObject({ expected: 2, reported: 2, judged: 0 });
  });

  test('lists of two quarters cover the half year on the day the second came; one of them does not', async () => {
    on('2017-04-05');
    await desk.takeIn(await desk.write('1.xlsx', [listC([person(bun)])]));
    expect(await reportOf(KHOA, '2017-6M')).toMatchObject({ state: 'missing' });
    on('2017-07-12');
    const spring = { ...dinh, decisionDate: day('2017-05-03') };
    await desk.takeIn(await desk.write('2.xlsx', [listC([person(spring)], { period: '(Quý II năm 2017)' })]));
    expect(await reportOf(KHOA, '2017-6M')).toMatchObject({ state: 'late', receivedOn: '2017-07-12', days: 2 });
  });

  test('can be asked for as all of several things, by a setting that holds from a day on', async () => {
    on('2017-04-05');
    await desk.takeIn(await desk.write('1.xlsx', [listC([person(bun)])]));
    const settings = await desk.call('settings/read', {});
    const { reporting } = settings;
    const quarter = { needs: 'all', of: ['admissions', 'bieu-2-btctw'] } as const;
    const required = { ...reporting.required, quarter };
    await desk.call('settings/save', {
      settings: { ...settings, reporting: { ...reporting, required } },
      from: '2017-01-01',
    });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'missing' });
    on('2017-04-12');
    await desk.takeIn(await desk.write('2.xlsx', [form2({ ...cleanFigures })]));
    expect(await reportOf(KHOA)).toMatchObject({ receivedOn: '2017-04-12', timing: 'late' });
  });

  test('a unit that was not there in a period has no state in it', async () => {
    const units = [
      ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Loại hình', 'Loại chi bộ', 'Trực thuộc', 'Từ ngày'],
      ['09', 'Đảng bộ xã Nà Bủng', 'Đảng bộ cơ sở', 'Xã', null, null, '01/04/2017'],
    ];
    await desk.takeIn(await desk.write('them.xlsx', [{ name: 'Đơn vị', rows: units }]));
    const [first, second] = await reportsOf('Đảng bộ xã Nà Bủng', '2017-Q2', 2);
    expect(first).toBeNull();
    expect(second).toMatchObject({ state: 'missing' });
    const { periods } = await board('2017-Q2', 2);
    expect(periods.map(({ count }) => count.expected)).toEqual([2, 3]);
  });
});

describe('faults', () => {
  const bad = { ...dinh, people: 'Hmog' };

  test('a file that waits with something to mend is a fault, and missing again when it is put aside', async () => {
    on('2017-04-05');
    const path = await desk.write('1.xlsx', [listC([person(bun), person(bad)])]);
    const { token } = await desk.lend(path);
    await desk.call('intake/stage', { file: token });
    expect(await reportOf(KHOA)).toMatchObject({
      state: 'faulty',
      by: 'none',
      isWaiting: true,
      faults: { waiting: 1 },
    });
    expect((await board()).count).toMatchObject({ reported: 0, waiting: 1, missing: 1 });
    await desk.call('intake/forget', { files: [token] });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'missing', isWaiting: false });
  });

  test('a file that only waits to be written is no fault', async () => {
    on('2017-04-05');
    await desk.stage(await desk.write('1.xlsx', [listC([person(bun)])]));
    expect(await reportOf(KHOA)).toMatchObject({ state: 'received', by: 'none', isWaiting: true });
  });

  test('rows left out are one until the board accepts them, and again when there are others', async () => {
    on('2017-04-05');
    const path = await desk.write('1.xlsx', [listC([person(bun), person(bad)])]);
    const { changeSetId } = await desk.takeIn(path, { takePart: true });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'faulty', timing: 'on-time', faults: { leftOut: 1 } });
    const unitId = await idOf(KHOA);
    const note = { unitId, period: '2017-Q1', note: '', promisedOn: null, receivedOn: null };
    await desk.call('reporting/save-note', { ...note, acceptedLeftOut: 1 });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'on-time' });
    await desk.call('reporting/save-note', { ...note, acceptedLeftOut: 2 });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'faulty' });
    await desk.call('changes/undo', { changeSetId });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'missing' });
  });

  test('cells of a form left out are one as well, and a whole new version ends it', async () => {
    on('2017-04-05');
    const wrong = { ...cleanFigures, 'I.1': 'hai' };
    await desk.takeIn(await desk.write('1.xlsx', [form2(wrong)]), { takePart: true });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'faulty', faults: { leftOut: 1 } });
    await desk.takeIn(await desk.write('2.xlsx', [form2(cleanFigures)]), { replaceSubmission: true });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'on-time' });
  });

  test('a form that the list contradicts is one until that is explained', async () => {
    on('2017-04-05');
    await desk.takeIn(await desk.write('1.xlsx', [listC([person(bun), person(dinh)])]));
    await desk.takeIn(await desk.write('2.xlsx', [form2(cleanFigures)]));
    const report = await reportOf(KHOA);
    expect(report).toMatchObject({ state: 'faulty', timing: 'on-time' });
    expect(report?.faults?.failedChecks).toBeGreaterThan(0);
    const form = { formId: 'bieu-2-btctw', period: '2017-Q1', unitId: await idOf(KHOA) };
    const checks = await desk.call('forms/list-checks', form);
    for (const { key, weight } of checks) {
      if (key !== null && weight === 'fix')
        await desk.call('forms/explain-check', { ...form, key, text: 'Danh sách còn thiếu người.' });
    }
    expect(await reportOf(KHOA)).toMatchObject({ state: 'on-time', faults: null });
  });

  test('a form without the number of admitted is one', async () => {
    on('2017-04-05');
    await desk.takeIn(await desk.write('1.xlsx', [form2({ ...cleanFigures, I: 'bốn' })]), { takePart: true });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'faulty', faults: { noTotal: true } });
  });
});

describe('what the board writes', () => {
  test('a deadline of one period stands over the rule, moves the state, and can be undone', async () => {
    on('2017-04-12');
    await desk.takeIn(await desk.write('1.xlsx', [listC([person(bun)])]));
    const saved = await desk.call('reporting/save-deadline', {
      period: '2017-Q1',
      dueOn: '2017-04-15',
      note: 'Lùi theo công văn số 12',
    });
    expect((await board()).periods).toMatchObject([{ deadline: { on: '2017-04-15', isRule: false } }]);
    expect(await reportOf(KHOA)).toMatchObject({ state: 'on-time' });
    expect(
      await desk.call('reporting/save-deadline', {
        period: '2017-Q1',
        dueOn: '2017-04-15',
        note: 'Lùi theo công văn số 12',
      }),
    ).toEqual({ changeSetId: null });
    await desk.call('changes/undo', { changeSetId: saved.changeSetId ?? 0 });
    expect(await reportOf(KHOA)).toMatchObject({ state: 'late', days: 2 });
    const problem = await problemFromAsync(
      desk.call('reporting/save-deadline', { period: '2017-Q1', dueOn: '2017-01-01', note: '' }),
    );
    expect(problem.code).toBe('reporting.due-before-period');
  });

  test('whom to call is kept as typed, changed, emptied, each as an act of its own', async () => {
    const unitId = await idOf(HY);
    const contact = async () => (await board()).rows.find(({ unit }) => unit.name === HY)?.contact;
    const first = await desk.call('reporting/save-contact', {
      unitId,
      person: ' Lò  Thị Ánh',
      phone: '0912 345 678',
      note: '',
    });
    expect(await contact()).toEqual({ person: 'Lò Thị Ánh', phone: '0912 345 678', note: '' });
    const second = await desk.call('reporting/save-contact', { unitId, person: '', phone: '', note: '' });
    expect(await contact()).toBeNull();
    await desk.call('changes/undo', { changeSetId: second.changeSetId ?? 0 });
    await desk.call('changes/undo', { changeSetId: first.changeSetId ?? 0 });
    expect(await contact()).toBeNull();
    const problem = await problemFromAsync(
      desk.call('reporting/save-contact', { unitId: 999_999, person: 'A', phone: '', note: '' }),
    );
    expect(problem.code).toBe('app.unknown-unit');
  });
});
