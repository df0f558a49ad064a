import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listC, person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk } from '../../support/intake-desk.ts';
import { runChild, runJson } from './run-child.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-cli-'));
  const desk = await openIntakeDesk(new Date(2017, 0, 4, 8, 0));
  desk.setClock(new Date(2017, 3, 12, 8, 0));
  const bun = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
  await desk.takeIn(await desk.write('1.xlsx', [listC([person(bun)])]));
  await desk.call('data/close', {});
  copyFileSync(desk.dataFile, join(folder, 'd.skn'));
  await desk.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('reporting prints a line for each unit, then the rates and the deadline', async () => {
  const { code, stdout } = await runChild(folder, 'reporting', '--data', 'd.skn', '--period', '2017-Q1');
  expect(code).toBe(0);
  const lines = stdout.trim().split('\n').slice(2);
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
    ['Đảng bộ xã Nà Khoa', '◐ muộn'],
    ['Đảng bộ xã Nà Hỳ', '○ chưa nộp'],
    ['Đã nộp', '1/2'],
    ['Đúng hạn', '0/2'],
    ['Hạn nộp', '10/04/2017'],
  ]);
});

test('with --json it gives the board as the window has it, of as many periods as asked for', async () => {
  const { json } = await runJson(folder, 'reporting', '--data', 'd.skn', '--period', '2017-Q1', '--count', '2');
  expect(json.result).toMatchObject({
    periods: [{ period: { code: '2016-Q4' } }, { period: { code: '2017-Q1' }, count: { reported: 1, late: 1 } }],
    rows: [{ unit: { name: 'Đảng bộ xã Nà Khoa' }, reports: [{ state: 'missing' }, { state: 'late', days: 2 }] }, {}],
  });
  const wrong = await runChild(folder, 'reporting', '--data', 'd.skn', '--period', '2017-Q1', '--count', '99');
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('Số kỳ “99” không dùng được.');
});
