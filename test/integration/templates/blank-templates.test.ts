import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { templateForms } from '../../../shared/intake/templates/template-forms.ts';
import { listTemplates } from '../../../shared/intake/templates/list-templates.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { fillFormTemplate, fillListTemplate, fillRows, people, shownFigures } from '../../support/fill-template.ts';

const kinds = [...Object.keys(listTemplates), ...templateForms.map(({ id }) => id)];
const period = '2017-Q1';
const noon = (iso: string) => new Date(`${iso}T00:00:00Z`);
/** Filled in and saved by LibreOffice: see `make-fixtures.ts` there. */
const resaved = join(import.meta.dirname, '../../fixtures/templates');

let desk: IntakeDesk;
let folder: string;
beforeEach(async () => {
  desk = await openIntakeDesk();
  folder = join(desk.folder, 'mau');
  mkdirSync(folder);
});
afterEach(() => desk.close());

const write = async (wanted: readonly string[], unitIds?: number[]) => {
  const { token } = await desk.lend(folder, 'write');
  return desk.call('templates/write', {
    kinds: [...wanted],
    period,
    folder: token,
    ...(unitIds === undefined ? {} : { unitIds }),
  });
};
const naKhoa = async () => {
  const units = await desk.call('units/list', {});
  return units.find(({ code }) => code === '01')?.unitId ?? 0;
};
const open = async (path: string) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
};

describe('blank workbooks', () => {
  test('every unit that should report gets one of each kind, under a name Windows takes', async () => {
    const { written, refused } = await write(kinds);
    expect(refused).toEqual([]);
    expect(written).toHaveLength(2 * kinds.length);
    expect(readdirSync(folder).toSorted()).toEqual(
      ['01_2017-Q1_Dang-bo-xa-Na-Khoa', '02_2017-Q1_Dang-bo-xa-Na-Hy']
        .flatMap((name) => ['.xlsx', ...kinds.slice(1).map((kind) => `_${kind}.xlsx`)].map((end) => `${name}${end}`))
        .toSorted(),
    );
  });

  test('a file that is there is kept and told, the others are written', async () => {
    const path = join(folder, '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx');
    writeFileSync(path, 'filled in already');
    const { written, refused } = await write(['admissions']);
    expect(written.map(({ name }) => name)).toEqual(['02_2017-Q1_Dang-bo-xa-Na-Hy.xlsx']);
    expect(refused.map(({ code, place }) => [code, place])).toEqual([
      ['template.file-exists', { at: 'file', file: '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx' }],
    ]);
    expect(readFileSync(path, 'utf8')).toBe('filled in already');
  });

  test('a kind that does not exist and a folder that is gone write nothing', async () => {
    await expect(write(['bieu-99'])).rejects.toThrow('template.unknown-kind');
    const { token } = await desk.lend(join(desk.folder, 'gone'), 'write');
    const asked = desk.call('templates/write', { kinds: ['admissions'], period, folder: token });
    await expect(asked).rejects.toThrow('file.target-folder-gone');
    expect(existsSync(join(desk.folder, 'gone'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('labels are locked, cells to fill in are not; the code stands on a very hidden sheet', async () => {
    await write(['admissions'], [await naKhoa()]);
    const workbook = await open(join(folder, '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx'));
    const [sheet, code] = workbook.worksheets;
    expect(code?.state).toBe('veryHidden');
    expect([1, 2, 3, 4, 5].map((row) => code?.getCell(row, 1).value)).toEqual([
      'SKN1',
      '01',
      period,
      'admissions',
      '1',
    ]);
    expect(sheet?.getCell('B13').protection?.locked).toBe(false);
    expect(sheet?.getCell('B10').protection?.locked).not.toBe(false);
    const text = readFileSync(join(folder, '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx'));
    expect(text.length).toBeLessThan(60_000);
    expect(sheet?.getCell('O13').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"Chi bộ bản Huổi Sang"'],
      errorStyle: 'warning',
    });
    expect(sheet?.getCell('A2').value).toBe('ĐẢNG BỘ XÃ NÀ KHOA');
    expect(sheet?.getCell('A1').value).toBe('ĐẢNG BỘ HUYỆN NẬM PỒ');
  });

  test('a list filled in comes back without a question, every value as it was chosen', async () => {
    await write(['admissions'], [await naKhoa()]);
    const path = join(folder, '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx');
    await fillListTemplate(path);
    const preview = await desk.stage(path);
    expect(preview.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect(preview).toMatchObject({
      kind: 'admissions',
      unit: { name: 'Đảng bộ xã Nà Khoa' },
      period: { code: period },
      questions: [],
      counts: { rows: people.length, add: people.length },
    });
    const page = await desk.call('intake/read-rows', { planId: preview.planId ?? '', from: 0, count: 100 });
    expect(page.rows.map(({ cells }) => cells)).toEqual(people.map(({ shown }) => shown));
    expect((await desk.commit(preview)).written.add).toBe(people.length);
  });

  test.each([
    [
      'candidates',
      { 'Họ và tên': 'Lò Thị Ước', 'Ngày, tháng, năm sinh': noon('1995-05-03'), 'Đảng viên giúp đỡ': 'Mùa A Dinh' },
      ['Lò Thị Ước', '03/05/1995'],
    ],
    [
      'members',
      { 'Họ và tên': 'Giàng A Đạt', 'Ngày, tháng, năm sinh': noon('1985-12-12'), 'Ngày vào Đảng': noon('2010-02-03') },
      ['Giàng A Đạt', '12/12/1985'],
    ],
  ])('a list of %s filled in comes back without a question, of its unit and days', async (kind, row, shown) => {
    await write([kind], [await naKhoa()]);
    const path = join(folder, `01_2017-Q1_Dang-bo-xa-Na-Khoa_${kind}.xlsx`);
    await fillRows(path, [{ ...row, 'Dân tộc': 'Mông', 'Chi bộ': 'Chi bộ bản Huổi Sang' }]);
    const preview = await desk.stage(path);
    expect(preview.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect(preview).toMatchObject({
      kind,
      unit: { name: 'Đảng bộ xã Nà Khoa', foundBy: 'code' },
      period: { code: period, foundBy: 'code' },
      questions: [],
      counts: { rows: 1, add: 1 },
    });
    const page = await desk.call('intake/read-rows', { planId: preview.planId ?? '', from: 0, count: 10 });
    expect(page.rows[0]?.cells.slice(0, 2)).toEqual(shown);
    expect((await desk.commit(preview)).written.add).toBe(1);
  });

  test.each(templateForms.map(({ id }) => id))(
    '%s filled in comes back without a question, every figure right',
    async (id) => {
      await write([id], [await naKhoa()]);
      const path = join(folder, `01_2017-Q1_Dang-bo-xa-Na-Khoa_${id}.xlsx`);
      const figures = await fillFormTemplate(path, id);
      const preview = await desk.stage(path);
      expect(preview.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
      expect(preview).toMatchObject({
        kind: 'form',
        form: { id },
        unit: { name: 'Đảng bộ xã Nà Khoa' },
        period: { code: period },
      });
      const page = await desk.call('intake/read-rows', { planId: preview.planId ?? '', from: 0, count: 200 });
      expect(page.rows.map(({ cells: [label, now, before] }) => [label, now, before])).toEqual(figures);
      await desk.commit(preview);
    },
  );

  test('a list that LibreOffice saved anew comes back without a question, every value right', async () => {
    const preview = await desk.stage(join(resaved, '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx'));
    expect(preview.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect(preview).toMatchObject({
      kind: 'admissions',
      unit: { name: 'Đảng bộ xã Nà Khoa' },
      period: { code: period },
    });
    const page = await desk.call('intake/read-rows', { planId: preview.planId ?? '', from: 0, count: 100 });
    expect(page.rows.map(({ cells }) => cells)).toEqual(people.map(({ shown }) => shown));
  });

  test.each(templateForms)('$id that LibreOffice saved anew comes back without a question', async (form) => {
    const preview = await desk.stage(join(resaved, `01_2017-Q1_Dang-bo-xa-Na-Khoa_${form.id}.xlsx`));
    expect(preview.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect(preview).toMatchObject({
      form: { id: form.id },
      unit: { name: 'Đảng bộ xã Nà Khoa' },
      period: { code: period },
    });
    const page = await desk.call('intake/read-rows', { planId: preview.planId ?? '', from: 0, count: 200 });
    expect(page.rows.map(({ cells: [label, now, before] }) => [label, now, before])).toEqual(shownFigures(form));
  });

  test('beside a form stand, in grey, the figures of the period before, and only what was reported', async () => {
    const before = join(desk.folder, 'ky-truoc');
    mkdirSync(before);
    const { token } = await desk.lend(before, 'write');
    await desk.call('templates/write', {
      kinds: ['bieu-2-btctw'],
      period: '2016-Q4',
      folder: token,
      unitIds: [await naKhoa()],
    });
    const sent = join(before, '01_2016-Q4_Dang-bo-xa-Na-Khoa_bieu-2-btctw.xlsx');
    const figures = await fillFormTemplate(sent, 'bieu-2-btctw');
    await desk.takeIn(sent);
    await write(['bieu-2-btctw']);
    const [own, others] = await Promise.all(
      ['01_2017-Q1_Dang-bo-xa-Na-Khoa', '02_2017-Q1_Dang-bo-xa-Na-Hy'].map((name) =>
        open(join(folder, `${name}_bieu-2-btctw.xlsx`)),
      ),
    );
    const cell = own?.worksheets[0]?.getCell('E10');
    expect(own?.worksheets[0]?.getCell('E7').text).toBe('Số kỳ trước để tham khảo (Quý IV/2016)');
    expect([cell?.text, cell?.font.color?.argb, cell?.protection?.locked]).toEqual([
      figures[0]?.[1],
      'FF7F7F7F',
      undefined,
    ]);
    expect(own?.worksheets[0]?.getCell('B10').text).toBe('');
    expect(others?.worksheets[0]?.getCell('E10').text).toBe('');
  });

  test('an empty form asks whether nothing happened or nothing was filled in', async () => {
    await write(['bieu-2-btctw'], [await naKhoa()]);
    const preview = await desk.stage(join(folder, '01_2017-Q1_Dang-bo-xa-Na-Khoa_bieu-2-btctw.xlsx'));
    expect(preview.problems.filter(({ weight }) => weight === 'fix').map(({ code }) => code)).toEqual([
      'intake.form-empty',
    ]);
    expect(preview.planHash).toBeNull();
  });

  test('an empty list asks the same, and is taken once the mark says that nothing happened', async () => {
    await write(['admissions'], [await naKhoa()]);
    const path = join(folder, '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx');
    const preview = await desk.stage(path);
    const asked = preview.problems.filter(({ weight }) => weight === 'fix');
    expect(asked.map(({ code }) => code)).toEqual(['intake.list-empty']);
    expect(preview.planHash).toBeNull();

    const workbook = await open(path);
    const [place] = asked.map((problem) => problem.place);
    if (place?.at !== 'cell') throw new Error('the mark has no cell');
    const [sheet] = workbook.worksheets;
    if (sheet !== undefined) sheet.getCell(place.cell).value = 'x';
    await workbook.xlsx.writeFile(path);
    const marked = await desk.stage(path);
    expect(marked.problems.filter(({ weight }) => weight === 'fix')).toEqual([]);
    expect(marked.planHash).not.toBeNull();
  });

  test('a mark for nothing above a list with people is a contradiction', async () => {
    await write(['admissions'], [await naKhoa()]);
    const path = join(folder, '01_2017-Q1_Dang-bo-xa-Na-Khoa.xlsx');
    await fillListTemplate(path, { mark: 'x' });
    const preview = await desk.stage(path);
    expect(preview.problems.filter(({ weight }) => weight === 'fix').map(({ code }) => code)).toEqual([
      'intake.nothing-but-people',
    ]);
  });
});
