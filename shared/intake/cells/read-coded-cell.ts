import type { AdmissionFlag, Education, Occupation, Qualification } from '../../domain/admission.ts';
import { admissionFlagNames, tickMarks } from '../../domain/admission-flag-names.ts';
import { educationNames, readClassAlone, readClassFromDay, readEducation } from '../../domain/education-names.ts';
import { occupationNames } from '../../domain/occupation-names.ts';
import { peopleNames, peoples } from '../../domain/peoples.ts';
import {
  meaningsOfQualification,
  qualificationNames,
  readHighestQualification,
  readQualification,
} from '../../domain/qualification-names.ts';
import { religions } from '../../domain/religions.ts';
import type { ValueTable } from '../../domain/value-table.ts';
import { matchKey } from '../../text/fold.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from './cell-reading.ts';
import type { GridCell } from '../grid/grid.ts';
import { isDitto, isEmptyMark } from './list-words.ts';

const NOTHING = { value: null, how: 'as-text' } as const;
const LABELS_SHOWN = 8;

/** Labels of a table for a problem: `Tiểu học, Trung học cơ sở, …`. */
function expectedOf(table: ValueTable<string>): string {
  const labels = table.entries.map(({ label }) => label);
  return labels.slice(0, LABELS_SHOWN).join('; ') + (labels.length > LABELS_SHOWN ? '; …' : '');
}

/** Reads a cell whose text must be a known spelling. Empty cells and dashes say nothing. */
export function readFromTable<Code extends string>(
  cell: GridCell,
  field: string,
  table: ValueTable<Code>,
): Reading<Code> {
  return readWith(cell, field, expectedOf(table), (text) => {
    const code = table.find(text);
    return code === null ? null : { value: code, how: 'from-list' };
  });
}

function readWith<T>(
  cell: GridCell,
  field: string,
  expected: string,
  read: (text: string) => Reading<T> | null,
): Reading<T> {
  const broken = refuseBroken(cell, field);
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  // A sign for “as above” is told with its place.
  if (written === '' || isEmptyMark(written) || isDitto(written)) return NOTHING;
  // Who writes `Kinh?` does not know; a letter lost by an old program looks the same.
  const reading = written.includes('?') ? null : read(written);
  return reading ?? cannotRead('intake.value-unknown', { field, written, expected, count: 1 });
}

const peopleOfSubgroup = new Map(
  peoples.flatMap(({ subgroups, name }) => subgroups.map((group) => [matchKey(group), name] as const)),
);

const BEFORE_PEOPLE = /^(?:dân tộc|người)\s+/iu;

/** Dân tộc. A group that the forms count under a people is read as that people, and told. */
export function readPeople(cell: GridCell): Reading<string> {
  const reading = readWith<string>(cell, 'Dân tộc', expectedOf(peopleNames), (text) => {
    const code = peopleNames.find(text) ?? peopleNames.find(text.replace(BEFORE_PEOPLE, ''));
    return code === null ? null : { value: code, how: 'from-list' };
  });
  const people =
    reading.value === null ? undefined : peopleOfSubgroup.get(matchKey(textOfCell(cell).replace(BEFORE_PEOPLE, '')));
  if (people === undefined) return reading;
  const facts = { written: textOfCell(cell), people };
  return { ...reading, remark: { code: 'intake.people-subgroup', weight: 'note', facts } };
}

/** Tôn giáo. A dash means “không” in these lists; an empty cell says nothing. */
export function readReligion(cell: GridCell): Reading<string> {
  if (cell.kind === 'text' && cell.text.trim() !== '' && isEmptyMark(cell.text))
    return { value: 'none', how: 'dash-as-none' };
  return readFromTable(cell, 'Tôn giáo', religions);
}

/** Trình độ giáo dục phổ thông, with classes that Excel turned into dates read back. */
export function readEducationCell(cell: GridCell): Reading<Education> {
  const field = 'Trình độ giáo dục phổ thông';
  const expected = `12/12; 9/12; 7/10; ${expectedOf(educationNames)}`;
  if (cell.kind === 'date') {
    const [, month = 0, day = 0] = cell.day.split('-').map(Number);
    const read = readClassFromDay(month, day);
    if (read !== null) return { value: read.level, how: 'class-from-date' };
    return cannotRead('intake.value-unknown', { field, written: textOfCell(cell), expected, count: 1 });
  }
  // A fraction such as 1/2 under a fraction format is no class.
  if (cell.kind === 'number' && (cell.format?.includes('/') === true || !Number.isInteger(cell.number))) {
    return cannotRead('intake.value-unknown', { field, written: textOfCell(cell), expected, count: 1 });
  }
  return readWith<Education>(cell, field, expected, (text) => {
    const read = cell.kind === 'number' ? readClassAlone(cell.number) : readEducation(text);
    if (read === null) return null;
    if (read.is === 'ambiguous') return cannotRead('intake.class-ambiguous', { written: text });
    return { value: read.level, how: 'from-list' };
  });
}

/** Trình độ chuyên môn nghiệp vụ. Of several levels in one cell the highest counts, and that is told. */
export function readQualificationCell(cell: GridCell): Reading<Qualification> {
  const field = 'Trình độ chuyên môn nghiệp vụ';
  return readWith<Qualification>(cell, field, expectedOf(qualificationNames), (text) => {
    const code = readQualification(text);
    if (code !== null) return { value: code, how: 'from-list' };
    const meanings = meaningsOfQualification(text).map(qualificationNames.labelOf);
    if (meanings.length > 0)
      return cannotRead('intake.value-ambiguous', { field, written: text, meanings: meanings.join('; ') });
    const highest = readHighestQualification(text);
    if (highest === null) return null;
    const facts = { field, written: text, read: qualificationNames.labelOf(highest) };
    return {
      value: highest,
      how: 'highest-of-several',
      remark: { code: 'intake.value-highest', weight: 'note', facts },
    };
  });
}

const PARTS = /\s*[,;/()]\s*|\s+[-–—]\s+|\n/u;

/** `Giáo viên, Trường Mầm non tư thục Hoa Mai` is in no public service; `Công nhân (nguyên)` is none any more. */
const PUBLIC: Occupation = 'public-service-staff';
const PRIVATE =
  /(?<!\p{L})(?:tư thục|dân lập|tư nhân|ngoài công lập|công ty|doanh nghiệp|bệnh viện tư|phòng khám)(?!\p{L})/iu;
const FORMER = /(?<!\p{L})(?:nguyên|đã nghỉ|nghỉ việc|nghỉ hưu|hưu|thất nghiệp|trước đây)(?!\p{L})/iu;

/**
 * Nghề nghiệp, chức vụ. The whole text is looked up first; else its parts (`Giáo viên, trường Tiểu học …`). Known parts
 * must mean one row of the form; parts that are not known (a place, a post) are told, two meanings are asked about.
 */
export function readOccupation(cell: GridCell): Reading<Occupation> {
  const field = 'Nghề nghiệp';
  return readWith<Occupation>(cell, field, expectedOf(occupationNames), (text) => {
    const whole = occupationNames.find(text);
    if (whole !== null) return { value: whole, how: 'from-list' };
    const parts = text.split(PARTS).filter((part) => part !== '');
    const known = parts.flatMap((part) => occupationNames.find(part) ?? []);
    const [code, ...others] = new Set(known);
    if (code === undefined) return null;
    if (others.length > 0) {
      const meanings = [code, ...others].map(occupationNames.labelOf).join('; ');
      return cannotRead('intake.value-ambiguous', { field, written: text, meanings });
    }
    if (known.length === parts.length) return { value: code, how: 'from-list' };
    const rest = parts.filter((part) => occupationNames.find(part) === null);
    if (rest.some((part) => FORMER.test(part) || (code === PUBLIC && PRIVATE.test(part)))) return null;
    const facts = { field, written: text, read: occupationNames.labelOf(code) };
    return { value: code, how: 'by-part', remark: { code: 'intake.value-by-part', weight: 'note', facts } };
  });
}

/** Đối tượng: one or several of the form's rows “trong đó”, separated by signs. */
export function readFlags(cell: GridCell): Reading<readonly AdmissionFlag[]> {
  return readWith<readonly AdmissionFlag[]>(cell, 'Đối tượng', expectedOf(admissionFlagNames), (text) => {
    const whole = admissionFlagNames.find(text);
    if (whole !== null) return { value: [whole], how: 'from-list' };
    const flags = text
      .split(/\s*[,;+]\s*/u)
      .filter((part) => part !== '')
      .map(admissionFlagNames.find);
    return flags.includes(null) ? null : { value: flags.flatMap((flag) => flag ?? []), how: 'from-list' };
  });
}

/** A tick column: `x`, `1`, `Có`; `Không` and `0` are a plain no, an empty cell says nothing. */
export function readTick(cell: GridCell, field: string): Reading<'yes' | 'no'> {
  const reading = readFromTable(cell, field, tickMarks);
  return reading.value === null ? reading : { ...reading, how: 'from-tick' };
}
