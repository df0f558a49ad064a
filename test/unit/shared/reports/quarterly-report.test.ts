import { describe, expect, test } from 'vitest';
import { buildQuarterlyReport } from '../../../../shared/reports/quarterly-report.ts';
import type { ReportCell, ReportDocument, ReportTable } from '../../../../shared/reports/report-document.ts';
import type { FigureFacts } from '../../../../shared/statistics/figure-facts.ts';
import { openFigures } from '../../../../shared/statistics/figures.ts';
import {
  makeAdmission,
  makeFacts,
  makeList,
  makeSubmission,
  makeTarget,
  makeUnit,
  period,
  ROOT,
} from '../../../support/make-facts.ts';

const build = (facts: Partial<FigureFacts>, when = '2017-Q1') =>
  buildQuarterlyReport(openFigures(makeFacts(facts)), period(when));

function tableOf(document: ReportDocument): ReportTable {
  const block = document.blocks.find(({ kind }) => kind === 'table');
  if (block?.kind !== 'table') throw new Error('no table');
  return block.table;
}
const shown = ({ value }: ReportCell) => (value.is === 'text' ? value.text : value.is === 'number' ? value.shown : '');
const linesOf = (document: ReportDocument) =>
  document.blocks.flatMap((block) =>
    block.kind === 'title'
      ? block.lines.map(({ text }) => text)
      : block.kind === 'notes'
        ? [block.title, ...block.lines]
        : [],
  );

/** The cell of a row (by the unit's name, or “Tổng cộng”) under a column. */
function cell(document: ReportDocument, row: string, column: string): ReportCell {
  const { columns, rows } = tableOf(document);
  const index = columns.findIndex(({ key }) => key === column);
  const found = rows.find(({ cells, role }) => role !== 'group' && cells[1] !== undefined && shown(cells[1]) === row)
    ?.cells[index];
  if (found === undefined) throw new Error(`no cell ${row} / ${column}`);
  return found;
}

const school = makeUnit(4, 'Chi bộ Trường THPT Nậm Pồ', { kind: 'base-cell', organisationType: 'school' });
const facts: Partial<FigureFacts> = {
  units: [...makeFacts().units, school],
  lists: [makeList(3, '2017-Q1')],
  admissions: [...Array(4)].map((_, index) =>
    makeAdmission({ unitId: 3, cellKind: index === 0 ? 'village' : 'school', sex: 'male' }),
  ),
  submissions: [
    makeSubmission(2, '2017-Q1', { I: 8, 'I.1': 3, 'I.2': 6, 'I.3': 0 }),
    makeSubmission(4, '2017-Q1', { I: 0, 'I.1': 0 }),
  ],
  targets: [makeTarget(2, '2017', 8), makeTarget(3, '2017', 9), makeTarget(ROOT, '2017', 100)],
};

describe('the table', () => {
  const document = build(facts);

  test('has the columns of the printed summary', () => {
    expect(tableOf(document).columns.map(({ key }) => key)).toEqual([
      'order',
      'unit',
      'members',
      'year-target',
      'admitted',
      'year-to-date',
      'year-share',
      'female',
      'minority',
      'religious',
      'youthUnion',
      'pupil',
      'village',
      'official',
      'remark',
    ]);
  });

  test('groups units by type and numbers them through', () => {
    expect(
      tableOf(document).rows.map(({ role, cells }) => [
        role,
        shown(cells[0] ?? { value: { is: 'blank' } }),
        shown(cells[1] ?? { value: { is: 'blank' } }),
      ]),
    ).toEqual([
      ['group', 'I', 'Đảng bộ xã, phường, thị trấn'],
      ['data', '1', 'Đảng bộ xã Nà Hỳ'],
      ['data', '2', 'Đảng bộ xã Nà Khoa'],
      ['group', 'II', 'Trường học'],
      ['data', '3', 'Chi bộ Trường THPT Nậm Pồ'],
      ['total', '', 'Tổng cộng'],
    ]);
  });

  test('prints number, 0, – and chưa có for four different things', () => {
    expect(shown(cell(document, 'Đảng bộ xã Nà Hỳ', 'female'))).toBe('3');
    expect(shown(cell(document, 'Đảng bộ xã Nà Hỳ', 'religious'))).toBe('0');
    expect(shown(cell(document, 'Chi bộ Trường THPT Nậm Pồ', 'admitted'))).toBe('–');
    expect(shown(cell(document, 'Chi bộ Trường THPT Nậm Pồ', 'minority'))).toBe('–');
    expect(shown(cell(document, 'Đảng bộ xã Nà Hỳ', 'village'))).toBe('chưa có');
    expect(shown(cell(document, 'Chi bộ Trường THPT Nậm Pồ', 'year-target'))).toBe('chưa giao');
  });

  test('computes shares of a target exactly, the total from totals', () => {
    expect(shown(cell(document, 'Đảng bộ xã Nà Hỳ', 'year-share'))).toBe('100,00');
    expect(shown(cell(document, 'Đảng bộ xã Nà Khoa', 'year-share'))).toBe('44,44');
    expect(shown(cell(document, 'Tổng cộng', 'year-share'))).toBe('12,00');
    expect(cell(document, 'Tổng cộng', 'year-share').sumsColumn).toBeUndefined();
  });

  test('marks as sums only totals that the rows add up to', () => {
    expect(cell(document, 'Tổng cộng', 'admitted')).toMatchObject({ value: { number: 12 }, sumsColumn: true });
    expect(cell(document, 'Tổng cộng', 'year-target').sumsColumn).toBeUndefined();
  });

  test('lets every figure be explained', () => {
    const { columns, rows } = tableOf(document);
    const figureColumns = columns.flatMap(({ key }, index) =>
      ['order', 'unit', 'remark'].includes(key) ? [] : [index],
    );
    const unexplained = rows
      .filter(({ role }) => role !== 'group')
      .flatMap(({ cells }) => figureColumns.filter((index) => cells[index]?.figure === undefined));
    expect(unexplained).toEqual([]);
    expect(cell(document, 'Tổng cộng', 'year-to-date').figure).toEqual({
      indicator: 'admitted.total',
      unitId: ROOT,
      periodCode: '2017-Q1',
    });
  });

  test('every row has as many cells as there are columns, spans counted', () => {
    const { columns, head, rows } = tableOf(document);
    const width = (cells: readonly ReportCell[]) => cells.reduce((sum, each) => sum + (each.colSpan ?? 1), 0);
    expect(new Set(rows.map(({ cells }) => width(cells)))).toEqual(new Set([columns.length]));
    const spanned = (head[0] ?? []).filter((each) => each.rowSpan === 2).length;
    expect([width(head[0] ?? []), width(head[1] ?? []) + spanned]).toEqual([columns.length, columns.length]);
  });
});

describe('what is said around the table', () => {
  test('the heading is a Party document’s of that board', () => {
    const heading = build(facts).blocks[0];
    const lines =
      heading?.kind === 'heading' ? heading.zones.flatMap((zone) => zone.lines.map(({ text }) => text)) : [];
    expect(lines).toEqual([
      'HUYỆN ỦY NẬM PỒ',
      'BAN TỔ CHỨC',
      '*',
      'Số …-BC/BTCHU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      '',
      'Nậm Pồ, ngày … tháng … năm …',
    ]);
  });

  test('since July 2025 the board of a commune is called otherwise', () => {
    const settings = { ...makeFacts().settings, profile: 'commune' as const, organisationName: 'Nà Hỳ' };
    const heading = build({ settings }, '2025-Q3').blocks[0];
    const lines =
      heading?.kind === 'heading' ? heading.zones.flatMap((zone) => zone.lines.map(({ text }) => text)) : [];
    expect(lines.slice(0, 4)).toEqual(['ĐẢNG ỦY XÃ NÀ HỲ', 'BAN XÂY DỰNG ĐẢNG', '*', 'Số …-BC/BXDĐ']);
  });

  test('missing units are named under the title, complete figures need no line', () => {
    const missing = build({ ...facts, submissions: [makeSubmission(2, '2017-Q1', { I: 8 })] });
    expect(linesOf(missing)).toContain('Số liệu tính trên 2/3 đơn vị; chưa có báo cáo của: Chi bộ Trường THPT Nậm Pồ.');
    expect(linesOf(build(facts)).filter((line) => line.startsWith('Số liệu'))).toEqual([]);
  });

  test('result and last year are told with the right words', () => {
    const lastYear = [
      makeSubmission(2, '2016-Q1', { I: 6 }),
      makeSubmission(3, '2016-Q1', { I: 3 }),
      makeSubmission(4, '2016-Q1', { I: 0 }),
    ];
    const lines = linesOf(build({ ...facts, submissions: [...(facts.submissions ?? []), ...lastYear] }));
    expect(lines).toContain('Lũy kế từ đầu năm 12 đồng chí, đạt 12,00% chỉ tiêu năm (100).');
    expect(lines).toContain('So với cùng kỳ năm trước (quý I/2016: 9 đồng chí): tăng 3 đồng chí, tăng 33,33%.');
    expect(lines).toContain('Chỉ tiêu năm của toàn đảng bộ là 100; cộng chỉ tiêu của 2 đơn vị được giao là 17.');
  });

  test('a column that fewer units report is named with its base', () => {
    expect(linesOf(build(facts))).toContain(
      'Cột tính trên ít đơn vị hơn, vì có đơn vị chưa báo cáo nội dung đó: Đoàn viên (2/3), Học sinh (2/3), Ở thôn, bản (2/3).',
    );
  });

  test('years that stand on different units are not compared', () => {
    const lines = linesOf(
      build({ ...facts, submissions: [...(facts.submissions ?? []), makeSubmission(2, '2016-Q1', { I: 6 })] }),
    );
    expect(lines).toContain(
      'Chưa so sánh được với cùng kỳ năm trước (quý I/2016): kỳ này có số của 3/3 đơn vị, cùng kỳ 1/3.',
    );
  });

  test('what does not add up is printed as an annex and marked beside the unit', () => {
    const document = build({ ...facts, lists: [...(facts.lists ?? []), makeList(2, '2017-Q1')] });
    expect(linesOf(document)).toContain('Những điểm cần đối chiếu:');
    expect(shown(cell(document, 'Đảng bộ xã Nà Hỳ', 'remark'))).toBe('Xem phần đối chiếu');
    expect(shown(cell(document, 'Đảng bộ xã Nà Khoa', 'remark'))).toBe('');
  });

  test('a range target prints both ends and both shares', () => {
    const document = build({ ...facts, targets: [makeTarget(3, '2017', 8, { valueTo: 10 })] });
    expect(shown(cell(document, 'Đảng bộ xã Nà Khoa', 'year-target'))).toBe('8–10');
    expect(shown(cell(document, 'Đảng bộ xã Nà Khoa', 'year-share'))).toBe('');
    expect(linesOf(document)).toContain(
      'Đảng bộ xã Nà Khoa: chỉ tiêu giao từ 8–10 người, kết quả 4, bằng từ 40,00% đến 50,00%.',
    );
  });

  test('the other spelling changes every text and no figure', () => {
    const settings = { ...makeFacts().settings, spelling: 'uỷ' as const };
    const document = build({ ...facts, settings });
    expect(JSON.stringify(document)).not.toMatch(/ủy|ỦY|Ủy/u);
    expect(shown(cell(document, 'Tổng cộng', 'admitted'))).toBe('12');
  });
});

describe('other periods', () => {
  const termFacts: Partial<FigureFacts> = {
    submissions: [
      makeSubmission(2, '2020-10-14..2025-06-30', { I: 400 }),
      makeSubmission(3, '2020-10-14..2025-06-30', { I: 247 }),
    ],
    targets: [makeTarget(ROOT, '2020-10-14..2025-06-30', 700)],
  };

  test.each([
    ['2017-Q2', 'kết quả công tác kết nạp đảng viên quý II năm 2017', ['admitted', 'year-to-date']],
    ['2023-6M', 'kết quả công tác kết nạp đảng viên 6 tháng đầu năm 2023', ['admitted']],
    ['2023-9M', 'kết quả công tác kết nạp đảng viên 9 tháng năm 2023', ['admitted']],
    ['2023', 'kết quả công tác kết nạp đảng viên năm 2023', ['admitted']],
  ])('%s is titled and has no column twice', (when, title, columns) => {
    const document = build({}, when);
    expect(linesOf(document)).toContain(title);
    const keys = tableOf(document).columns.map(({ key }) => key);
    expect(keys.filter((key) => key === 'admitted' || key === 'year-to-date')).toEqual(columns);
  });

  test('a term: 647 of 700 is 92,43%', () => {
    const document = build(termFacts, '2020-10-14..2025-06-30');
    expect(linesOf(document)).toContain('kết quả công tác kết nạp đảng viên từ ngày 14/10/2020 đến ngày 30/06/2025');
    expect(shown(cell(document, 'Tổng cộng', 'admitted'))).toBe('647');
    expect(shown(cell(document, 'Tổng cộng', 'term-share'))).toBe('92,43');
  });

  test('a quarter inside a term with a target has its cumulative columns', () => {
    const document = build({ ...facts, targets: [makeTarget(ROOT, '2015-08-01..2020-07-31', 500)] });
    const keys = tableOf(document).columns.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['term-to-date', 'term-share']));
    expect(cell(document, 'Tổng cộng', 'term-to-date').figure?.periodCode).toBe('2015-08-01..2017-03-31');
  });
});
