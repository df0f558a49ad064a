import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { makeTempBackend, type TempBackend } from '../../support/temp-backend.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { writeSampleWorkbooks } from '../../fixtures/sample-district/write-sample-workbooks.ts';

/** A backend with an empty data file, and the workbook of the sample district's units. */
async function readyToImport() {
  const temp = makeTempBackend();
  onTestFinished(() => temp.close());
  await temp.createDataFile();
  const [path = ''] = await writeSampleWorkbooks(tempFolder());
  const { token } = await temp.lend(path);
  return { temp, file: token };
}

async function importFile(temp: TempBackend, file: string) {
  const { planId, planHash } = await temp.call('intake/stage', { file });
  return temp.call('intake/commit', { planId: planId ?? '', planHash: planHash ?? '' });
}

test('before an import is written the file as it was is backed up', async () => {
  const { temp, file } = await readyToImport();
  await importFile(temp, file);
  const [backup] = await temp.call('safety/list-backups', {});
  expect(backup?.reason).toBe('intake');
  const unitsNow = (await temp.call('units/list', {})).length;
  await temp.call('safety/restore', { file: backup?.file.token ?? '' });
  expect((await temp.call('units/list', {})).length).toBe(1);
  expect(unitsNow).toBeGreaterThan(1);
});

/** Takes in the first workbooks of the sample district, one after the other, with something done before each. */
async function importInTurn(count: number, before: (temp: TempBackend, index: number) => void | Promise<unknown>) {
  const { temp } = await readyToImport();
  const paths = await writeSampleWorkbooks(tempFolder());
  for (const [index, path] of paths.slice(0, count).entries()) {
    await before(temp, index);
    await importFile(temp, (await temp.lend(path)).token);
  }
  const backups = (await temp.call('safety/list-backups', {})).filter(({ reason }) => reason === 'intake');
  return { temp, backups };
}

test('files taken in one after the other share the back-up before the first, and each can be undone', async () => {
  const { temp, backups } = await importInTurn(4, () => undefined);
  expect(backups.length).toBe(1);
  const intakes = await temp.call('intake/list', {});
  expect(intakes.length).toBe(4);
  const sets = intakes.map(({ changeSetId }) => changeSetId).toSorted((a, b) => b - a);
  for (const changeSetId of sets) await temp.call('changes/undo', { changeSetId });
  expect((await temp.call('units/list', {})).length).toBe(1);
  await temp.call('safety/restore', { file: backups[0]?.file.token ?? '' });
  expect(await temp.call('intake/list', {})).toEqual([]);
});

const inBetween: readonly [string, number, (temp: TempBackend) => void | Promise<unknown>][] = [
  ['settings were saved', 2, (temp) => temp.call('settings/save', { settings: defaultSettings, from: '2017-01-01' })],
  [
    'an intake was undone',
    2,
    async (temp) => {
      const sets = (await temp.call('intake/list', {})).map(({ changeSetId }) => changeSetId);
      await temp.call('changes/undo', { changeSetId: Math.max(...sets) });
    },
  ],
  ['ten minutes went by', 2, (temp) => temp.setClock(new Date(2026, 2, 2, 8, 10, 0))],
  ['the clock jumped back', 2, (temp) => temp.setClock(new Date(2026, 2, 2, 7, 59, 0))],
  // Of the two made only the new one is left.
  ['the back-up went missing', 1, (temp) => rmSync(join(temp.folder, 'backups'), { recursive: true })],
  [
    'the file was closed and opened again',
    2,
    async (temp) => {
      await temp.call('data/close', {});
      await temp.call('data/open', { file: (await temp.lend(join(temp.folder, 'Nam-Po.skn'))).token });
    },
  ],
];

test.each(inBetween)(
  'when %s since the last file, the next one gets a back-up of its own',
  async (_what, left, act) => {
    const { backups } = await importInTurn(3, (temp, index) => (index === 2 ? act(temp) : undefined));
    expect(backups.length).toBe(left);
  },
);

test('when that back-up cannot be made nothing is written, and the same plan goes through once it can', async () => {
  const { temp, file } = await readyToImport();
  const { planId, planHash } = await temp.call('intake/stage', { file });
  const plan = { planId: planId ?? '', planHash: planHash ?? '' };
  const blocking = join(temp.folder, 'backups');
  writeFileSync(blocking, 'a file where the folder should be');
  expect((await problemFromAsync(temp.call('intake/commit', plan))).code).toBe('store.backup-failed');
  expect(await temp.call('safety/check', {})).toMatchObject({ revision: 1, counts: { unit: 1, intake: 0 } });
  rmSync(blocking);
  await temp.call('intake/commit', plan);
  expect((await temp.call('intake/list', {})).length).toBe(1);
});

test('an import that was undone can be made again as if for the first time', async () => {
  const { temp, file } = await readyToImport();
  const first = await importFile(temp, file);
  await temp.call('changes/undo', { changeSetId: first.changeSetId });
  expect((await temp.call('units/list', {})).length).toBe(1);
  expect(await temp.call('intake/list', {})).toEqual([]);
  expect((await importFile(temp, file)).written).toEqual(first.written);
});
