/** Headline figures before and after; null where there was or will be none. */
export type DifferenceTotal = { readonly label: string; readonly before: number | null; readonly after: number | null };

/** One cell that a new version changes, as people read it. */
export type DifferenceCell = {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /**
   * The board corrected this value by hand: it stays unless the row is overruled. Of somebody who is no longer in the
   * list it is asked: they stay with it (`keepOld`) or go with it (`overrule`).
   */
  readonly isCorrected: boolean;
};

/** One person or one row of a form that a new version changes. */
export type DifferenceRow = {
  readonly key: string;
  readonly state: 'add' | 'change' | 'remove';
  readonly label: string;
  /** Where it stands in the new workbook; null for a row that is no longer in it. */
  readonly place: { readonly sheet: string; readonly row: number } | null;
  readonly cells: readonly DifferenceCell[];
};

/** What a new version of a list or form changes, before anything of it is taken over or kept. */
export type Difference = { readonly totals: readonly DifferenceTotal[]; readonly rows: readonly DifferenceRow[] };

/** Lays the headline figures of both versions side by side, in the order of the new one. */
export function compareTotals(
  before: readonly { readonly label: string; readonly value: number }[],
  after: readonly { readonly label: string; readonly value: number }[],
): readonly DifferenceTotal[] {
  const labels = [...new Set([...after, ...before].map(({ label }) => label))];
  const valueIn = (totals: typeof before, label: string) => totals.find((one) => one.label === label)?.value ?? null;
  return labels.map((label) => ({ label, before: valueIn(before, label), after: valueIn(after, label) }));
}

/** How many cells differ, and how many of them the board had corrected. */
export function countDifference({ rows }: Difference): { readonly cells: number; readonly conflicts: number } {
  const cells = rows.flatMap((row) => row.cells);
  return { cells: cells.length, conflicts: cells.filter(({ isCorrected }) => isCorrected).length };
}

/** The differences of several tables of one file together; null when there is none. */
export function joinDifferences(differences: readonly Difference[]): Difference | null {
  const [first, ...others] = differences;
  if (first === undefined || others.length === 0) return first ?? null;
  const sums = new Map<string, DifferenceTotal>();
  for (const { label, before, after } of differences.flatMap(({ totals }) => totals)) {
    const known = sums.get(label);
    const add = (one: number | null | undefined, other: number | null) =>
      one == null || other === null ? (one ?? other) : one + other;
    sums.set(label, { label, before: add(known?.before, before), after: add(known?.after, after) });
  }
  return { totals: [...sums.values()], rows: differences.flatMap(({ rows }) => rows) };
}
