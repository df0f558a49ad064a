import type { CellKind, OrganisationType, SpecialRight, UnitKind } from './unit.ts';
import { valueTable } from './value-table.ts';

/** Loại tổ chức in a list of units. */
export const unitKindNames = valueTable<UnitKind>([
  { code: 'base-committee', label: 'Đảng bộ cơ sở', spellings: ['ĐBCS', 'Đảng bộ'] },
  { code: 'base-cell', label: 'Chi bộ cơ sở', spellings: ['CBCS'] },
  { code: 'sub-committee', label: 'Đảng bộ bộ phận', spellings: ['ĐBBP'] },
  { code: 'cell', label: 'Chi bộ trực thuộc', spellings: ['Chi bộ trực thuộc đảng ủy cơ sở'] },
  {
    code: 'village-cell',
    label: 'Chi bộ thôn',
    spellings: ['Chi bộ thôn, tổ dân phố', 'Chi bộ thôn trực thuộc đảng ủy xã'],
  },
  {
    code: 'superior',
    label: 'Đảng bộ cấp trên trực tiếp',
    spellings: [
      'Đảng bộ cấp trên trực tiếp của TCCSĐ',
      'Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng',
      'Đảng bộ cấp trên cơ sở',
      'Cấp trên trực tiếp',
    ],
  },
]);

/** Quyền đặc biệt of a committee; several stand in one cell, parted by semicolons. */
export const specialRightNames = valueTable<SpecialRight>([
  {
    code: 'superior-powers',
    label: 'Được giao quyền cấp trên cơ sở',
    spellings: [
      'Giao quyền cấp trên cơ sở',
      'Được giao quyền cấp trên trực tiếp của TCCSĐ',
      'Được giao quyền cấp trên trực tiếp của tổ chức cơ sở đảng',
    ],
  },
  {
    code: 'admission-authority',
    label: 'Được ủy quyền kết nạp đảng viên',
    spellings: ['Ủy quyền kết nạp', 'Được ủy quyền kết nạp', 'Ủy quyền kết nạp đảng viên'],
  },
]);

/** Loại hình tổ chức cơ sở đảng. */
export const organisationTypeNames = valueTable<OrganisationType>([
  { code: 'commune', label: 'Xã' },
  { code: 'ward', label: 'Phường' },
  { code: 'township', label: 'Thị trấn' },
  {
    code: 'party-mass-office',
    label: 'Cơ quan Đảng, đoàn thể',
    spellings: ['Cơ quan Đảng, MTTQ, đoàn thể', 'Cơ quan Đảng'],
  },
  { code: 'state-office', label: 'Cơ quan nhà nước', spellings: ['Cơ quan hành chính'] },
  { code: 'public-service', label: 'Đơn vị sự nghiệp công lập', spellings: ['Sự nghiệp công lập'] },
  { code: 'private-service', label: 'Đơn vị sự nghiệp ngoài công lập', spellings: ['Sự nghiệp ngoài công lập'] },
  { code: 'school', label: 'Trường học', spellings: ['Trường'] },
  { code: 'army', label: 'Quân đội', spellings: ['Quân sự'] },
  { code: 'police', label: 'Công an' },
  { code: 'state-enterprise', label: 'Doanh nghiệp nhà nước', spellings: ['Doanh nghiệp có vốn nhà nước'] },
  {
    code: 'private-enterprise',
    label: 'Doanh nghiệp ngoài nhà nước',
    spellings: ['Doanh nghiệp ngoài khu vực nhà nước', 'Doanh nghiệp tư nhân', 'Doanh nghiệp'],
  },
  { code: 'cooperative', label: 'Hợp tác xã', spellings: ['HTX'] },
  { code: 'other', label: 'Khác', spellings: ['Loại hình cơ sở khác'] },
]);

/** Loại chi bộ inside a base organisation. */
export const cellKindNames = valueTable<CellKind>([
  {
    code: 'village',
    label: 'Thôn, bản',
    spellings: ['Thôn', 'Bản', 'Buôn', 'Ấp', 'Khóm', 'Tiểu khu', 'Tổ dân phố', 'Khu phố'],
  },
  { code: 'school', label: 'Trường học', spellings: ['Trường'] },
  { code: 'office', label: 'Cơ quan', spellings: ['Cơ quan xã'] },
  { code: 'health', label: 'Y tế', spellings: ['Trạm y tế'] },
  { code: 'police', label: 'Công an', spellings: ['Công an xã'] },
  { code: 'army', label: 'Quân sự', spellings: ['Quân sự xã', 'Quân đội'] },
  { code: 'enterprise', label: 'Doanh nghiệp', spellings: ['Công ty'] },
  { code: 'cooperative', label: 'Hợp tác xã', spellings: ['HTX'] },
  { code: 'other', label: 'Khác' },
]);
