import { headersOf, personFieldsWith, type PersonField } from './person-fields.ts';
import { underGroups, type LayoutField, type TableLayout } from './table-layout.ts';

const CLASS = [
  'Lớp bồi dưỡng',
  'Lớp BD',
  'Lớp bồi dưỡng nhận thức về Đảng',
  'Bồi dưỡng nhận thức về Đảng',
  'Lớp cảm tình Đảng',
];

const ownFields = [
  {
    id: 'personCode',
    unkept: true,
    label: 'Mã số',
    headers: ['Mã GV/SV', 'Mã sinh viên', 'Mã đoàn viên', 'Mã SV', 'Mã GV', 'MSSV'],
  },
  { id: 'phone', unkept: true, label: 'Số điện thoại', headers: ['SĐT', 'Số điện thoại', 'Điện thoại', 'Số ĐT'] },
  {
    id: 'groupName',
    label: 'Lớp, khối',
    headers: ['Lớp', 'Khối đối tượng', 'Lớp/Phòng ban', 'Khoa', 'Lớp, khoa', 'Khối'],
    carriesDown: true,
  },
  {
    id: 'unionRole',
    unkept: true,
    label: 'Đối tượng quản lý',
    headers: ['Đối tượng quản lý'],
  },
  { id: 'unionPost', unkept: true, label: 'Chức vụ Đoàn', headers: [] },
  { id: 'marriage', unkept: true, label: 'Tình trạng hôn nhân', headers: ['Tình trạng hôn nhân'] },
  { id: 'isMember', label: 'Đã là đảng viên', headers: ['Đảng viên', 'Là đảng viên'], carriesDown: true },
  {
    id: 'recognisedBy',
    label: 'Chi bộ công nhận',
    headers: ['Chi bộ công nhận'],
    carriesDown: true,
    insteadOf: 'cellName',
  },
  {
    id: 'recognisedNumber',
    unkept: true,
    label: 'Số báo cáo cảm tình Đảng',
    headers: ['Số BC cảm tình Đảng', 'Số báo cáo cảm tình Đảng'],
  },
  {
    id: 'recognisedDate',
    label: 'Ngày công nhận quần chúng ưu tú',
    headers: [
      ...['Ngày họp CB công nhận', 'Ngày họp chi bộ công nhận', 'Ngày công nhận', 'Ngày công nhận cảm tình Đảng'],
      ...['Ngày công nhận quần chúng ưu tú', 'Ngày công nhận QCƯT'],
    ],
    carriesDown: true,
  },
  {
    id: 'mentorName',
    label: 'Đảng viên giúp đỡ',
    headers: [
      ...['Đảng viên giúp đỡ', 'ĐV giúp đỡ', 'Người giúp đỡ', 'Đảng viên hướng dẫn, giúp đỡ'],
      ...['Đảng viên được phân công giúp đỡ', 'Đảng viên chính thức giúp đỡ'],
    ],
    carriesDown: true,
  },
  {
    id: 'mentorSince',
    label: 'Ngày phân công giúp đỡ',
    headers: ['Ngày phân công giúp đỡ', 'Ngày phân công', 'Ngày phân công ĐV giúp đỡ'],
    carriesDown: true,
  },
  {
    id: 'classDecisionNumber',
    label: 'Số quyết định mở lớp',
    headers: ['Số QĐ mở lớp BD', 'Số QĐ mở lớp', 'Số quyết định mở lớp', 'Số QĐ mở lớp bồi dưỡng'],
    carriesDown: true,
  },
  {
    id: 'classDecisionDate',
    label: 'Ngày quyết định mở lớp',
    headers: ['Ngày QĐ mở lớp', 'Ngày quyết định mở lớp', 'Ngày QĐ mở lớp BD'],
    carriesDown: true,
  },
  {
    id: 'classDates',
    label: 'Thời gian lớp bồi dưỡng',
    headers: ['Thời gian lớp BD', 'Thời gian lớp bồi dưỡng', 'Thời gian học', ...underGroups(CLASS, ['Thời gian'])],
    carriesDown: true,
  },
  {
    id: 'certificateDate',
    label: 'Ngày cấp chứng nhận',
    headers: [
      ...['Ngày cấp CC', 'Ngày cấp GCN', 'Ngày cấp chứng chỉ', 'Ngày cấp giấy chứng nhận', 'Ngày cấp chứng nhận'],
      ...underGroups(CLASS, ['Ngày cấp', 'Ngày cấp CC', 'Ngày cấp GCN']),
    ],
    carriesDown: true,
  },
  {
    id: 'certificateNumber',
    label: 'Số chứng nhận',
    headers: [
      ...['Số QĐ CC BD', 'Số CC', 'Số GCN', 'Số chứng chỉ', 'Số giấy chứng nhận', 'GCN bồi dưỡng nhận thức'],
      ...['Số GCN bồi dưỡng nhận thức', ...underGroups(CLASS, ['Số', 'Số GCN', 'Số CC'])],
    ],
  },
  {
    id: 'certificateBy',
    unkept: true,
    label: 'Đơn vị cấp chứng nhận',
    headers: ['Đơn vị cấp CC', 'Nơi cấp', 'Đơn vị cấp', 'Nơi cấp GCN'],
  },
  { id: 'isAdmitted', unkept: true, label: 'Kết nạp Đảng', headers: ['Kết nạp Đảng', 'Đã kết nạp'] },
  {
    id: 'decisionDate',
    label: 'Ngày quyết định kết nạp',
    headers: ['Ngày quyết định', 'Ngày QĐ', 'Ngày quyết định kết nạp', 'Ngày QĐ kết nạp'],
    carriesDown: true,
  },
  {
    id: 'decisionNumber',
    label: 'Số quyết định kết nạp',
    headers: ['Số QĐ kết nạp', 'Số quyết định kết nạp', 'Số QĐ', 'Số quyết định'],
    carriesDown: true,
  },
  {
    id: 'ceremonyDate',
    label: 'Ngày kết nạp',
    headers: ['Ngày kết nạp', 'Ngày kết nạp Đảng', 'Ngày vào Đảng', 'Ngày lễ kết nạp'],
    carriesDown: true,
  },
  { id: 'guideName', unkept: true, label: 'Đảng viên hướng dẫn', headers: ['ĐV hướng dẫn', 'Đảng viên hướng dẫn'] },
  {
    id: 'movedDate',
    unkept: true,
    label: 'Ngày chuyển sinh hoạt',
    headers: ['Ngày chuyển SH', 'Ngày chuyển sinh hoạt'],
  },
  { id: 'movedTo', unkept: true, label: 'Nơi chuyển tới', headers: ['Nơi chuyển tới', 'Nơi chuyển đến'] },
  { id: 'stage', unkept: true, label: 'Trạng thái', headers: ['Trạng thái'] },
  {
    id: 'meetingDate',
    label: 'Ngày họp chi bộ',
    headers: ['Ngày họp chi bộ', 'Ngày chi bộ họp', 'Ngày họp chi bộ xét kết nạp'],
    carriesDown: true,
  },
  { id: 'flags', label: 'Đối tượng', headers: ['Đối tượng', 'Thuộc đối tượng', 'Diện'], carriesDown: true },
] as const satisfies readonly LayoutField[];

type OwnField = (typeof ownFields)[number]['id'];
export type CandidateField = PersonField | OwnField;

const fields: readonly LayoutField<CandidateField>[] = [
  // The youth union's own file heads the level of training `Trình độ` and posts in the union `Chức vụ`.
  ...personFieldsWith<OwnField>({
    qualification: { headers: [...headersOf('qualification'), 'Trình độ'] },
    occupation: { beside: { fields: ['unionRole'], means: 'unionPost' } },
  }),
  ...ownFields,
];

/**
 * People on the way to admission: quần chúng ưu tú and cảm tình Đảng, lists for the class, proposals for admission, the
 * youth union's own file. Only the columns of the way itself prove such a list; else its title must say so.
 */
export const candidates: TableLayout<CandidateField> = {
  id: 'candidates',
  kind: 'candidates',
  title: 'Danh sách quần chúng ưu tú',
  fields,
  shapes: [
    ['fullName', 'mentorName'],
    ['fullName', 'recognisedDate'],
    ['fullName', 'classDecisionNumber'],
    ['fullName', 'classDates'],
    ['fullName', 'unionJoined', 'isMember'],
  ],
  weakShapes: [
    ['fullName', 'birthMale', 'birthFemale'],
    ['fullName', 'birth'],
  ],
  titleWords: [
    ...['quần chúng ưu tú', 'quần chúng', 'cảm tình', 'bồi dưỡng nhận thức', 'đề nghị kết nạp', 'xét kết nạp'],
    ...['đề nghị xét', 'nguồn phát triển', 'nguồn kết nạp', 'dự kiến kết nạp', 'đoàn viên ưu tú', 'đối tượng Đảng'],
    ...['đối tượng kết nạp', 'giới thiệu kết nạp'],
  ],
  otherTitles: ['được kết nạp', 'đã kết nạp', 'mới kết nạp', 'đảng viên mới', 'đang quản lý', 'công nhận chính thức'],
  strangers: ['Tuổi Đảng', 'Số thẻ', 'Số thẻ ĐV', 'Số thẻ Đảng', 'Số thẻ đảng viên'],
};
