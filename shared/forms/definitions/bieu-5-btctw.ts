import { acrossColumns, inEveryColumn, partOf, sumOf } from '../form-identities.ts';
import type { FormColumn, FormDefinition, FormIdentity } from '../form-definition.ts';
import { count, inColumns, withParents } from '../form-rows.ts';
import { series2021 } from '../series-2021.ts';

const columns: readonly FormColumn[] = [
  { key: 'label', label: 'Loại hình tổ chức cơ sở đảng', group: null, number: '1' },
  { key: 'this-period', label: 'Tổng số', group: 'Số tổ chức cơ sở đảng', number: '2 (=3+4)' },
  { key: 'c3', label: 'Đảng bộ cơ sở', group: 'Số tổ chức cơ sở đảng', subgroup: 'Chia ra', number: '3' },
  { key: 'c4', label: 'Chi bộ cơ sở', group: 'Số tổ chức cơ sở đảng', subgroup: 'Chia ra', number: '4' },
  {
    key: 'c5',
    label: 'Đảng bộ bộ phận',
    group: 'Tổ chức đảng trực thuộc Đảng bộ cơ sở',
    subgroup: 'Chia ra',
    number: '5',
  },
  {
    key: 'c6',
    label: 'Chi bộ trực thuộc',
    group: 'Tổ chức đảng trực thuộc Đảng bộ cơ sở',
    subgroup: 'Chia ra',
    number: '6',
  },
  { key: 'c7', label: 'Tổng số đảng viên', group: null, number: '7' },
];

const valueKeys = ['this-period', 'c3', 'c4', 'c5', 'c6', 'c7'] as const;

const rows = withParents([
  inColumns(count('1', 0, '1. Xã'), { c7: 'members.type.commune' }),
  inColumns(count('2', 0, '2. Phường'), { c7: 'members.type.ward' }),
  inColumns(count('3', 0, '3. Thị trấn'), { c7: 'members.type.township' }),
  inColumns(count('4', 0, '4. Cơ quan Đảng, MTTQ, đoàn thể CT-XH'), { c7: 'members.type.party-mass-office' }),
  inColumns(count('5', 0, '5. Cơ quan Nhà nước'), { c7: 'members.type.state-office' }),
  inColumns(count('6', 0, '6. Đơn vị sự nghiệp, gồm:'), { c7: 'members.type.service' }),
  inColumns(count('6a', 1, 'a) Công lập'), { c7: 'members.type.public-service' }),
  inColumns(count('6b', 1, 'b) Ngoài công lập'), { c7: 'members.type.private-service' }),
  inColumns(count('7', 0, '7. Quân đội'), { c7: 'members.type.army' }),
  inColumns(count('8', 0, '8. Công an'), { c7: 'members.type.police' }),
  inColumns(count('9', 0, '9. Doanh nghiệp và hợp tác xã'), { c7: 'members.type.business' }),
  inColumns(count('9a', 1, 'a) Doanh nghiệp có vốn Nhà nước'), { c7: 'members.type.state-enterprise' }),
  count('9a1', 2, '- Nhà nước nắm giữ 100% vốn điều lệ'),
  count('9a2', 2, '- Nhà nước nắm giữ từ 50% vốn điều lệ trở lên'),
  count('9a3', 2, '- Nhà nước nắm giữ dưới 50% vốn điều lệ'),
  inColumns(count('9b', 1, 'b) Doanh nghiệp ngoài khu vực Nhà nước'), { c7: 'members.type.private-enterprise' }),
  count('9b1', 2, '- Công ty Cổ phần'),
  count('9b2', 2, '- Doanh nghiệp tư nhân'),
  count('9b3', 2, '- Công ty trách nhiệm hữu hạn'),
  count('9b4', 2, '- Công ty hợp danh'),
  count('9b5', 2, '- Doanh nghiệp có vốn nước ngoài'),
  count('9b5x', 3, 'Trong đó: Doanh nghiệp 100% vốn NN'),
  inColumns(count('9c', 1, 'c) Hợp tác xã'), { c7: 'members.type.cooperative' }),
  count('10', 0, '10. Tổ chức cơ sở đảng ở ngoài nước'),
  inColumns(count('11', 0, '11. Loại hình cơ sở khác*'), { c7: 'members.type.other' }),
  inColumns(count('TOTAL', 0, 'Cộng (1+….+11)', null, 'bold'), { c7: 'members.total' }),
]);

const sums: readonly FormIdentity[] = [
  sumOf('total', 'TOTAL', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']),
  sumOf('service-units', '6', ['6a', '6b']),
  sumOf('enterprises', '9', ['9a', '9b', '9c']),
  sumOf('state-capital', '9a', ['9a1', '9a2', '9a3']),
  sumOf('private-enterprises', '9b', ['9b1', '9b2', '9b3', '9b4', '9b5']),
  partOf('foreign-capital', ['9b5x'], '9b5'),
];

const identities: readonly FormIdentity[] = [
  ...inEveryColumn(sums, valueKeys),
  ...acrossColumns('base-organisations', rows, ['this-period', '=', ['c3', 'c4']]),
];

/** Biểu số 5-BTCTW: base organisations and members by kind of organisation, on one day. */
export const bieu5: FormDefinition = {
  ...series2021('5', 'TỔ CHỨC ĐẢNG VÀ ĐẢNG VIÊN TRONG CÁC LOẠI HÌNH CƠ SỞ'),
  id: 'bieu-5-btctw',
  title: 'THỐNG KÊ TỔ CHỨC ĐẢNG VÀ ĐẢNG VIÊN TRONG CÁC LOẠI HÌNH CƠ SỞ',
  periodKind: 'state',
  columns,
  rows,
  identities,
};
