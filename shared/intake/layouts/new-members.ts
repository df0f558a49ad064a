import { underGroups, type LayoutField, type TableLayout } from './table-layout.ts';

const BIRTH = ['Ngày, tháng, năm sinh', 'Ngày sinh', 'Sinh ngày', 'Năm sinh', 'NTNS', 'Ngày tháng năm sinh'];
const LEVELS = ['Trình độ', 'Trình độ học vấn, chuyên môn'];
const DECISION = [
  'Quyết định kết nạp',
  'Quyết định',
  'Số, ngày quyết định kết nạp',
  'Số, ngày quyết định',
  'QĐ kết nạp',
  'Quyết định kết nạp đảng viên',
];

/** The columns of a list of new members (danh sách đảng viên mới kết nạp), in every order and choice seen. */
const fields = [
  { id: 'order', label: 'Số thứ tự', headers: ['STT', 'TT', 'Số TT', 'Số thứ tự'] },
  {
    id: 'fullName',
    label: 'Họ và tên',
    headers: ['Họ và tên', 'Họ tên', 'Họ, tên', 'Họ và tên khai sinh', 'Họ tên khai sinh', 'Tên đảng viên'],
  },
  { id: 'birth', label: 'Ngày sinh', headers: BIRTH },
  { id: 'birthMale', label: 'Ngày sinh (nam)', headers: underGroups(BIRTH, ['Nam']) },
  { id: 'birthFemale', label: 'Ngày sinh (nữ)', headers: underGroups(BIRTH, ['Nữ']) },
  { id: 'sex', label: 'Giới tính', headers: ['Giới tính', 'Nam/Nữ', 'Nam, nữ'] },
  {
    id: 'idNumber',
    label: 'Số định danh cá nhân',
    headers: ['Số định danh cá nhân', 'Số định danh', 'CCCD', 'Số CCCD', 'Căn cước công dân', 'Số căn cước'],
  },
  { id: 'originPlace', label: 'Quê quán', headers: ['Quê quán', 'Nguyên quán', 'Quê'], carriesDown: true },
  {
    id: 'residence',
    label: 'Nơi ở hiện nay',
    headers: [
      'Nơi ở hiện nay',
      'Chỗ ở hiện nay',
      'Nơi ở',
      'Thường trú',
      'Nơi cư trú',
      'Nơi thực tế cư trú',
      'Địa chỉ',
      'HKTT',
    ],
    carriesDown: true,
  },
  { id: 'people', label: 'Dân tộc', headers: ['Dân tộc', 'DT'], carriesDown: true, missed: true },
  { id: 'religion', label: 'Tôn giáo', headers: ['Tôn giáo', 'TG'], carriesDown: true, missed: true },
  {
    id: 'education',
    label: 'Trình độ giáo dục phổ thông',
    headers: [
      ...[
        'GDPT',
        'Trình độ GDPT',
        'Giáo dục phổ thông',
        'Học vấn',
        'Trình độ học vấn',
        'Văn hóa',
        'TĐVH',
        'Trình độ văn hóa',
      ],
      ...underGroups(LEVELS, ['GDPT', 'Giáo dục phổ thông', 'Học vấn', 'Văn hóa']),
    ],
    missed: true,
  },
  {
    id: 'qualification',
    label: 'Trình độ chuyên môn nghiệp vụ',
    headers: [
      ...[
        'CMNV',
        'Chuyên môn',
        'Trình độ chuyên môn',
        'Trình độ CM',
        'Chuyên môn nghiệp vụ',
        'TĐCM',
        'Trình độ CMNV',
        'Trình độ chuyên môn nghiệp vụ',
      ],
      ...underGroups(LEVELS, ['CMNV', 'Chuyên môn', 'Chuyên môn nghiệp vụ']),
    ],
    missed: true,
  },
  {
    id: 'theory',
    label: 'Trình độ lý luận chính trị',
    headers: [
      ...['LLCT', 'Lý luận chính trị', 'Lý luận', 'Trình độ LLCT', 'Chính trị', 'Trình độ lý luận chính trị'],
      ...underGroups(LEVELS, ['LLCT', 'Lý luận chính trị', 'Lý luận', 'Chính trị']),
    ],
  },
  { id: 'scienceTitle', label: 'Chức danh khoa học', headers: ['Chức danh khoa học', 'Học hàm'] },
  {
    id: 'youthUnion',
    label: 'Đoàn viên',
    headers: ['Đoàn viên', 'Là đoàn viên', 'Đoàn viên TNCS', 'Đoàn viên Đoàn TNCS Hồ Chí Minh'],
    missed: true,
  },
  {
    id: 'occupation',
    label: 'Nghề nghiệp, chức vụ',
    headers: [
      ...[
        'Nghề nghiệp, chức vụ',
        'Nghề nghiệp',
        'Nghề nghiệp hiện nay',
        'Chức vụ, nghề nghiệp',
        'Chức vụ, đơn vị công tác',
      ],
      ...['Công việc', 'Nghề nghiệp, chức vụ, đơn vị công tác', 'Chức vụ'],
    ],
    missed: true,
  },
  {
    id: 'cellName',
    label: 'Chi bộ',
    headers: ['Chi bộ', 'Chi bộ đang sinh hoạt', 'Sinh hoạt tại chi bộ', 'Chi bộ kết nạp'],
    carriesDown: true,
  },
  {
    id: 'committee',
    label: 'Đảng bộ cơ sở',
    headers: [
      'Đảng bộ cơ sở',
      'Đảng bộ',
      'TCCSĐ',
      'Tổ chức cơ sở đảng',
      'Đảng bộ, chi bộ cơ sở',
      'Chi, đảng bộ cơ sở',
      'Đơn vị',
    ],
    carriesDown: true,
  },
  { id: 'decision', label: 'Số, ngày quyết định kết nạp', headers: DECISION, carriesDown: true },
  {
    id: 'decisionNumber',
    label: 'Số quyết định kết nạp',
    headers: [
      'Số QĐ',
      'Số quyết định',
      'Số QĐ kết nạp',
      'Số quyết định kết nạp',
      ...underGroups(DECISION, ['Số', 'Số QĐ', 'Số quyết định']),
    ],
    carriesDown: true,
  },
  {
    id: 'decisionDate',
    label: 'Ngày quyết định kết nạp',
    headers: [
      ...['Ngày quyết định', 'Ngày QĐ', 'Ngày quyết định kết nạp', 'Ngày QĐ kết nạp'],
      ...underGroups(DECISION, ['Ngày', 'Ngày QĐ', 'Ngày quyết định', 'Ngày, tháng, năm']),
    ],
    carriesDown: true,
  },
  {
    id: 'ceremonyDate',
    label: 'Ngày kết nạp',
    headers: [
      ...['Ngày kết nạp', 'Ngày vào Đảng', 'Ngày kết nạp Đảng', 'Vào Đảng', 'Ngày VĐ', 'Ngày tháng năm vào Đảng'],
      ...['Ngày lễ kết nạp', 'Ngày kết nạp vào Đảng', 'Ngày kết nạp lễ', 'Ngày tổ chức lễ kết nạp'],
    ],
    carriesDown: true,
  },
  {
    id: 'meetingDate',
    label: 'Ngày họp chi bộ',
    headers: ['Ngày họp chi bộ', 'Ngày chi bộ họp', 'Ngày họp chi bộ xét kết nạp'],
    carriesDown: true,
  },
  {
    id: 'officialDate',
    label: 'Ngày chính thức',
    headers: ['Ngày chính thức', 'Ngày công nhận chính thức'],
    carriesDown: true,
  },
  { id: 'flags', label: 'Đối tượng', headers: ['Đối tượng', 'Thuộc đối tượng', 'Diện'] },
  { id: 'note', label: 'Ghi chú', headers: ['Ghi chú', 'GC'] },
] as const satisfies readonly LayoutField[];

export type NewMemberField = (typeof fields)[number]['id'];

/**
 * Lists of new members. Shape c (the app's own template) tells when each person was admitted; shape a (the youth
 * union's, no date of admission) is taken for such a list only when its title says so, as lists of candidates, of
 * classes and of the whole membership have the same columns.
 */
export const newMembers: TableLayout<NewMemberField> = {
  id: 'new-members',
  kind: 'admissions',
  title: 'Danh sách đảng viên mới kết nạp',
  fields,
  shapes: [
    ['fullName', 'birthMale', 'birthFemale', 'decisionDate'],
    ['fullName', 'birthMale', 'birthFemale', 'decision'],
    ['fullName', 'birthMale', 'birthFemale', 'ceremonyDate'],
    ['fullName', 'birth', 'decisionDate'],
    ['fullName', 'birth', 'decision'],
    ['fullName', 'birth', 'ceremonyDate'],
  ],
  weakShapes: [
    ['fullName', 'birthMale', 'birthFemale'],
    ['fullName', 'birth'],
  ],
  titleWords: ['kết nạp'],
  otherTitles: [
    ...['đề nghị', 'xét kết nạp', 'quần chúng ưu tú', 'cảm tình', 'bồi dưỡng nhận thức', 'nguồn phát triển', 'dự kiến'],
    ...['đang quản lý', 'đảng viên chính thức', 'công nhận chính thức', 'chuyển chính thức'],
  ],
};
