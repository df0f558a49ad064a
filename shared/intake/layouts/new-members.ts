import { personFieldsWith, type PersonField } from './person-fields.ts';
import { underGroups, type LayoutField, type TableLayout } from './table-layout.ts';

const DECISION = [
  ...['Quyết định kết nạp', 'Quyết định', 'Số, ngày quyết định kết nạp', 'Số, ngày quyết định', 'QĐ kết nạp'],
  ...['Quyết định kết nạp đảng viên', 'Số và ngày quyết định', 'QĐ số, ngày', 'Số, ngày QĐ kết nạp', 'Số QĐ, ngày'],
];

const ownFields = [
  { id: 'scienceTitle', label: 'Chức danh khoa học', headers: ['Chức danh khoa học', 'Học hàm'] },
  { id: 'decision', label: 'Số, ngày quyết định kết nạp', headers: DECISION, carriesDown: true },
  {
    id: 'decisionNumber',
    label: 'Số quyết định kết nạp',
    headers: [
      ...['Số QĐ', 'Số quyết định', 'Số QĐ kết nạp', 'Số quyết định kết nạp'],
      ...underGroups(DECISION, ['Số', 'Số QĐ', 'Số quyết định']),
    ],
    carriesDown: true,
  },
  {
    id: 'decisionDate',
    label: 'Ngày quyết định kết nạp',
    headers: [
      ...['Ngày quyết định', 'Ngày QĐ', 'Ngày quyết định kết nạp', 'Ngày QĐ kết nạp', 'Ngày ký quyết định'],
      ...['Ngày ra quyết định', 'Ngày ban hành quyết định', 'Ngày có quyết định', 'Ngày quyết định kết nạp đảng viên'],
      ...['Ngày ra quyết định kết nạp', 'Ngày ký quyết định kết nạp', 'Ngày có quyết định kết nạp'],
      ...underGroups(DECISION, ['Ngày', 'Ngày QĐ', 'Ngày quyết định', 'Ngày, tháng, năm']),
    ],
    carriesDown: true,
    joins: '/',
  },
  // The decree of the branch that proposes the admission: kept apart, so that nobody takes it for the decision.
  {
    id: 'resolution',
    unkept: true,
    label: 'Nghị quyết đề nghị kết nạp',
    headers: [
      'Số nghị quyết',
      'Nghị quyết',
      'Số và ngày nghị quyết',
      'Số, ngày nghị quyết',
      'Ngày nghị quyết',
      'Số NQ',
    ],
    carriesDown: true,
  },
  {
    id: 'ceremonyDate',
    label: 'Ngày kết nạp',
    headers: [
      ...['Ngày kết nạp', 'Ngày vào Đảng', 'Ngày kết nạp Đảng', 'Vào Đảng', 'Ngày VĐ'],
      ...[
        'Ngày lễ kết nạp',
        'Ngày kết nạp vào Đảng',
        'Ngày kết nạp lễ',
        'Ngày tổ chức lễ kết nạp',
        'Ngày kết nạp (lễ)',
      ],
    ],
    carriesDown: true,
    joins: '/',
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
  {
    id: 'flags',
    label: 'Đối tượng',
    headers: ['Đối tượng', 'Thuộc đối tượng', 'Diện', 'Đối tượng kết nạp'],
    carriesDown: true,
  },
] as const satisfies readonly LayoutField[];

type OwnField = (typeof ownFields)[number]['id'];
export type NewMemberField = PersonField | OwnField;

const missed = { missed: true } as const;
const person = personFieldsWith<OwnField>({
  people: missed,
  religion: missed,
  education: missed,
  qualification: missed,
  youthUnion: missed,
  occupation: missed,
});
const fields: readonly LayoutField<NewMemberField>[] = [
  ...person.filter(({ id }) => id !== 'note'),
  ...ownFields,
  ...person.filter(({ id }) => id === 'note'),
];

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
    ['fullName', 'birth', 'decisionDate'],
    ['fullName', 'birth', 'decision'],
  ],
  weakShapes: [
    // `Ngày vào Đảng` alone stands in every list of the membership.
    ['fullName', 'birth', 'ceremonyDate'],
    ['fullName', 'birthMale', 'birthFemale'],
    ['fullName', 'birth'],
  ],
  titleWords: ['kết nạp'],
  otherTitles: [
    ...['đề nghị', 'xét kết nạp', 'cảm tình', 'bồi dưỡng nhận thức', 'nguồn phát triển', 'nguồn kết nạp', 'dự kiến'],
    ...['quần chúng ưu tú', 'đang quản lý', 'đảng viên chính thức', 'công nhận chính thức', 'chuyển chính thức'],
    ...['đảng viên dự bị', 'sổ danh sách', 'phiếu đảng viên'],
  ],
  strangers: [
    ...[
      'Số thẻ',
      'Số thẻ ĐV',
      'Số thẻ Đảng',
      'Số thẻ đảng viên',
      'Số TĐV',
      'Tuổi Đảng',
      'Số huy hiệu',
      'Huy hiệu Đảng',
    ],
    ...['Chi bộ công nhận', 'Đảng viên giúp đỡ', 'Số QĐ mở lớp BD', 'Thời gian lớp BD', 'Số BC cảm tình Đảng'],
    ...['Tình trạng', 'Trạng thái', 'Trạng thái hoạt động', 'Tình trạng quản lý'],
  ],
};
