import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../../../electron/cli/run-cli.ts';
import { pipeline } from '../../fixtures/intake/candidate-lists.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
  await desk.takeIn(await desk.write('a.xlsx', [pipeline]));
  await desk.call('data/close', {});
});
afterEach(() => desk.close());

async function run(...argv: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const code = await runCli([...argv, '--data', desk.dataFile], {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    cwd: desk.folder,
    clock: () => new Date(2026, 2, 2),
  });
  return { code, stdout, stderr };
}

test('`pipeline` prints counts with their base and no names', async () => {
  const { code, stdout } = await run('pipeline', '--period', '2017', '--on', '2017-12-31');
  expect(code).toBe(0);
  expect(stdout).toMatch(/Đã học lớp nhận thức\s+1/);
  expect(stdout).toContain('Tính trên 1 danh sách, mới nhất ngày 02/03/2026; 1/2 đơn vị');
  expect(stdout).toContain('tỷ số hai luồng trong kỳ, không phải cùng một lớp người');
  expect(stdout).not.toContain('Lò Thị Hoa');
});

test('`due` prints who, when and by which rule', async () => {
  const { code, stdout } = await run('due', 'certificates', '--on', '2021-11-01');
  expect(code).toBe(0);
  expect(stdout).toMatch(/Lò Thị Hoa .*20\/11\/2021\s+còn 19 ngày\s+HD 01-HD\/TW ngày 28\/09\/2021/);
});

test('`due --out` writes the list as a workbook', async () => {
  const { code } = await run('due', 'candidates', '--out', 'ra.xlsx', '--unit', 'Đảng bộ xã Nà Khoa');
  expect([code, existsSync(join(desk.folder, 'ra.xlsx'))]).toEqual([0, true]);
});

test.each([
  [['due', 'nobody'], 'Không có danh sách “nobody”'],
  [['due', 'class'], 'Hãy thêm --out'],
  [['due', 'certificates', '--on', '31/12'], '31/12'],
  [['due', 'certificates', '--on', '2000-01-01', '--out', 'ra.xlsx'], 'Danh sách không có ai'],
])('%j is refused in words', async (argv, says) => {
  const { code, stderr } = await run(...argv);
  expect(code).toBeGreaterThan(0);
  expect(stderr).toContain(says);
});
