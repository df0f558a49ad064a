import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { defaultSettings, profileCodes } from '../../../shared/domain/settings.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { makeTempBackend } from '../../support/temp-backend.ts';

function tempBackend() {
  const temp = makeTempBackend();
  onTestFinished(() => temp.close());
  return temp;
}

test('without a data file the state says so', async () => {
  const temp = tempBackend();
  expect(await temp.call('app/read-state', {})).toEqual({
    version: '0.1.0-test',
    today: '2026-03-02',
    dataFile: null,
    settings: null,
    lastBackupAt: null,
    latestPeriod: null,
  });
});

test('creating opens the new file with the organisation as the one unit', async () => {
  const temp = tempBackend();
  await temp.createDataFile('Nam-Po.skn', { organisationName: '  Nậm   Pồ ', superiorName: 'Tỉnh ủy Điện Biên' });
  expect(await temp.call('app/read-state', {})).toMatchObject({
    dataFile: { name: 'Nam-Po.skn', folder: temp.folder, isSample: false },
    settings: { profile: 'district', organisationName: 'Nậm Pồ', superiorName: 'Tỉnh ủy Điện Biên' },
    latestPeriod: null,
  });
  expect(await temp.call('units/list', {})).toMatchObject([
    { unitId: 1, name: 'Đảng bộ huyện Nậm Pồ', kind: 'superior', parentId: null, parentName: null, childCount: 0 },
  ]);
});

test('each profile names the organisation in its own words', async () => {
  const temp = tempBackend();
  const names: (string | undefined)[] = [];
  for (const profile of profileCodes) {
    await temp.createDataFile(`${profile}.skn`, { profile, organisationName: 'X' });
    names.push((await temp.call('units/list', {}))[0]?.name);
  }
  expect(names).toEqual(['Đảng bộ huyện X', 'Đảng bộ xã X', 'Đảng bộ tỉnh X', 'Đảng bộ Khối X']);
});

test('creating over an existing file is refused, keeps it, and leaves the open file open', async () => {
  const temp = tempBackend();
  await temp.createDataFile('Nam-Po.skn');
  const other = join(temp.folder, 'khac.skn');
  writeFileSync(other, 'một tệp khác');
  expect((await problemFromAsync(temp.createDataFile('khac.skn'))).code).toBe('store.already-exists');
  expect((await problemFromAsync(temp.createDataFile('Nam-Po.skn'))).code).toBe('store.already-exists');
  expect(readFileSync(other, 'utf8')).toBe('một tệp khác');
  expect((await temp.call('app/read-state', {})).dataFile?.name).toBe('Nam-Po.skn');
  await temp.call('settings/save', { settings: defaultSettings, from: '2017-01-01' });
});

test('a file that is refused leaves the open one open; one that opens takes its place', async () => {
  const temp = tempBackend();
  const first = await temp.createDataFile('mot.skn', { organisationName: 'Một' });
  await temp.createDataFile('hai.skn', { organisationName: 'Hai' });
  const bad = join(temp.folder, 'sai.skn');
  writeFileSync(bad, 'không phải');
  expect((await problemFromAsync(temp.call('data/open', { file: (await temp.lend(bad)).token }))).code).toBe(
    'store.not-our-file',
  );
  expect((await temp.call('app/read-state', {})).settings?.organisationName).toBe('Hai');
  const state = await temp.call('data/open', { file: (await temp.lend(first)).token });
  expect(state.settings?.organisationName).toBe('Một');
});

test('opening the file that is open changes nothing', async () => {
  const temp = tempBackend();
  const path = await temp.createDataFile();
  const state = await temp.call('data/open', { file: (await temp.lend(path)).token });
  expect(state.dataFile?.name).toBe('Nam-Po.skn');
  expect((await temp.call('data/close', {})).dataFile).toBeNull();
  expect((await temp.call('data/close', {})).dataFile).toBeNull();
});

test('settings hold from a day on, are a change set of their own and can be undone', async () => {
  const temp = tempBackend();
  await temp.createDataFile();
  const later = { ...defaultSettings, organisationName: 'Nậm Pồ', evidence: 'list', headName: 'Giàng A Của' } as const;
  expect(await temp.call('settings/save', { settings: later, from: '2025-07-01' })).toEqual(later);
  expect((await temp.call('settings/read', { on: '2025-06-30' })).evidence).toBe('form');
  expect(await temp.call('settings/read', { on: '2025-07-01' })).toEqual(later);
  // Today is 2026-03-02.
  expect(await temp.call('settings/read', {})).toEqual(later);

  await temp.call('settings/save', { settings: { ...later, evidence: 'form' }, from: '2025-07-01' });
  expect((await temp.call('settings/read', {})).evidence).toBe('form');
  expect(await temp.call('changes/undo', { changeSetId: 3 })).toEqual({ changeSetId: 4, undone: 3, changes: 1 });
  expect((await temp.call('settings/read', {})).evidence).toBe('list');
});

test('saving the settings there are writes nothing', async () => {
  const temp = tempBackend();
  await temp.createDataFile();
  const settings = await temp.call('settings/read', {});
  await temp.call('settings/save', { settings, from: '1900-01-01' });
  expect((await temp.call('safety/check', {})).revision).toBe(1);
});
