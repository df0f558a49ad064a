import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { dumpContent, openIntakeDesk, unitsSheet, type IntakeDesk } from '../../support/intake-desk.ts';

const bun: Person = {
  name: 'Lò Văn Bun',
  male: day('1988-05-14'),
  people: 'Mông',
  religion: 'Không',
  decisionDate: day('2017-02-03'),
};
const dinh: Person = { ...bun, name: 'Mùa A Dinh', male: day('1991-07-01') };
const listOf = (people: readonly Person[], period = '(Quý I năm 2017)') => [listC(people.map(person), { period })];
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const refused = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  throw new Error('nothing was refused');
};
const content = async (): Promise<ReturnType<typeof dumpContent>> => {
  await desk.call('data/close', {});
  const dump = dumpContent(desk.dataFile);
  const { token } = await desk.lend(desk.dataFile);
  await desk.call('data/open', { file: token });
  return dump;
};

describe('a list of new members', () => {
  test('what was announced is written, and every value leads back to its cell', async () => {
    const preview = await desk.stage(await desk.write('na-khoa.xlsx', listOf([bun, dinh])));
    expect(preview.counts).toMatchObject({ rows: 2, add: 2 });
    const { written } = await desk.commit(preview);
    expect(written).toEqual(preview.counts);
    const { person: people, admission } = await content();
    expect(people).toMatchObject([{ full_name: 'Lò Văn Bun', people: 'mong' }, { full_name: 'Mùa A Dinh' }]);
    expect(admission).toMatchObject([
      { sheet: 'Danh sách', sheet_row: 10, decision_date: '2017-02-03' },
      { sheet_row: 11 },
    ]);
  });

  test('it stands in the list of intakes until it is undone', async () => {
    const { changeSetId } = await desk.takeIn(await desk.write('na-khoa.xlsx', listOf([bun])));
    const [record, units] = await desk.call('intake/list', {});
    expect(record).toMatchObject({
      changeSetId,
      file: 'na-khoa.xlsx',
      kind: 'admissions',
      rows: 1,
      unit: { name: 'Đảng bộ xã Nà Khoa' },
      period: { code: '2017-Q1' },
    });
    expect(units).toMatchObject({ kind: 'units', unit: null, period: null });
    await desk.call('changes/undo', { changeSetId });
    expect(await desk.call('intake/list', {})).toHaveLength(1);
  });

  test('the same file a second time is refused with the time of the first', async () => {
    const path = await desk.write('na-khoa.xlsx', listOf([bun]));
    await desk.takeIn(path);
    const again = await desk.stage(path);
    expect([again.planId, codes(again)]).toEqual([null, ['intake.already-imported']]);
    expect(again.problems[0]?.facts).toMatchObject({ day: '02/03/2026', time: '08:00' });
  });

  test('the same people from another copy are nothing new', async () => {
    await desk.takeIn(await desk.write('na-khoa.xlsx', listOf([bun])));
    const copy = await desk.stage(
      await desk.write(
        'na-khoa-ban-2.xlsx',
        listOf([bun]).map((sheet) => ({ ...sheet, name: 'Bản 2' })),
      ),
    );
    expect([copy.counts.same, copy.planHash, codes(copy)]).toEqual([1, null, ['intake.nothing-new']]);
  });

  test('undone and taken in again it is as the first time', async () => {
    const path = await desk.write('na-khoa.xlsx', listOf([bun, dinh]));
    const before = await content();
    const { changeSetId } = await desk.takeIn(path);
    await desk.call('changes/undo', { changeSetId });
    expect(await content()).toEqual(before);
    const again = await desk.stage(path);
    expect(again.counts).toMatchObject({ add: 2, question: 0 });
    await desk.commit(again);
  });

  test('a second version replaces the first only when accepted, and undo brings the first back', async () => {
    await desk.takeIn(await desk.write('na-khoa.xlsx', listOf([bun, dinh])));
    const first = await content();
    const second = await desk.write('na-khoa-sua.xlsx', listOf([{ ...bun, people: 'Thái' }]));
    const asked = await desk.stage(second);
    expect([asked.planHash, codes(asked)]).toEqual([null, ['intake.list-already-sent']]);
    expect(asked.problems[0]?.facts).toMatchObject({ add: 0, change: 1, removed: 1 });

    const { changeSetId } = await desk.takeIn(second, { replaceSubmission: true });
    expect((await content())['person']).toMatchObject([{ full_name: 'Lò Văn Bun', people: 'thai' }]);
    await desk.call('changes/undo', { changeSetId });
    expect(await content()).toEqual(first);
  });

  test('people of a quarter found again in the year’s list cannot lose it unnoticed', async () => {
    const quarter = await desk.takeIn(await desk.write('quy-1.xlsx', listOf([bun])));
    const year = await desk.stage(
      await desk.write('ca-nam.xlsx', listOf([bun, { ...dinh, decisionDate: day('2017-08-01') }], 'Năm 2017')),
    );
    expect(year.counts).toMatchObject({ add: 1, change: 1 });
    await desk.commit(year);
    expect(await refused(desk.call('changes/undo', { changeSetId: quarter.changeSetId }))).toBe('store.undo-blocked');
  });

  test('a person twice can be looked at but not written until the row is left out', async () => {
    const path = await desk.write('na-khoa.xlsx', listOf([bun, bun]));
    const open = await desk.stage(path);
    expect([open.planHash, open.counts.question, codes(open)]).toEqual([null, 1, ['intake.same-person-twice']]);
    const page = await desk.call('intake/read-rows', {
      planId: open.planId ?? '',
      state: 'question',
      from: 0,
      count: 10,
    });
    expect(page.rows.map(({ row, problems }) => [row, problems.length])).toEqual([[11, 1]]);
    const settled = await desk.takeIn(path, { leaveOut: [{ sheet: 'Danh sách', row: 11 }] });
    expect(settled.written).toMatchObject({ add: 1, leftOut: 1 });
  });

  test('a row that cannot be read can be seen and left out', async () => {
    const path = await desk.write('na-khoa.xlsx', listOf([bun, { ...dinh, people: 'Lạ' }]));
    const { planId, planHash } = await desk.stage(path);
    const page = await desk.call('intake/read-rows', { planId: planId ?? '', state: 'question', from: 0, count: 10 });
    expect([planHash, page.rows.map(({ row, problems }) => [row, problems[0]?.code])]).toEqual([
      null,
      [[11, 'intake.value-unknown']],
    ]);
    expect((await desk.takeIn(path, { leaveOut: [{ sheet: 'Danh sách', row: 11 }] })).written).toMatchObject({
      add: 1,
      leftOut: 1,
    });
  });

  test('rows come in pages, with the headers they stand under', async () => {
    const preview = await desk.stage(await desk.write('na-khoa.xlsx', listOf([bun, dinh])));
    const page = await desk.call('intake/read-rows', { planId: preview.planId ?? '', from: 1, count: 5 });
    expect(page.total).toBe(2);
    expect(page.rows).toHaveLength(1);
    expect(page.rows[0]?.cells).toHaveLength(page.headers.length);
    expect(page.rows[0]?.cells.slice(0, 4)).toEqual(['Mùa A Dinh', '01/07/1991', 'Nam', 'Mông']);
  });
});

describe('a form', () => {
  test('a new version must be accepted, replaces the one before, and can be taken back', async () => {
    await desk.takeIn(await desk.write('bieu-2.xlsx', [form2(cleanFigures)]));
    const first = await content();
    const corrected = await desk.write('bieu-2-sua.xlsx', [form2({ ...cleanFigures, 'I.3': [1, 0] })]);
    const asked = await desk.stage(corrected);
    expect([asked.planHash, asked.counts.change, codes(asked)]).toEqual([null, 1, ['intake.form-already-sent']]);

    const { changeSetId } = await desk.takeIn(corrected, { replaceSubmission: true });
    expect((await content())['submission']).toMatchObject([{ is_current: 0 }, { is_current: 1 }]);
    await desk.call('changes/undo', { changeSetId });
    expect(await content()).toEqual(first);
  });

  test('the same figures in another file change nothing', async () => {
    await desk.takeIn(await desk.write('bieu-2.xlsx', [form2(cleanFigures)]));
    const copy = await desk.stage(
      await desk.write('bieu-2-chep.xlsx', [{ ...form2(cleanFigures), name: 'Trang khác' }]),
    );
    expect([copy.planHash, copy.counts.same, codes(copy)]).toEqual([null, 52, ['intake.nothing-new']]);
  });

  test('one file of zeros may speak for two units', async () => {
    const zeros = await desk.write('khong-phat-sinh.xlsx', [form2({ I: 0 }, { heading: 'BÁO CÁO' })]);
    const [khoa, hy] = (await desk.call('units/list', {})).filter(({ kind }) => kind === 'base-committee');
    await desk.takeIn(zeros, { unitId: khoa?.unitId ?? 0 });
    await desk.takeIn(zeros, { unitId: hy?.unitId ?? 0 });
    expect(codes(await desk.stage(zeros, { unitId: hy?.unitId ?? 0 }))).toEqual(['intake.already-imported']);
  });
});

describe('between looking and writing', () => {
  test('another file written meanwhile asks for a new look', async () => {
    const first = await desk.stage(await desk.write('a.xlsx', listOf([bun])));
    await desk.takeIn(await desk.write('b.xlsx', [form2(cleanFigures)]));
    expect(await refused(desk.commit(first))).toBe('store.changed-since-preview');
  });

  test('only the plan that was shown is written', async () => {
    const preview = await desk.stage(await desk.write('a.xlsx', listOf([bun])));
    expect(await refused(desk.call('intake/commit', { planId: preview.planId ?? '', planHash: 'another' }))).toBe(
      'intake.plan-differs',
    );
    await desk.call('intake/discard', { planId: preview.planId ?? '' });
    expect(await refused(desk.commit(preview))).toBe('intake.plan-gone');
  });

  test('a plan made for one data file is not written to another', async () => {
    const preview = await desk.stage(await desk.write('a.xlsx', listOf([bun])));
    await desk.createDataFile('Khac.skn');
    expect(await refused(desk.commit(preview))).toBe('intake.plan-gone');
  });

  test('a file with a problem to mend leaves the data file as it was', async () => {
    const before = await content();
    const bad = await desk.stage(await desk.write('a.xlsx', listOf([bun, { ...dinh, people: 'Lạ' }])));
    expect([bad.planHash, bad.counts.question]).toEqual([null, 1]);
    expect(await content()).toEqual(before);
  });

  test('a back-up stands before what was written', async () => {
    await desk.takeIn(await desk.write('a.xlsx', listOf([bun])));
    const reasons = (await desk.call('safety/list-backups', {})).map(({ reason }) => reason);
    expect(reasons).toContain('intake');
  });

  test('reading tells how far it is and can be called off', async () => {
    const path = await desk.write('a.xlsx', listOf(Array.from({ length: 3000 }, () => bun)));
    const { token } = await desk.lend(path);
    const steps = () =>
      desk.sent.flatMap(({ event, payload }) =>
        event === 'intake/progress' ? [payload as { file: string; stage: string }] : [],
      );
    const outcome = refused(desk.call('intake/stage', { file: token }));
    while (steps().every(({ file }) => file !== token)) await setImmediate();
    expect(steps().at(-1)).toMatchObject({ file: token, stage: 'reading' });
    await desk.call('intake/cancel', { file: token });
    expect(await outcome).toBe('file.cancelled');
  });
});

test('units and targets change by being sent again', async () => {
  const moved = {
    ...unitsSheet,
    rows: [...unitsSheet.rows, ['02', 'Đảng bộ xã Nà Hỳ mới', 'Đảng bộ cơ sở', 'Xã', null, null]],
  };
  const twice = await desk.stage(await desk.write('don-vi-2.xlsx', [moved]));
  expect(codes(twice)).toEqual(['intake.unit-twice']);
  const heads = ['TT', 'Đơn vị', 'Kỳ', 'Chỉ tiêu'];
  await desk.takeIn(await desk.write('chi-tieu.xlsx', [{ name: 'Chỉ tiêu', rows: [heads, [1, '01', 2017, 9]] }]));
  await desk.takeIn(await desk.write('chi-tieu-2.xlsx', [{ name: 'Chỉ tiêu', rows: [heads, [1, '01', 2017, 10]] }]));
  const { target } = await content();
  expect(target).toMatchObject([{ value: 9, revises_id: null }, { value: 10 }]);
  const third = await desk.stage(
    await desk.write('chi-tieu-3.xlsx', [
      { name: 'Chỉ tiêu', rows: [heads, [1, '01', 2017, 10], [2, null, 2017, 100]] },
    ]),
  );
  expect(third.counts).toMatchObject({ same: 1, add: 1 });
});

test('taking any list in and back leaves no trace in the content tables', async () => {
  const anyone = fc.record({
    name: fc.constantFrom('Lò Văn A', 'Lò Văn B', 'Giàng A C', 'Mùa Thị D', 'Vàng A Đ'),
    male: fc.constantFrom(day('1988-05-14'), day('1990-01-01'), day('1992-02-02')),
    people: fc.constantFrom('Mông', 'Thái', null),
    cell: fc.constantFrom('Chi bộ bản Huổi Sang', 'Chi bộ 2', null),
  });
  let file = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyone, { maxLength: 6 }), async (people) => {
      file += 1;
      const path = await desk.write(`${file}.xlsx`, listOf(people.map((one) => ({ ...bun, ...one }))));
      const open = await desk.stage(path);
      const leaveOut =
        open.planId === null
          ? []
          : (
              await desk.call('intake/read-rows', { planId: open.planId, state: 'question', from: 0, count: 100 })
            ).rows.map(({ sheet, row }) => ({ sheet, row }));
      const before = await content();
      const { changeSetId } = await desk.takeIn(path, { leaveOut });
      await desk.call('changes/undo', { changeSetId });
      expect(await content()).toEqual(before);
      expect((await desk.stage(path, { leaveOut })).counts.add).toBe(people.length - leaveOut.length);
    }),
    { numRuns: 12 },
  );
});
