import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { openIntakeDesk } from '../../support/intake-desk.ts';
import { runChild, runJson } from './run-child.ts';

const badList = join(import.meta.dirname, '../../fixtures/intake/list-c-bad-cells/input.xlsx');
const data = ['--data', 'd.skn'] as const;

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-cli-'));
  const desk = await openIntakeDesk();
  await desk.call('data/close', {});
  copyFileSync(desk.dataFile, join(folder, 'd.skn'));
  await desk.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('templates writes one workbook for each unit and kind, and a second time keeps what is there', async () => {
  const line = [
    'templates',
    ...data,
    '--period',
    '2017-Q1',
    '--out',
    'mau',
    '--kind',
    'admissions',
    '--kind',
    'bieu-2-btctw',
  ];
  const first = await runJson(folder, ...line, '--unit', '01');
  expect(first.code).toBe(0);
  expect(readdirSync(join(folder, 'mau'))).toEqual([
    '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx',
    '01_2017-Q1_Dang-bo-xa-Na-Khoa_bieu-2-btctw.xlsx',
  ]);
  const before = readFileSync(join(folder, 'mau', '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx'));
  const second = await runJson(folder, ...line);
  expect(second.code).toBe(1);
  expect(second.json).toMatchObject({
    result: { files: [expect.stringContaining('02_'), expect.stringContaining('02_')] },
  });
  expect(readFileSync(join(folder, 'mau', '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx')).equals(before)).toBe(true);
});

test('feedback writes the sheet for a file and nothing into the data', async () => {
  const { code } = await runJson(folder, 'feedback', badList, ...data, '--out', 'phieu.xlsx');
  expect(code).toBe(0);
  const { sheets } = await readGrid(join(folder, 'phieu.xlsx'));
  const texts = sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : ''))),
  );
  expect(texts).toContain('PHIẾU PHẢN HỒI');
  expect(texts).toContain('Đơn vị: Đảng bộ xã Nà Khoa. Kỳ báo cáo: Quý I/2017');
  const { json } = await runJson(folder, 'check', ...data);
  expect(json.result).toMatchObject({ counts: { admission: 0 } });
});

test('feedback knows only workbooks and PDF', async () => {
  const { code, stderr } = await runChild(folder, 'feedback', badList, ...data, '--out', 'phieu.docx');
  expect(code).toBe(2);
  expect(stderr).toContain('.docx');
});
