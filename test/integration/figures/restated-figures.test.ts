import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FigureView } from '../../../shared/statistics/figure-view.ts';
import type { CellSource, ExplanationPart } from '../../../shared/statistics/figure.ts';
import { figureText } from '../../../shared/text/format.ts';
import type { ReportDocument } from '../../../shared/reports/report-document.ts';
import { makeCorrector } from '../../support/make-corrector.ts';
import { makeReorganisedDataFile, RESOLUTION, type ReorganisedDataFile } from '../../support/reorganised-data-file.ts';
import { makeTempBackend, type TempBackend } from '../../support/temp-backend.ts';

let app: TempBackend;
let made: ReorganisedDataFile;

beforeEach(() => {
  app = makeTempBackend();
});
afterEach(() => app.close());

async function open(isShareKnown: boolean): Promise<void> {
  made = makeReorganisedDataFile(app, { isShareKnown });
  const { token } = await app.lend(made.path);
  await app.call('data/open', { file: token });
}

async function tableOf(period: string, view?: FigureView) {
  const table = await app.call('figures/read-table', {
    period,
    indicators: ['admitted.total', 'admitted.female'],
    ...(view === undefined ? {} : { view }),
  });
  const rows = table.rows.map(({ unit, values }) => [unit.name, ...values.map(figureText)]);
  return { table, rows: [...rows, ['', ...table.total.figures.map(({ value }) => figureText(value))]] };
}

const sourcesOf = ({ sources, parts }: ExplanationPart): readonly CellSource[] => [
  ...sources,
  ...parts.flatMap(sourcesOf),
];
const linesOf = ({ blocks }: ReportDocument) => blocks.flatMap((block) => (block.kind === 'notes' ? block.lines : []));
const tableIn = ({ blocks }: ReportDocument) => {
  const found = blocks.find(({ kind }) => kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table');
  return found.table.rows.map(({ cells }) =>
    cells.map(({ value }) => (value.is === 'number' ? value.shown : value.is === 'text' ? value.text : '')),
  );
};

describe('a quarter before the communes were put together', () => {
  test('by the units that reported it is what they sent', async () => {
    await open(true);
    const { table, rows } = await tableOf('2024-Q3');
    expect(rows).toEqual([
      ['Đảng bộ xã Nà Khoa', '4', '1'],
      ['Đảng bộ xã Nà Hỳ cũ', '8', '3'],
      ['Đảng bộ xã Nậm Nhừ', '2', '1'],
      ['Đảng bộ xã Nậm Chua', 'chưa có', 'chưa có'],
      ['Đảng bộ xã Thái Bình cũ', '7', '2'],
      ['Đảng bộ xã Phú Thịnh', '3', '3'],
      ['', '24', '10'],
    ]);
    expect(table.viewNotes).toEqual([]);
    expect(table.total.figures[0]?.base).toMatchObject({ reported: 5, expected: 6 });
  });

  test('by the units of today it is added up, divided by the shares, with who is missing beside the figure', async () => {
    await open(true);
    const { table, rows } = await tableOf('2024-Q3', 'as-now');
    expect(rows).toEqual([
      ['Đảng bộ xã Nà Hỳ', '14', '5'],
      ['Đảng bộ phường Nông Tiến', '3', '1'],
      ['Đảng bộ xã Thái Bình', '7', '4'],
      ['', '24', '10'],
    ]);
    expect(table.rows[0]?.gaps?.[0]).toBe('Tính trên 3/4 đơn vị; chưa có số của: Đảng bộ xã Nậm Chua.');
    expect(table.rows[1]?.gaps).toBeUndefined();
    expect(table.total.figures[0]?.base).toMatchObject({ reported: 5, expected: 6 });
    expect(table.viewNotes).toEqual([
      'Số liệu tính theo đơn vị hiện nay (ngày 02/03/2026), cộng từ các đơn vị cũ: Đảng bộ xã Nà Khoa, Đảng bộ xã Nà Hỳ cũ, ' +
        'Đảng bộ xã Nậm Nhừ, Đảng bộ xã Nậm Chua và 2 đơn vị khác.',
    ]);
  });

  test('a split without shares leaves its successors without a basis and the whole as it was', async () => {
    await open(false);
    const { rows } = await tableOf('2024-Q3', 'as-now');
    expect(rows).toEqual([
      ['Đảng bộ xã Nà Hỳ', '14', '5'],
      ['Đảng bộ phường Nông Tiến', 'không đủ căn cứ', 'không đủ căn cứ'],
      ['Đảng bộ xã Thái Bình', 'không đủ căn cứ', 'không đủ căn cứ'],
      ['', '24', '10'],
    ]);
  });

  test('the window with the old day shows the old communes in both views', async () => {
    await open(true);
    app.setClock(new Date(2025, 5, 30, 8, 0, 0));
    const { rows } = await tableOf('2024-Q3', 'as-now');
    expect(rows).toHaveLength(7);
    expect(rows).toEqual((await tableOf('2024-Q3')).rows);
  });
});

describe('where a restated figure comes from', () => {
  const explain = (name: string, indicator = 'admitted.total') =>
    app.call('figures/explain', { period: '2024-Q3', indicator, unitId: made.unitIds[name], view: 'as-now' });
  const leaves = (part: ExplanationPart): readonly string[] => [
    ...part.sources.map(({ file, sheet, cell, written }) => `${file} ${sheet} ${cell} ${written}`),
    ...part.parts.flatMap(leaves),
  ];

  test('new commune, old communes with day and resolution, their forms, the cells', async () => {
    await open(true);
    const { root, base } = await explain('Đảng bộ xã Nà Hỳ');
    expect(base).toMatchObject({ reported: 3, expected: 4 });
    expect(root.parts.map(({ label, value }) => [label, figureText(value)])).toEqual([
      ['Đảng bộ xã Nà Khoa', '4'],
      ['Đảng bộ xã Nà Hỳ cũ', '8'],
      ['Đảng bộ xã Nậm Nhừ', '2'],
      ['Đảng bộ xã Nậm Chua', 'chưa có'],
    ]);
    expect(root.parts[0]?.how).toBe(
      `gộp vào Đảng bộ xã Nà Hỳ từ ngày 01/07/2025, theo ${RESOLUTION}; Biểu số 2-BTCTW, dòng “I. Tổng số đảng viên mới kết nạp”, tệp “Biểu 2 quý III 2024.xlsx”`,
    );
    expect(leaves(root)).toEqual([
      'Biểu 2 quý III 2024.xlsx Xã 1 B6 4',
      'Biểu 2 quý III 2024.xlsx Xã 2 B6 8',
      'Biểu 2 quý III 2024.xlsx Xã 3 B6 2',
    ]);
  });

  test('a divided figure names the share and shows what the old commune reported as a whole', async () => {
    await open(true);
    const { root } = await explain('Đảng bộ phường Nông Tiến');
    expect(figureText(root.value)).toBe('3');
    expect(root.parts).toMatchObject([
      {
        label: 'Đảng bộ xã Thái Bình cũ',
        value: { is: 'number', value: 3 },
        how:
          `tách một phần sang Đảng bộ phường Nông Tiến từ ngày 01/07/2025, theo ${RESOLUTION}; ` +
          'chia theo tỷ lệ 2/5, làm tròn để tổng không đổi',
        parts: [{ label: 'Số Đảng bộ xã Thái Bình cũ đã báo cáo', value: { is: 'number', value: 7 } }],
      },
    ]);
    expect(leaves(root)).toEqual(['Biểu 2 quý III 2024.xlsx Xã 5 B6 7']);
  });

  test('a figure without a basis says why and still leads to the cells', async () => {
    await open(false);
    const { root } = await explain('Đảng bộ phường Nông Tiến');
    expect(figureText(root.value)).toBe('không đủ căn cứ');
    expect(root.parts[0]?.how).toContain('chưa biết mỗi đơn vị mới nhận bao nhiêu phần nên không đủ căn cứ');
    expect(leaves(root)).toEqual(['Biểu 2 quý III 2024.xlsx Xã 5 B6 7']);
  });

  test('the whole leads to the communes of today and through them to every old cell', async () => {
    await open(true);
    const { root } = await app.call('figures/explain', {
      period: '2024-Q3',
      indicator: 'admitted.total',
      view: 'as-now',
    });
    expect(root.parts.map(({ label, value }) => [label, figureText(value)])).toEqual([
      ['Đảng bộ xã Nà Hỳ', '14'],
      ['Đảng bộ phường Nông Tiến', '3'],
      ['Đảng bộ xã Thái Bình', '7'],
    ]);
    expect(new Set(leaves(root)).size).toBe(5);
  });
});

describe('the quarter a year later', () => {
  const formOf = (name: string | null, view?: FigureView) =>
    app.call('reports/build', {
      report: {
        kind: 'form',
        formId: 'bieu-2-btctw',
        period: '2025-Q3',
        ...(name === null ? {} : { unitId: made.unitIds[name] ?? 0 }),
        ...(view === undefined ? {} : { view }),
      },
    });

  test('the new commune’s form compares with nothing, or with its old communes and says so', async () => {
    await open(true);
    const name = 'Đảng bộ xã Thái Bình';
    expect(tableIn(await formOf(name))[0]).toEqual(['I. Tổng số đảng viên mới kết nạp', '6', 'chưa có', '']);
    const paper = await formOf(name, 'as-now');
    expect(tableIn(paper)[0]).toEqual(['I. Tổng số đảng viên mới kết nạp', '6', '7', '85,71']);
    expect(linesOf(paper)[0]).toBe(
      'Số cùng kỳ tính theo đơn vị hiện nay, cộng từ các đơn vị cũ: Đảng bộ xã Thái Bình cũ, Đảng bộ xã Phú Thịnh.',
    );
  });

  test('without shares column 3 says that there is no basis and column 4 stays empty', async () => {
    await open(false);
    const paper = await formOf('Đảng bộ xã Thái Bình', 'as-now');
    expect(tableIn(paper)[0]).toEqual(['I. Tổng số đảng viên mới kết nạp', '6', 'không đủ căn cứ', '']);
    expect(linesOf(paper)).toContain(
      '“không đủ căn cứ”: đơn vị cũ đã tách, chưa biết mỗi đơn vị mới nhận bao nhiêu phần.',
    );
  });

  test('the form of the whole is the same in both views and names the old commune that sent nothing', async () => {
    await open(true);
    const [reported, now] = [await formOf(null), await formOf(null, 'as-now')];
    expect(tableIn(now)).toEqual(tableIn(reported));
    const titles = now.blocks.flatMap((block) => (block.kind === 'title' ? block.lines.map(({ text }) => text) : []));
    expect(titles).toContain('Số cùng kỳ năm trước tính trên 5/6 đơn vị; chưa có báo cáo của: Đảng bộ xã Nậm Chua.');
  });

  test('the summary and the overview carry the note', async () => {
    await open(true);
    const report = await app.call('reports/build', {
      report: { kind: 'quarterly', period: '2025-Q3', view: 'as-now' },
    });
    expect(linesOf(report).join('\n')).toContain('Số cùng kỳ tính theo đơn vị hiện nay, cộng từ các đơn vị cũ:');
    const overview = await app.call('overview/read', { period: '2025-Q3', view: 'as-now' });
    expect(overview.viewNotes).toHaveLength(1);
    expect(overview.admittedLastYear.value).toEqual({ is: 'number', value: 24 });
    expect((await app.call('overview/read', { period: '2025-Q3' })).viewNotes).toEqual([]);
  });
});

describe('a value of an old commune that the board corrected', () => {
  const indicator = 'admitted.total';
  const period = '2024-Q3';

  test('is not pasted over in the commune that took it in: what is added up there is told to stand in several cells', async () => {
    await open(true);
    const plan = await app.call('corrections/preview-pasted', {
      period,
      view: 'as-now',
      lines: [['99'], ['98']],
      unitIds: [made.unitIds['Đảng bộ xã Nà Hỳ'] ?? 0, made.unitIds['Đảng bộ xã Thái Bình'] ?? 0],
      columns: [{ title: 'Kết nạp', indicator }],
      at: 0,
      reason: { is: 'phone', text: '' },
    });
    expect([plan.planId, plan.cells]).toEqual([null, []]);
    expect(plan.problems.map(({ code }) => code)).toEqual(['correction.added-up', 'correction.added-up']);
  });

  test('is marked in the new commune and the whole, the mark leads to it, and the paper counts as many', async () => {
    await open(true);
    const corrector = makeCorrector(app, period);
    const cell = await corrector.cellBehind(made.unitIds['Đảng bộ xã Nậm Nhừ'] ?? 0, indicator);
    await corrector.correct(cell, '3');
    const { table, rows } = await tableOf(period, 'as-now');
    const unitId = made.unitIds['Đảng bộ xã Nà Hỳ'] ?? 0;
    expect(rows.map(([name, admitted]) => [name, admitted])).toContainEqual(['Đảng bộ xã Nà Hỳ', '15']);
    expect(table.corrected).toEqual([`${table.total.unit.id} ${indicator}`, `${unitId} ${indicator}`]);

    const { root } = await app.call('figures/explain', { period, indicator, unitId, view: 'as-now' });
    expect(sourcesOf(root).flatMap((one) => one.correction?.to ?? [])).toEqual(['3']);

    const told = 'Có 1 ô đã được sửa so với tệp đơn vị gửi; nội dung sửa ghi trong Nhật ký.';
    for (const view of ['as-now', 'as-reported'] as const) {
      const report = await app.call('reports/build', { report: { kind: 'quarterly', period, view } });
      expect(linesOf(report)).toContain(told);
    }
  });
});
