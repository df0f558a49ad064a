import type { AdmissionFlag } from '../../domain/admission.ts';
import { admissionFlagNames, sexNames } from '../../domain/admission-flag-names.ts';
import { peoples } from '../../domain/peoples.ts';
import { foldText } from '../../text/fold.ts';
import { markedKey } from '../../text/vietnamese-marks.ts';

/** Words that may say that a person counts in a row “trong đó” of Biểu 2, in whatever sentence they stand. */
const FLAG_WORDS: Readonly<Record<AdmissionFlag, readonly string[]>> = {
  'youth-union': ['đoàn viên', 'ĐVTN', 'ĐV TN', 'ĐTN', 'đoàn TNCS', 'đoàn thanh niên', 'vào đoàn'],
  'private-business-owner': ['chủ doanh nghiệp', 'chủ DNTN', 'chủ DN', 'chủ công ty'],
  'family-planning': ['KHHGĐ', 'kế hoạch hóa gia đình', 'chính sách dân số', 'sinh con thứ', 'đẻ con thứ'],
  'foreign-spouse': ['người nước ngoài', 'quốc tịch', 'hôn nhân nước ngoài'],
  readmission: [
    'kết nạp lại',
    'kết nạp lần 2',
    'kết nạp lần hai',
    'kết nạp lần thứ 2',
    'kết nạp lần thứ hai',
    'kết nạp lần II',
  ],
};
/** Words of the above that say nothing of the kind. */
const HARMLESS = ['đoàn viên công đoàn', 'công đoàn viên', 'đoàn viên nghiệp đoàn'];

/** A religion other than none; what the person does in their work is taken out first. */
const RELIGION_WORDS = [
  ...['theo đạo', 'có đạo', 'theo tôn giáo', 'có tôn giáo', 'người tôn giáo', 'là tín đồ', 'công giáo', 'thiên chúa'],
  ...['tin lành', 'phật giáo', 'đạo phật', 'hồi giáo', 'cao đài', 'hòa hảo'],
];
const NO_RELIGION = ['không theo đạo', 'không có đạo', 'không theo tôn giáo', 'không có tôn giáo'];
const MINORITY_WORDS = ['DTTS', 'dân tộc thiểu số', 'người dân tộc'];

const BEYOND_ASCII = /[\u0080-\uffff]/;
const PIECES = /[;,\n/+]|\s[-–—]\s/u;

type Key = (text: string) => string;
/** `hóa` is not `hoà`: words are compared with their marks, unless the text was typed without any. */
const keyFor = (text: string): Key => (BEYOND_ASCII.test(text) ? markedKey : foldText);
const holds = (text: string, words: readonly string[], except: readonly string[] = []): boolean => {
  const keyOf = keyFor(text);
  const cleaned = except.reduce((left, phrase) => left.replaceAll(` ${keyOf(phrase)} `, '  '), ` ${keyOf(text)} `);
  return words.some((word) => cleaned.includes(` ${keyOf(word)} `));
};

/** `said`: a piece of the note is the very word. `maybe`: it stands in a sentence that only a person can judge. */
export type FlagInNote = { readonly flag: AdmissionFlag; readonly is: 'said' | 'maybe' };

/** What a note says of the rows “trong đó”, in their order: `Đoàn viên; kết nạp lại`, `nguyên đoàn viên`. */
export function flagsInNote(note: string): readonly FlagInNote[] {
  const whole = admissionFlagNames.find(note);
  if (whole !== null) return [{ flag: whole, is: 'said' }];
  const pieces = note.split(PIECES).map((piece) => ({ piece, flag: admissionFlagNames.find(piece) }));
  return admissionFlagNames.entries.flatMap(({ code: flag }): readonly FlagInNote[] => {
    const isMaybe = pieces.some((one) => one.flag !== flag && holds(one.piece, FLAG_WORDS[flag], HARMLESS));
    if (isMaybe) return [{ flag, is: 'maybe' }];
    return pieces.some((one) => one.flag === flag) ? [{ flag, is: 'said' }] : [];
  });
}

/** What a row holds in its own columns; null: nothing, or no such column. */
export type PersonFactsOfRow = {
  readonly sex: string | null;
  readonly people: string | null;
  readonly religion: string | null;
};

/** The column a note speaks against: it names a religion, a people or a sex that the row does not have. */
export function columnAgainstNote(note: string, person: PersonFactsOfRow): 'religion' | 'people' | 'sex' | null {
  const hasReligion = person.religion !== null && person.religion !== 'none';
  if (!hasReligion && holds(note, RELIGION_WORDS, NO_RELIGION)) return 'religion';
  if ((person.people === null || person.people === 'kinh') && holds(note, MINORITY_WORDS)) return 'people';
  const named = peopleNamed(note);
  if (named !== null && named !== person.people) return 'people';
  const sexes = note.split(PIECES).map((piece) => sexNames.find(piece));
  return sexes.some((sex) => sex !== null && sex !== person.sex) ? 'sex' : null;
}

const PEOPLE_NAMED = /(?:dân tộc|người dân tộc|DT)\s*:?\s+([\p{L}\p{M}'’.\- ]{2,30})/iu;
const peopleKeys = new Map(
  peoples.flatMap(({ code, name, spellings, subgroups }) =>
    [name, ...spellings, ...subgroups].map((one) => [markedKey(one), code] as const),
  ),
);

/** The people in `Dân tộc Mông`, `DT: Thái`; null when the words behind name none. */
function peopleNamed(note: string): string | null {
  const words = PEOPLE_NAMED.exec(note)?.[1]?.trim().split(/\s+/u) ?? [];
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    const code = peopleKeys.get(markedKey(words.slice(0, count).join(' ')));
    if (code !== undefined) return code;
  }
  return null;
}
