import { describe, expect, test } from 'vitest';
import type { ReportCell, ReportDocument } from '../../../../../shared/reports/report-document.ts';
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
      '0 → 1 đảng viên',
    ]);
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
