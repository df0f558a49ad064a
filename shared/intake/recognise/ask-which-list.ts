import { intakeWords } from '../../text/vi/intake.ts';
import type { UnsureList } from './choose-layout.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import { atSheet, fix, placeOf } from '../grid/sheet-place.ts';

/** Asks which of several lists of people a sheet is, likeliest first; “none of them” is an answer, too. */
export function askWhichList(file: string, { title, candidates }: UnsureList): IntakeQuestion {
  const [first] = candidates;
  if (first === undefined) throw new Error('a list that may be nothing is not asked about');
  const { sheet } = first;
  const kinds = candidates.map(({ kind }) => intakeWords.kinds[kind]).join('; ');
  return {
    problem: fix('intake.list-kind-unsure', atSheet(placeOf(file, sheet)), { title, kinds }),
    options: [
      ...candidates.map(({ kind, layout, header, firstDataRow }) => ({
        label: intakeWords.kinds[kind],
        answer: {
          about: 'table' as const,
          sheet: sheet.name,
          headerRow: header.firstRow,
          lastHeaderRow: header.lastRow,
          firstDataRow,
          layout: layout.id,
        },
      })),
      {
        label: intakeWords.noneOfThem,
        answer: {
          about: 'table' as const,
          sheet: sheet.name,
          headerRow: first.header.firstRow,
          lastHeaderRow: first.header.lastRow,
          firstDataRow: first.firstDataRow,
          layout: null,
        },
      },
    ],
    proposed: null,
  };
}
