import type { KnownCorrection } from './corrections.ts';

/** The form the unit sent before for the same days; values by row and column, as they count. */
export type KnownSubmission = { readonly id: number; readonly values: ReadonlyMap<string, KnownFigure> };
export type KnownFigure = {
  readonly value: number | null;
  readonly valueText: string | null;
  /** Where it stood. */
  readonly cell?: string;
  /** The board's correction that counts; absent: what the unit wrote counts. */
  readonly correction?: KnownCorrection;
  /** What the unit wrote, where a correction counts in its place. */
  readonly original?: Pick<KnownFigure, 'value' | 'valueText'>;
};

/** Key of one cell of a submission. */
export const figureKey = (rowCode: string, columnKey: string) => `${rowCode} ${columnKey}`;
