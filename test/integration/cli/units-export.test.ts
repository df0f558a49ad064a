import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unitsSheet } from '../../support/intake-desk.ts';
import { writeWorkbook } from '../../fixtures/intake/write-workbook.ts';
import { runJson } from './run-child.ts';

const data = ['--data', 'Nam-Po.skn'] as const;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-cli-'));
  await writeWorkbook(join(folder, 'don-vi.xlsx'), [unitsSheet]);
  await runJson(folder, 'init', ...data, '--profile', 'huyen', '--name', 'Nậm Pồ');
  await runJson(folder, 'units', 'import', 'don-vi.xlsx', ...data);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('units export writes every span, and units import finds nothing new in it', async () => {
  const out = join('ra', 'don-vi-ra.xlsx');
  const { code, json } = await runJson(folder, 'units', 'export', ...data, '--out', out);
  expect([code, json.result]).toEqual([0, { path: join(folder, out), spans: 3 }]);
  expect(existsSync(join(folder, out))).toBe(true);
  const again = await runJson(folder, 'units', 'import', out, ...data);
  expect(again.code).toBe(0);
  expect(again.json.result).toMatchObject({ state: 'nothing-new', kind: 'units', counts: { rows: 3, same: 3 } });
});
