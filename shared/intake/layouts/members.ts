import { headersOf, personFieldsWith, type PersonField } from './person-fields.ts';
import { underGroups, type LayoutField, type TableLayout } from './table-layout.ts';

const POSTS = ['Chức vụ hiện nay', 'Chức vụ'];
const POSTS_ALONE = ['Chức vụ', 'Chức vụ, đơn vị công tác', 'Chức vụ, nơi công tác'];
const STATE = ['Tình trạng quản lý', 'Tình trạng'];

const ownFields = [
  {
    id: 'memberCode',
    unkept: true,
    label: 'Mã đảng viên',
    headers: ['Mã ĐV', 'Mã đảng viên', 'ID', 'Mã nhân viên', 'Mã NV'],
  },
  {
    id: 'otherName',
    label: 'Tên gọi khác',
    headers: ['Tên gọi khác', 'Bí danh', 'Tên thường dùng', 'Tên khác'],
  },
  {
    id: 'partyPost',
    label: 'Chức vụ Đảng',
    headers: [
      ...['Chức vụ Đảng', 'Chức vụ trong Đảng', 'Chức vụ Đảng hiện nay'],
      ...underGroups(POSTS, ['Đảng', 'Trong Đảng', 'Về Đảng']),
    ],
  },
  {
    id: 'officePost',
    label: 'Chức vụ chính quyền, đoàn thể',
    headers: [
      ...POSTS_ALONE,
      ...['Chức vụ chính quyền', 'Chức vụ chính quyền, đoàn thể', 'Chức vụ chuyên môn'],
      ...underGroups(POSTS, ['Chính quyền, đoàn thể', 'Chính quyền', 'Đoàn thể']),
    ],
  },
  {
    id: 'cardNumber',
    label: 'Số thẻ đảng viên',
    headers: ['Số thẻ', 'Số thẻ ĐV', 'Số thẻ Đảng', 'Số thẻ đảng viên', 'Số TĐV', 'Thẻ đảng viên', 'Số TĐ'],
    sign: 'proof',
    joins: '',
  },
  { id: 'newCardNumber', unkept: true, label: 'Số thẻ theo QĐ 85', headers: ['Số thẻ theo QĐ 85'] },
  { id: 'cardPlace', unkept: true, label: 'Nơi cấp thẻ', headers: ['Nơi cấp thẻ'] },
  { id: 'cardDate', unkept: true, label: 'Ngày cấp thẻ', headers: ['Ngày cấp thẻ'] },
  { id: 'fileNumber', label: 'Số lý lịch', headers: ['Số lý lịch', 'Số LL', 'Số lý lịch đảng viên', 'Số LLĐV'] },
  {
    id: 'admittedDate',
    label: 'Ngày vào Đảng',
    headers: [
      ...['Ngày vào Đảng', 'Ngày kết nạp', 'Ngày kết nạp Đảng', 'Vào Đảng', 'Ngày VĐ', 'Ngày tháng năm vào Đảng'],
      ...['Ngày vào Đảng Cộng sản Việt Nam', 'Ngày kết nạp vào Đảng', 'Ngày vào ĐCSVN', 'Ngày, tháng, năm vào Đảng'],
    ],
    carriesDown: true,
    sign: 'proof',
    joins: '/',
  },
  {
    id: 'officialDate',
    label: 'Ngày chính thức',
    headers: [
      ...['Ngày chính thức', 'Ngày công nhận chính thức', 'Chính thức', 'Ngày CT'],
      ...['Ngày công nhận đảng viên chính thức', 'Ngày chuyển chính thức', 'Ngày, tháng, năm chính thức'],
    ],
    carriesDown: true,
    joins: '/',
  },
  {
    id: 'partyAge',
    unkept: true,
    label: 'Tuổi Đảng',
    headers: ['Tuổi Đảng', 'Tuổi đảng; Tuổi đời', 'Tuổi đời, tuổi đảng'],
  },
  { id: 'age', unkept: true, label: 'Tuổi đời', headers: ['Tuổi đời', 'Tuổi'] },
  {
    id: 'status',
    label: 'Trạng thái',
    headers: [
      ...['Trạng thái', 'Trạng thái hoạt động', ...STATE, 'Tình trạng đảng viên', 'Tình trạng sinh hoạt'],
      ...underGroups(STATE, ['Đang quản lý']),
    ],
    carriesDown: true,
  },
  {
    id: 'leftStatus',
    label: 'Không còn quản lý',
    headers: underGroups(STATE, ['Không còn quản lý']),
    carriesDown: true,
  },
  {
    id: 'statusDate',
    label: 'Ngày chuyển trạng thái',
    headers: ['Ngày rời / mất / miễn SH', 'Ngày rời, mất, miễn sinh hoạt', 'Ngày chuyển trạng thái'],
    carriesDown: true,
  },
  {
    id: 'nameBirthCard',
    label: 'Họ và tên, ngày sinh, số thẻ',
    headers: [
      ...['Họ và tên / Ngày, tháng, năm sinh / Số thẻ đảng viên', 'Họ tên / ngày sinh / số thẻ'],
      ...['Họ và tên, ngày sinh, số thẻ', 'Họ và tên / Ngày sinh / Số thẻ đảng viên'],
    ],
    sign: 'both',
    holds: [
      ['fullName', 'birth', 'cardNumber'],
      ['fullName', 'birth'],
    ],
  },
  {
    id: 'twoNames',
    label: 'Họ và tên, họ và tên khai sinh',
    headers: ['Họ và tên / Họ và tên khai sinh', 'Họ tên đang dùng / Họ tên khai sinh'],
    sign: 'key',
    holds: [['fullName'], ['fullName', 'otherName']],
  },
  {
    id: 'rankPostUnit',
    label: 'Cấp bậc, chức vụ, đơn vị',
    headers: ['Cấp bậc / Chức vụ / Đơn vị'],
    holds: [['rank', 'officePost', 'workplace'], ['rank', 'officePost'], ['rank']],
  },
  { id: 'rank', unkept: true, label: 'Cấp bậc', headers: ['Cấp bậc', 'Quân hàm'] },
  {
    id: 'workplace',
    unkept: true,
    label: 'Đơn vị công tác',
    headers: ['Đơn vị/Bộ phận', 'Đơn vị công tác', 'Bộ phận', 'Phòng ban', 'Nhóm'],
  },
  {
    id: 'enlistedAdmittedOfficial',
    label: 'Nhập ngũ, ngày vào Đảng, chính thức',
    headers: ['Nhập ngũ / Ngày vào đảng / Chính thức', 'Nhập ngũ / Vào Đảng / Chính thức'],
    sign: 'proof',
    holds: [
      ['enlisted', 'admittedDate', 'officialDate'],
      ['enlisted', 'admittedDate'],
    ],
  },
  { id: 'enlisted', unkept: true, label: 'Nhập ngũ', headers: ['Nhập ngũ', 'Ngày nhập ngũ'] },
  {
    id: 'admittedOfficial',
    label: 'Ngày vào Đảng, ngày chính thức',
    headers: ['Ngày vào Đảng, ngày chính thức', 'Ngày vào Đảng / Ngày chính thức', 'Vào Đảng, chính thức'],
    sign: 'proof',
    holds: [['admittedDate', 'officialDate'], ['admittedDate']],
  },
  {
    id: 'objectAndSex',
    label: 'Đối tượng, giới tính',
    headers: ['Đối tượng; Giới tính', 'Đối tượng / Giới tính'],
    holds: [['object', 'sex']],
  },
  { id: 'object', unkept: true, label: 'Đối tượng', headers: ['Đối tượng'] },
  {
    id: 'occupations',
    label: 'Nghề nghiệp trước khi vào Đảng, hiện nay',
    headers: [
      ...['Nghề nghiệp trước khi vào Đảng / hiện nay', 'Nghề nghiệp: trước khi vào Đảng, hiện nay'],
      ...['Nghề nghiệp trước khi vào Đảng, nghề nghiệp hiện nay'],
    ],
    holds: [['formerOccupation', 'occupation']],
  },
  {
    id: 'formerOccupation',
    unkept: true,
    label: 'Nghề nghiệp trước khi vào Đảng',
    headers: ['Nghề nghiệp trước khi vào Đảng'],
  },
  {
    id: 'numbers',
    label: 'Số thẻ, số lý lịch, số Huy hiệu',
    headers: [
      ...['Số thẻ ĐV, số lý lịch, số Huy hiệu', 'Số thẻ đảng viên, số lý lịch, số huy hiệu'],
      ...['Số thẻ ĐV / Số lý lịch / Số Huy hiệu'],
    ],
    holds: [
      ['cardNumber', 'fileNumber', 'badgeNumber'],
      ['cardNumber', 'fileNumber'],
    ],
  },
  {
    id: 'badgeNumber',
    unkept: true,
    label: 'Số Huy hiệu',
    headers: ['Số Huy hiệu', 'Huy hiệu Đảng', 'Số huy hiệu Đảng'],
  },
  { id: 'service', unkept: true, label: 'Bộ đội, công an, hưu trí', headers: ['Bộ đội, công an, hưu trí'] },
  {
    id: 'movedAway',
    unkept: true,
    label: 'Chuyển đi',
    headers: ['Ngày chuyển đi, đến đảng bộ cơ sở', 'Ngày chuyển đi, đến ĐBCS nào'],
  },
  {
    id: 'movedHere',
    unkept: true,
    label: 'Chuyển đến',
    headers: ['Ngày chuyển đến, ở ĐBCS nào đến', 'Ngày chuyển đến'],
  },
  { id: 'died', unkept: true, label: 'Từ trần', headers: ['Ngày từ trần, lý do', 'Ngày từ trần'] },
  {
    id: 'expelled',
    unkept: true,
    label: 'Ra khỏi Đảng',
    headers: ['Ngày ra khỏi Đảng, hình thức', 'Ngày ra khỏi Đảng'],
  },
] as const satisfies readonly LayoutField[];

type OwnField = (typeof ownFields)[number]['id'];
export type MemberField = PersonField | OwnField;

const fields: readonly LayoutField<MemberField>[] = [
  ...personFieldsWith<OwnField>(
    {
      // A post in the Party or in an office is no occupation of the form's rows.
      occupation: { headers: headersOf('occupation').filter((head) => !POSTS_ALONE.includes(head)) },
      schooling: { headers: [...headersOf('schooling'), 'Trình độ'] },
    },
    ['youthUnion'],
  ),
  ...ownFields,
];

/**
 * Lists of the membership: members managed by a ward committee, probationary and full members, the book Mẫu 7-HSĐV,
 * the national data-entry file, exports of the superior's software, lists of offices and of the army. The number of the
 * card, the years in the Party or a state beside a day of admission prove one.
 */
export const members: TableLayout<MemberField> = {
  id: 'members',
  kind: 'members',
  title: 'Danh sách đảng viên',
  fields,
  shapes: [
    ['fullName', 'cardNumber'],
    ['fullName', 'admittedDate', 'partyAge'],
    ['fullName', 'admittedDate', 'officialDate'],
    ['fullName', 'admittedDate', 'status'],
  ],
  weakShapes: [
    ['fullName', 'birthMale', 'birthFemale'],
    ['fullName', 'birth'],
    ['fullName', 'birth', 'admittedDate'],
    ['fullName', 'admittedDate'],
  ],
  titleWords: [
    ...['danh sách đảng viên', 'đang quản lý', 'đảng viên chính thức', 'công nhận chính thức', 'chuyển chính thức'],
    ...['đảng viên dự bị', 'phiếu đảng viên', 'đảng viên mới', 'hồ sơ đảng viên', 'danh sách chi bộ'],
  ],
  otherTitles: [...['kết nạp', 'quần chúng', 'cảm tình', 'bồi dưỡng nhận thức']],
};

/**
 * The book of members (Mẫu 7-HSĐV): a column holds several facts, in one cell with line breaks or in the four printed
 * lines each member takes.
 */
export const memberBook: TableLayout<MemberField> = {
  ...members,
  id: 'member-book',
  title: 'Sổ danh sách đảng viên (Mẫu 7-HSĐV)',
  shapes: [
    ['fullName', 'fourLevels'],
    ['fullName', 'sexPeopleReligion', 'admittedOfficial'],
    ['fullName', 'sexPeopleReligion', 'numbers'],
  ],
  weakShapes: [],
  rowsPerPerson: 4,
};
