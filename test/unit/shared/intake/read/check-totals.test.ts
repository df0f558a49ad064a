import { describe, expect, test } from 'vitest';
import type { Row } from '../../../../fixtures/intake/list-rows.ts';
import type { FixtureSheet } from '../../../../fixtures/intake/write-workbook.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

describe('totals of a summary', () => {
  const titles: readonly Row[] = [['BAN TỔ CHỨC HUYỆN ỦY'], ['KẾT QUẢ KẾT NẠP ĐẢNG VIÊN QUÝ I NĂM 2017'], []];
  const sheetOf = (rows: readonly Row[]): FixtureSheet => ({ name: 'Tổng hợp', rows: [...titles, ...rows] });
  const heads: Row = ['TT', 'Đơn vị', 'Kết nạp', 'Nữ'];
  const [khoa, hy, school]: readonly Row[] = [
    [1, 'Đảng bộ xã Nà Khoa', 4, 2],
    [2, 'Xã Nà Hỳ', 5, 1],
    [3, 'Chi bộ Trường THPT Nậm Pồ', 1, 1],
  ];
  const toldOf = (...rows: readonly (Row | undefined)[]) =>
    told(stageSheets([sheetOf([heads, ...rows.map((row) => row ?? [])])]).problems);

  test('a grand total that is only the sum of the last group is a problem', () => {
    const groups = [khoa, hy, [null, 'Cộng', 9, 3], school];
    expect(toldOf(...groups, [null, 'Tổng cộng', 10, 4])).toEqual([]);
    expect(toldOf(...groups, [null, 'Tổng cộng', 1, 1])).toEqual([
      'intake.summary-total-differs C9',
      'intake.summary-total-differs D9',
    ]);
  });

  test('the numbers of one total must be sums of the same units', () => {
    const groups = [khoa, hy, [null, 'Cộng', 9, 3], school];
    expect(toldOf(...groups, [null, 'Cộng', 10, 4])).toEqual([]);
    expect(toldOf(...groups, [null, 'Cộng', 1, 1])).toEqual([]);
    expect(toldOf(...groups, [null, 'Cộng', 10, 1])).toEqual(['intake.summary-total-differs C9']);
  });

  test('the sub-total of a group is held against its units, above or below it, at the cell and with the difference', () => {
    const below = (...figures: Row) => [['I', 'Khối xã', ...figures], khoa, hy, ['II', 'Khối trường', 1, 1], school];
    expect(toldOf(...below(9, 3))).toEqual([]);
    const wrong = stageSheets([sheetOf([heads, ...below(8, 3).map((row) => row ?? [])])]);
    expect(wrong.problems).toMatchObject([
      {
        code: 'intake.summary-total-differs',
        weight: 'fix',
        place: { cell: 'C5' },
        facts: { written: 'Khối xã', label: 'Đảng viên mới kết nạp', says: 8, read: 9, difference: 1 },
      },
    ]);
    expect(toldOf(khoa, hy, [null, 'Khối xã', 9, 3], school, [null, 'Khối trường', 1, 2])).toEqual([
      'intake.summary-total-differs D9',
    ]);
    const nested = (sum: number) => [
      ['A', 'Khối xã', sum],
      ['1', 'Cụm 1', 4],
      khoa,
      ['2', 'Cụm 2', 5],
      hy,
      ['B', 'Khối trường', 1],
      school,
    ];
    expect([toldOf(...nested(9)), toldOf(...nested(4)), toldOf(...nested(7))]).toEqual([
      [],
      ['intake.summary-total-differs C5'],
      ['intake.summary-total-differs C5'],
    ]);
  });

  test('a line left out for its unknown unit still belongs to the total of the sheet', () => {
    const rows = [khoa, [2, 'Xã Mường Toong', 5, 1], [null, 'Tổng cộng', 9, 3]];
    const staged = stageSheets([sheetOf([heads, ...rows.map((row) => row ?? [])])], {
      choices: { leaveOut: [{ sheet: 'Tổng hợp', row: 6 }] },
    });
    expect([told(staged.problems), staged.counts.leftOut, staged.plan === null]).toEqual([[], 1, false]);
  });

  test('a line of figures nobody knows may be a unit or a block: the total may count it or not', () => {
    const unknown: Row = ['I', 'Các xã', 9, 3];
    expect(toldOf(unknown, khoa, hy, [null, 'Tổng cộng', 9, 3])).toEqual(['intake.row-unit-unknown B5']);
    expect(toldOf(unknown, khoa, hy, [null, 'Tổng cộng', 18, 6])).toEqual(['intake.row-unit-unknown B5']);
    expect(toldOf(unknown, khoa, hy, [null, 'Tổng cộng', 10, 3])).toContain('intake.summary-total-differs C8');
  });

  test('totals may stand above what they are of', () => {
    const groups = [['I', 'Khối xã', 9, 3], khoa, hy, ['II', 'Khối trường', 1, 1], school] as const;
    expect(toldOf([null, 'Tổng số', 10, 4], ...groups)).toEqual([]);
    expect(toldOf([null, 'Tổng số', 9, 4], ...groups)).toEqual(['intake.summary-total-differs C5']);
    expect(toldOf([null, 'Cộng', 9, 3], khoa, hy, [null, 'Cộng', 1, 1], school)).toEqual([]);
    expect(toldOf([null, 'Cộng', 9, 3], khoa, hy, [null, 'Cộng', 2, 1], school)).toEqual([
      'intake.summary-total-differs C8',
    ]);
  });
});
