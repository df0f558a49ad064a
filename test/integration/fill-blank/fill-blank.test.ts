import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { bieu2 } from '../../../shared/forms/definitions/bieu-2-btctw.ts';
import { cellAddress } from '../../../shared/intake/grid/grid.ts';
import { figureCellValue } from '../../../shared/reports/report-cells.ts';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import { openFillDesk, type FillDesk } from '../../support/fill-desk.ts';
import { otherReaders } from '../../support/other-readers.ts';
import { FIRST_ROW, richBlank, rowOf } from '../../support/rich-blank.ts';
import { sheetTokens } from '../../support/sheet-tokens.ts';
import { zipEntries } from '../../support/zip-entries.ts';

let desk: FillDesk;
beforeEach(async () => {
  desk = await openFillDesk();
});
afterEach(() => desk.close());

const CHANGED = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet2.xml',
];
const partsOf = (bytes: Buffer | null) => zipEntries(bytes ?? Buffer.alloc(0));
const textOf = (bytes: Buffer | null, part: string) =>
  partsOf(bytes)
    .find(({ name }) => name === part)
    ?.content.toString('utf8') ?? '';

/** Every value cell of the blank and the number it is to hold. */
async function wantedCells(unitId = desk.naKhoa): Promise<ReadonlyMap<string, number | null>> {
  const { rows } = await desk.filledForm(unitId);
  const cells = new Map<string, number | null>();
  for (const { code, thisPeriod, lastYear, percent } of rows) {
    if (bieu2.rows.find((row) => row.code === code)?.kind === 'heading') continue;
    for (const [column, figure] of [
      ['B', thisPeriod],
      ['C', lastYear],
    ] as const) {
      const value = figure === null ? null : figureCellValue(figure);
      cells.set(`${column}${rowOf(code)}`, value?.is === 'number' ? value.number : null);
    }
    cells.set(`D${rowOf(code)}`, percent === null ? null : percent / 100);
  }
  return cells;
}

/** Numbers of the first sheet by address, as our reader sees them. */
async function numbersIn(path: string): Promise<ReadonlyMap<string, number>> {
  const { sheets } = await readGrid(path);
  return new Map(
    sheets[0]?.rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell) => (cell.kind === 'number' ? [[cellAddress(row, cell.column), cell.number] as const] : [])),
    ),
  );
}

describe('filling the blank of the superior', () => {
  test('every part but the sheets, the workbook, its relations and the content types keeps every byte', async () => {
    const blank = richBlank();
    const { written, cells } = await desk.fill(blank);
    expect(written?.name).toBe('da-dien.xlsx');
    expect(cells).toBe([...(await wantedCells()).values()].filter((value) => value !== null).length);
    const before = partsOf(blank).filter(({ name }) => name !== 'xl/calcChain.xml');
    const after = partsOf(desk.written());
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const differing = after.filter(({ local, record }, index) => {
      const old = before[index];
      return old === undefined || !local.equals(old.local) || record !== old.record;
    });
    expect(differing.map(({ name }) => name)).toEqual(CHANGED);
    expect(before.length).toBeGreaterThan(CHANGED.length + 10);
  });

  test('of the three small parts only the calculation flag is set and the calculation chain taken out', async () => {
    const blank = richBlank();
    await desk.fill(blank);
    const [types = '', workbook = '', relations = ''] = CHANGED;
    expect(textOf(desk.written(), types)).toBe(
      textOf(blank, types).replace(/<Override PartName="\/xl\/calcChain.xml"[^>]*>/, ''),
    );
    expect(textOf(desk.written(), workbook)).toBe(
      textOf(blank, workbook).replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'),
    );
    expect(textOf(desk.written(), relations)).toBe(
      textOf(blank, relations).replace(/<Relationship Id="rId6"[^>]*>/, ''),
    );
  });

  test('in the sheets only values differ: tags, texts, styles and formulas are the same, token by token', async () => {
    const blank = richBlank();
    await desk.fill(blank);
    const wanted = await wantedCells();
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
      const [before, after] = [blank, desk.written()].map((bytes) => sheetTokens(textOf(bytes, part)));
      expect(after?.others).toEqual(before?.others);
      expect(after?.hints).toEqual(before?.hints);
      for (const [address, cell] of after?.cells ?? []) {
        const old = before?.cells.get(address);
        const [row = 0, column = 0] = address.split(' ').map(Number);
        const isValue = part.endsWith('1.xml') && wanted.has(`${' ABCD'[column]}${row}`);
        expect(cell.formula).toBe(old?.formula ?? '');
        expect(cell.attributes['s']).toBe(old === undefined ? (column === 4 ? undefined : '3') : old.attributes['s']);
        if (!isValue && cell.formula === '') expect(cell).toEqual(old);
        // What the form does not know: no result rather than one of the blank.
        if (!isValue && cell.formula !== '') expect([cell.stored, cell.attributes['t']]).toEqual(['', undefined]);
      }
      const removed = [...(before?.cells.keys() ?? [])].filter((address) => after?.cells.has(address) !== true);
      expect(removed).toEqual([]);
    }
  });

  test('our reader, exceljs and SheetJS find every figure, and nothing where nobody reported', async () => {
    await desk.fill(richBlank());
    const wanted = await wantedCells();
    expect(wanted.get(`B${FIRST_ROW}`)).toBe(4);
    expect(wanted.get(`C${FIRST_ROW}`)).toBe(5);
    expect(wanted.get(`D${FIRST_ROW}`)).toBe(80);
    const own = await numbersIn(desk.target);
    for (const [address, value] of wanted) expect([address, own.get(address) ?? null]).toEqual([address, value]);
    for (const reader of otherReaders.filter(({ name }) => name !== 'hucre')) {
      const [sheet] = await reader.read(desk.written() ?? Buffer.alloc(0));
      for (const [address, value] of wanted) {
        const cell = sheet?.cells[address];
        const found = cell?.kind === 'number' ? cell.number : null;
        expect([reader.name, address, found]).toEqual([reader.name, address, value]);
      }
    }
  });

  test('taken in as the unit’s own form and filled anew, nothing changes any more', async () => {
    const given = { unitId: desk.naKhoa, period: '2017-Q1' };
    await desk.fill(richBlank());
    await desk.takeIn(desk.target, { ...given, replaceSubmission: true });
    const taken = await desk.filledForm();
    await desk.fill(richBlank({ period: '… NĂM 20…' }));
    const preview = await desk.stage(desk.target, given);
    expect(preview.form?.id).toBe('bieu-2-btctw');
    expect(preview.counts).toMatchObject({ add: 0, change: 0, question: 0 });
    expect(preview.counts.same).toBe(bieu2.rows.filter(({ kind }) => kind !== 'heading').length);
    expect(preview.problems.filter(({ weight }) => weight !== 'note').map(({ code }) => code)).toEqual([]);
    expect(taken.rows.find(({ code }) => code === 'I.2')?.thisPeriod).toEqual({ is: 'number', value: 3 });
  });

  test('what a unit did not report stays empty, also where the blank held numbers before', async () => {
    const row = rowOf('I.1');
    const numbers = { [`B${row}`]: `<c r="B${row}" s="3"><v>77</v></c>` };
    const { written, problems } = await desk.fill(richBlank({ cells: numbers }), { unitId: desk.naHy });
    expect(written).not.toBeNull();
    const told = problems.find(({ code }) => code === 'fill.numbers-replaced');
    expect(told?.facts).toEqual({ count: 1, cells: `B${row}` });
    const wanted = await wantedCells(desk.naHy);
    expect(wanted.get(`B${row}`)).toBeNull();
    const found = await numbersIn(desk.target);
    for (const [address, value] of wanted) expect([address, found.get(address) ?? null]).toEqual([address, value]);
  });

  test('a whole with units missing says how many reported', async () => {
    const { problems } = await desk.fill(richBlank(), { unitId: (await desk.call('units/list', {}))[0]?.unitId ?? 0 });
    expect(problems.find(({ code }) => code === 'fill.incomplete')?.facts).toMatchObject({ reported: 1, expected: 2 });
  });

  test('a share goes as a hundredth into a cell that shows a percentage', async () => {
    const row = FIRST_ROW + 2;
    await desk.fill(richBlank({ cells: { [`D${row}`]: `<c r="D${row}" s="7"/>` } }));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(desk.target);
    expect(workbook.worksheets[0]?.getCell(`D${row}`).value).toBe(1.5);
  });

  test('workbooks as LibreOffice and exceljs write them are filled too, and filled again', async () => {
    const resaved = join(import.meta.dirname, '../../fixtures/workbooks/resaved/form-2-clean.xlsx');
    await desk.write('exceljs.xlsx', [form2({}, { period: 'QUÝ I NĂM 2017' })]);
    for (const path of [resaved, join(desk.folder, 'exceljs.xlsx'), desk.target]) {
      const { written } = await desk.fill(readFileSync(path));
      expect(written).not.toBeNull();
      const grid = await readGrid(desk.target);
      const first = grid.sheets[0]?.rows.find(({ row }) => row === FIRST_ROW)?.cells.slice(1);
      expect(first?.map((cell) => (cell.kind === 'number' ? cell.number : cell.kind))).toEqual([4, 5, 80]);
    }
  });
});

describe('formulas of the superior in value cells', () => {
  test('are told one by one where they will give something else than the figure', async () => {
    await desk.takeIn(await desk.write('again.xlsx', [form2({ ...cleanFigures, 'II.1.05': null })]), {
      replaceSubmission: true,
    });
    const sum = `SUM(B${rowOf('II.1.01')}:B${rowOf('II.1.12')})`;
    const formula = { [`B${FIRST_ROW}`]: `<c r="B${FIRST_ROW}" s="3"><f>${sum}</f><v>0</v></c>` };
    const { written, problems } = await desk.fill(richBlank({ cells: formula }));
    expect(written).not.toBeNull();
    const told = problems.find(({ code }) => code === 'fill.formula-differs');
    expect(told?.place).toMatchObject({ at: 'cell', sheet: 'Biểu 2', cell: `B${FIRST_ROW}` });
    expect(told?.facts).toMatchObject({ formula: '2', figure: '4' });
    expect((await numbersIn(desk.target)).get(`B${FIRST_ROW}`)).toBe(4);
  });

  test('are not told where they give the figure', async () => {
    const { problems } = await desk.fill(richBlank());
    const ofTheBlank = problems.map(({ code }) => code).filter((code) => code.startsWith('fill.'));
    expect(ofTheBlank).toEqual(['fill.formulas-kept']);
  });
});
