import type { AdmissionFlag } from '../../domain/admission.ts';
import { admissionFlagNames, sexNames } from '../../domain/admission-flag-names.ts';
import { peoples } from '../../domain/peoples.ts';
import { foldText } from '../../text/fold.ts';
import { markedKey } from '../../text/vietnamese-marks.ts';

/** Words that may say that a person counts in a row “trong đó” of Biểu 2, in whatever sentence they stand. */
const flagWords: Readonly<Record<AdmissionFlag, readonly string[]>> = {
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
const harmless = ['đoàn viên công đoàn', 'công đoàn viên', 'đoàn viên nghiệp đoàn'];

/** A religion other than none; what the person does in their work is taken out first. */
const religionWords = [
  ...['theo đạo', 'có đạo', 'theo tôn giáo', 'có tôn giáo', 'người tôn giáo', 'là tín đồ', 'công giáo', 'thiên chúa'],
  ...['tin lành', 'phật giáo', 'đạo phật', 'hồi giáo', 'cao đài', 'hòa hảo'],
];
const noReligion = ['không theo đạo', 'không có đạo', 'không theo tôn giáo', 'không có tôn giáo'];
const minorityWords = ['DTTS', 'dân tộc thiểu số', 'người dân tộc'];

const NO_WORDS: Words = { marked: [], unmarked: [] };
const BEYOND_ASCII = /[\u0080-\uffff]/;
const PIECES = /[;,\n/+]|\s[-–—]\s/u;

/** Words to look for, by the key of texts with marks and of those without. */
type Words = { readonly marked: readonly string[]; readonly unmarked: readonly string[] };
const wordsOf = (words: readonly string[]): Words => ({
  marked: words.map((word) => ` ${markedKey(word)} `),
  unmarked: words.map((word) => ` ${foldText(word)} `),
});
/** `hóa` is not `hoà`: words are compared with their marks, unless the text was typed without any. */
const holds = (text: string, words: Words, except: Words = NO_WORDS): boolean => {
  const isMarked = BEYOND_ASCII.test(text);
  const key = ` ${isMarked ? markedKey(text) : foldText(text)} `;
  const side = isMarked ? 'marked' : 'unmarked';
  const cleaned = except[side].reduce((left, phrase) => left.replaceAll(phrase, '  '), key);
  return words[side].some((word) => cleaned.includes(word));
};

const FLAG_WORDS = new Map(admissionFlagNames.entries.map(({ code }) => [code, wordsOf(flagWords[code])] as const));
const HARMLESS = wordsOf(harmless);
const RELIGION_WORDS = wordsOf(religionWords);
const NO_RELIGION = wordsOf(noReligion);
const MINORITY_WORDS = wordsOf(minorityWords);

const MOST_NOTES = 5000;
const flagsOfNotes = new Map<string, readonly FlagInNote[]>();

/** `said`: a piece of the note is the very word. `maybe`: it stands in a sentence that only a person can judge. */
export type FlagInNote = { readonly flag: AdmissionFlag; readonly is: 'said' | 'maybe' };

/** What a note says of the rows “trong đó”, in their order: `Đoàn viên; kết nạp lại`, `nguyên đoàn viên`. */
export function flagsInNote(note: string): readonly FlagInNote[] {
  const known = flagsOfNotes.get(note);
  if (known !== undefined) return known;
  const found = findFlags(note);
  // Lists repeat the same few notes and occupations.
  if (flagsOfNotes.size >= MOST_NOTES) flagsOfNotes.clear();
  flagsOfNotes.set(note, found);
  return found;
}

function findFlags(note: string): readonly FlagInNote[] {
  const whole = admissionFlagNames.find(note);
  if (whole !== null) return [{ flag: whole, is: 'said' }];
  const pieces = note.split(PIECES).map((piece) => ({ piece, flag: admissionFlagNames.find(piece) }));
  return admissionFlagNames.entries.flatMap(({ code: flag }): readonly FlagInNote[] => {
    const isMaybe = pieces.some(
      (one) => one.flag !== flag && holds(one.piece, FLAG_WORDS.get(flag) ?? NO_WORDS, HARMLESS),
    );
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
