import type { Problem } from '../contract/problem.ts';

/**
 * A computed figure. Missing is not empty and empty is not zero:
 * `number` (a count, possibly 0), `ratio` (kept as two whole numbers, rounded only when shown),
 * `missing` (nobody reported), `undefined` (reported, but the figure has no meaning: base 0, no target; `no-basis`: an unknown part of what others
 * reported).
 */
export type FigureValue =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'ratio'; readonly part: number; readonly whole: number }
  /** Mean of whole numbers: sum and count, so that means of groups can be added up. */
  | { readonly is: 'mean'; readonly sum: number; readonly count: number }
  | { readonly is: 'missing' }
  | { readonly is: 'undefined'; readonly why: 'base-is-zero' | 'no-target' | 'not-comparable' | 'no-basis' };

/** “46/52 đơn vị”: how many of the units that should report are in the figure. */
export type FigureBase = {
  readonly reported: number;
  readonly expected: number;
  readonly missingUnitIds: readonly number[];
};

export type Figure = {
  readonly indicator: string;
  readonly unitId: number;
  readonly value: FigureValue;
  readonly base: FigureBase;
};

/** Where one number came from. A tree: the sum on top, units below, workbook cells as leaves. */
export type ExplanationPart = {
  readonly label: string;
  readonly value: FigureValue;
  /** How this part was found, in words. */
  readonly how: string;
  readonly unitId?: number;
  readonly sources: readonly CellSource[];
  readonly parts: readonly ExplanationPart[];
};

/** One cell of one workbook behind a figure. */
export type CellSource = {
  readonly file: string;
  readonly sha256: string;
  readonly receivedAt: string;
  readonly sheet: string;
  readonly cell: string;
  readonly written: string;
  /** How the text was read: `as-number`, `from-serial-date` … and what replaced it, if anything did. */
  readonly how: string;
  /** What the cell counts for: the person's name for a list, the row label for a form. */
  readonly subject: string;
  /** What counts instead of the text as written, why and since when; absent: the text as written counts. */
  readonly correction?: { readonly to: string; readonly reason: string; readonly at: string };
  /** The stored row the board may correct, and its column; absent: it is no figure of a form and no person of a list. */
  readonly row?: {
    readonly table: 'reported_value' | 'admission' | 'member_record';
    readonly rowId: number;
    readonly field: string;
  };
};

export type Explanation = {
  readonly indicator: string;
  readonly label: string;
  readonly formula: string;
  readonly periodCode: string;
  readonly base: FigureBase;
  readonly root: ExplanationPart;
  /** Remarks and counting rules that bear on the number, as problems with weight `note`. */
  readonly notes: readonly Problem[];
};
