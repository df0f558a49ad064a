import type { FormColumn, FormDefinition, FormIdentity } from '../form-definition.ts';

/** What the figures of a form are about; decides which indicators a label may mean. */
export const subjects = ['admitted', 'members', 'movement', 'other'] as const;
export type Subject = (typeof subjects)[number];

/** What a column holds; `figure` is any column of figures of the period, the first of them the form's main one. */
export type ColumnMeaning = 'figure' | Exclude<FormColumn['key'], 'this-period' | `c${number}`>;
export const columnMeanings: readonly ColumnMeaning[] = [
  ...(['label', 'ordinal', 'figure', 'last-year', 'percent', 'share', 'unfilled'] as const),
];

/** A row that is no indicator: entered as a figure, a mean or share that is never added up, a title without figures. */
export const rowWords = ['entered', 'average', 'heading'] as const;
export type RowMeaning = (typeof rowWords)[number] | (string & {});

/** An identity given by cells of the blank, `C6` = `C7` + `-C8`. `everywhere`: in every column, or every row, alike. */
export type OwnIdentity = {
  readonly whole: string;
  readonly relation: FormIdentity['relation'];
  readonly parts: readonly string[];
  readonly everywhere?: boolean | undefined;
};

/** What the person says about a blank; cells are those of its labels and figures. */
export type LearnAnswers = {
  readonly sheet?: string | undefined;
  readonly number?: string | undefined;
  readonly title?: string | undefined;
  readonly series?: string | undefined;
  readonly subject?: Subject | undefined;
  readonly periodKind?: FormDefinition['periodKind'] | undefined;
  /** Codes of periods: the form is in force from the first day of one to the last day of the other. */
  readonly firstPeriod?: string | undefined;
  readonly lastPeriod?: string | undefined;
  readonly columns?: readonly { readonly column: string; readonly means: ColumnMeaning }[] | undefined;
  /** `cell` of the label; `level` groups the row below the nearest one above it with a lower level. */
  readonly rows?:
    | readonly { readonly cell: string; readonly means?: RowMeaning | undefined; readonly level?: number | undefined }[]
    | undefined;
  /** Indicators of single figures in further columns; null: entered. */
  readonly figures?: readonly { readonly cell: string; readonly indicator: string | null }[] | undefined;
  /** Ids of proposed identities that hold. */
  readonly accept?: readonly string[] | undefined;
  readonly identities?: readonly OwnIdentity[] | undefined;
};
