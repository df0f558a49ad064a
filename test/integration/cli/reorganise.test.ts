import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownColumns, unitsBefore } from '../../fixtures/reorganisation/reorganisation-sheets.ts';
import { districtTables, type DistrictTable } from '../../fixtures/reorganisation/districts.ts';
import { writeWorkbook } from '../../fixtures/intake/write-workbook.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { runJson } from './run-child.ts';

test('the command line shows what a table would do, asks what it leaves open, and writes it with --commit', async () => {
  const folder = tempFolder();
  const table = districtTables.find(({ file }) => file === 'yen-son') as DistrictTable;
  const [data, units, sheet] = ['yen-son.skn', 'don-vi.xlsx', 'bang.xlsx'].map((name) => join(folder, name));
  await writeWorkbook(units as string, [unitsBefore(table)]);
  await writeWorkbook(sheet as string, [ownColumns(table)]);
  await runJson(folder, 'init', '--data', data as string, '--profile', 'huyen', '--name', 'Yên Sơn');
  await runJson(folder, 'units', 'import', units as string, '--data', data as string);

  const args = ['--table', sheet as string, '--data', data as string];
  const asked = await runJson(folder, 'reorganise', ...args);
  expect(asked.json).toMatchObject({ result: { state: 'refused', kind: 'reorganisation' } });
  const { questions } = (asked.json as { result: { questions: { options: { answer: unknown }[] }[] } }).result;
  expect(questions).toHaveLength(2);
  const answers = join(folder, 'tra-loi.json');
  writeFileSync(answers, JSON.stringify({ answers: questions.map(({ options }) => options[1]?.answer) }));

  const looked = await runJson(folder, 'reorganise', ...args, '--answers', answers);
  expect(looked.json).toMatchObject({ result: { state: 'checked' } });
  const written = await runJson(folder, 'reorganise', ...args, '--answers', answers, '--commit');
  expect(written.json).toMatchObject({ result: { state: 'committed' } });
});
