import { qualifications, type Qualification, type ScienceTitle } from './admission.ts';
import { valueTable } from './value-table.ts';
import { matchKey } from '../text/fold.ts';

/** Levels of professional training; the label is the printed row of Biểu số 2-BTCTW, block II.4. `CN` alone may be
 * Cử nhân or Công nhân and is not in the list. */
export const qualificationNames = valueTable<Qualification>([
  {
    code: 'none',
    label: 'Không',
    spellings: ['Chưa', 'Chưa qua đào tạo', 'Chưa đào tạo', 'LĐPT', 'Lao động phổ thông', 'Không có', '0'],
  },
  {
    code: 'elementary',
    label: 'Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp',
    spellings: ['Sơ cấp', 'SC', 'CNKT', 'Công nhân kỹ thuật', 'Nhân viên nghiệp vụ', 'Chứng chỉ nghề'],
  },
  {
    code: 'intermediate',
    label: 'Trung cấp',
    spellings: ['TC', 'TCCN', 'THCN', 'Trung cấp chuyên nghiệp', 'Trung học chuyên nghiệp', 'Trung cấp nghề', 'Y sĩ'],
  },
  { code: 'college', label: 'Cao đẳng', spellings: ['CĐ', 'Cao đẳng nghề'] },
  {
    code: 'university',
    label: 'Đại học',
    spellings: ['ĐH', 'Cử nhân', 'Kỹ sư', 'KS', 'Bác sĩ', 'BS', 'Kiến trúc sư', 'Dược sĩ đại học'],
  },
  { code: 'master', label: 'Thạc sỹ', spellings: ['ThS', 'Th.S', 'Bác sĩ chuyên khoa I', 'BSCKI'] },
  { code: 'doctor', label: 'Tiến sỹ', spellings: ['TS', 'Bác sĩ chuyên khoa II', 'BSCKII'] },
]);

export const scienceTitleNames = valueTable<ScienceTitle>([
  { code: 'associate-professor', label: 'Phó Giáo sư', spellings: ['PGS'] },
  { code: 'professor', label: 'Giáo sư', spellings: ['GS'] },
]);

/** Words that start a level with its subject, longest first: `ĐH Sư phạm`. */
const LEVEL_WORDS: readonly (readonly [string, Qualification])[] = (
  [
    ['trung cấp', 'intermediate'],
    ['TC', 'intermediate'],
    ['cao đẳng', 'college'],
    ['CĐ', 'college'],
    ['đại học', 'university'],
    ['ĐH', 'university'],
    ['cử nhân', 'university'],
    ['kỹ sư', 'university'],
    ['thạc sỹ', 'master'],
    ['ThS', 'master'],
    ['tiến sỹ', 'doctor'],
    ['sơ cấp', 'elementary'],
  ] as const
).map(([word, level]) => [matchKey(word), level]);

const SUBJECTS = [
  ...['sư phạm', 'SP', 'mầm non', 'tiểu học', 'giáo dục mầm non', 'giáo dục tiểu học', 'giáo dục', 'giáo dục thể chất'],
  ...[
    'toán',
    'vật lý',
    'lý',
    'hóa',
    'hóa học',
    'sinh',
    'sinh học',
    'văn',
    'ngữ văn',
    'lịch sử',
    'sử',
    'địa lý',
    'địa',
    'tin',
    'tin học',
  ],
  ...[
    'tiếng Anh',
    'ngoại ngữ',
    'âm nhạc',
    'mỹ thuật',
    'thể dục',
    'công nghệ thông tin',
    'CNTT',
    'luật',
    'kinh tế',
    'kế toán',
    'tài chính',
  ],
  ...[
    'ngân hàng',
    'quản trị kinh doanh',
    'quản lý đất đai',
    'địa chính',
    'hành chính',
    'văn thư',
    'lưu trữ',
    'công tác xã hội',
  ],
  ...[
    'nông nghiệp',
    'lâm nghiệp',
    'nông lâm',
    'thú y',
    'chăn nuôi',
    'trồng trọt',
    'khuyến nông',
    'thủy lợi',
    'xây dựng',
    'giao thông',
    'điện',
    'cơ khí',
    'nghề',
  ],
  ...[
    'y',
    'y tế',
    'y khoa',
    'dược',
    'điều dưỡng',
    'hộ sinh',
    'quân sự',
    'quân sự cơ sở',
    'cảnh sát',
    'an ninh',
    'văn hóa',
    'du lịch',
  ],
].map(matchKey);

/**
 * The level a text names: a spelling of the table, or a level followed by nothing but known subjects
 * (`Cao đẳng Mầm non`, `ĐH Sư phạm Toán`). Null for everything else, such as `Đại học (đang học)`.
 */
export function readQualification(text: string): Qualification | null {
  const known = qualificationNames.find(text);
  if (known !== null) return known;
  const key = matchKey(text);
  for (const [word, level] of LEVEL_WORDS) {
    if (key.startsWith(word) && isMadeOfSubjects(key.slice(word.length))) return level;
  }
  return null;
}

/** Words for more than one row of the form: `CN` is Cử nhân or Công nhân, above university are two levels. */
const TWO_LEVELS: readonly (readonly [readonly string[], readonly Qualification[]])[] = [
  [['CN'], ['university', 'elementary']],
  [
    ['Trên ĐH', 'Trên đại học', 'Sau đại học', 'Sau ĐH'],
    ['master', 'doctor'],
  ],
  [
    ['CĐ hoặc TC', 'CĐ/TC', 'Cao đẳng hoặc trung cấp'],
    ['college', 'intermediate'],
  ],
];

/** The levels a text may mean when it means several; empty for everything else. */
export function meaningsOfQualification(text: string): readonly Qualification[] {
  const key = matchKey(text);
  return TWO_LEVELS.find(([words]) => words.some((word) => matchKey(word) === key))?.[1] ?? [];
}

/** Signs between the levels of somebody who has several: `ĐH Luật; TC Kế toán`, `Thạc sĩ, Đại học`. */
const BETWEEN_LEVELS = /\s*[,;+\n]\s*/u;

/** The highest of several levels in one text; null unless every one of them is known. */
export function readHighestQualification(text: string): Qualification | null {
  const levels = text
    .split(BETWEEN_LEVELS)
    .filter((part) => part !== '')
    .map(readQualification);
  const found = levels.flatMap((level) => level ?? []);
  if (found.length < 2 || found.length < levels.length) return null;
  return qualifications.findLast((level) => found.includes(level)) ?? null;
}

function isMadeOfSubjects(rest: string): boolean {
  if (rest === '') return true;
  return SUBJECTS.some((subject) => rest.startsWith(subject) && isMadeOfSubjects(rest.slice(subject.length)));
}
