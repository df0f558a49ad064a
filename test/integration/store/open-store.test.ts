import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createDataFile } from '../../../electron/backend/store/create-data-file.ts';
import { migrations } from '../../../electron/backend/store/migrations/index.ts';
import { createStore, openStore, openStoreReadOnly } from '../../../electron/backend/store/open-store.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { organisation, someTime } from '../../support/plans.ts';

const NEWEST = migrations.at(-1)?.version ?? 0;

const neverBackUp = () => {
  throw new Error('nothing to back up here');
};

function closedDataFile(): string {
  const path = join(tempFolder(), 'Nam-Po.skn');
  createDataFile(path, organisation, { isSample: false, at: someTime, appVersion: '0.1.0-test' }).close();
  return path;
}

/** Writes bytes over a closed file, as a tool or a bad disk would. */
function patch(path: string, offset: number, bytes: Uint8Array): void {
  const content = readFileSync(path);
  content.set(bytes, offset);
  writeFileSync(path, content);
}

test('a new data file is ours, has links checked, is written through to the disk and leaves no second file beside it', () => {
  const path = closedDataFile();
  const store = openStore(path, neverBackUp);
  const pragma = (name: string) => store.db.prepare(`PRAGMA ${name}`).pluck().get();
  expect(pragma('application_id')).toBe(0x534b4e31);
  expect(pragma('user_version')).toBe(NEWEST);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('journal_mode')).toBe('delete');
  expect(pragma('locking_mode')).toBe('exclusive');
  expect(pragma('trusted_schema')).toBe(0);
  store.close();
  expect(existsSync(`${path}-wal`) || existsSync(`${path}-journal`)).toBe(false);
});

test('creating where anything is is refused and leaves it as it was', () => {
  const path = closedDataFile();
  const before = readFileSync(path);
  expect(problemFrom(() => createStore(path))).toMatchObject({
    code: 'store.already-exists',
    place: { at: 'file', file: 'Nam-Po.skn' },
  });
  expect(readFileSync(path).equals(before)).toBe(true);

  const folder = join(tempFolder(), 'folder.skn');
  mkdirSync(folder);
  expect(problemFrom(() => createStore(folder)).code).toBe('store.already-exists');
});

test('creating that fails half way leaves no file behind', () => {
  const path = join(tempFolder(), 'Nam-Po.skn');
  const failing = {
    version: 10,
    up: () => {
      throw new Error('out of luck');
    },
  };
  expect(() => createStore(path, [failing])).toThrow('out of luck');
  expect(existsSync(path)).toBe(false);
});

test('creating in a folder that is not there is a problem, not a folder', () => {
  const path = join(tempFolder(), 'gone', 'Nam-Po.skn');
  expect(problemFrom(() => createStore(path)).code).toBe('store.not-found');
});

test('a file that is not there is not made', () => {
  const path = join(tempFolder(), 'Nam-Po.skn');
  expect(problemFrom(() => openStore(path, neverBackUp)).code).toBe('store.not-found');
  expect(existsSync(path)).toBe(false);
});

const strangers: readonly (readonly [string, (path: string) => void])[] = [
  ['a text file', (path) => writeFileSync(path, 'Biên bản họp chi bộ\n'.repeat(100))],
  ['an empty file', (path) => writeFileSync(path, '')],
  ['a file cut off in its header', (path) => writeFileSync(path, 'SQLite format 3\0')],
  [
    'the database of another program, its write-ahead log pending',
    (path) => {
      const db = new Database(join(tempFolder(), 'other.db'));
      db.pragma('journal_mode = WAL');
      db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY); INSERT INTO note VALUES (1)');
      copyFileSync(db.name, path);
      copyFileSync(`${db.name}-wal`, `${path}-wal`);
      db.close();
    },
  ],
];
test.each(strangers)('%s is refused and keeps every byte', (_what, make) => {
  const path = join(tempFolder(), 'la.skn');
  make(path);
  const files = [path, `${path}-wal`].filter((file) => existsSync(file));
  const before = files.map((file) => readFileSync(file));
  for (const open of [() => openStore(path, neverBackUp), () => openStoreReadOnly(path)]) {
    expect(problemFrom(open)).toMatchObject({ code: 'store.not-our-file', place: { file: 'la.skn' } });
  }
  expect(files.map((file) => readFileSync(file))).toEqual(before);
  expect(existsSync(`${path}-shm`)).toBe(false);
});

test('a folder is not a data file', () => {
  expect(problemFrom(() => openStore(tempFolder(), neverBackUp)).code).toBe('store.not-our-file');
});

test('a file of a newer app is refused with both versions and keeps every byte', () => {
  const path = closedDataFile();
  patch(path, 60, new Uint8Array([0, 0, 3, 231])); // user_version, big-endian: 999
  const before = readFileSync(path);
  for (const open of [() => openStore(path, neverBackUp), () => openStoreReadOnly(path)]) {
    expect(problemFrom(open)).toMatchObject({ code: 'store.newer-than-app', facts: { found: 999, known: NEWEST } });
  }
  expect(readFileSync(path).equals(before)).toBe(true);
});

const damages: readonly (readonly [string, (path: string) => void])[] = [
  ['a page in the middle is zeroed', (path) => patch(path, 4096 * 2, new Uint8Array(4096))],
  ['the first table page is overwritten', (path) => patch(path, 4096, new Uint8Array(4096).fill(0xff))],
  ['the end is cut off', (path) => truncateSync(path, 4096 * 3)],
];
test.each(damages)('a file is found damaged when %s, and is not touched', (_what, damage) => {
  const path = closedDataFile();
  damage(path);
  const before = readFileSync(path);
  expect(problemFrom(() => openStore(path, neverBackUp)).code).toBe('store.damaged');
  expect(problemFrom(() => openStoreReadOnly(path)).code).toBe('store.damaged');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('opening to look at it writes nothing and refuses to write', () => {
  const path = closedDataFile();
  const before = readFileSync(path);
  const store = openStoreReadOnly(path);
  expect(() => store.db.prepare('UPDATE meta SET revision = 5').run()).toThrow(/readonly/);
  store.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a path with Vietnamese letters, spaces and emoji works', () => {
  const folder = join(tempFolder(), 'Số liệu Đảng ủy 📁 quý I');
  mkdirSync(folder);
  const path = join(folder, 'Huyện ủy Nậm Pồ.skn');
  createDataFile(path, organisation, { isSample: false, at: someTime, appVersion: '0.1.0-test' }).close();
  openStore(path, neverBackUp).close();
  expect(existsSync(path)).toBe(true);
});
