import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitPlan } from '../../../electron/backend/store/commit-plan.ts';
import type { WriteDb } from '../../../electron/backend/store/db.ts';
import { openStore } from '../../../electron/backend/store/open-store.ts';
import { sealPlan } from '../../../electron/backend/store/seal-plan.ts';
import type { FigureValue } from '../../../shared/statistics/figure.ts';
import { CHA_NUA, makeFigureDataFile, NA_HY, NA_KHOA, type FigureDataFile } from '../../support/figure-data-file.ts';
import { added, planOf, someTime } from '../../support/plans.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { makeTempBackend, type TempBackend } from '../../support/temp-backend.ts';

let app: TempBackend;
let made: FigureDataFile;

beforeEach(async () => {
  app = makeTempBackend();
  made = makeFigureDataFile(app);
  await open();
});
afterEach(() => app.close());

async function open(): Promise<void> {
  const { token } = await app.lend(made.path);
  await app.call('data/open', { file: token });
}

/** Closes the file, changes it as nobody but a test would, and opens it again. */
async function rewrite(change: (db: WriteDb) => void): Promise<void> {
  await app.call('data/close', {});
  const store = openStore(made.path, () => undefined);
  change(store.db);
  store.close();
  await open();
}

const number = (value: number): FigureValue => ({ is: 'number', value });
const unitId = (name: string) => made.unitIds[name] ?? 0;

describe('the table of figures', () => {
  test('reads form and list of the units, sums them and names who is missing', async () => {
    const table = await app.call('figures/read-table', {
      period: '2017-Q1',
      indicators: ['admitted.total', 'admitted.female', 'target.year', 'target.year.achievement'],
    });
    expect(table.rows.map(({ unit, group, values }) => [unit.name, group, ...values])).toEqual([
      [
        NA_HY,
        'Đảng bộ xã, phường, thị trấn',
        number(8),
        number(3),
        { is: 'undefined', why: 'no-target' },
        { is: 'undefined', why: 'no-target' },
      ],
      [NA_KHOA, 'Đảng bộ xã, phường, thị trấn', number(4), number(2), number(9), { is: 'ratio', part: 4, whole: 9 }],
      [
        CHA_NUA,
        'Đảng bộ xã, phường, thị trấn',
        { is: 'missing' },
        { is: 'missing' },
        { is: 'undefined', why: 'no-target' },
        { is: 'undefined', why: 'no-target' },
      ],
    ]);
    expect(table.total.figures[0]).toEqual({
      indicator: 'admitted.total',
      unitId: 1,
      value: number(12),
      base: { reported: 2, expected: 3, missingUnitIds: [unitId(CHA_NUA)] },
    });
  });

  test('takes blank ticks for “no” only in a list that ticks somebody', async () => {
    const ask = async () =>
      (await app.call('figures/read-table', { period: '2017-Q1', indicators: ['admitted.youth-union'] })).rows[1]
        ?.values;
    expect(await ask()).toEqual([number(1)]);
    await rewrite((db) =>
      db.prepare(`UPDATE admission SET origin = json_remove(origin, '$."youth-union"'), flags = '[]'`).run(),
    );
    expect(await ask()).toEqual([{ is: 'missing' }]);
  });

  test('gives every indicator of the catalogue when none is named', async () => {
    const table = await app.call('figures/read-table', { period: '2017-Q1' });
    const catalogue = await app.call('indicators/list', {});
    expect(table.indicators).toEqual(catalogue);
    expect(table.rows.map(({ values }) => values.length)).toEqual([
      catalogue.length,
      catalogue.length,
      catalogue.length,
    ]);
  });
});

describe('where a number came from', () => {
  test('each person by the cell that made them count, with the text as written', async () => {
    const { root } = await app.call('figures/explain', {
      period: '2017-Q1',
      indicator: 'admitted.minority',
      unitId: unitId(NA_KHOA),
    });
    expect(
      root.sources.map(({ file, sheet, cell, written, subject }) => [file, sheet, cell, written, subject]),
    ).toEqual([
      ['Nà Khoa.xlsx', 'Danh sách', 'G8', 'Thái', 'Lò Thị Ban'],
      ['Nà Khoa.xlsx', 'Danh sách', 'G9', 'Thái', 'Vàng A Chư'],
      ['Nà Khoa.xlsx', 'Danh sách', 'G10', 'Thái', 'Lò Văn Đoàn'],
      ['Nà Khoa.xlsx', 'Danh sách', 'G11', 'Thái', 'Tòng Thị Hoa'],
    ]);
  });

  test('women by the column their birth date stands in', async () => {
    const { root } = await app.call('figures/explain', {
      period: '2017-Q1',
      indicator: 'admitted.female',
      unitId: unitId(NA_KHOA),
    });
    expect(root.sources.map(({ cell, subject }) => [cell, subject])).toEqual([
      ['D8', 'Lò Thị Ban'],
      ['D11', 'Tòng Thị Hoa'],
    ]);
  });

  test('the whole down to the form’s cell', async () => {
    const { root } = await app.call('figures/explain', { period: '2017-Q1', indicator: 'admitted.total' });
    const [naHy, naKhoa, chaNua] = root.parts;
    expect(naHy?.sources[0]).toMatchObject({
      file: 'Nà Hỳ.xlsx',
      sha256: 'b'.repeat(64),
      sheet: 'Biểu 2017',
      cell: 'B6',
      written: '8',
    });
    expect(naKhoa?.sources).toHaveLength(4);
    expect(chaNua).toMatchObject({ value: { is: 'missing' }, how: 'chưa có báo cáo', sources: [] });
  });

  test('a target by its own cell', async () => {
    const { root } = await app.call('figures/explain', {
      period: '2017-Q1',
      indicator: 'target.year.achievement',
      unitId: unitId(NA_KHOA),
    });
    expect(root.parts[1]?.sources[0]).toMatchObject({ sheet: 'Chỉ tiêu', cell: 'G5', written: '9' });
  });
});

test('a correction counts, the text as written stays', async () => {
  await rewrite((db) => {
    const plan = planOf(db, 'correction', (draw) => [
      added('correction', draw(), {
        table_name: 'reported_value',
        row_id: made.formTotal,
        field: 'value',
        before: '8',
        after: '7',
        reason: 'đơn vị gọi điện báo sai',
        at: someTime,
      }),
      added('correction', draw(), {
        table_name: 'admission',
        row_id: made.secondAdmission,
        field: 'decision_date',
        before: '2017-02-03',
        after: '2017-04-03',
        reason: 'nhập nhầm ô',
        at: someTime,
      }),
    ]);
    commitPlan(db, sealPlan(plan), someTime);
  });
  const table = await app.call('figures/read-table', { period: '2017-Q1', indicators: ['admitted.total'] });
  expect(table.rows.map(({ values }) => values[0])).toEqual([number(7), number(3), { is: 'missing' }]);
  const { root } = await app.call('figures/explain', {
    period: '2017-Q1',
    indicator: 'admitted.total',
    unitId: unitId(NA_HY),
  });
  expect([root.value, root.sources[0]?.written, root.sources[0]?.how]).toEqual([number(7), '8', 'corrected']);
});

test('the official form is filled from lists and forms, with last year beside it', async () => {
  const filled = await app.call('forms/fill', { formId: 'bieu-2-btctw', period: '2017-Q1', unitId: unitId(NA_HY) });
  expect(filled.rows).toHaveLength(58);
  expect(filled.rows[0]).toMatchObject({ code: 'I', thisPeriod: number(8), lastYear: number(5), percent: 16_000 });
  expect(filled.rows[1]).toMatchObject({ code: 'I.1', thisPeriod: number(3), lastYear: number(5), percent: 6_000 });
});

test('the first screen answers its four questions', async () => {
  const overview = await app.call('overview/read', { period: '2017-Q1' });
  expect(overview).toMatchObject({
    base: { reported: 2, expected: 3 },
    reporting: { count: { reported: 2, expected: 3 }, missing: [{ name: CHA_NUA }] },
    admitted: { value: number(12) },
    admittedLastYear: { value: number(5) },
    whole: { result: number(12), target: null, state: null },
    time: { gone: 90, days: 365 },
    members: { value: { is: 'missing' } },
  });
  expect(overview.units[1]).toMatchObject({
    progress: {
      result: number(4),
      target: { value: 9 },
      achieved: { most: { part: 4, whole: 9 } },
      state: 'on-course',
    },
  });
});

describe('documents', () => {
  test('summary and form are built from the same figures', async () => {
    const summary = await app.call('reports/build', { report: { kind: 'quarterly', period: '2017-Q1' } });
    expect(JSON.stringify(summary)).toContain(`Số liệu tính trên 2/3 đơn vị; chưa có báo cáo của: ${CHA_NUA}.`);
    const form = await app.call('reports/build', {
      report: { kind: 'form', formId: 'bieu-2-btctw', period: '2017-Q1' },
    });
    expect(form.title).toContain('Biểu số 2-BTCTW');
  });

  test('are written as a workbook', async () => {
    const target = await app.lend(join(app.folder, 'bao-cao.xlsx'), 'write');
    const written = await app.call('reports/write-workbook', {
      report: { kind: 'quarterly', period: '2017-Q1' },
      target: target.token,
    });
    expect(written.name).toBe('bao-cao.xlsx');
    expect(readdirSync(app.folder)).toContain('bao-cao.xlsx');
  });
});

describe('what is asked for and does not exist is a problem', () => {
  test.each([
    ['app.unknown-period', () => app.call('overview/read', { period: '2017-Q5' })],
    ['figures.unknown-indicator', () => app.call('figures/explain', { period: '2017', indicator: 'admitted.nobody' })],
    ['app.unknown-unit', () => app.call('figures/read-table', { period: '2017', unitId: 999_999 })],
    ['report.unknown-form', () => app.call('forms/fill', { formId: 'bieu-99', period: '2017' })],
  ])('%s', async (code, call) => {
    expect((await problemFromAsync(call())).code).toBe(code);
  });
});
