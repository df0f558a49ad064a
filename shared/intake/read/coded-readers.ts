import { sexNames } from '../../domain/admission-flag-names.ts';
import { codedFields, type CodedField } from '../../domain/coded-fields.ts';
import { memberStatusNames } from '../../domain/member-status-names.ts';
import { scienceTitleNames } from '../../domain/qualification-names.ts';
import { theoryNames } from '../../domain/theory-names.ts';
import type { ValueTable } from '../../domain/value-table.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { textOfCell, type Reading } from '../cells/cell-reading.ts';
import type { GridCell } from '../grid/grid.ts';
import {
  readEducationCell,
  readFlags,
  readFromTable,
  readOccupation,
  readPeople,
  readQualificationCell,
  readReligion,
  readTick,
} from '../cells/read-coded-cell.ts';
import type { ValueAnswers } from '../questions/value-answers.ts';

type Reader<T> = (cell: GridCell) => Reading<T>;

/**
 * Readers of closed lists that remember their readings: a list repeats `Thái` and `12/12` thousands of times. What they
 * do not know is looked up among the answers, and else asked about.
 */
export function codedReaders(answers: ValueAnswers) {
  const one = <T extends string>(field: CodedField, read: Reader<T>) =>
    remembering(answering(field, read, answers, (code) => code as T)); // a code of the field's own table
  return {
    sex: one('sex', (cell) => readFromTable(cell, codedFields.sex.label, sexNames)),
    people: one('people', readPeople),
    religion: one('religion', readReligion),
    education: one('education', readEducationCell),
    qualification: one('qualification', readQualificationCell),
    theory: one('theory', (cell) => readFromTable(cell, codedFields.theory.label, theoryNames)),
    scienceTitle: one('scienceTitle', (cell) => readFromTable(cell, codedFields.scienceTitle.label, scienceTitleNames)),
    occupation: one('occupation', readOccupation),
    youthUnion: one('youthUnion', (cell) => readTick(cell, codedFields.youthUnion.label)),
    status: one('status', (cell) => readFromTable(cell, codedFields.status.label, memberStatusNames)),
    flags: remembering(
      answering('flags', readFlags, answers, (code) =>
        codedFields.flags.table.entries.flatMap((entry) => (entry.code === code ? [entry.code] : [])),
      ),
    ),
  };
}
export type CodedReaders = ReturnType<typeof codedReaders>;

const ASKED_ABOUT: ReadonlySet<string> = new Set([
  'intake.value-unknown',
  'intake.value-ambiguous',
  'intake.class-ambiguous',
]);
/** A class without its school system (`7`) and words of two levels (`CN`) mean one thing here and another there. */
const ANSWERED_FOR_THE_FILE: ReadonlySet<string> = new Set([
  'education intake.class-ambiguous',
  'qualification intake.value-ambiguous',
]);

/** `1` is a man in one list and a woman in another: bare numbers and signs are answered for their file, too. */
const HAS_LETTERS = /\p{L}/u;

/** Asks about what the reader does not know, unless it was answered. A date in such a column is mended, not explained. */
function answering<T>(
  field: CodedField,
  read: Reader<T>,
  answers: ValueAnswers,
  toValue: (code: string) => T,
): Reader<T> {
  const { label, table }: { readonly label: string; readonly table: ValueTable<string> } = codedFields[field];
  return (cell) => {
    const reading = read(cell);
    const { remark } = reading;
    if (remark === undefined || !ASKED_ABOUT.has(remark.code)) return reading;
    if (cell.kind !== 'text' && cell.kind !== 'number') return reading;
    const written = textOfCell(cell);
    const isForAll = HAS_LETTERS.test(written) && !ANSWERED_FOR_THE_FILE.has(`${field} ${remark.code}`);
    const settled = answers.find(field, written, isForAll);
    if (settled === null) return { ...reading, remark: { ...remark, asks: { field, written } } };
    const value = settled.code === null ? null : toValue(settled.code);
    if (settled.by === 'answered') return { value, how: 'answered' };
    const meaning = settled.code === null ? intakeWords.saysNothing : table.labelOf(settled.code);
    const facts = { field: label, written, meaning };
    return { value, how: 'remembered', remark: { code: 'intake.value-remembered', weight: 'note', facts } };
  };
}

function remembering<T>(read: Reader<T>): Reader<T> {
  const ofTexts = new Map<string, Reading<T>>();
  return (cell) => {
    // Dates, numbers, errors: few, and their meaning hangs on more than their text.
    if (cell.kind !== 'text') return read(cell);
    const known = ofTexts.get(cell.text);
    if (known !== undefined) return known;
    const reading = read(cell);
    ofTexts.set(cell.text, reading);
    return reading;
  };
}
