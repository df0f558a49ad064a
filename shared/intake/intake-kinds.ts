/**
 * What a workbook brings: lists of people (new members, candidates, the membership), figures (an official form, the
 * board's own summary with a row for each unit), units, what became of units in a reorganisation, targets, or places
 * (thôn, bản) with what is known of them.
 */
export const intakeKinds = [
  'admissions',
  'candidates',
  'members',
  'form',
  'summary',
  'units',
  'reorganisation',
  'targets',
  'places',
] as const;
export type IntakeKind = (typeof intakeKinds)[number];

/**
 * Where unit or period were found. `given`: the person said so; `code`: the hidden code of one of our own blank
 * workbooks; `remembered`: the person said so for such a file before; the others: the place in the file.
 */
export type FoundBy = 'given' | 'code' | 'remembered' | 'sheet-text' | 'sheet-name' | 'file-name' | 'single-choice';

export type RowState = 'add' | 'change' | 'same' | 'question' | 'left-out';

/** One of the figures shown above the rows of a file. */
export type HeadlineFigure = { readonly label: string; readonly value: number };

/** rows = add + change + same + question + leftOut, always. */
export type IntakeCounts = {
  readonly rows: number;
  readonly add: number;
  readonly change: number;
  readonly same: number;
  readonly question: number;
  readonly leftOut: number;
};

/** Counts rows by their state. */
export function countStates(states: Iterable<RowState>): IntakeCounts {
  const counts = { rows: 0, add: 0, change: 0, same: 0, question: 0, leftOut: 0 };
  for (const state of states) {
    counts.rows += 1;
    counts[state === 'left-out' ? 'leftOut' : state] += 1;
  }
  return counts;
}
