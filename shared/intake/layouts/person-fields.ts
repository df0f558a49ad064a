import { LEVELS, SCHOOLS, theoryTicks, THEORY, TRAINING, trainingTicks } from './level-fields.ts';
import { underGroups, type LayoutField } from './table-layout.ts';

/** Heads of a birth date, alone or above Nam | Nữ and Ngày | Tháng | Năm. */
const BIRTH = [
  ...[
    'Ngày, tháng, năm sinh',
    'Ngày sinh',
    'Sinh ngày',
    'Năm sinh',
    'NTNS',
    'Ngày tháng năm sinh',
    'N/s',
    'Ngày/tháng/năm sinh',
  ],
  ...['Ngày sinh và giới tính', 'Sinh năm'],
];
const NAME = ['Họ và tên', 'Họ tên'];
const FAMILY = ['Họ đệm', 'Họ và đệm', 'Họ và tên đệm', 'Họ, tên đệm', 'Họ và chữ đệm', 'Họ, chữ đệm', 'Họ'];
const SEX = ['Giới tính', 'Nam/Nữ', 'Nam, nữ', 'GT', 'Phái'];
/** What every list of people may say about somebody, in every order and choice seen. */
export const personFields = [
  { id: 'order', label: 'Số thứ tự', headers: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'Stt'] },
  {
    id: 'fullName',
    label: 'Họ và tên',
    headers: [
      ...['Họ và tên', 'Họ tên', 'Họ, tên', 'Họ tên đang dùng', 'Họ và tên đang dùng', 'Tên đảng viên'],
      ...['Họ và tên đảng viên', 'Họ tên đảng viên', 'Họ và tên quần chúng', 'Họ và tên đoàn viên', 'Họ & tên'],
    ],
    sign: 'key',
    joins: ' ',
  },
  {
    id: 'birthName',
    label: 'Họ và tên khai sinh',
    headers: ['Họ và tên khai sinh', 'Họ tên khai sinh'],
    sign: 'key',
    insteadOf: 'fullName',
  },
  {
    id: 'familyName',
    label: 'Họ đệm',
    headers: [...FAMILY, ...underGroups(NAME, FAMILY)],
    part: { of: 'fullName', with: ' ' },
  },
  {
    id: 'givenName',
    label: 'Tên',
    headers: ['Tên', ...underGroups(NAME, ['Tên'])],
    part: { of: 'fullName', with: ' ' },
  },
  { id: 'birth', label: 'Ngày sinh', headers: BIRTH, sign: 'proof', joins: '/' },
  {
    id: 'birthMale',
    label: 'Ngày sinh (nam)',
    headers: ['Nam', ...underGroups([...BIRTH, ...SEX], ['Nam'])],
    sign: 'proof',
    beside: { fields: ['birthDay', 'birthMonth'], means: 'birthYear' },
  },
  {
    id: 'birthFemale',
    label: 'Ngày sinh (nữ)',
    headers: ['Nữ', ...underGroups([...BIRTH, ...SEX], ['Nữ'])],
    sign: 'proof',
  },
  { id: 'birthDay', label: 'Ngày sinh: ngày', headers: underGroups(BIRTH, ['Ngày']), part: { of: 'birth', with: '/' } },
  {
    id: 'birthMonth',
    label: 'Ngày sinh: tháng',
    headers: underGroups(BIRTH, ['Tháng']),
    part: { of: 'birth', with: '/' },
  },
  // Its head `Năm` has the key of `Nam`; see `beside`.
  { id: 'birthYear', label: 'Ngày sinh: năm', headers: [], part: { of: 'birth', with: '/' } },
  { id: 'sex', label: 'Giới tính', headers: SEX, carriesDown: true },
  {
    id: 'idNumber',
    label: 'Số định danh cá nhân',
    headers: [
      ...['Số định danh cá nhân', 'Số định danh', 'CCCD', 'Số CCCD', 'Căn cước công dân', 'Số căn cước'],
      ...['Số căn cước công dân', 'CMND/CCCD', 'Số CMND/CCCD', 'CCCD/CMND', 'socccd', 'Số ĐDCN'],
    ],
  },
  {
    id: 'oldIdNumber',
    label: 'Số CMND cũ',
    headers: ['CMND', 'Số CMND', 'Số CMND cũ', 'Chứng minh nhân dân'],
    insteadOf: 'idNumber',
  },
  {
    id: 'originPlace',
    label: 'Quê quán',
    headers: ['Quê quán', 'Nguyên quán', 'Quê', ...underGroups(['Quê quán'], ['Chi tiết'])],
    carriesDown: true,
  },
  {
    id: 'residence',
    label: 'Nơi ở hiện nay',
    headers: [
      ...['Nơi ở hiện nay', 'Chỗ ở hiện nay', 'Nơi ở', 'Thường trú', 'Nơi cư trú', 'Nơi thực tế cư trú'],
      ...['Nơi thường trú', 'Hộ khẩu thường trú', 'Chỗ ở', ...underGroups(['Thường trú'], ['Chi tiết'])],
    ],
    carriesDown: true,
  },
  {
    id: 'address',
    label: 'Địa chỉ',
    headers: ['Địa chỉ', 'HKTT', 'Địa chỉ thường trú'],
    carriesDown: true,
    insteadOf: 'residence',
  },
  { id: 'people', label: 'Dân tộc', headers: ['Dân tộc', 'DT'], carriesDown: true },
  { id: 'religion', label: 'Tôn giáo', headers: ['Tôn giáo', 'TG'], carriesDown: true },
  {
    id: 'education',
    label: 'Trình độ giáo dục phổ thông',
    headers: [...SCHOOLS, ...underGroups(LEVELS, SCHOOLS)],
    carriesDown: true,
  },
  {
    id: 'qualification',
    label: 'Trình độ chuyên môn nghiệp vụ',
    headers: [...TRAINING, ...underGroups(LEVELS, TRAINING)],
    carriesDown: true,
  },
  {
    id: 'theory',
    label: 'Trình độ lý luận chính trị',
    headers: [...THEORY, ...underGroups(LEVELS, THEORY)],
    carriesDown: true,
  },
  ...trainingTicks,
  ...theoryTicks,
  {
    id: 'schooling',
    label: 'Trình độ học vấn, học vị, học hàm',
    headers: [
      ...['Trình độ học vấn, học vị, học hàm', 'Học vấn, học vị, học hàm', 'Học vấn, chuyên môn'],
      ...['Trình độ văn hóa, chuyên môn', 'Văn hóa, chuyên môn', 'Trình độ học vấn, chuyên môn'],
      ...underGroups(['Trình độ'], ['Trình độ học vấn, học vị, học hàm', 'Học vấn, học vị, học hàm']),
    ],
    carriesDown: true,
  },
  {
    id: 'nameAndBirth',
    label: 'Họ và tên, ngày sinh',
    headers: [
      ...['Họ và tên, ngày sinh', 'Họ tên, ngày sinh', 'Họ và tên, năm sinh', 'Họ tên, năm sinh'],
      ...['Họ và tên, ngày tháng năm sinh', 'Họ tên, ngày tháng năm sinh'],
    ],
    sign: 'both',
    holds: [['fullName', 'birth']],
  },
  {
    id: 'sexPeopleReligion',
    label: 'Giới tính, dân tộc, tôn giáo',
    headers: ['Nam, nữ, dân tộc, tôn giáo', 'Giới tính, dân tộc, tôn giáo', 'Nam/nữ, dân tộc, tôn giáo'],
    holds: [
      ['sex', 'people', 'religion'],
      ['sex', 'birth', 'people', 'religion'],
    ],
  },
  {
    id: 'peopleReligion',
    label: 'Dân tộc, tôn giáo',
    headers: ['Dân tộc, tôn giáo', 'Dân tộc - Tôn giáo'],
    carriesDown: true,
    holds: [['people', 'religion']],
  },
  {
    id: 'fourLevels',
    label: 'Văn hóa, lý luận, CMNV, ngoại ngữ',
    headers: [
      ...['Văn hóa, lý luận, CMNV, ngoại ngữ', 'Văn hóa, lý luận, chuyên môn nghiệp vụ, ngoại ngữ'],
      ...['Trình độ văn hóa, lý luận, CMNV, ngoại ngữ', 'Học vấn, lý luận, chuyên môn, ngoại ngữ'],
    ],
    holds: [['education', 'theory', 'qualification', 'language']],
  },
  { id: 'language', unkept: true, label: 'Ngoại ngữ', headers: ['Ngoại ngữ', 'Trình độ ngoại ngữ', 'NN'] },
  { id: 'computing', unkept: true, label: 'Tin học', headers: ['Tin học', 'Trình độ tin học'] },
  {
    id: 'youthUnion',
    label: 'Đoàn viên',
    headers: ['Đoàn viên', 'Là đoàn viên', 'Đoàn viên TNCS', 'Đoàn viên Đoàn TNCS Hồ Chí Minh'],
    carriesDown: true,
  },
  {
    id: 'unionJoined',
    unkept: true,
    label: 'Ngày vào Đoàn',
    headers: ['Ngày vào Đoàn', 'Ngày kết nạp Đoàn', 'Vào Đoàn'],
    carriesDown: true,
  },
  {
    id: 'occupation',
    label: 'Nghề nghiệp, chức vụ',
    headers: [
      ...['Nghề nghiệp, chức vụ', 'Nghề nghiệp', 'Nghề nghiệp hiện nay', 'Chức vụ, nghề nghiệp'],
      ...['Chức vụ, đơn vị công tác', 'Công việc', 'Nghề nghiệp, chức vụ, đơn vị công tác', 'Chức vụ'],
      ...['Công việc hiện nay', 'Chức vụ, nơi công tác', 'Nghề nghiệp, nơi công tác', 'Công việc đang làm'],
    ],
    carriesDown: true,
  },
  {
    id: 'cellName',
    label: 'Chi bộ',
    headers: [
      ...['Chi bộ', 'Chi bộ đang sinh hoạt', 'Sinh hoạt tại chi bộ', 'Chi bộ kết nạp', 'Tên chi bộ'],
      ...['Tổ chức Đảng đang sinh hoạt', 'Nơi sinh hoạt', 'Nơi sinh hoạt Đảng', 'Chi bộ sinh hoạt', 'Thuộc chi bộ'],
      ...['Đang sinh hoạt tại chi bộ', 'Chi bộ nơi sinh hoạt', 'Chi bộ nơi đang sinh hoạt', 'Sinh hoạt chi bộ'],
      ...['Chi bộ đang sinh hoạt Đảng', 'Nơi đang sinh hoạt Đảng', 'Hiện sinh hoạt tại chi bộ'],
    ],
    carriesDown: true,
  },
  {
    id: 'committee',
    label: 'Đảng bộ cơ sở',
    headers: [
      ...['Đảng bộ cơ sở', 'Đảng bộ', 'TCCSĐ', 'Tổ chức cơ sở đảng', 'Đảng bộ, chi bộ cơ sở'],
      ...['Chi, đảng bộ cơ sở', 'Đơn vị', 'Tổ chức đảng', 'Mã tổ chức'],
    ],
    carriesDown: true,
  },
  { id: 'note', label: 'Ghi chú', headers: ['Ghi chú', 'GC'], carriesDown: true },
] as const satisfies readonly LayoutField[];

/** The heads of one of `personFields`. */
export function headersOf(id: PersonField): readonly string[] {
  return personFields.find((field) => field.id === id)?.headers ?? [];
}

/** The fields of `personFields` by id, with the heads or words a list adds or leaves out. */
export function personFieldsWith<Id extends string>(
  changes: Readonly<Record<string, Partial<LayoutField>>>,
  without: readonly string[] = [],
): readonly LayoutField<PersonField | Id>[] {
  const known: readonly LayoutField<PersonField>[] = personFields;
  return known
    .filter(({ id }) => !without.includes(id))
    .map((field) => ({ ...field, ...changes[field.id], id: field.id }));
}

export type PersonField = (typeof personFields)[number]['id'];
