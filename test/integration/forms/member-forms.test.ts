import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { formDefinitions } from '../../../shared/forms/registry.ts';
import { cellAddress } from '../../../shared/intake/grid/grid.ts';
import type { ExplanationPart } from '../../../shared/statistics/figure.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { inventMembers, nationalWorkbook, rowOfMember, type NationalMember } from '../../support/national-members.ts';
import { writeForm } from '../../fixtures/sample-district/workbooks/write-form.ts';

// The national data-entry file 4.0, through the intake, to the official forms about the whole membership.

const UNIT = 'Đảng bộ xã Nà Khoa';
const members = inventMembers(120);
const isThere = ({ status }: NationalMember) => status !== 'Đã chuyển sinh hoạt';
const there = members.filter(isThere);
const count = (which: (one: NationalMember) => boolean) => there.filter(which).length;

let desk: IntakeDesk;
let unitId: number;
beforeEach(async () => {
  desk = await openIntakeDesk(new Date('2017-04-05T08:00:00'));
  unitId = (await desk.call('units/list', {})).find(({ name }) => name === UNIT)?.unitId ?? 0;
});
afterEach(() => desk.close());

const national = (said: string | null = null, file = 'nhap-lieu-4.0.xlsx') =>
  desk.write(file, nationalWorkbook(members, said));
const filled = (formId: string, period = '2017-Q1', unit?: number) =>
  desk.call('forms/fill', { formId, period, ...(unit === undefined ? {} : { unitId: unit }) });
const numbers = async (...asked: Parameters<typeof filled>) => {
  const { rows } = await filled(...asked);
  return new Map(
    rows.flatMap(({ code, thisPeriod, further = {} }) =>
      [
        [code, thisPeriod] as const,
        ...Object.entries(further).map(([key, one]) => [`${code}@${key}`, one] as const),
      ].map(([ref, one]) => [ref, one?.is === 'number' ? one.value : (one?.is ?? null)] as const),
    ),
  );
};

test('a file that names no day is kept, told, and counts nothing until the clerk says which', async () => {
  const path = await national();
  const preview = await desk.stage(path);
  expect(preview.problems.map(({ code }) => code)).toContain('intake.members-without-day');
  await desk.commit(preview);
  expect((await numbers('bieu-3-btctw')).get('I')).toBe('missing');
  const told = (await filled('bieu-3-btctw')).problems.find(({ code }) => code === 'figures.members-lists-unused');
  expect(told?.facts['lists']).toBe(`“nhap-lieu-4.0.xlsx” (${UNIT})`);
  await desk.takeIn(path, { period: '2017-Q1' });
  expect((await numbers('bieu-3-btctw')).get('I')).toBe(there.length);
});

test('the day its head names is the day it counts on', async () => {
  const preview = await desk.stage(await national('(Tính đến ngày 31/3/2017)'));
  expect(preview.period).toMatchObject({ from: '2017-03-31', to: '2017-03-31', name: '31/03/2017' });
  expect(preview.problems.map(({ code }) => code)).not.toContain('intake.members-without-day');
  await desk.commit(preview);
  expect((await numbers('bieu-3-btctw')).get('I')).toBe(there.length);
  expect((await numbers('bieu-3-btctw', '2017')).get('I')).toBe('missing');
});

describe('the file of one unit', () => {
  beforeEach(async () => {
    await desk.takeIn(await national(), { period: '2017-Q1' });
  });

  test('fills Biểu số 3 with what it says, and leaves the rest as nobody’s', async () => {
    const found = await numbers('bieu-3-btctw');
    const years = ({ birth }: NationalMember) => 2017 - Number(birth.slice(0, 4)) - (birth.slice(5) > '03-31' ? 1 : 0);
    expect(Object.fromEntries(found)).toMatchObject({
      I: there.length,
      'I.1': count(({ sex }) => sex === 'Nữ'),
      'I.2': count(({ admitted }) => admitted > '2016-04'),
      'I.3': count(({ people }) => people !== 'Kinh'),
      'I.4': count(({ religion }) => religion !== 'Không'),
      'I.5': 'missing',
      // Nobody's occupation is on the file, so that those exempt are only some of those who stopped working.
      'II.1.a': 'missing',
      'II.1.b': 'missing',
      'II.1.b.1': count(({ status }) => status === 'Miễn sinh hoạt'),
      'II.2.01': count((one) => years(one) >= 18 && years(one) <= 30),
      'II.2.08': count((one) => years(one) > 60),
      'II.3.03': count(({ admitted }) => admitted < '1975-05'),
      'II.3.04': count(({ admitted }) => admitted > '1975-05'),
      'II.4.01': 'missing',
      'II.7.03': 'missing',
    });
    const { base, problems } = await filled('bieu-3-btctw');
    expect([base.reported, base.expected]).toEqual([1, 2]);
    const silent = problems.flatMap(({ code, facts }) => (code === 'figures.not-said' ? [facts['field']] : []));
    expect(silent).toEqual(expect.arrayContaining(['nghề nghiệp', 'trình độ lý luận chính trị']));
  });

  test('fills Biểu số 1, 4 and 5 with the very same people, of the unit and of the whole', async () => {
    for (const unit of [unitId, undefined]) {
      expect((await numbers('bieu-1-btctw', '2017-Q1', unit)).get('D')).toBe(there.length);
      expect((await numbers('bieu-1-btctw', '2017-Q2', unit)).get('A')).toBe(there.length);
      expect((await numbers('bieu-4-btctw', '2017-Q1', unit)).get('I.3@c4')).toBe(
        count(({ people, sex }) => people === 'Thái' && sex === 'Nữ'),
      );
      expect((await numbers('bieu-5-btctw', '2017-Q1', unit)).get('1@c7')).toBe(there.length);
    }
  });

  test('every figure leads to workbook, sheet, cell and text of each person counted', async () => {
    const explain = (indicator: string) => desk.call('figures/explain', { period: '2017-Q1', indicator });
    const cellsOf = ({ sources, parts }: ExplanationPart): readonly string[] => [
      ...sources.map(({ sheet, cell, written }) => `${sheet} ${cell} ${written}`),
      ...parts.flatMap(cellsOf),
    ];
    const { root } = await explain('members.people.mong');
    expect(cellsOf(root)).toEqual(
      members.flatMap((one, index) =>
        one.people === 'Mông' && isThere(one) ? [`Nhập liệu G${rowOfMember(index)} Mông`] : [],
      ),
    );
    const [first] = root.parts[0]?.sources ?? [];
    expect(first).toMatchObject({
      file: 'nhap-lieu-4.0.xlsx',
      subject: members[1]?.name,
      row: { table: 'member_record' },
    });
    const exempt = cellsOf((await explain('members.exempt')).root);
    expect(exempt).toHaveLength(count(({ status }) => status === 'Miễn sinh hoạt'));
    expect(exempt[0]).toMatch(/^Nhập liệu AA\d+ Miễn sinh hoạt$/u);
  });

  test('a cell corrected by hand counts, is marked, and can be taken back', async () => {
    const explained = await desk.call('figures/explain', { period: '2017-Q1', indicator: 'members.exempt' });
    const row = explained.root.parts[0]?.sources[0]?.row;
    if (row?.table !== 'member_record') throw new Error('no member');
    const before = Number((await numbers('bieu-3-btctw')).get('II.1.b.1'));
    const cell = { table: row.table, rowId: row.rowId, field: 'status' };
    const reason = { is: 'phone' as const, text: '' };
    const preview = await desk.call('corrections/preview', {
      cell,
      period: '2017-Q1',
      goal: { is: 'value', typed: 'active' },
      reason,
    });
    expect(preview.figures.map(({ label }) => label)).toContain('Đảng viên được miễn công tác và sinh hoạt đảng');
    const { planId, planHash } = preview;
    if (planId === null || planHash === null) throw new Error('nothing to write');
    const { changeSetId } = await desk.call('corrections/commit', { planId, planHash });
    expect((await numbers('bieu-3-btctw')).get('II.1.b.1')).toBe(before - 1);
    expect((await filled('bieu-3-btctw')).correctedCells).toBe(1);
    await desk.call('changes/undo', { changeSetId });
    expect((await numbers('bieu-3-btctw')).get('II.1.b.1')).toBe(before);
  });

  test('the superior’s blank gets the counted figures', async () => {
    const form = formDefinitions.find(({ id }) => id === 'bieu-3-btctw');
    if (form === undefined) throw new Error('no form');
    const write = (name: string, values: ReadonlyMap<string, number | string>) =>
      writeForm(desk.folder, name, {
        heading: ['HUYỆN ỦY NẬM PỒ', UNIT.toUpperCase()],
        periodText: 'QUÝ I NĂM 2017',
        values,
        form,
        sheet: 'Biểu',
      });
    const at = new Map(
      (
        await readGrid(await write('o-nao.xlsx', new Map(form.rows.map(({ code }) => [code, code]))))
      ).sheets[0]?.rows.flatMap(({ row, cells }) =>
        cells.flatMap((cell) => (cell.kind === 'text' ? [[cell.text, cellAddress(row, cell.column)] as const] : [])),
      ),
    );
    const [blank, target] = [
      await desk.lend(await write('trong.xlsx', new Map())),
      await desk.lend(join(desk.folder, 'dien.xlsx'), 'write'),
    ];
    await desk.call('forms/fill-blank', { period: '2017-Q1', unitId, blank: blank.token, target: target.token });
    const cells = (await readGrid(join(desk.folder, 'dien.xlsx'))).sheets[0]?.rows.flatMap(({ row, cells: inRow }) =>
      inRow.flatMap((cell) => (cell.kind === 'number' ? [[cellAddress(row, cell.column), cell.number] as const] : [])),
    );
    const written = new Map(cells);
    expect(written.get(at.get('I') ?? '')).toBe(there.length);
    for (const [code, value] of await numbers('bieu-3-btctw', '2017-Q1', unitId))
      if (code !== 'II.2.09')
        expect([code, written.get(at.get(code) ?? '')]).toEqual([code, typeof value === 'number' ? value : undefined]);
  });

  test('what is given out and taken in again changes no figure and differs from no list', async () => {
    const exported = async (name: string) => {
      const { token } = await desk.lend(join(desk.folder, name), 'write');
      const report = { kind: 'form' as const, formId: 'bieu-3-btctw', period: '2017-Q1', unitId };
      await desk.call('reports/write-workbook', { report, target: token });
      return join(desk.folder, name);
    };
    const before = await numbers('bieu-3-btctw');
    await desk.takeIn(await exported('lan-1.xlsx'));
    expect(await numbers('bieu-3-btctw')).toEqual(before);
    const { problems } = await filled('bieu-3-btctw');
    expect(problems.filter(({ weight }) => weight === 'fix')).toEqual([]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await exported('lan-2.xlsx'));
    workbook.keywords = 'lưu lại';
    await workbook.xlsx.writeFile(join(desk.folder, 'lan-3.xlsx'));
    const again = await desk.stage(join(desk.folder, 'lan-3.xlsx'));
    expect(again.planHash).toBeNull();
    expect(again.problems.map(({ code }) => code)).toContain('intake.nothing-new');
  });

  test('undone, the list counts nobody', async () => {
    const [record] = await desk.call('intake/list', {});
    await desk.call('changes/undo', { changeSetId: record?.changeSetId ?? 0 });
    expect((await numbers('bieu-3-btctw')).get('I')).toBe('missing');
  });

  test('a new version with one member less counts one less', async () => {
    const fewer = await desk.write('ban-2.xlsx', nationalWorkbook(members.slice(1)));
    await desk.takeIn(fewer, { period: '2017-Q1', replaceSubmission: true });
    expect((await numbers('bieu-3-btctw')).get('I')).toBe(there.length - 1);
  });
});
