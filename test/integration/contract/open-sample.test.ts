import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { problemFromAsync } from '../../support/problem-from.ts';
import { makeTempBackend } from '../../support/temp-backend.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { writeSampleWorkbooks } from '../../fixtures/sample-district/write-sample-workbooks.ts';

function tempBackend(sampleFolder: string) {
  const temp = makeTempBackend({ sampleFolder });
  onTestFinished(() => temp.close());
  return temp;
}

test('the sample is made once from its workbooks, all of them, and only opened the next time', async () => {
  const sampleFolder = tempFolder();
  const workbooks = await writeSampleWorkbooks(sampleFolder);
  writeFileSync(join(sampleFolder, '~$01-danh-sach.xlsx'), 'Excel says: in use');
  const temp = tempBackend(sampleFolder);

  const state = await temp.call('data/open-sample', {});
  expect(state).toMatchObject({
    dataFile: { name: 'Du-lieu-mau.skn', folder: temp.folder, isSample: true },
    settings: { profile: 'district', organisationName: 'Nậm Pồ' },
    latestPeriod: '2017-Q1',
    lastBackupAt: null,
  });
  expect((await temp.call('intake/list', {})).length).toBe(workbooks.length);
  expect((await temp.call('safety/check', {})).problems).toEqual([]);
  expect(readdirSync(temp.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  const { revision } = await temp.call('safety/check', {});

  const paper = await temp.call('reports/build', { report: { kind: 'quarterly', period: '2017-Q1' } });
  expect(JSON.stringify(paper.blocks[0])).toContain('DỮ LIỆU MẪU');

  rmSync(sampleFolder, { recursive: true });
  await temp.call('data/close', {});
  expect((await temp.call('data/open-sample', {})).dataFile?.isSample).toBe(true);
  expect((await temp.call('safety/check', {})).revision).toBe(revision);
  expect(existsSync(join(temp.folder, 'backups'))).toBe(false);
});

test('a sample workbook that cannot be taken in leaves no half sample to be opened later', async () => {
  const all = tempFolder();
  const [units = ''] = await writeSampleWorkbooks(all);
  const sampleFolder = tempFolder();
  copyFileSync(units, join(sampleFolder, '01.xlsx'));
  writeFileSync(join(sampleFolder, '02.xlsx'), 'không phải tệp Excel');
  const temp = tempBackend(sampleFolder);

  expect((await problemFromAsync(temp.call('data/open-sample', {}))).code).toMatch(/^file\./);
  expect(existsSync(join(temp.folder, 'Du-lieu-mau.skn'))).toBe(false);
  expect((await temp.call('app/read-state', {})).dataFile).toBeNull();

  rmSync(join(sampleFolder, '02.xlsx'));
  expect((await temp.call('data/open-sample', {})).dataFile?.isSample).toBe(true);
  expect((await temp.call('intake/list', {})).length).toBe(1);
});
