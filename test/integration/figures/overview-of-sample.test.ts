import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../../shared/contract/views.ts';
import { makeTempBackend, type TempBackend } from '../../support/temp-backend.ts';
import { writeSampleWorkbooks } from '../../fixtures/sample-district/write-sample-workbooks.ts';

// “Tổng quan” of the sample district, through the same calls as the window, against the screens its answers lead to.

let sampleFolder: string;
let app: TempBackend;
let overview: Overview;
const PERIOD = '2017-Q1';

beforeAll(async () => {
  sampleFolder = mkdtempSync(join(tmpdir(), 'so-ket-nap-sample-'));
  await writeSampleWorkbooks(sampleFolder);
  app = makeTempBackend({ sampleFolder });
  await app.call('data/open-sample', {});
  overview = await app.call('overview/read', { period: PERIOD });
}, 180_000);
afterAll(async () => {
  await app.close();
  rmSync(sampleFolder, { recursive: true });
});

test('the whole stands at 74 of its target, and every quarter before has its own figure or none', () => {
  expect(overview.whole.result).toEqual({ is: 'number', value: 74 });
  expect(overview.time).toEqual({ gone: 90, days: 365 });
  const trend = overview.trend.map(({ period, admitted }) => [period.code, admitted.value] as const);
  expect(trend).toHaveLength(8);
  expect(trend.at(-1)).toEqual([PERIOD, { is: 'number', value: 74 }]);
  expect(trend.filter(([, value]) => value.is === 'number' && value.value === 0)).toEqual([]);
});

test('units are as far and as late as the screen of targets says', async () => {
  const board = await app.call('targets/read-progress', {
    period: PERIOD,
    indicator: 'admitted.total',
    scope: '',
    span: 'year',
  });
  expect(overview.units.map(({ unit, progress }) => [unit.name, progress.state, progress.achieved])).toEqual(
    board.rows.map(({ unit, progress }) => [unit.name, progress?.state ?? null, progress?.achieved ?? null]),
  );
});

test('reports are counted as the screen of reports counts them, alone or among the quarters before', async () => {
  for (const count of [1, 8]) {
    const board = await app.call('reporting/read-board', { period: PERIOD, count });
    expect(overview.reporting.count).toEqual(board.periods.at(-1)?.count);
  }
});

test('the trend, the result and a bar are what the explanation of the number shows', async () => {
  const [first] = overview.units;
  if (first === undefined) throw new Error('no units');
  const asked = [
    ...overview.trend.slice(-3).map(({ period, admitted }) => [period.code, admitted.unitId, admitted.value] as const),
    [overview.whole.periodCode, overview.admitted.unitId, overview.whole.result] as const,
    [first.progress.periodCode, first.unit.id, first.progress.result] as const,
  ];
  for (const [period, unitId, value] of asked) {
    const { root } = await app.call('figures/explain', { period, indicator: 'admitted.total', unitId });
    expect(root.value).toEqual(value);
  }
});

test('each unit is compared with the quarter before or told apart', () => {
  for (const question of ['admissions', 'progress'] as const) {
    const apart = overview.changes.notCompared
      .filter((group) => group.question === 'both' || group.question === question)
      .reduce((sum, { units }) => sum + units.length, 0);
    expect(apart + overview.changes.compared[question]).toBe(overview.units.length);
  }
});

test('the small tiles say the same as the lists they open', async () => {
  const marks = await app.call('overview/read-marks', { period: PERIOD });
  const places = await app.call('places/list', { period: PERIOD });
  const cells = await app.call('cells/list', { period: PERIOD });
  const figures = [...places.figures, ...cells.figures];
  for (const figure of [marks.emptyPlaces, marks.idleCells, marks.smallCells])
    expect(figures.find(({ indicator }) => indicator === figure.indicator)).toEqual(figure);
  const pipeline = await app.call('pipeline/read', { period: PERIOD });
  expect(marks.due.counts).toEqual(pipeline.due);
});

test('every number on paper with a source is the one the source shows, and the workbook holds it', async () => {
  const report = { kind: 'overview', period: PERIOD } as const;
  const { blocks } = await app.call('reports/build', { report });
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' ? block.table.rows.flatMap((row) => row.cells.map((cell) => ({ cell, row }))) : [],
  );
  let numbers = 0;
  for (const { cell } of cells) {
    if (cell.figure === undefined) continue;
    const { periodCode, ...asked } = cell.figure;
    const { root } = await app.call('figures/explain', { period: periodCode, ...asked });
    if (cell.value.is !== 'number') continue;
    expect(root.value).toEqual({ is: 'number', value: cell.value.number });
    numbers += 1;
  }
  expect(numbers).toBeGreaterThan(overview.units.length);
  const target = await app.lend(join(app.folder, 'tong-quan.xlsx'), 'write');
  await app.call('reports/write-workbook', { report, target: target.token });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(app.folder, 'tong-quan.xlsx'));
  const written: unknown[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell(({ value }) => written.push(value)));
  for (const { unit } of overview.units) expect(written).toContain(unit.name);
  expect(written).toContain(74);
});
