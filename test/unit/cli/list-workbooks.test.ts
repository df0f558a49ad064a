import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listWorkbooks } from '../../../electron/cli/list-workbooks.ts';

let folder = '';
const put = (...names: string[]) => names.forEach((name) => writeFileSync(join(folder, name), ''));
const names = (paths: readonly string[]) => paths.map((path) => relative(folder, path).replaceAll('\\', '/'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-list-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is walked in the order of names, numbers by value and đ after d', () => {
  mkdirSync(join(folder, '3-xã'));
  put('10-b.xlsx', '2-a.xlsx', 'đ.xlsx', 'd.xlsx', 'e.xlsx', '3-xã/1.xlsx');
  expect(names(listWorkbooks([folder]).files)).toEqual([
    '2-a.xlsx',
    '3-xã/1.xlsx',
    '10-b.xlsx',
    'd.xlsx',
    'đ.xlsx',
    'e.xlsx',
  ]);
});

test('hidden files, lock files of Excel and what is no spreadsheet are skipped and named', () => {
  put('a.xlsx', '~$a.xlsx', '.b.xlsx', 'Thumbs.db', 'c.XLS');
  const { files, skipped } = listWorkbooks([folder]);
  expect(names(files)).toEqual(['a.xlsx', 'c.XLS']);
  expect(names(skipped).toSorted()).toEqual(['.b.xlsx', 'Thumbs.db', '~$a.xlsx']);
});

test('a file that was named is taken as it is, also when it is not there', () => {
  put('ghi-chu.docx');
  const paths = [join(folder, 'ghi-chu.docx'), join(folder, 'khong-co.xlsx')];
  expect(listWorkbooks(paths)).toEqual({ files: paths, skipped: [] });
});
