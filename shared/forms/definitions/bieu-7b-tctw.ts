import { acrossColumns, inEveryColumn, partOf, sumOf } from '../form-identities.ts';
import type { FormColumn, FormDefinition, FormIdentity } from '../form-definition.ts';
import { count, withParents } from '../form-rows.ts';
import { series2012 } from '../series-2012.ts';

const columns: readonly FormColumn[] = [
  { key: 'label', label: 'CHỈ TIÊU', group: null, number: '1' },
  { key: 'this-period', label: 'Tổng số', group: null, number: '2 = 4+...+14' },
  { key: 'unfilled', label: 'Tỷ lệ(%)', group: null, number: '3' },
  { key: 'c4', label: 'Xã', group: null, number: '4' },
  { key: 'c5', label: 'Phường thị trấn', group: null, number: '5' },
  { key: 'c6', label: 'DNNhà nước', group: null, number: '6' },
  { key: 'c7', label: 'DN cổ phần', group: null, number: '7' },
  { key: 'c8', label: 'DN tư nhân', group: null, number: '8' },
  { key: 'c9', label: 'Tổng số', group: 'DN có vốn đầu tư NN', number: '9' },
  { key: 'c10', label: 'Trong đó 100% vốn NN', group: 'DN có vốn đầu tư NN', number: '10' },
  { key: 'c11', label: 'Cơ quan hành chính', group: null, number: '11' },
  { key: 'c12', label: 'Cơ sở sự nghiệp', group: null, number: '12' },
  { key: 'c13', label: 'Quân đội, Công an', group: null, number: '13' },
  { key: 'c14', label: 'Loại hình khác', group: null, number: '14' },
];

const valueKeys = ['this-period', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11', 'c12', 'c13', 'c14'] as const;

const rows = withParents([
  count('T', 0, 'Đảng viên có đến thời điểm đánh giá chất lượng', null, 'bold'),
  count('T.1', 1, 'Chia ra: 1) Đảng viên được miễn đánh giá chất lượng'),
  count('T.2', 1, '2) Đảng viên chưa được đánh giá chất lượng'),
  count('T.3', 1, '3) Đảng viên đã được đánh giá chất lượng'),
  count('P', 0, 'Phân tích kết quả đảng viên đã được đ/g chất lượng', null, 'bold'),
  count('A', 1, 'A. Đảng viên đủ tư cách, hoàn thành xuất sắc nhiệm vụ'),
  count('B', 1, 'B. Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ'),
  count('C', 1, 'C. Đảng viên đủ tư cách, hoàn thành nhiệm vụ'),
  count('C.x', 2, 'Trong đó: Đủ tư cách nhưng có mặt còn hạn chế:'),
  count('C.x1', 3, 'Chia ra: 1) Chưa tận tuỵ với công việc …'),
  count('C.x2', 3, '2) Còn khuyết điểm trong công tác SHĐ…'),
  count('C.x3', 3, '3) Là người đứng đầu cơ quan, đơn vị; là bí thư cấp uỷ chưa hoàn thành nhiệm vụ…'),
  count('D', 1, 'D. Đảng viên vi phạm tư cách'),
  count('D.1', 2, 'Chia ra: 1) Bị thi hành kỷ luật của Đảng, chính quyền, đoàn thể trong năm'),
  count('D.2', 2, '2) Qua kiểm điểm phát hiện vi phạm tư cách đảng viên'),
  count('D.3', 2, '3) Cơ quan quản lý, chi bộ đánh giá không hoàn thành nhiệm vụ'),
  count('D.4', 2, '4) Không chấp hành sự phân công, gây mất đoàn kết …'),
]);

const sums: readonly FormIdentity[] = [
  sumOf('members', 'T', ['T.1', 'T.2', 'T.3']),
  sumOf('judged', 'P', ['T.3']),
  sumOf('results', 'P', ['A', 'B', 'C', 'D']),
  sumOf('violations', 'D', ['D.1', 'D.2', 'D.3', 'D.4']),
  partOf('shortcomings', ['C.x'], 'C'),
];

const identities: readonly FormIdentity[] = [
  ...inEveryColumn(sums, valueKeys),
  ...acrossColumns('kinds', rows, [
    'this-period',
    '=',
    ['c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c11', 'c12', 'c13', 'c14'],
  ]),
  ...acrossColumns('foreign-capital', rows, ['c10', '<=', ['c9']]),
];

/** Biểu số 7B-TCTW: quality of members in a year; figures only. */
export const bieu7bof2012: FormDefinition = {
  ...series2012('7B', 'ĐÁNH GIÁ CHẤT LƯỢNG ĐẢNG VIÊN'),
  id: 'bieu-7b-tctw',
  title: 'BÁO CÁO ĐÁNH GIÁ CHẤT LƯỢNG ĐẢNG VIÊN',
  periodKind: 'flow',
  figuresOnly: true,
  columns,
  rows,
  identities,
};
