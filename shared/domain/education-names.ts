import type { Education } from './admission.ts';
import { valueTable } from './value-table.ts';
import { matchKey } from '../text/fold.ts';

/** Levels of general education by name; the label is the printed row of Biểu số 2-BTCTW, block II.3. */
export const educationNames = valueTable<Education>([
  {
    code: 'literate',
    label: 'Biết đọc, biết viết chữ quốc ngữ',
    spellings: ['Biết đọc, biết viết', 'Biết chữ', 'Chưa tốt nghiệp tiểu học'],
  },
  {
    code: 'primary',
    label: 'Tiểu học',
    spellings: ['Cấp 1', 'Cấp I', 'Tốt nghiệp tiểu học', 'TN tiểu học', 'Hoàn thành tiểu học'],
  },
  {
    code: 'lower-secondary',
    label: 'Trung học cơ sở',
    spellings: [
      'THCS',
      'Cấp 2',
      'Cấp II',
      'Tốt nghiệp THCS',
      'TN THCS',
      'Tốt nghiệp trung học cơ sở',
      'BT THCS',
      'PTCS',
      'Phổ thông cơ sở',
    ],
  },
  {
    code: 'upper-secondary',
    label: 'Trung học phổ thông',
    spellings: [
      'THPT',
      'PTTH',
      'Cấp 3',
      'Cấp III',
      'Tốt nghiệp THPT',
      'TN THPT',
      'Tốt nghiệp trung học phổ thông',
      'Tốt nghiệp THPT hệ 12 năm',
      'Tốt nghiệp THPT hệ 10 năm',
      'BT THPT',
      'Bổ túc THPT',
      'Phổ thông trung học',
      'Trung học phổ thông hệ bổ túc',
      'GDTX THPT',
    ],
  },
]);

/** What may stand after the class: how it was reached does not change the level. */
const CLASS_REMARKS = new Set(
  [
    '',
    'BT',
    'BTVH',
    'BTTHPT',
    'BT THPT',
    'bổ túc',
    'bổ túc văn hóa',
    'phổ thông',
    'PT',
    'GDTX',
    'THPT',
    'hệ bổ túc',
  ].map(matchKey),
);

/**
 * Level of a class reached in a school system of 10 or 12 years; a level counts when it is finished. Null when there is
 * no such class. Classes: 12-year system 5, 9, 12; northern system of 10 years 4, 7, 10 (member lists' usage).
 */
export function levelOfClass(reached: number, system: number): Education | null {
  if (!Number.isInteger(reached) || reached < 1 || reached > system) return null;
  const ends = system === 12 ? [5, 9, 12] : system === 10 ? [4, 7, 10] : null;
  if (ends === null) return null;
  const finished = ends.filter((end) => reached >= end).length;
  return (['literate', 'primary', 'lower-secondary', 'upper-secondary'] as const)[finished] ?? null;
}

/** What a text says about general education; `ambiguous` when a class without its system means two levels. */
export type EducationReading =
  | { readonly is: 'level'; readonly level: Education }
  | { readonly is: 'ambiguous' }
  | null;

/** Reads `12/12`, `9/12 bổ túc`, `lớp 9/12`, `12`, `THPT`. Null for everything else. */
export function readEducation(text: string): EducationReading {
  const named = educationNames.find(text);
  if (named !== null) return { is: 'level', level: named };
  const match = /^(?:lớp\s*)?(\d{1,2})(?:\s*\/\s*(\d{1,2}))?\s*(.*)$/iu.exec(text.trim());
  if (match === null) return null;
  const [, reached = '', system, remark = ''] = match;
  const reading =
    system === undefined ? readClassAlone(Number(reached)) : asReading(levelOfClass(Number(reached), Number(system)));
  if (CLASS_REMARKS.has(matchKey(remark))) return reading;
  // `12/12 tốt nghiệp THPT`: the level beside the class must be the same one.
  const beside = educationNames.find(remark);
  return beside !== null && reading?.is === 'level' && reading.level === beside ? reading : null;
}

/** A class without its system is clear only when both systems give the same level: 12 and 9 are, 7 and 10 are not. */
export function readClassAlone(reached: number): EducationReading {
  const long = levelOfClass(reached, 12);
  const short = levelOfClass(reached, 10);
  if (long === null || short === null || long === short) return asReading(long ?? short);
  return { is: 'ambiguous' };
}

/**
 * Reads back a class that Excel turned into a date: `9/12` became 9 December or 12 September. The larger part is the
 * system, so the order in which Excel took them does not matter. Null when the day is no class.
 */
export function readClassFromDay(
  month: number,
  day: number,
): { readonly level: Education; readonly written: string } | null {
  const [reached, system] = month < day ? [month, day] : [day, month];
  const level = levelOfClass(reached, system);
  return level === null ? null : { level, written: `${reached}/${system}` };
}

function asReading(level: Education | null): EducationReading {
  return level === null ? null : { is: 'level', level };
}
