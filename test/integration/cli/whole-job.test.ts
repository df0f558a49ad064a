import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSampleWorkbooks } from '../../fixtures/sample-district/write-sample-workbooks.ts';
import { FIRST_ROW, richBlank } from '../../support/rich-blank.ts';
import { runChild, runJson } from './run-child.ts';

const data = ['--data', 'Nam-Po.skn'] as const;
const period = ['--period', '2017-Q1'] as const;
const NA_KHOA = 'Đảng bộ xã Nà Khoa';

let folder = '';
let [units, targets] = ['', ''];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-cli-'));
  mkdirSync(join(folder, 'gui'));
  const paths = await writeSampleWorkbooks(join(folder, 'gui'));
  [units = '', targets = ''] = paths;
  writeFileSync(join(folder, 'gui', '~$01-danh-sach-to-chuc-dang.xlsx'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// One job from an empty folder to paper: each step needs the one before it.
describe('the whole job on the command line', () => {
  test('init makes a data file and names the organisation', async () => {
    const { code, json } = await runJson(folder, 'init', ...data, '--profile', 'huyen', '--name', 'Nậm Pồ');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      ok: true,
      result: { profile: 'district', organisation: 'Đảng bộ huyện Nậm Pồ' },
      problems: [],
    });
  });

  test('init stops where a data file is already, and leaves it alone', async () => {
    const before = readFileSync(join(folder, 'Nam-Po.skn'));
    const { code, stdout, stderr } = await runChild(folder, 'init', ...data, '--profile', 'xa', '--name', 'Khác');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Ở nơi đã chọn có sẵn một tệp cùng tên.');
    expect(readFileSync(join(folder, 'Nam-Po.skn')).equals(before)).toBe(true);
  });

  test('a dry run says what would be written and writes nothing', async () => {
    const { code, json } = await runJson(folder, 'intake', units, ...data, '--dry-run');
    expect(code).toBe(0);
    expect(json.result).toMatchObject({
      dryRun: true,
      files: [{ state: 'checked', kind: 'units', changeSetId: null }],
    });
    const list = await runJson(folder, 'units', 'list', ...data);
    expect(list.json.result).toMatchObject({ units: [{ kind: 'superior' }] });
  });

  test('units import and targets import take their tables in and refuse each other’s', async () => {
    const wrong = await runJson(folder, 'targets', 'import', units, ...data);
    expect(wrong.code).toBe(1);
    expect(wrong.json).toMatchObject({ ok: false, result: { state: 'refused' } });
    expect((await runJson(folder, 'units', 'import', units, ...data)).json).toMatchObject({
      result: { state: 'committed', kind: 'units' },
    });
    expect((await runJson(folder, 'targets', 'import', targets, ...data)).json).toMatchObject({
      result: { state: 'committed', kind: 'targets' },
    });
  });

  test('intake takes in a folder; what is there already is told as nothing new, the lock file as skipped', async () => {
    const { code, json } = await runJson(folder, 'intake', 'gui', ...data);
    expect(json.problems.filter((problem) => !(problem as { weight: string }).weight.includes('note'))).toEqual([]);
    expect(code).toBe(0);
    const workbooks = readdirSync(join(folder, 'gui')).filter((name) => !name.startsWith('~$'));
    expect(json.result).toMatchObject({
      summary: { committed: workbooks.length - 2, unchanged: 2, refused: 0 },
      skipped: [expect.stringContaining('~$01')],
    });
    expect(JSON.stringify(json.problems)).toContain('file.skipped-lock');
  });

  test('figures prints a table a clerk can read, with total and base', async () => {
    const { code, stdout } = await runChild(folder, 'figures', ...data, ...period, '--indicator', 'admitted.total');
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('Đảng bộ huyện Nậm Pồ, Quý I/2017');
    expect(lines.find((line) => line.startsWith(NA_KHOA))).toMatch(/ 4$/);
    expect(lines.find((line) => line.startsWith('Tổng cộng'))).toMatch(/ 74$/);
    expect(lines.find((line) => line.startsWith('Đơn vị có số liệu'))).toMatch(/ 28\/28$/);
  });

  test('figures --json keeps ratios as whole numbers beside their text, units by name without accents', async () => {
    const wanted = ['--indicator', 'target.year.achievement', '--unit', 'dang bo xa na khoa'];
    const { json } = await runJson(folder, 'figures', ...data, ...period, ...wanted);
    expect(json.result).toMatchObject({
      total: {
        unit: { name: NA_KHOA },
        figures: { 'target.year.achievement': { value: { is: 'ratio', part: 4, whole: 9 }, text: '44,44%' } },
      },
    });
  });

  test('explain leads to the cell of the workbook the number stands in', async () => {
    const { code, stdout } = await runChild(
      folder,
      'explain',
      ...data,
      ...period,
      '--indicator',
      'members.total',
      '--unit',
      NA_KHOA,
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/tệp “06-na-khoa-bieu-1-quy-1-2017\.xlsx”, trang “Bieu 1-BTCTW”, ô B24, ghi “74”/);
  });

  test('form writes a workbook with real numbers', async () => {
    const { code, json } = await runJson(folder, 'form', 'bieu-2-btctw', ...data, ...period, '--out', 'ra/bieu-2.xlsx');
    expect(code).toBe(0);
    expect(json.result).toMatchObject({ number: 'Biểu số 2-BTCTW', unit: { name: 'Đảng bộ huyện Nậm Pồ' } });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, 'ra/bieu-2.xlsx'));
    const numbers: number[] = [];
    workbook.worksheets[0]?.eachRow((row) => {
      if (!row.getCell(1).text.includes('Tổng số đảng viên mới kết nạp')) return;
      row.eachCell((cell) => {
        if (typeof cell.value === 'number' && cell.master === cell) numbers.push(cell.value);
      });
    });
    expect(numbers).toEqual([74, 41, 180.49]);
  });

  test('fill puts the figures into the superior’s blank, tells an edited one with its cell and writes nothing', async () => {
    const edited = { labelOf: (code: string, label: string) => (code === 'I.1' ? '- Nữ trẻ' : label) };
    writeFileSync(join(folder, 'trong.xlsx'), richBlank());
    writeFileSync(join(folder, 'da-sua.xlsx'), richBlank(edited));
    const { code, json } = await runJson(folder, 'fill', 'trong.xlsx', ...data, ...period, '--out', 'ra/cap-tren.xlsx');
    expect(json.result).toMatchObject({ forms: ['bieu-2-btctw'], period: '2017-Q1' });
    expect(code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, 'ra/cap-tren.xlsx'));
    const row = workbook.worksheets[0]?.getRow(FIRST_ROW);
    expect([2, 3, 4].map((column) => row?.getCell(column).result ?? row?.getCell(column).value)).toEqual([
      74, 41, 180.49,
    ]);

    const refused = await runJson(folder, 'fill', 'da-sua.xlsx', ...data, ...period, '--out', 'ra/khong-co.xlsx');
    expect(refused.code).toBe(1);
    expect(refused.json).toMatchObject({ result: { forms: [], cells: 0, path: null } });
    expect(JSON.stringify(refused.json.problems)).toContain(`"cell":"A${FIRST_ROW + 1}"`);
    expect(readdirSync(join(folder, 'ra'))).not.toContain('khong-co.xlsx');
  });

  test('report quarterly writes workbook and PDF', async () => {
    const { code, json } = await runJson(folder, 'report', 'quarterly', ...data, ...period, '--out', 'ra');
    expect(json.problems).toEqual([]);
    expect(code).toBe(0);
    expect(
      readFileSync(join(folder, 'ra', 'tong-hop-ket-nap-2017-Q1.pdf'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(statSync(join(folder, 'ra', 'tong-hop-ket-nap-2017-Q1.xlsx')).size).toBeGreaterThan(5_000);
  }, 120_000);

  test('report overview writes workbook and PDF', async () => {
    const { code, json } = await runJson(folder, 'report', 'overview', ...data, ...period, '--out', 'ra');
    expect([code, json.problems]).toEqual([0, []]);
    const [workbook, pdf] = ['xlsx', 'pdf'].map((kind) => join(folder, 'ra', `tong-quan-2017-Q1.${kind}`));
    expect(
      readFileSync(pdf ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(statSync(workbook ?? '').size).toBeGreaterThan(5_000);
  }, 120_000);

  test('check finds nothing wrong', async () => {
    const { code, json } = await runJson(folder, 'check', ...data);
    expect([code, json.result]).toMatchObject([0, { integrity: 'ok', counts: { person: 96 + 74 } }]);
  });

  test('undo takes a change set back, and a back-up brings it again', async () => {
    const backup = await runJson(folder, 'backup', ...data);
    const { path } = backup.json.result as { path: string };
    const again = await runJson(folder, 'intake', targets, ...data, '--dry-run');
    expect(again.json.result).toMatchObject({ files: [{ state: 'nothing-new' }] });

    const counts = async () => (await runJson(folder, 'check', ...data)).json.result as { counts: { target: number } };
    const all = (await counts()).counts.target;
    const undone = await runJson(folder, 'undo', '3', ...data);
    expect([undone.code, (await counts()).counts.target]).toEqual([0, 0]);
    const restored = await runChild(folder, 'restore', path, ...data);
    expect([restored.code, (await counts()).counts.target]).toEqual([0, all]);
  });
});
