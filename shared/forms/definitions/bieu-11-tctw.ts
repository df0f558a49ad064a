import type { FormColumn, FormDefinition, FormIdentity } from '../form-definition.ts';
import { count, heading, withParents } from '../form-rows.ts';
import { series2012 } from '../series-2012.ts';

const columns: readonly FormColumn[] = [
  { key: 'label', label: 'Tài liệu - phương tiện', group: null, number: '1' },
  { key: 'unfilled', label: 'Đơn vị tính', group: null, number: '2' },
  { key: 'this-period', label: 'Số có trong năm', group: null, number: '3' },
  { key: 'c4', label: 'Đã sử dụng', group: 'Trong năm', number: '4' },
  { key: 'c5', label: 'Không sử dụng được', group: 'Trong năm', number: '5' },
  { key: 'c6', label: 'Còn lại', group: 'Trong năm', number: '6' },
  { key: 'c7', label: 'Xin cấp tiếp', group: null, number: '7' },
  { key: 'c8', label: 'Duyệt cấp', group: null, number: '8' },
];

const rows = withParents([
  heading('I', 0, 'I - THẺ ĐẢNG VIÊN'),
  count('I.1', 1, '1. Thẻ đảng viên'),
  count('I.2', 1, '2. Thẻ đảng viên không số'),
  count('I.3', 1, '3. Máy đóng dấu nổi của BCH đảng bộ trực thuộc TW'),
  count('I.4', 1, '4. Dấu kiểm tra kỹ thuật TĐV'),
  count('I.5', 1, '5. Kìm cắt ảnh'),
  count('I.6', 1, '6. Máy ép Plastic'),
  heading('II', 0, 'II - GIỚI THIỆU SINH HOẠT ĐẢNG'),
  count('II.1', 1, '1. Giấy GTSHĐ chính thức'),
  count('II.2', 1, '2. Giấy GTSHĐ tạm thời'),
  count('II.3', 1, '3. Giấy GTSHĐ không ký hiệu'),
  count('II.4', 1, '4. Giấy GTSHĐ nội bộ'),
]);

const identities: readonly FormIdentity[] = [];

/** Biểu số 11-TCTW: use of documents and equipment; figures only. The unit of a row is written by hand. */
export const bieu11of2012: FormDefinition = {
  ...series2012('11', 'TÌNH HÌNH SỬ DỤNG TÀI LIỆU VÀ PHƯƠNG TIỆN QUẢN LÝ ĐẢNG VIÊN'),
  id: 'bieu-11-tctw',
  title: 'BÁO CÁO TÌNH HÌNH SỬ DỤNG TÀI LIỆU VÀ PHƯƠNG TIỆN QUẢN LÝ ĐẢNG VIÊN',
  periodKind: 'flow',
  figuresOnly: true,
  columns,
  rows,
  identities,
};
