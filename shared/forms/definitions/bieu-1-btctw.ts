import { partOf, sumOf } from '../form-identities.ts';
import type { FormDefinition, FormIdentity } from '../form-definition.ts';
import { count, notSummed, withParents } from '../form-rows.ts';
import { series2021 } from '../series-2021.ts';

const rows = withParents([
  count('A', 0, 'A - Tổng số đảng viên cuối kỳ trước chuyển sang', 'members.opening', 'bold'),
  notSummed(count('B', 0, 'B - Đảng viên tăng trong kỳ', null, 'bold')),
  count('B1', 1, '1. Kết nạp', 'admitted.total'),
  notSummed(count('B2', 1, '2. Chuyển đến')),
  count('B2a', 2, 'a. Tỉnh khác chuyển đến'),
  notSummed(count('B2b', 2, 'b. Huyện khác trong tỉnh chuyển đến')),
  count('B3', 1, '3. Phục hồi đảng tịch'),
  notSummed(count('C', 0, 'C - Đảng viên giảm trong kỳ', null, 'bold')),
  count('C1', 1, '1. Từ trần'),
  count('C2', 1, '2. Khai trừ'),
  count('C3', 1, '3. Xóa tên'),
  count('C3x', 2, 'Trong đó: Đảng viên dự bị'),
  count('C4', 1, '4. Xin ra khỏi Đảng'),
  notSummed(count('C5', 1, '5. Chuyển đi')),
  count('C5a', 2, 'a. Chuyển đi tỉnh khác'),
  notSummed(count('C5b', 2, 'b. Chuyển đi huyện khác trong tỉnh')),
  count('D', 0, 'D - Đảng viên trong danh sách cuối kỳ báo cáo', 'members.total', 'bold'),
]);

const identities: readonly FormIdentity[] = [
  sumOf('closing-balance', 'D', ['A', 'B', '-C']),
  sumOf('increase', 'B', ['B1', 'B2', 'B3']),
  sumOf('arrivals', 'B2', ['B2a', 'B2b']),
  sumOf('decrease', 'C', ['C1', 'C2', 'C3', 'C4', 'C5']),
  sumOf('departures', 'C5', ['C5a', 'C5b']),
  partOf('probationers-struck-off', ['C3x'], 'C3'),
];

/** Biểu số 1-BTCTW: increase and decrease of the membership, with opening and closing balance. */
export const bieu1: FormDefinition = {
  ...series2021('1', 'TĂNG, GIẢM ĐẢNG VIÊN'),
  id: 'bieu-1-btctw',
  title: 'THỐNG KÊ TĂNG, GIẢM ĐẢNG VIÊN',
  periodKind: 'movement',
  rows,
  identities,
};
