import { admissionFlags, type AdmissionFlag } from '../../domain/admission.ts';
import { admissionFlagNames } from '../../domain/admission-flag-names.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { cellAddress } from '../grid/grid.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
import type { SectionMeaning } from '../questions/stage-choices.ts';
import type { SectionLine } from './follow-sections.ts';
import type { MappedRow } from './map-rows.ts';
import type { RowReader } from './row-reader.ts';

/**
 * What the line above the people of a row says of them, as was answered; until then it is asked once for all of them. A
 * line is never taken at its word: it may go on past the next organisation, or not.
 */
export function askSection(
  reader: RowReader,
  answers: SheetAnswers,
  of: 'admissions' | 'candidates' | 'members',
): AdmissionFlag | null {
  const { section } = reader.row;
  if (section === null) return null;
  for (let line = section.above; line !== null; line = line.above)
    if (isUnasked(line, reader.row) && answers.sectionMeans(line.row) === null) ask(reader, line, null);
  if (section.isHeading) return null;
  const answer = answers.sectionMeans(section.row);
  if (answer !== null) return admissionFlags.find((flag) => flag === answer) ?? null;
  ask(reader, section, of === 'members' ? null : admissionFlagNames.find(section.text));
  return null;
}

/** A line with another directly below it: nobody stands under it alone, and it may name whose people these are. */
function isUnasked({ row, lastRow, isHeading }: SectionLine, { cellGroup, committeeGroup }: MappedRow): boolean {
  return !isHeading && lastRow === row && row > Math.max(cellGroup?.row ?? 0, committeeGroup?.row ?? 0);
}

function ask(reader: RowReader, { row, lastRow, column, text }: SectionLine, flag: AdmissionFlag | null): void {
  const means = (meaning: SectionMeaning) =>
    ({ about: 'section', sheet: reader.sheet, row, lastRow, means: meaning }) as const;
  const words = intakeWords.sections;
  const options = [
    ...(flag === null ? [] : [{ label: words.flag(admissionFlagNames.labelOf(flag)), answer: means(flag) }]),
    { label: words.cell(text), answer: means('cell') },
    { label: words.committee(text), answer: means('committee') },
    { label: words.heading, answer: means('heading') },
    { label: words.leftOut, answer: means('left-out') },
  ];
  const facts = {
    written: text,
    at: cellAddress(row, column),
    first: row + 1,
    last: Math.max(lastRow, reader.row.row),
  };
  const asks = { key: `section ${row}`, options, proposed: flag === null ? null : 0 };
  reader.remark('fullName', { code: 'intake.section-unclear', weight: 'fix', facts, asks });
}

/** The row with the line above it as its organisation or its Party cell, where that was answered; nearer lines go before. */
export function underSection(row: MappedRow, answers: SheetAnswers): MappedRow {
  let { cellGroup, committeeGroup } = row;
  for (let line = row.section; line !== null && line.row > (committeeGroup?.row ?? 0); line = line.above) {
    const means = answers.sectionMeans(line.row);
    if (means === 'cell' && line.row > (cellGroup?.row ?? 0)) cellGroup = line;
    else if (means === 'committee') {
      committeeGroup = line;
      if (cellGroup !== null && cellGroup.row < line.row) cellGroup = null;
    }
  }
  if (cellGroup === row.cellGroup && committeeGroup === row.committeeGroup) return row;
  const { cells, lines } = row;
  return { ...row, cells, cellGroup, committeeGroup, ...(lines === undefined ? {} : { lines }) };
}
