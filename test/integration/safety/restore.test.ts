import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { makeTempBackend, type TempBackend } from '../../support/temp-backend.ts';

function tempBackend(): TempBackend {
  const temp = makeTempBackend();
  onTestFinished(() => temp.close());
  return temp;
}
const save = (temp: TempBackend, headName: string) =>
  temp.call('settings/save', { settings: { ...defaultSettings, headName }, from: '2017-01-01' });
const headName = async (temp: TempBackend) => (await temp.call('settings/read', { on: '2017-06-01' })).headName;
const asideFiles = (temp: TempBackend) => readdirSync(temp.folder).filter((name) => name.includes('truoc-khoi-phuc'));

/** A data file that said “cũ” when it was backed up and says “mới” now. */
async function backedUpAndChanged(temp: TempBackend) {
  const path = await temp.createDataFile();
  await save(temp, 'cũ');
  const backup = await temp.call('safety/back-up', {});
  await save(temp, 'mới');
  return { path, backup };
}

test('restoring brings the old state back, keeps the present one aside and backed up, and can itself be taken back', async () => {
  const temp = tempBackend();
  const { backup } = await backedUpAndChanged(temp);
  temp.setClock(new Date(2026, 2, 2, 10, 0, 0));
  const state = await temp.call('safety/restore', { file: backup.file.token });

  expect(state.dataFile?.name).toBe('Nam-Po.skn');
  expect(await headName(temp)).toBe('cũ');
  expect(asideFiles(temp)).toEqual(['Nam-Po_truoc-khoi-phuc_2026-03-02_10-00-00_1.skn']);
  const [newest] = await temp.call('safety/list-backups', {});
  expect(newest).toMatchObject({ reason: 'restore', at: '2026-03-02T10:00:00' });

  await temp.call('safety/restore', { file: newest?.file.token ?? '' });
  expect(await headName(temp)).toBe('mới');
  await temp.call('data/open', { file: (await temp.lend(join(temp.folder, asideFiles(temp)[0] ?? ''))).token });
  expect(await headName(temp)).toBe('mới');
});

test('the data file can be written after a restore and nothing temporary is left', async () => {
  const temp = tempBackend();
  const { backup } = await backedUpAndChanged(temp);
  await temp.call('safety/restore', { file: backup.file.token });
  await save(temp, 'mới nhất');
  expect(await headName(temp)).toBe('mới nhất');
  await temp.call('data/close', {}); // SQLite keeps its emptied journal while the file is open
  expect(readdirSync(temp.folder).filter((name) => /restoring|journal|unfinished/.test(name))).toEqual([]);
});

const wrongFiles: readonly (readonly [string, string, (good: string, path: string) => void])[] = [
  ['a text file', 'store.not-our-file', (_good, path) => writeFileSync(path, 'không phải bản sao lưu'.repeat(20))],
  [
    'a back-up cut off',
    'store.backup-wrong',
    (good, path) => writeFileSync(path, readFileSync(good).subarray(0, 12_288)),
  ],
  [
    'a back-up of a newer app',
    'store.newer-than-app',
    (good, path) => {
      const content = readFileSync(good);
      content.writeUInt32BE(9990, 60);
      writeFileSync(path, content);
    },
  ],
  ['nothing', 'store.not-found', () => {}],
];
test.each(wrongFiles)(
  'restoring from %s is refused and the present file stays open and usable',
  async (_what, code, make) => {
    const temp = tempBackend();
    const { path, backup } = await backedUpAndChanged(temp);
    const wrong = join(temp.folder, 'sai.skn-backup');
    make(join(temp.folder, 'backups', backup.file.name), wrong);
    const backupsBefore = readdirSync(join(temp.folder, 'backups'));
    const problem = await problemFromAsync(temp.call('safety/restore', { file: (await temp.lend(wrong)).token }));
    expect(problem).toMatchObject({ code, place: { at: 'file', file: 'sai.skn-backup' } });
    expect(await headName(temp)).toBe('mới');
    await save(temp, 'mới nữa');
    expect(await headName(temp)).toBe('mới nữa');
    expect(asideFiles(temp)).toEqual([]);
    expect(existsSync(`${path}.restoring`)).toBe(false);
    expect(readdirSync(join(temp.folder, 'backups'))).toEqual(backupsBefore);
  },
);

test('the open data file is no back-up of itself', async () => {
  const temp = tempBackend();
  const path = await temp.createDataFile();
  const problem = await problemFromAsync(temp.call('safety/restore', { file: (await temp.lend(path)).token }));
  expect(problem.code).toBe('store.backup-is-data-file');
  expect(await headName(temp)).toBe('');
});

test('a damaged data file is refused, kept as it is, and restored from its back-ups', async () => {
  const temp = tempBackend();
  const { path } = await backedUpAndChanged(temp);
  await temp.call('data/close', {});
  const content = readFileSync(path);
  content.fill(0, 4096, 8192);
  writeFileSync(path, content);

  const problem = await problemFromAsync(temp.call('data/open', { file: (await temp.lend(path)).token }));
  expect(problem.code).toBe('store.damaged');
  expect(readFileSync(path).equals(content)).toBe(true);

  const [newest] = await temp.call('safety/list-backups', {});
  await temp.call('safety/restore', { file: newest?.file.token ?? '' });
  expect(await headName(temp)).toBe('cũ');
  const [aside = ''] = asideFiles(temp);
  expect(readFileSync(join(temp.folder, aside)).equals(content)).toBe(true);
});

test('a journal that a crash left beside a damaged file is set aside with it, not rolled into the restored one', async () => {
  const temp = tempBackend();
  const { path } = await backedUpAndChanged(temp);
  await temp.call('data/close', {});
  const content = readFileSync(path);
  content.fill(0, 4096, 8192);
  writeFileSync(path, content);
  await problemFromAsync(temp.call('data/open', { file: (await temp.lend(path)).token }));
  const [newest] = await temp.call('safety/list-backups', {});
  copyFileSync(path, `${path}-journal`);
  await temp.call('safety/restore', { file: newest?.file.token ?? '' });
  expect(await headName(temp)).toBe('cũ');
  expect(existsSync(`${path}-journal`)).toBe(false);
  expect(asideFiles(temp).length).toBe(2);
});

test('without a data file there is nothing to restore', async () => {
  const temp = tempBackend();
  const stray = join(temp.folder, 'x.skn-backup');
  writeFileSync(stray, '');
  const problem = await problemFromAsync(temp.call('safety/restore', { file: (await temp.lend(stray)).token }));
  expect(problem.code).toBe('app.no-data-file');
});
