import type { Problem } from '../../contract/problem.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { AdmissionDraft } from '../records/admission-draft.ts';
import type { IntakeQuestion, QuestionDetail } from '../questions/intake-question.ts';

type Asked = {
  readonly problem: Problem;
  /** The row that is asked about. */
  readonly row: InSheet;
  /** People of the data file it may be, likeliest first; one may be named several times. */
  readonly known: readonly {
    readonly personId: number;
    readonly label: string;
    readonly details?: readonly QuestionDetail[];
  }[];
  /** False where the row cannot be anybody else: it can only be mended or left out. */
  readonly canBeElse: boolean;
  /** What the row itself says. */
  readonly details?: readonly QuestionDetail[];
};

/** Asks which person of the data file a row is, or whether it is somebody else. None is likelier than another. */
export function askWho({ problem, row: { sheet, row }, known, canBeElse, details }: Asked): IntakeQuestion {
  const answer = (personId: number | null) => ({ about: 'person', sheet, row, personId }) as const;
  const isFirst = ({ personId }: Asked['known'][number], at: number) =>
    known.findIndex((one) => one.personId === personId) === at;
  return {
    problem,
    ...(details === undefined ? {} : { details }),
    options: [
      ...known.filter(isFirst).map(({ personId, ...shown }) => ({ ...shown, answer: answer(personId) })),
      ...(canBeElse ? [{ label: intakeWords.somebodyElse, answer: answer(null) }] : []),
    ],
    proposed: null,
  };
}

type InSheet = { readonly sheet: string; readonly row: number };

/** The row of another person of the list; the list may stand on several sheets. */
export const rowOf = ({ sheet, row }: InSheet, from: InSheet) =>
  sheet === from.sheet ? row : `${row} (trang “${sheet}”)`;

/** The column of the name, where problems about a person stand. */
export function columnOf({ origin }: Pick<AdmissionDraft, 'origin'>): number {
  const letters = /^[A-Z]+/.exec(origin.cellOf('fullName') ?? 'A')?.[0] ?? 'A';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
