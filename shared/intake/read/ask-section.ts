import type { AdmissionFlag } from '../../domain/admission.ts';
import { admissionFlagNames } from '../../domain/admission-flag-names.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { cellAddress } from '../grid/grid.ts';
import type { SheetAnswers } from '../questions/sheet-answers.ts';
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
  const answer = answers.sectionMeans(section.row);
  if (answer !== null) return answer === 'heading' || answer === 'left-out' ? null : answer;
  const means = (meaning: AdmissionFlag | 'heading' | 'left-out') =>
    ({
      about: 'section',
      sheet: reader.sheet,
      row: section.row,
      lastRow: section.lastRow,
      means: meaning,
    }) as const;
  const words = intakeWords.sections;
  const flag = of === 'members' ? null : admissionFlagNames.find(section.text);
  const options = [
    ...(flag === null ? [] : [{ label: words.flag(admissionFlagNames.labelOf(flag)), answer: means(flag) }]),
    { label: words.heading, answer: means('heading') },
    { label: words.leftOut, answer: means('left-out') },
  ];
  const facts = {
    written: section.text,
    at: cellAddress(section.row, section.column),
    first: section.row + 1,
    last: section.lastRow,
  };
  const asks = { key: `section ${section.row}`, options, proposed: flag === null ? null : 0 };
  reader.remark('fullName', { code: 'intake.section-unclear', weight: 'fix', facts, asks });
  return null;
}
