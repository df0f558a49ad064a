import { admissionFlags, type AdmissionFlag, type Sex } from '../../domain/admission.ts';
import { sexNames, tickMarks } from '../../domain/admission-flag-names.ts';
import { narrowDigits } from '../../text/fold.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from '../cells/cell-reading.ts';
import { flagsFromNote } from './check-note.ts';
import type { CodedReaders } from './coded-readers.ts';
import type { GridCell } from '../grid/grid.ts';
import { isEmptyMark } from '../cells/list-words.ts';
import { readDateCell, type DateRule } from '../cells/read-date-cell.ts';
import { readDecision } from '../cells/read-decision.ts';
import type { RowReader } from './row-reader.ts';

type BirthRules = {
  readonly rule: DateRule;
  readonly coded: CodedReaders;
  /** False where the table has no column for it. */
  readonly isNeeded: boolean;
};

const bySexColumn = [
  { field: 'birthMale', sex: 'male' },
  { field: 'birthFemale', sex: 'female' },
] as const;

/** An `x` or `1` under Nam or Nữ ticks the sex; no day of birth is written so. */
const isTicked = (cell: GridCell | undefined) => cell !== undefined && tickMarks.find(textOfCell(cell)) === 'yes';

function readSex(reader: RowReader, coded: CodedReaders, ticked: readonly (typeof bySexColumn)[number][]): Sex | null {
  const written = reader.read('sex', coded.sex);
  const [tick, second] = ticked;
  if (tick === undefined) return written;
  if (second !== undefined) {
    reader.remark(second.field, { code: 'intake.sex-twice', weight: 'fix', facts: {} });
    return written;
  }
  if (written !== null && written !== tick.sex) {
    const facts = { column: sexNames.labelOf(tick.sex), written: sexNames.labelOf(written) };
    reader.remark('sex', { code: 'intake.sex-differs', weight: 'fix', facts });
  }
  reader.keepAs('sex', tick.field, 'from-tick');
  return tick.sex;
}

/**
 * Birth date and sex: the date stands under Nam or under Nữ, or in one column beside a column of its own for the sex, or
 * beside ticks under Nam | Nữ.
 */
export function readBirthAndSex(
  reader: RowReader,
  { rule, coded, isNeeded }: BirthRules,
): { readonly birth: string | null; readonly sex: Sex | null } {
  const filled = (['birthMale', 'birthFemale', 'birth'] as const).filter((field) => isFilled(reader.cell(field)));
  const ticked = bySexColumn.filter(({ field }) => isTicked(reader.cell(field)));
  const [field, second] = filled.filter((one) => ticked.every((tick) => tick.field !== one));
  const written = readSex(reader, coded, ticked);
  if (field === undefined) {
    if (isNeeded && !reader.isWithheld('birth'))
      reader.remark('fullName', { code: 'intake.birth-missing', weight: 'fix', facts: {} });
    return { birth: null, sex: written };
  }
  if (second !== undefined) {
    reader.remark(second, { code: 'intake.birth-twice', weight: 'fix', facts: {} });
    return { birth: null, sex: written };
  }
  const birth = reader.read(field, (cell) => readDateCell(cell, rule), 'birth');
  if (field === 'birth') return { birth, sex: written };

  const sex: Sex = field === 'birthMale' ? 'male' : 'female';
  if (written !== null && written !== sex) {
    const facts = { column: sexNames.labelOf(sex), written: sexNames.labelOf(written) };
    reader.remark('sex', { code: 'intake.sex-differs', weight: 'fix', facts });
  }
  reader.keepAs('sex', field, 'by-column');
  return { birth, sex };
}

const isFilled = (cell: GridCell | undefined) =>
  cell !== undefined && !(cell.kind === 'text' && isEmptyMark(cell.text));

/** Twelve digits; eleven have lost the zero in front and are told. Nine are a number of the old kind. */
export function readIdNumber(reader: RowReader): string | null {
  return reader.read('idNumber', readIdNumberCell);
}

/** Digits in groups, as cards print them; a single digit behind a dot is a fraction. */
const GROUPS = /^\d{2,}(?:\s*[\s.\-–]\s*\d{2,})*$/u;
const BETWEEN_GROUPS = /[\s.\-–]/gu;
/** `3.4E+10`, or a number of which only the first digits are left. */
const SHORTENED = /^\d+(?:[.,]\d+)?e\+?\d+$/iu;
const ROUNDED = /^\d{1,6}0{6,}$/;

/** Reads an id number as text or number; what Excel has rounded is refused, as no digit of it can be trusted. */
export function readIdNumberCell(cell: GridCell): Reading<string> {
  const broken = refuseBroken(cell, 'Số định danh cá nhân');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  if (isEmptyMark(written)) return { value: null, how: 'as-text' };
  const isNumber =
    cell.kind === 'text' || (cell.kind === 'number' && Number.isSafeInteger(cell.number) && cell.number >= 0);
  const plain = narrowDigits(written).replace(/^['’‘`]/u, '');
  // Programs append `.0` when they take the digits for a number.
  const whole = plain.replace(/^(\d{9,12})[.,]0$/, '$1');
  const digits = GROUPS.test(whole) ? whole.replace(BETWEEN_GROUPS, '') : '';
  if (SHORTENED.test(plain) || ROUNDED.test(digits)) return cannotRead('intake.id-number-damaged', { written });
  if (!isNumber) return cannotRead('intake.id-number-wrong', { written });
  if (/^(?:\d{12}|\d{9})$/.test(digits)) return { value: digits, how: 'as-text' };
  if (!/^\d{11}$/.test(digits)) return cannotRead('intake.id-number-wrong', { written });
  const value = digits.padStart(12, '0');
  return {
    value,
    how: 'as-text',
    remark: { code: 'intake.id-number-padded', weight: 'note', facts: { written, read: value } },
  };
}

/** Number and day of the decision, from two columns or from one cell. */
export function readDecisionCells(
  reader: RowReader,
  rule: DateRule,
): { readonly number: string | null; readonly date: string | null } {
  const fromCell = (field: string) => {
    const cell = reader.cell(field);
    if (cell === undefined) return null;
    const read = readDecision(cell, rule);
    if ('remark' in read) {
      reader.settle(field, read.remark);
      return { number: null, date: null };
    }
    if (read.number !== null) reader.keepAs('decisionNumber', field, 'as-text');
    return { number: read.number, date: read.date === null ? null : reader.settle(field, read.date, 'decisionDate') };
  };
  const joined = fromCell('decision');
  const dated = fromCell('decisionDate');
  const number = reader.text('decisionNumber')?.replace(/^số\s*:?\s*/iu, '') ?? null;
  return { number: number ?? dated?.number ?? joined?.number ?? null, date: dated?.date ?? joined?.date ?? null };
}

/**
 * The rows “trong đó” a person counts in, in the order of the form; each keeps its own origin. `ofSection`: what the line
 * above the person says.
 */
export function readFlagCells(
  reader: RowReader,
  coded: CodedReaders,
  ofSection: AdmissionFlag | null,
): readonly AdmissionFlag[] {
  const found = new Set<AdmissionFlag>();
  const tick = reader.read('youthUnion', coded.youthUnion, 'youth-union');
  if (tick === 'yes') found.add('youth-union');
  for (const flag of reader.read('flags', coded.flags) ?? []) {
    found.add(flag);
    if (!(flag === 'youth-union' && tick === 'yes')) reader.keepAs(flag, 'flags', 'from-list');
  }
  if (ofSection !== null && !found.has(ofSection)) {
    found.add(ofSection);
    reader.keepGroup(ofSection, reader.row.section);
  }
  for (const flag of flagsFromNote(reader, found)) found.add(flag);
  return admissionFlags.filter((flag) => found.has(flag));
}
