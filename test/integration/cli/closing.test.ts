import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listC, person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk } from '../../support/intake-desk.ts';
import { runChild, runJson } from './run-child.ts';

const bun = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
const mai = { name: 'Lò Thị Mai', female: day('1990-03-08'), people: 'Thái', decisionDate: day('2017-02-10') };
const of = ['--data', 'd.skn', '--period', '2017-Q1'];
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-cli-'));
  const desk = await openIntakeDesk();
  await desk.takeIn(await desk.write('1.xlsx', [listC([person(bun)])]));
  copyFileSync(await desk.write('2.xlsx', [listC([person(bun), person(mai)])]), join(folder, '2.xlsx'));
  await desk.call('data/close', {});
  copyFileSync(desk.dataFile, join(folder, 'd.skn'));
  await desk.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a period is closed, refuses what would change it, is opened again and closed as an amended version', async () => {
  const open = await runChild(folder, 'closing', ...of);
  expect(open.stdout).toContain('Quý I/2017 chưa chốt');
  const closed = await runJson(folder, 'closing', 'close', ...of, '--form', 'bieu-2-btctw', '--note', 'Số 45-BC/BTCHU');
  expect(closed.json.result).toMatchObject({
    period: '2017-Q1',
    checkCode: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
  });

  const refused = await runChild(folder, 'intake', '2.xlsx', '--data', 'd.skn', '--replace');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('Quý I/2017 đã chốt ngày');

  const shown = await runJson(folder, 'closing', ...of);
  const [version] = (shown.json.result as { versions: { documents: { id: number }[] }[] }).versions;
  const id = String(version?.documents[1]?.id);
  expect((await runChild(folder, 'closing', 'paper', id, '--data', 'd.skn', '--out', 'b2.xlsx')).code).toBe(0);
  expect(existsSync(join(folder, 'b2.xlsx'))).toBe(true);

  expect((await runChild(folder, 'closing', 'reopen', ...of, '--reason', 'Nà Khoa nộp thêm')).code).toBe(0);
  expect((await runChild(folder, 'intake', '2.xlsx', '--data', 'd.skn', '--replace')).code).toBe(0);
  expect((await runChild(folder, 'closing', 'close', ...of)).code).toBe(0);
  const after = await runChild(folder, 'closing', ...of);
  expect(after.code).toBe(0);
  expect(after.stdout).toMatch(/Bản chốt: chốt ngày .*\n.*\n.*\nBản điều chỉnh số 1: chốt ngày/);
});
