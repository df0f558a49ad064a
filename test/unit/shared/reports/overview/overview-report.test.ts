import { describe, expect, test } from 'vitest';
import type { ReportCell, ReportDocument } from '../../../../../shared/reports/report-document.ts';
import { formatPercent } from '../../../../../shared/text/format.ts';
import { flatUnits } from '../../../../support/window/sample-tree.ts';
import { sampleOverviewReport } from '../../../../support/window/sample-overview.ts';

const textOf = ({ value }: ReportCell) => (value.is === 'text' ? value.text : value.is === 'number' ? value.shown : '');
const tables = ({ blocks }: ReportDocument) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
/** The rows of the table whose first head cell begins so. */
function rowsOf(document: ReportDocument, title: string): readonly (readonly string[])[] {
  const found = tables(document).find(({ head }) =>
    textOf(head[0]?.[0] ?? { value: { is: 'blank' } }).startsWith(title),
  );
  return (found?.rows ?? []).map(({ cells }) => cells.map(textOf));
}

describe('“Tổng quan” on paper', () => {
  const document = sampleOverviewReport('2017-Q1');

  test('answers every question of the screen, with what each answer is based on', () => {
    const rows = rowsOf(document, 'Nội dung');
    expect(rows.filter((cells) => cells.length === 2)).toEqual([
      ['Còn thiếu báo cáo của ai?', 'Đã nộp 22/24'],
      ['Còn lỗi gì?', '1 chỗ chưa khớp'],
      ['Toàn đảng bộ đạt bao nhiêu?', '74,00%'],
      ['Đơn vị nào chậm?', expect.stringMatching(/^\d+\/21 đơn vị chậm$/)],
      ['Thôn, bản chưa có đảng viên', '2'],
      ['Chi bộ 5 năm không kết nạp', '12'],
      ['Chi bộ dưới 9 đảng viên', 'chưa có số liệu'],
      ['Sắp đến hạn hoặc quá hạn', '11 người'],
    ]);
    expect(rows).toContainEqual(['74/100 chỉ tiêu năm']);
    expect(rows).toContainEqual(['Thiếu 1: Đảng bộ xã Nậm Ngà']);
  });

  test('has a row for every unit, what nobody reported is no 0, and the whole below', () => {
    const rows = rowsOf(document, 'Kết quả so với chỉ tiêu năm');
    expect(rows).toHaveLength(25);
    expect(rows.find(([, name]) => name === 'Đảng bộ xã Tả Pình')?.slice(2)).toEqual([
      'chưa có',
      '8',
      '',
      'Chưa có số',
    ]);
    expect(rows.at(-1)?.slice(1, 5)).toEqual(['Toàn đảng bộ', '74', '100', '74,00']);
  });

  test('has the quarters of the trend with their bases, and all five lists', () => {
    expect(rowsOf(document, 'Kết nạp theo quý').at(-1)).toEqual(['Quý I/2017', '74', '22/24']);
    for (const title of ['Đơn vị vượt lên', 'Đơn vị tụt lại', 'Kỳ này không kết nạp', 'Có kết nạp trở lại'])
      expect(rowsOf(document, title).length).toBeGreaterThan(0);
    expect(rowsOf(document, 'Thôn, bản xóa trắng')).toContainEqual([
      'Bản Nà Sự, Đảng bộ xã Huổi Mây',
      'trước 0, nay 1 đảng viên',
    ]);
  });

  const trendIn = ({ blocks }: ReportDocument) => blocks.find(({ kind }) => kind === 'trend');
  const barsIn = (document: ReportDocument) =>
    tables(document).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.bar?.is === 'share' ? [{ shown: textOf(cell), ...cell.bar }] : [])),
      ),
    );

  test('draws a bar beside every share, as long as the share says, and none where nothing was reported', () => {
    const bars = barsIn(document);
    expect(bars).toHaveLength(25);
    const drawn = bars.filter(({ percent }) => percent !== null);
    expect(drawn.length).toBeGreaterThan(15);
    for (const { shown, percent } of drawn)
      expect(shown).toBe(formatPercent(Math.round((percent ?? 0) * 1e6), 1e8).replace('%', ''));
    for (const { shown } of bars.filter(({ percent }) => percent === null)) expect(shown).toBe('');
    expect(bars.at(-1)).toMatchObject({ shown: '74,00', percent: 74, isBehind: false });
    expect(new Set(bars.map(({ mark }) => mark))).toEqual(new Set([(90 / 365) * 100]));
  });

  test('draws the trend over its table with the same figures, and marks a quarter that not all units are in', () => {
    const trend = trendIn(document);
    const rows = rowsOf(document, 'Kết nạp theo quý');
    if (trend?.kind !== 'trend') throw new Error('no trend');
    expect(trend.points.map(({ name, label }) => [`Quý ${name}`, label.replace('*', '')])).toEqual(
      rows.map(([quarter, count]) => [quarter, count]),
    );
    expect(trend.points.map(({ isPartial }) => isPartial)).toEqual(
      rows.map(([, , base = '']) => base.split('/')[0] !== base.split('/')[1]),
    );
  });

  test('says so in place of a chart where nothing was set or reported', () => {
    const noTargets = sampleOverviewReport('2017-Q1', flatUnits(5));
    expect(barsIn(noTargets)).toEqual([]);
    expect(rowsOf(noTargets, 'Kết quả so với chỉ tiêu năm, theo đơn vị. Chưa giao chỉ tiêu năm')).toHaveLength(6);
    const noFigures = sampleOverviewReport('2009-Q1');
    expect(trendIn(noFigures)).toBeUndefined();
    expect(rowsOf(noFigures, 'Kết nạp theo quý. Chưa có số liệu để vẽ biểu đồ.')).toHaveLength(8);
  });

  test('prints the checks that fail and the remarks', () => {
    const notes = document.blocks.flatMap((block) => (block.kind === 'notes' ? [block] : []));
    expect(notes[0]?.lines).toHaveLength(2);
  });

  test('of three thousand units no row is taller than a page', () => {
    const large = sampleOverviewReport('2017-Q1', flatUnits(3000));
    const texts = tables(large).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(textOf)));
    expect(rowsOf(large, 'Kết quả so với chỉ tiêu năm')).toHaveLength(3001);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(3000);
  });
});
