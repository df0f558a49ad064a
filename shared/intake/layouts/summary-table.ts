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

/** Numbers that come in no form: places, cells and the board's own work. */
const workFields: readonly LayoutField[] = [
  {
    id: 'meetings.attended',
    label: 'Lượt cấp ủy viên dự sinh hoạt chi bộ',
    headers: [
      ...['Lượt cấp ủy viên dự sinh hoạt chi bộ', 'Lượt dự sinh hoạt chi bộ', 'Dự sinh hoạt chi bộ'],
      ...['Số lượt dự sinh hoạt chi bộ', 'Số cuộc sinh hoạt chi bộ cấp ủy dự', 'Cấp ủy dự sinh hoạt chi bộ'],
    ],
  },
  {
    id: 'class.attendants',
    label: 'Quần chúng học lớp bồi dưỡng nhận thức về Đảng',
    headers: [
      ...['Quần chúng học lớp bồi dưỡng nhận thức về Đảng', 'Học lớp nhận thức về Đảng', 'Học lớp bồi dưỡng nhận thức'],
      ...['Số quần chúng học lớp nhận thức về Đảng', 'Đã học lớp nhận thức', 'Bồi dưỡng nhận thức về Đảng'],
      ...['Quần chúng học lớp cảm tình Đảng', 'Học lớp cảm tình Đảng'],
    ],
  },
  {
    id: 'class.pupils',
    label: 'Học sinh học lớp bồi dưỡng nhận thức về Đảng',
    headers: [
      ...['Học sinh học lớp bồi dưỡng nhận thức về Đảng', 'Học sinh học lớp nhận thức về Đảng'],
      ...['Học sinh học lớp cảm tình Đảng', 'Số học sinh học lớp nhận thức'],
    ],
  },
  {
    id: 'class.certificates',
    label: 'Giấy chứng nhận bồi dưỡng nhận thức về Đảng cấp mới',
    headers: [
      ...[
        'Giấy chứng nhận bồi dưỡng nhận thức về Đảng cấp mới',
        'Số giấy chứng nhận cấp mới',
        'Giấy chứng nhận cấp mới',
      ],
      ...['GCN cấp mới', 'Số giấy chứng nhận đã cấp'],
    ],
  },
  {
    id: 'village-posts.total',
    label: 'Trưởng thôn, bản và chức danh thôn, bản',
    headers: [
      ...['Trưởng thôn, bản và chức danh thôn, bản', 'Chức danh thôn, bản', 'Số chức danh thôn, bản'],
      ...['Trưởng thôn, bản', 'Số trưởng thôn, bản', 'Cán bộ thôn, bản'],
    ],
  },
  {
    id: 'village-posts.members',
    label: 'Trưởng thôn, bản và chức danh thôn, bản là đảng viên',
    headers: [
      ...['Trưởng thôn, bản và chức danh thôn, bản là đảng viên', 'Chức danh thôn, bản là đảng viên'],
      ...['Trưởng thôn, bản là đảng viên', 'Cán bộ thôn, bản là đảng viên'],
    ],
  },
  {
    id: 'places.total',
    label: 'Thôn, bản, tổ dân phố',
    headers: ['Thôn, bản, tổ dân phố', 'Số thôn, bản', 'Tổng số thôn, bản', 'Số thôn, bản, tổ dân phố'],
  },
  {
    id: 'places.without-members',
    label: 'Thôn, bản chưa có đảng viên',
    headers: [
      ...['Thôn, bản chưa có đảng viên', 'Bản trắng', 'Thôn, bản trắng', 'Bản trắng đảng viên', 'Số bản trắng'],
      ...['Thôn, bản trắng đảng viên', 'Số thôn, bản chưa có đảng viên'],
    ],
  },
  {
    id: 'places.without-cell',
    label: 'Thôn, bản chưa có chi bộ',
    headers: ['Thôn, bản chưa có chi bộ', 'Số thôn, bản chưa có chi bộ', 'Bản chưa có chi bộ'],
  },
  {
    id: 'places.cleared',
    label: 'Xóa thôn, bản trắng đảng viên',
    headers: [
      ...['Xóa thôn, bản trắng đảng viên', 'Xóa bản trắng', 'Xóa thôn, bản trắng', 'Số bản trắng đã xóa'],
      ...['Xóa bản trắng đảng viên', 'Thôn, bản xóa trắng'],
    ],
  },
  {
    id: 'cells.few-members',
    label: 'Chi bộ ít đảng viên',
    headers: ['Chi bộ ít đảng viên', 'Chi bộ có dưới 5 đảng viên', 'Chi bộ dưới 5 đảng viên'],
  },
  {
    id: 'cells.idle',
    label: 'Chi bộ lâu không kết nạp',
    headers: [
      ...['Chi bộ lâu không kết nạp', 'Chi bộ nhiều năm không kết nạp', 'Chi bộ 5 năm không kết nạp'],
      ...['Chi bộ nhiều năm không kết nạp được đảng viên', 'Chi bộ 5 năm trở lên không kết nạp được đảng viên'],
    ],
  },
];

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
  ...workFields,
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
  shapes: [['unit', 'admitted.total'], ['unit', 'members.total'], ...workFields.map(({ id }) => ['unit', id])],
  weakShapes: [],
  titleWords: [],
  otherTitles: [],
  hintsCount: true,
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
