import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findWorkbooks } from '../../../../electron/shell/workbook-paths.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
  mkdirSync(join(folder, 'xã', 'bên trong'), { recursive: true });
  for (const name of ['Nà Hỳ.XLSX', '~$Nà Hỳ.xlsx', 'ảnh.png', 'bên trong/khác.xlsx']) {
    writeFileSync(join(folder, 'xã', name), '');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('of a folder the workbooks directly in it are taken, without those that Excel keeps beside', async () => {
  expect(await findWorkbooks([join(folder, 'xã')])).toEqual([join(folder, 'xã', 'Nà Hỳ.XLSX')]);
});

test('a named file is taken by its kind, even when it is gone: reading it will say so', async () => {
  const paths = ['a.xls', 'b.ods', 'c.xlsm', 'd.txt', 'e'].map((name) => join(folder, name));
  expect(await findWorkbooks(paths)).toEqual(paths.slice(0, 3));
});
