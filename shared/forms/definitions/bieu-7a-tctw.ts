import { acrossColumns, inEveryColumn, sumOf } from '../form-identities.ts';
import type { FormColumn, FormDefinition, FormIdentity } from '../form-definition.ts';
import { count, heading, withParents } from '../form-rows.ts';
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
  count('A', 0, 'A. Số tổ chức cơ sở đảng có đến cuối năm (A = 1+2)', null, 'bold'),
  count('A.1', 1, '1. Số tổ chức cơ sở đảng được đánh giá chất lượng'),
  heading('A.1.h', 2, 'Kết quả đánh giá:'),
  count('A.1.a', 2, 'a) Trong sạch vững mạnh'),
  count('A.1.ax', 3, 'Trong đó: Trong sạch vững mạnh tiêu biểu'),
  count('A.1.b', 2, 'b) Hoàn thành tốt nhiệm vụ'),
  count('A.1.c', 2, 'c) Hoàn thành nhiệm vụ'),
  count('A.1.d', 2, 'd) Yếu kém'),
  count('A.2', 1, '2. Số tổ chức cơ sở đảng chưa được đánh giá chất lượng'),
  count('A.2x', 2, 'Trong đó: Số mới thành lập'),
  count('B', 0, 'B. Số chi bộ trực thuộc đảng bộ cơ sở', null, 'bold'),
  count('B.1', 1, 'Trong đó: Số chi bộ đã được đánh giá chất lượng'),
  heading('B.1.h', 2, 'Kết quả đánh giá:'),
  count('B.1.a', 2, 'a) Trong sạch vững mạnh'),
  count('B.1.ax', 3, 'Trong đó: Trong sạch vững mạnh tiêu biểu'),
  count('B.1.b', 2, 'b) Hoàn thành tốt nhiệm vụ'),
  count('B.1.c', 2, 'c) Hoàn thành nhiệm vụ'),
  count('B.1.d', 2, 'd) Yếu kém'),
]);

const sums: readonly FormIdentity[] = [
  sumOf('organisations', 'A', ['A.1', 'A.2']),
  sumOf('base-results', 'A.1', ['A.1.a', 'A.1.b', 'A.1.c', 'A.1.d']),
  sumOf('cell-results', 'B.1', ['B.1.a', 'B.1.b', 'B.1.c', 'B.1.d']),
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

/** Biểu số 7A-TCTW: quality of base organisations in a year; figures only. */
export const bieu7aof2012: FormDefinition = {
  ...series2012('7A', 'ĐÁNH GIÁ CHẤT LƯỢNG TỔ CHỨC CƠ SỞ ĐẢNG'),
  id: 'bieu-7a-tctw',
  title: 'BÁO CÁO ĐÁNH GIÁ CHẤT LƯỢNG TỔ CHỨC CƠ SỞ ĐẢNG',
  periodKind: 'flow',
  figuresOnly: true,
  columns,
  rows,
  identities,
};
