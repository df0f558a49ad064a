import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bloc, writeSmallReport } from '../../fixtures/seeds/small-targets.ts';
import { runChild, runJson } from './run-child.ts';

const data = ['--data', 'Khoi.skn'] as const;
const period = ['--period', '2023-9M'] as const;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-cli-'));
  const [units = '', targets = '', list = ''] = await writeSmallReport(bloc)(folder);
  await runJson(folder, 'init', ...data, '--profile', 'khoi', '--name', 'Tuyên Quang');
  await runJson(folder, 'units', 'import', units, ...data);
  await runJson(folder, 'targets', 'import', targets, ...data);
  await runJson(folder, 'intake', list, ...data);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  'targets list tells a part by the words of its scope, with whole numbers and as printed',
  { timeout: 60_000 },
  async () => {
    const { code, json } = await runJson(folder, 'targets', 'list', ...data, ...period, '--scope', 'Doanh nghiệp');
    expect(code).toBe(0);
    expect(json.result).toMatchObject({
      content: { indicator: 'admitted.total', scope: 'enterprise', isShare: false },
      whole: {
        targets: { assigned: { value: 95, valueTo: null } },
        held: 'assigned',
        progress: { achieved: { least: { part: 35, whole: 95 } }, missing: { least: 60, most: 60 }, state: 'late' },
        text: { achieved: '36,84%', state: 'Chậm' },
      },
    });
    const { stdout } = await runChild(folder, 'targets', 'list', ...data, ...period, '--scope', 'Doanh nghiệp');
    expect(stdout).toContain('36,84%');
  },
);

test('what targets export writes is nothing new to targets import', { timeout: 60_000 }, async () => {
  const { code, json } = await runJson(folder, 'targets', 'export', ...data, ...period, '--out', 'chi-tieu.xlsx');
  expect([code, json.result]).toEqual([0, { period: '2023-9M', path: join(folder, 'chi-tieu.xlsx') }]);
  const again = await runJson(folder, 'targets', 'import', 'chi-tieu.xlsx', ...data);
  expect(again.json.result).toMatchObject({ state: 'nothing-new' });
});
