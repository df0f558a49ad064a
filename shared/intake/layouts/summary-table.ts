import { underGroups, type LayoutField, type TableLayout } from './table-layout.ts';

const ADMITTED = [
  ...['Đảng viên mới kết nạp', 'Số đảng viên mới kết nạp', 'Kết nạp đảng viên', 'Kết nạp', 'Kết nạp mới'],
  ...[
    'Số kết nạp',
    'Số đảng viên kết nạp',
    'Đảng viên kết nạp',
    'Kết nạp đảng viên mới',
    'Mới kết nạp',
    'Kết quả kết nạp',
  ],
];
const MEMBERS = ['Tổng số đảng viên', 'Đảng viên hiện có', 'Số đảng viên', 'Đảng viên', 'Đảng viên cuối kỳ'];
const TOTAL_LEAVES = ['Tổng số', 'Tổng', 'Cộng', 'Số lượng'];

const field = (id: string, label: string, own: readonly string[], leaves: readonly string[] = own): LayoutField => {
  const groups = id.startsWith('members.') ? MEMBERS : ADMITTED;
  return { id, label, headers: [...own, ...underGroups(groups, leaves)] };
};
const admitted = (name: string, label: string, others: readonly string[] = []): LayoutField =>
  field(`admitted.${name}`, label, [label, ...others]);

/**
 * Indicators the board's own summary table may hold, by the labels of the catalogue of figures and their usual short
 * forms. A column is an indicator only by one of these words; everything else is asked about.
 */
export const summaryIndicatorFields: readonly LayoutField[] = [
  {
    id: 'admitted.total',
    label: 'Đảng viên mới kết nạp',
    headers: [...ADMITTED, ...underGroups(ADMITTED, TOTAL_LEAVES)],
  },
  admitted('female', 'Nữ', ['Đảng viên nữ mới kết nạp', 'Kết nạp nữ', 'Là nữ', 'Trong đó nữ']),
  admitted('minority', 'Dân tộc thiểu số', ['DTTS', 'Người DTTS', 'Người dân tộc thiểu số', 'Dân tộc']),
  admitted('religious', 'Người theo tôn giáo', ['Theo tôn giáo', 'Tôn giáo', 'Có đạo', 'Người có đạo']),
  admitted('youth-union', 'Đoàn viên Đoàn TNCS Hồ Chí Minh', [
    'Đoàn viên',
    'Đoàn viên TNCS',
    'Đoàn viên Đoàn TNCS HCM',
  ]),
  admitted('business-owner', 'Chủ doanh nghiệp tư nhân', ['Chủ DNTN', 'Chủ doanh nghiệp']),
  admitted('family-planning', 'Quần chúng vi phạm chính sách KHHGĐ', ['Vi phạm KHHGĐ']),
  admitted('foreign-spouse', 'Có quan hệ hôn nhân với người nước ngoài', ['Hôn nhân với người nước ngoài']),
  admitted('readmitted', 'Kết nạp lại'),
  admitted('village', 'Ở thôn, bản', ['Thôn, bản', 'Người của thôn, bản']),
  { id: 'members.total', label: 'Tổng số đảng viên', headers: [...MEMBERS, ...underGroups(MEMBERS, TOTAL_LEAVES)] },
  field('members.female', 'Đảng viên nữ', ['Đảng viên nữ'], ['Nữ', 'Trong đó nữ']),
  field(
    'members.minority',
    'Đảng viên là người dân tộc thiểu số',
    ['Đảng viên là người dân tộc thiểu số', 'Đảng viên DTTS'],
    ['Dân tộc thiểu số', 'DTTS', 'Dân tộc'],
  ),
  field(
    'members.religious',
    'Đảng viên là người theo tôn giáo',
    ['Đảng viên là người theo tôn giáo', 'Đảng viên theo tôn giáo'],
    ['Người theo tôn giáo', 'Tôn giáo', 'Theo tôn giáo'],
  ),
];

/** `Nữ`, `Đoàn viên`: words that say nothing of whom they count part of. */
export const isPartOfAdmitted = (id: string): boolean => id.startsWith('admitted.') && id !== 'admitted.total';

/** A row for each unit, a column for each indicator. */
export const summaryTable: TableLayout = {
  id: 'summary',
  kind: 'summary',
  title: 'Bảng tổng hợp theo đơn vị',
  fields: [
    { id: 'order', label: 'Số thứ tự', headers: ['STT', 'TT', 'Số TT', 'Số thứ tự'] },
    {
      id: 'unit',
      label: 'Đơn vị',
      headers: [
        ...[
          'Đơn vị',
          'Tên đơn vị',
          'Đảng bộ',
          'Đảng bộ, chi bộ',
          'Chi, đảng bộ',
          'Đảng bộ, chi bộ cơ sở',
          'Tổ chức đảng',
        ],
        ...['TCCSĐ', 'Tổ chức cơ sở đảng', 'Tên tổ chức đảng', 'Đảng bộ cơ sở', 'Các đơn vị', 'Đơn vị báo cáo'],
      ],
    },
    ...summaryIndicatorFields,
    { id: 'note', label: 'Ghi chú', headers: ['Ghi chú', 'GC'] },
  ],
  shapes: [
    ['unit', 'admitted.total'],
    ['unit', 'members.total'],
  ],
  weakShapes: [],
  titleWords: [],
  otherTitles: [],
};

/** The same turned over: a row for each indicator, a column for each unit; found by the units named in one row. */
export const transposedSummary: TableLayout = {
  ...summaryTable,
  id: 'summary-transposed',
  title: 'Bảng tổng hợp, mỗi cột một đơn vị',
  fields: [
    { id: 'label', label: 'Chỉ tiêu', headers: [] },
    { id: 'value', label: 'Số của đơn vị', headers: [], repeats: true },
  ],
  shapes: [],
};
