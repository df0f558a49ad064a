import { acrossColumns, inEveryColumn, partOf, sumOf } from '../form-identities.ts';
import type { FormColumn, FormDefinition, FormIdentity } from '../form-definition.ts';
import { count, heading, inColumns, withParents } from '../form-rows.ts';
import { series2012 } from '../series-2012.ts';

const columns: readonly FormColumn[] = [
  { key: 'label', label: 'Loại cơ sở', group: null, number: '1' },
  { key: 'this-period', label: 'Tổng số đơn vị cơ sở', group: null, number: '2' },
  { key: 'c3', label: 'Tổng số', group: 'Trđó số đơn vị cơ sở chưa có TCCSĐ', number: '3' },
  {
    key: 'c4',
    label: 'Trđó số đơn vị cơ sở đã có đảng viên',
    group: 'Trđó số đơn vị cơ sở chưa có TCCSĐ',
    number: '4',
  },
  { key: 'c5', label: 'Tổng số', group: 'Tổ chức cơ sở đảng', number: '5' },
  { key: 'c6', label: 'Đảng bộ cơ sở', group: 'Tổ chức cơ sở đảng', subgroup: 'Chia ra', number: '6' },
  { key: 'c7', label: 'Chi bộ cơ sở', group: 'Tổ chức cơ sở đảng', subgroup: 'Chia ra', number: '7' },
  { key: 'c8', label: 'Đảng bộ bộ phận', group: 'Tổ chức đảng trong cơ sở', number: '8' },
  { key: 'c9', label: 'Chi bộ trực thuộc', group: 'Tổ chức đảng trong cơ sở', number: '9' },
  { key: 'c10', label: 'Tổng số đảng viên', group: null, number: '10' },
];

const valueKeys = ['this-period', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10'] as const;

const rows = withParents([
  inColumns(count('1', 0, '1. Xã'), { c10: 'members.type.commune' }),
  inColumns(count('2', 0, '2. Phường'), { c10: 'members.type.ward' }),
  inColumns(count('3', 0, '3. Thị trấn'), { c10: 'members.type.township' }),
  count('4', 0, '4. Doanh nghiệp nhà nước'),
  heading('4.h', 1, 'Chia ra:'),
  count('4a', 1, 'a) Công nghiệp các loại'),
  count('4b', 1, 'b) Giao thông, vận tải, bưu điện'),
  count('4c', 1, 'c) Xây dựng'),
  count('4d', 1, 'd) Nông, lâm, ngư nghiệp, thuỷ lợi'),
  count('4e', 1, 'e) Thương nghiệp, du lịch, dịch vụ'),
  count('5', 0, '5. Doanh nghiệp cổ phần có vốn nhà nước'),
  heading('5.h', 1, 'Chia ra:'),
  count('5a', 1, 'a) Công nghiệp các loại'),
  count('5b', 1, 'b) Giao thông, vận tải, bưu điện'),
  count('5c', 1, 'c) Xây dựng'),
  count('5d', 1, 'd) Nông, lâm, ngư nghiệp, thuỷ lợi'),
  count('5e', 1, 'e) Thương nghiệp, dịch vụ, du lịch'),
  count('6', 0, '6. Hợp tác xã, tổ hợp'),
  count('7', 0, '7. Doanh nghiệp tư nhân'),
  count('8', 0, '8. Công ty TNHH'),
  count('9', 0, '9. Công ty cổ phần tư nhân'),
  count('10', 0, '10. DN có vốn đầu tư nước ngoài'),
  count('10x', 1, 'Trong đó: 100% vốn nước ngoài'),
  count('11', 0, '11. Cơ sở sự nghiệp'),
  heading('11.h', 1, 'Trong đó:'),
  count('11.1', 1, '- Viện, trung tâm NCKH'),
  count('11.2', 1, '- Trường cao đẳng, đại học'),
  count('11.3', 1, '- Trường TH ch.nghiệp, dạy nghề'),
  count('11.4', 1, '- Trường trung học phổ thông'),
  count('11.5', 1, '- Bệnh viện'),
  count('12', 0, '12. Cơ quan hành chính'),
  inColumns(count('13', 0, '13. Quân đội'), { c10: 'members.type.army' }),
  inColumns(count('14', 0, '14. Công an'), { c10: 'members.type.police' }),
  count('15', 0, '15. Tổ chức cơ sở đảng ở ngoài nước'),
  count('16', 0, '16. Cơ sở khác*'),
  inColumns(count('TOTAL', 0, 'Cộng (1+…+16)', null, 'bold'), { c10: 'members.total' }),
]);

const sums: readonly FormIdentity[] = [
  sumOf('total', 'TOTAL', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16']),
  sumOf('state-enterprises', '4', ['4a', '4b', '4c', '4d', '4e']),
  sumOf('shared-enterprises', '5', ['5a', '5b', '5c', '5d', '5e']),
  partOf('foreign-capital', ['10x'], '10'),
];

const identities: readonly FormIdentity[] = [
  ...inEveryColumn(sums, valueKeys),
  ...acrossColumns('base-organisations', rows, ['c5', '=', ['c6', 'c7']]),
  ...acrossColumns('units-without-organisation', rows, ['c3', '<=', ['this-period']]),
  ...acrossColumns('units-with-members', rows, ['c4', '<=', ['c3']]),
];

/** Biểu số 5-TCTW: base organisations and members by kind of organisation. One public copy only. */
export const bieu5of2012: FormDefinition = {
  ...series2012('5', 'TỔ CHỨC CƠ SỞ ĐẢNG VÀ ĐẢNG VIÊN TRONG CÁC LOẠI CƠ SỞ'),
  id: 'bieu-5-tctw',
  title: 'BÁO CÁO TỔ CHỨC CƠ SỞ ĐẢNG VÀ ĐẢNG VIÊN TRONG CÁC LOẠI CƠ SỞ',
  periodKind: 'state',
  columns,
  rows,
  identities,
};
