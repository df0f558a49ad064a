import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../../electron/backend/store/migrations/index.ts';
import { openStoreReadOnly } from '../../../electron/backend/store/open-store.ts';
import { listUnitVersions } from '../../../electron/backend/store/unit-store.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { makeTempBackend, type TempBackend } from '../../support/temp-backend.ts';

const NEWEST = migrations.at(-1)?.version ?? 0;

function tempBackend(): TempBackend {
  const temp = makeTempBackend();
  onTestFinished(() => temp.close());
  return temp;
}
const backupFolder = (temp: TempBackend) => join(temp.folder, 'backups');
const save = (temp: TempBackend, headName: string) =>
  temp.call('settings/save', { settings: { ...defaultSettings, headName }, from: '2017-01-01' });

test('a back-up is a whole data file at the same revision, named after file, time, schema and reason', async () => {
  const temp = tempBackend();
  await temp.createDataFile();
  await save(temp, 'Giàng A Của');
  const made = await temp.call('safety/back-up', {});
  expect(made).toMatchObject({
    file: { name: `Nam-Po_2026-03-02_08-00-00_v${NEWEST}_manual_1.skn-backup` },
    at: '2026-03-02T08:00:00',
    reason: 'manual',
  });
  const path = join(backupFolder(temp), made.file.name);
  const copy = openStoreReadOnly(path);
  expect(listUnitVersions(copy.db)[0]?.name).toBe('Đảng bộ huyện Nậm Pồ');
  expect(copy.db.prepare('SELECT revision FROM meta').pluck().get()).toBe(2);
  copy.close();
  expect(readFileSync(path).length).toBe(made.size);
  expect(readdirSync(backupFolder(temp))).toEqual([made.file.name]);
});

test('two back-ups of one second both stay, and the list shows the newest first', async () => {
  const temp = tempBackend();
  await temp.createDataFile();
  const first = await temp.call('safety/back-up', {});
  const second = await temp.call('safety/back-up', {});
  temp.setClock(new Date(2026, 2, 2, 9, 30, 0));
  const third = await temp.call('safety/back-up', {});
  expect(await temp.call('safety/list-backups', {})).toEqual([third, second, first]);
  expect((await temp.call('app/read-state', {})).lastBackupAt).toBe('2026-03-02T09:30:00');
});

test('the first opening of a day makes a back-up, the next of the same day none', async () => {
  const temp = tempBackend();
  const path = await temp.createDataFile();
  const open = async () => {
    await temp.call('data/close', {});
    await temp.call('data/open', { file: (await temp.lend(path)).token });
    return (await temp.call('safety/list-backups', {})).map(({ reason, at }) => [reason, at.slice(0, 10)]);
  };
  expect(await open()).toEqual([['daily', '2026-03-02']]);
  expect(await open()).toEqual([['daily', '2026-03-02']]);
  temp.setClock(new Date(2026, 2, 3, 8, 0, 0));
  expect(await open()).toEqual([
    ['daily', '2026-03-03'],
    ['daily', '2026-03-02'],
  ]);
});

test('a clock that has jumped back does not cost the back-up just made', async () => {
  const temp = tempBackend();
  const path = await temp.createDataFile();
  for (let day = 1; day <= 45; day += 1) {
    await temp.call('data/close', {});
    temp.setClock(new Date(2026, 2, day, 8, 0, 0));
    await temp.call('data/open', { file: (await temp.lend(path)).token });
  }
  await temp.call('data/close', {});
  temp.setClock(new Date(2000, 0, 1, 0, 0, 0));
  await temp.call('data/open', { file: (await temp.lend(path)).token });
  const days = (await temp.call('safety/list-backups', {})).map(({ at }) => at.slice(0, 10));
  expect(days).toContain('2000-01-01');
  expect(days.length).toBe(31);
});

test('a daily back-up that cannot be made is logged and the file opens all the same', async () => {
  const temp = tempBackend();
  const path = await temp.createDataFile();
  await temp.call('data/close', {});
  writeFileSync(backupFolder(temp), 'a file where the folder should be');
  const state = await temp.call('data/open', { file: (await temp.lend(path)).token });
  expect(state.dataFile?.name).toBe('Nam-Po.skn');
  expect(temp.logged.map(({ kind }) => kind)).toEqual(['store.backup-failed']);
});

test('a back-up that cannot be made says so and leaves nothing half done', async () => {
  const temp = tempBackend();
  await temp.createDataFile();
  writeFileSync(backupFolder(temp), 'a file where the folder should be');
  const problem = await problemFromAsync(temp.call('safety/back-up', {}));
  expect(problem).toMatchObject({ code: 'store.backup-failed', facts: { folder: backupFolder(temp) } });
  rmSync(backupFolder(temp));
  await temp.call('safety/back-up', {});
  expect(readdirSync(backupFolder(temp)).length).toBe(1);
});

test('back-ups of another data file in the same folder and strange files are left alone', async () => {
  const temp = tempBackend();
  await temp.createDataFile('Muong-La.skn');
  await temp.call('safety/back-up', {});
  await temp.createDataFile('Nam-Po.skn');
  mkdirSync(backupFolder(temp), { recursive: true });
  writeFileSync(join(backupFolder(temp), 'ghi chú.txt'), 'x');
  await temp.call('safety/back-up', {});
  expect((await temp.call('safety/list-backups', {})).map(({ file }) => file.name)).toEqual([
    `Nam-Po_2026-03-02_08-00-00_v${NEWEST}_manual_1.skn-backup`,
  ]);
  expect(readdirSync(backupFolder(temp)).length).toBe(3);
});

test('the check reads the whole file and counts the rows of each table', async () => {
  const temp = tempBackend();
  const path = await temp.createDataFile();
  const result = await temp.call('safety/check', {});
  expect(result).toMatchObject({ schemaVersion: NEWEST, integrity: 'ok', revision: 1, problems: [] });
  expect(result.counts).toMatchObject({ unit: 1, unit_version: 1, setting: 1, person: 0, change_set: 1, change: 3 });
  expect(existsSync(path)).toBe(true);
});
