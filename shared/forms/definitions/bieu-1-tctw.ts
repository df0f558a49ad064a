import { sumOf } from '../form-identities.ts';
import type { FormDefinition, FormIdentity } from '../form-definition.ts';
import { count, notSummed, signed, withParents } from '../form-rows.ts';
import { series2012 } from '../series-2012.ts';

const rows = withParents([
  count('A', 0, 'A - Đảng viên trong danh sách có đến đầu kỳ báo cáo', 'members.opening', 'bold'),
  notSummed(count('B', 0, 'B - Đảng viên tăng trong kỳ', null, 'bold')),
  count('B1', 1, '1 - Kết nạp', 'admitted.total'),
  notSummed(count('B2', 1, '2 - Chuyển đến')),
  count('B2a', 2, 'a) Tỉnh uỷ (và tương đương) khác chuyển đến'),
  notSummed(count('B2b', 2, 'b) Huyện uỷ (và tương đương) khác trong tỉnh chuyển đến')),
  count('B3', 1, '3 - Phục hồi đảng tịch'),
  notSummed(count('C', 0, 'C - Đảng viên giảm trong kỳ', null, 'bold')),
  count('C1', 1, '1 - Từ trần'),
  count('C2', 1, '2 - Khai trừ'),
  count('C3', 1, '3 - Xoá tên'),
  count('C4', 1, '4 - Xin ra khỏi Đảng'),
  notSummed(count('C5', 1, '5 - Chuyển đi')),
  count('C5a', 2, 'a) Đi tỉnh uỷ (và tương đương) khác'),
  notSummed(count('C5b', 2, 'b) Đi huyện uỷ (và tương đương) khác trong tỉnh')),
  count('D', 0, 'D - Đảng viên trong danh sách có đến cuối kỳ báo cáo', 'members.total', 'bold'),
  signed(notSummed(count('E', 0, 'E - Chênh lệch (chuyển đi - chuyển đến)', null, 'bold'))),
  count('G', 0, 'G - Đảng viên có mặt đến cuối kỳ báo cáo', null, 'bold'),
]);

const identities: readonly FormIdentity[] = [
  sumOf('closing-balance', 'D', ['A', 'B', '-C']),
  sumOf('increase', 'B', ['B1', 'B2', 'B3']),
  sumOf('arrivals', 'B2', ['B2a', 'B2b']),
  sumOf('decrease', 'C', ['C1', 'C2', 'C3', 'C4', 'C5']),
  sumOf('departures', 'C5', ['C5a', 'C5b']),
  sumOf('transfer-balance', 'E', ['C5', '-B2']),
];

/** Biểu số 1-TCTW: increase and decrease of the membership. The relation of row G to D and E is not known, so it is not checked. */
export const bieu1of2012: FormDefinition = {
  ...series2012('1', 'TĂNG GIẢM ĐẢNG VIÊN'),
  id: 'bieu-1-tctw',
  title: 'BÁO CÁO TĂNG GIẢM ĐẢNG VIÊN',
  periodKind: 'movement',
  rows,
  identities,
};
