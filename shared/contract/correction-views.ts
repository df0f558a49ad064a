import type { CorrectedCell } from '../corrections/plan-correction.ts';
import type { CorrectionReason } from '../corrections/correction-reason.ts';
import type { ChangedFigure } from '../corrections/changed-figures.ts';
import type { Problem } from './problem.ts';

/** How a field is typed: `codes` several options with a space between, `empty` whether it may be left empty. */
export type FieldInput =
  | { readonly is: 'number' | 'decimal' | 'day' | 'text' }
  | { readonly is: 'code' | 'codes'; readonly options: readonly { readonly code: string; readonly label: string }[] };

/** One field of a row: what counts now, as it is typed and as it is read, and what was sent. */
export type CorrectableFieldView = {
  readonly cell: CorrectedCell;
  readonly label: string;
  readonly input: FieldInput;
  readonly typed: string;
  readonly shown: string;
  /** Set while a correction stands that can be taken away: what counts without it. */
  readonly original: string | null;
  readonly correction: { readonly reason: string; readonly at: string } | null;
  /** Cell and text of the unit's workbook; absent where the field has no cell of its own. */
  readonly source?: { readonly cell: string; readonly written: string };
};

/** A figure of a form, or a person of a list, ready to be corrected. */
export type CorrectableRow = {
  /** The row of the form, or the person's name. */
  readonly subject: string;
  readonly unit: string;
  /** The form's number, or the kind of list. */
  readonly document: string;
  readonly file: string;
  readonly sheet: string;
  readonly fields: readonly CorrectableFieldView[];
};

/**
 * What a correction would do. `planId` null: it cannot be written, and a problem of weight `fix` says why; the others are
 * warnings. `figures`: the unit's and the whole's that change in the period.
 */
export type CorrectionPreview = {
  readonly planId: string | null;
  readonly planHash: string | null;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly figures: readonly ChangedFigure[];
  readonly problems: readonly Problem[];
};

/**
 * What a pasted block would correct. `planId` null: there is nothing to write, or the reason is missing. Problems of weight
 * `fix` are cells that are not taken, notes are warnings. `figures`: of the whole, those that change.
 */
export type PastedCorrections = {
  readonly planId: string | null;
  readonly planHash: string | null;
  readonly cells: readonly {
    readonly unit: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Pasted cells that say what counts already. */
  readonly same: number;
  readonly figures: readonly ChangedFigure[];
  readonly problems: readonly Problem[];
};

export type CorrectionReceipt = { readonly changeSetId: number; readonly revision: number };

/** A correction that counts, for the list of them. */
export type CorrectionRecord = {
  readonly cell: CorrectedCell;
  readonly unit: string;
  readonly subject: string;
  readonly label: string;
  readonly original: string;
  readonly counts: string;
  readonly reason: string;
  readonly at: string;
};

export type { ChangedFigure, CorrectedCell, CorrectionReason };
