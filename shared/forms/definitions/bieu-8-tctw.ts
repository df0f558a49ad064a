import type { FormColumn, FormDefinition, FormIdentity } from '../form-definition.ts';
import { count, heading, withParents } from '../form-rows.ts';
import { series2012 } from '../series-2012.ts';

const columns: readonly FormColumn[] = [
  { key: 'label', label: 'Chỉ tiêu', group: null, number: '1' },
  { key: 'this-period', label: 'Năm báo cáo', group: null, number: '2' },
  { key: 'c3', label: 'Có đến cuối kỳ báo cáo', group: null, number: '3' },
];

const rows = withParents([
  heading('I', 0, 'I - Các danh hiệu'),
  count('I.1', 1, '1. Danh hiệu anh hùng'),
  count('I.1a', 2, 'a) Anh hùng Lực lượng vũ trang'),
  count('I.1b', 2, 'b) Anh hùng Lao động'),
  count('I.1c', 2, 'c) Bà mẹ Việt Nam anh hùng'),
  count('I.2', 1, '2. Cán bộ lão thành cách mạng'),
  count('I.3', 1, '3. Cán bộ Tiền khởi nghĩa'),
  count('I.4', 1, '4. Nghệ sĩ nhân dân'),
  count('I.5', 1, '5. Nhà giáo nhân dân'),
  count('I.6', 1, '6. Thầy thuốc nhân dân'),
  count('I.7', 1, '7. Gia đình có công với cách mạng'),
  count('I.8', 1, '8. Gia đình liệt sĩ'),
  heading('II', 0, 'II - Được khen thưởng'),
  count('II.1', 1, '1. Huân chương các loại:'),
  count('II.1a', 2, 'a) Huân chương bậc cao:'),
  count('II.1a1', 3, '+ Hạng Nhất'),
  count('II.1a2', 3, '+ Hạng Nhì'),
  count('II.1a3', 3, '+ Hạng Ba'),
  count('II.1b', 2, 'b) Huân chương Kháng chiến'),
  count('II.1c', 2, 'c) Huân chương Chiến công'),
  count('II.1d', 2, 'd) Huân chương Chiến sĩ vẻ vang'),
  count('II.2', 1, '2. Huy chương các loại:'),
  count('II.2a', 2, '+ Hạng Nhất'),
  count('II.2b', 2, '+ Hạng Nhì'),
  count('II.2c', 2, '+ Hạng Ba'),
  count('II.3', 1, '3. Huy hiệu Đảng các loại:'),
  count('II.3.90', 2, '+ Huy hiệu Đảng 90 năm'),
  count('II.3.85', 2, '+ Huy hiệu Đảng 85 năm'),
  count('II.3.80', 2, '+ Huy hiệu Đảng 80 năm'),
  count('II.3.75', 2, '+ Huy hiệu Đảng 75 năm'),
  count('II.3.70', 2, '+ Huy hiệu Đảng 70 năm'),
  count('II.3.65', 2, '+ Huy hiệu Đảng 65 năm'),
  count('II.3.60', 2, '+ Huy hiệu Đảng 60 năm'),
  count('II.3.55', 2, '+ Huy hiệu Đảng 55 năm'),
  count('II.3.50', 2, '+ Huy hiệu Đảng 50 năm'),
  count('II.3.40', 2, '+ Huy hiệu Đảng 40 năm'),
  count('II.3.30', 2, '+ Huy hiệu Đảng 30 năm'),
  count('II.4', 1, '4. Bằng khen'),
  count('II.5', 1, '5. Các hình thức khen thưởng khác'),
  count('II.5a', 2, '+ Giấy khen các loại'),
  count('II.5b', 2, '+ Kỷ niệm chương'),
]);

const identities: readonly FormIdentity[] = [];

/** Biểu số 8-TCTW: honours and awards of members; figures only. No sums of rows are known for it. */
export const bieu8of2012: FormDefinition = {
  ...series2012('8', 'KHEN THƯỞNG ĐẢNG VIÊN'),
  id: 'bieu-8-tctw',
  title: 'BÁO CÁO KHEN THƯỞNG ĐẢNG VIÊN',
  periodKind: 'movement',
  figuresOnly: true,
  columns,
  rows,
  identities,
};
