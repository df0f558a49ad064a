import type { Closing } from '../closing/closing.ts';
import type { FigureDifference } from '../closing/document-figures.ts';
import type { PeriodView } from '../domain/period.ts';

export type { Closing } from '../closing/closing.ts';

/** How it stands with closing a period. */
export type ClosingState = {
  readonly period: PeriodView;
  /** The day after which the period can no longer change by itself has come. */
  readonly isOver: boolean;
  /** Every version, oldest first; the last one stands unless it was opened again. */
  readonly versions: readonly ClosingVersion[];
  /** What it can be closed with now. */
  readonly offers: readonly ClosingOffer[];
};

export type ClosingVersion = Closing & {
  readonly documents: readonly SignedDocument[];
  /** False: the documents in the file are not those the check code was made of. */
  readonly isCodeRight: boolean;
};

export type SignedDocument = {
  readonly id: number;
  readonly title: string;
  /** Figures that would be printed otherwise today; of the version that stands only. */
  readonly differences: readonly SignedDifference[];
};

export type SignedDifference = FigureDifference & {
  readonly label: string;
  readonly unitName: string;
  readonly periodName: string;
};

/** A document the period may be closed with. */
export type ClosingOffer = {
  readonly document: ClosingDocument;
  readonly title: string;
  /** Figures that nobody reported. */
  readonly missing: number;
};
export type ClosingDocument = { readonly kind: 'quarterly' } | { readonly kind: 'form'; readonly formId: string };

export type ClosingReceipt = { readonly changeSetId: number };
