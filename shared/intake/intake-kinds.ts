/** What a workbook brings: people, figures of an official form, units, or targets. */
export type IntakeKind = 'admissions' | 'form' | 'units' | 'targets';

/** `given`: the caller said so; the others: where in the file it was found. */
export type FoundBy = 'given' | 'sheet-text' | 'file-name' | 'single-choice';

export type RowState = 'add' | 'change' | 'same' | 'question' | 'left-out';

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
