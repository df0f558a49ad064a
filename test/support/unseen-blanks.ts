import { bieu2b } from '../../shared/forms/definitions/bieu-2b-btctw.ts';
import { bieu6 } from '../../shared/forms/definitions/bieu-6-btctw.ts';
import { cellAddress, columnName } from '../../shared/intake/grid/grid.ts';
import type { FixtureCell, FixtureSheet } from '../fixtures/intake/write-workbook.ts';

/** Figures, or formulas, by address. */
export type Filled = Readonly<Record<string, number | string>>;
type Heading = { readonly unit?: string; readonly period?: string };

const SIGNATURES: readonly FixtureCell[] = ['NGƯỜI LẬP BIỂU', null, '………, ngày…tháng…năm 20…'];

/** Rows of `admittedAnew`: printed number, label. The first stands in row 9. */
export const anewRows: readonly (readonly [string | null, string])[] = [
  ['I', 'Tổng số đảng viên được kết nạp'],
  [null, 'Trong đó: Phụ nữ'],
  [null, '- Người dân tộc thiểu số'],
  [null, '- Có đạo'],
  [null, '- Đoàn viên thanh niên'],
  [null, '- Công nhân trong khu công nghiệp'],
  ['II', 'Chia theo độ tuổi'],
  ['1', 'Từ 18 đến 30 tuổi'],
  ['2', 'Từ 31 đến 35 tuổi'],
  ['3', 'Từ 36 đến 40 tuổi'],
  ['4', 'Từ 41 đến 45 tuổi'],
  ['5', 'Từ 46 đến 50 tuổi'],
  ['6', 'Từ 51 đến 55 tuổi'],
  ['7', 'Từ 56 đến 60 tuổi'],
  ['8', 'Từ 61 tuổi trở lên'],
  ['9', 'Tuổi đời bình quân'],
  ['III', 'Nghề nghiệp khi được kết nạp'],
  ['1', 'Sinh viên'],
  ['2', 'Học sinh'],
  ['3', 'Người làm nghề nông, lâm, ngư nghiệp'],
  ['4', 'Số còn lại'],
];
export const anewRowOf = (label: string) => 9 + anewRows.findIndex(([, text]) => text === label);

/** New members in a layout nobody has seen: letters over the labels, other heads, renamed rows, the number of a known form. */
export function admittedAnew(
  filled: Filled = {},
  { unit = 'ĐẢNG ỦY XÃ …', period = '…NĂM 20…' }: Heading = {},
): FixtureSheet {
  const own = (row: number, column: number): FixtureCell => cellOf(filled, row, column);
  return {
    name: 'Biểu kết nạp',
    rows: [
      ['TỈNH ỦY ĐIỆN BIÊN', null, null, null, 'Biểu số 2-BTCTW'],
      [unit],
      [null, 'BÁO CÁO ĐẢNG VIÊN MỚI KẾT NẠP'],
      [null, period],
      [],
      ['STT', 'Nội dung thống kê', 'Số liệu', null, 'So với cùng kỳ (%)', 'Ghi chú'],
      [null, null, 'Trong kỳ', 'Cùng kỳ năm trước'],
      ['A', 'B', 1, 2, '3 = 1:2', 4],
      ...anewRows.map(([ordinal, label], at): readonly FixtureCell[] => [
        ordinal,
        label,
        own(9 + at, 3),
        own(9 + at, 4),
        own(9 + at, 5),
      ]),
      [],
      SIGNATURES,
    ],
    merges: ['A6:A7', 'B6:B7', 'C6:D6', 'E6:E7', 'F6:F7', 'B3:D3', 'B4:D4'],
  };
}

const LEFT = 30;
/** By people and religion, two blocks with a gap between them; the numbers of the columns go on in the second. */
export function peopleAnew(
  filled: Filled = {},
  { unit = 'ĐẢNG ỦY XÃ …', period = '…NĂM 20…' }: Heading = {},
): FixtureSheet {
  const line = (at: number, sheetRow: number, column: number): readonly FixtureCell[] => {
    const row = bieu2b.rows[at];
    if (row === undefined) return [null, null, null, null];
    const label = row.label.replace('Đảng viên chia theo', 'Chia theo');
    return [row.ordinal ?? null, label, cellOf(filled, sheetRow, column), cellOf(filled, sheetRow, column + 1)];
  };
  const height = Math.max(LEFT, bieu2b.rows.length - LEFT);
  return {
    name: 'Dân tộc',
    rows: [
      [unit, null, null, null, null, null, 'Biểu số 2B-BTCTW'],
      ['ĐẢNG VIÊN MỚI KẾT NẠP THEO DÂN TỘC, TÔN GIÁO'],
      [period],
      [],
      ['Số TT', 'Thành phần', 'Tổng số', 'Nữ', null, 'Số TT', 'Thành phần', 'Tổng số', 'Nữ'],
      [1, 2, 3, 4, null, 5, 6, 7, 8],
      ...Array.from({ length: height }, (_, at) => [
        ...(at < LEFT ? line(at, 7 + at, 3) : [null, null, null, null]),
        null,
        ...line(LEFT + at, 7 + at, 8),
      ]),
      [],
      SIGNATURES,
    ],
  };
}

/** Where the figures of a row of Biểu 2B stand on `peopleAnew`: of all, then of women. */
export function peopleCells(code: string): readonly [string, string] {
  const at = bieu2b.rows.findIndex((row) => row.code === code);
  const [row, column] = at < LEFT ? [7 + at, 3] : [7 + at - LEFT, 8];
  return [cellAddress(row, column), cellAddress(row, column + 1)];
}

/** Quality of organisations in 28 columns with heads in three rows; each row named otherwise. The first stands in row 9. */
export function qualityAnew(
  filled: Filled = {},
  { unit = 'ĐẢNG ỦY XÃ …', period = '…NĂM 20…' }: Heading = {},
): FixtureSheet {
  const { columns, rows } = bieu6;
  const depth = (at: number) => [columns[at]?.group ?? null, columns[at]?.subgroup ?? null];
  const heads = columns.map(({ label, key }) => (key === 'label' ? 'Nội dung đánh giá' : label));
  const top = columns.map((_, at) => depth(at)[0] ?? heads[at] ?? null);
  const middle = columns.map((_, at) => (depth(at)[0] === null ? null : (depth(at)[1] ?? heads[at] ?? null)));
  const bottom = columns.map((_, at) => (depth(at)[1] === null ? null : (heads[at] ?? null)));
  const runs = (line: readonly (string | null)[], row: number, within: readonly (string | null)[]) =>
    line.flatMap((text, at) => {
      if (text === null || (text === line[at - 1] && within[at] === within[at - 1] && depth(at)[row - 5] !== null))
        return [];
      let end = at;
      while (depth(at)[row - 5] != null && line[end + 1] === text && within[end + 1] === within[at]) end += 1;
      const last = depth(at)[row - 5] === null ? 7 : row;
      return end === at && last === row ? [] : [`${columnName(at + 1)}${row}:${columnName(end + 1)}${last}`];
    });
  const first = (line: readonly (string | null)[], row: number) =>
    line.map((text, at) => (at > 0 && depth(at)[row - 5] != null && text === line[at - 1] ? null : text));
  return {
    name: 'Xếp loại',
    rows: [
      [unit, null, null, null, null, null, null, 'Biểu số 6C-BTCTW'],
      ['KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI TỔ CHỨC ĐẢNG'],
      [period],
      [],
      first(top, 5),
      first(middle, 6),
      bottom,
      columns.map((_, at) => `(${at + 1})`),
      ...rows.map((row, at): readonly FixtureCell[] => [
        `${row.label} theo quy định mới`,
        ...columns.slice(1).map((_, column) => cellOf(filled, 9 + at, column + 2)),
      ]),
      [],
      SIGNATURES,
    ],
    merges: [...runs(top, 5, top), ...runs(middle, 6, top)],
  };
}

function cellOf(filled: Filled, row: number, column: number): FixtureCell {
  const value = filled[cellAddress(row, column)];
  if (value === undefined) return null;
  return typeof value === 'string' ? { formula: value.replace(/^=/, '') } : value;
}
