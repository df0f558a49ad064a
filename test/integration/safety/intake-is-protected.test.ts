import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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
