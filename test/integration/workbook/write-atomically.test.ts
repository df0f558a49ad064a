import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomically } from '../../../electron/backend/workbook/files/write-atomically.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const bytes = new TextEncoder().encode('mới');

test('the target holds exactly the new bytes and nothing else is left in the folder', async () => {
  const folder = tempFolder();
  const path = join(folder, 'Biểu 2 – quý I.xlsx');
  writeFileSync(path, 'cũ, và dài hơn');
  await writeAtomically(path, bytes);
  expect(readFileSync(path, 'utf8')).toBe('mới');
  expect(readdirSync(folder)).toEqual(['Biểu 2 – quý I.xlsx']);
});

test('a folder that is gone is named, and no folder is made', async () => {
  const path = join(tempFolder(), 'usb', 'a.xlsx');
  expect(await problemFromAsync(writeAtomically(path, bytes))).toMatchObject({
    code: 'file.target-folder-gone',
    place: { at: 'file', file: 'a.xlsx' },
  });
});

test('when the target cannot be replaced it stays as it was and no temporary file is left', async () => {
  const folder = tempFolder();
  const path = join(folder, 'a.xlsx');
  mkdirSync(path);
  writeFileSync(join(path, 'inside'), 'cũ');
  expect((await problemFromAsync(writeAtomically(path, bytes))).code).toBe('file.target-failed');
  expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('cũ');
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});
