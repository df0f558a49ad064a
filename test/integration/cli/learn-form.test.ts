import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { writeWorkbook } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk } from '../../support/intake-desk.ts';
import { peopleAnew } from '../../support/unseen-blanks.ts';
import { runChild, runJson } from './run-child.ts';

const ID = 'learned-bieu-so-2b-btctw-2025-10';
const here = ['--data', 'o-day.skn'] as const;
const there = ['--data', 'may-khac.skn'] as const;

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-cli-'));
  const desk = await openIntakeDesk();
  await desk.call('data/close', {});
  for (const name of ['o-day.skn', 'may-khac.skn']) copyFileSync(desk.dataFile, join(folder, name));
  await desk.close();
  await writeWorkbook(join(folder, 'trong.xlsx'), [peopleAnew({}, { period: 'NĂM 2026' })]);
  const unit = 'ĐẢNG BỘ XÃ NÀ KHOA';
  await writeWorkbook(join(folder, 'gui.xlsx'), [peopleAnew({ C7: 4, C8: 4, D7: 2 }, { unit, period: 'NĂM 2026' })]);
  const answers = {
    series: 'Hướng dẫn 40-HD/BTCTW',
    firstPeriod: '2025-Q4',
    rows: [{ cell: 'B7', means: 'admitted.total' }],
    accept: ['C7 = C8…H33 (56)'],
  };
  writeFileSync(join(folder, 'tra-loi.json'), JSON.stringify(answers));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a blank is understood without any data file; what is missing is named', async () => {
  const { code, json } = await runJson(folder, 'form', 'learn', 'trong.xlsx');
  expect(code).toBe(0);
  expect(json.result).toMatchObject({
    form: null,
    changeSetId: null,
    proposal: { number: 'Biểu số 2B-BTCTW', subject: 'admitted' },
  });
  expect(json.problems).toMatchObject([{ code: 'learn.no-series' }, { code: 'learn.no-first-period' }]);
  const { stdout } = await runChild(folder, 'form', 'learn', 'trong.xlsx');
  expect(stdout).toMatch(/B8 +1 Kinh +Nhập tay +cần xác nhận/);
});

test('what is missing keeps it from being saved', async () => {
  const { code, json } = await runJson(folder, 'form', 'learn', 'trong.xlsx', ...here, '--save');
  expect(code).toBe(1);
  expect(json.result).toMatchObject({ form: null, changeSetId: null });
});

test('learned here, it is listed, read, filled and checked; its definition works on another machine', async () => {
  const learned = await runJson(folder, 'form', 'learn', 'trong.xlsx', ...here, '--answers', 'tra-loi.json', '--save');
  expect(learned).toMatchObject({ code: 0, json: { result: { form: { id: ID } } } });
  const exported = await runJson(folder, 'form', 'export', ID, ...here, '--out', 'ra/bieu.json');
  expect(exported).toMatchObject({ code: 0, json: { result: { formId: ID } } });
  const imported = await runJson(folder, 'form', 'import', 'ra/bieu.json', ...there);
  expect(imported).toMatchObject({ code: 0, json: { result: { form: { id: ID } } } });

  for (const data of [here, there]) {
    const { json } = await runJson(folder, 'form', 'list', ...data);
    expect(json.result).toMatchObject({
      forms: expect.arrayContaining([expect.objectContaining({ id: ID, isLearned: true })]),
    });
    const taken = await runJson(folder, 'intake', 'gui.xlsx', ...data);
    expect(taken).toMatchObject({
      code: 0,
      json: { result: { files: [{ state: 'committed', formId: ID, formNumber: 'Biểu số 2B-BTCTW' }] } },
    });
    const period = [...data, '--period', '2026'] as const;
    const out = `${data[1]}.xlsx`;
    const filled = await runJson(folder, 'form', ID, ...period, '--template', 'trong.xlsx', '--out', out);
    expect(filled).toMatchObject({ code: 0, json: { result: { forms: [ID], cells: 3 } } });
    const cells = (await readGrid(join(folder, out))).sheets[0]?.rows.find(({ row }) => row === 7)?.cells;
    expect(cells).toContainEqual(expect.objectContaining({ column: 3, number: 4 }));
    expect(await runJson(folder, 'form', 'check', ID, ...period)).toMatchObject({ code: 0 });
    const printed = await runJson(folder, 'form', ID, ...period, '--out', `bieu-${out}`);
    expect(printed).toMatchObject({ code: 0, json: { result: { formId: ID, number: 'Biểu số 2B-BTCTW' } } });
  }
});

test('a definition that is none is refused with a sentence and nothing kept', async () => {
  writeFileSync(join(folder, 'hong.json'), '{"format":"so-ket-nap-form","version":9,"form":{}}');
  const { code, stderr } = await runChild(folder, 'form', 'import', 'hong.json', ...there);
  expect(code).toBe(2);
  expect(stderr).toContain('Tệp “hong.json”: Tệp định nghĩa theo phiên bản 9, ứng dụng này chỉ đọc được phiên bản 1.');
  expect(await runJson(folder, 'form', 'export', 'learned-khong-co', ...there, '--out', 'x.json')).toMatchObject({
    code: 2,
    json: { problems: [{ code: 'report.unknown-form' }] },
  });
  expect(existsSync(join(folder, 'x.json'))).toBe(false);
});

test('to save, a data file must be named, and answers must be readable', async () => {
  const unsaved = await runJson(folder, 'form', 'learn', 'trong.xlsx', '--save');
  expect(unsaved).toMatchObject({ code: 2, json: { problems: [{ code: 'cli.missing-option' }] } });
  const unread = await runJson(folder, 'form', 'learn', 'trong.xlsx', '--answers', 'hong.json');
  expect(unread).toMatchObject({ code: 2, json: { problems: [{ code: 'cli.answers-not-read' }] } });
});
