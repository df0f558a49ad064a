/** An official statistics form as data. A new form is a new definition; if it needs code, the engine lacks a word. */
export type FormDefinition = {
  readonly id: string;
  /** Printed number: `Biểu số 2-BTCTW`. */
  readonly number: string;
  readonly title: string;
  readonly series: string;
  /** Days between which the series is in force; a null end is still in force as far as is known. */
  readonly effective: { readonly from: string; readonly to: string | null };
  /** `flow`: counts what happened in the period; `state`: what stood on its last day; `movement`: both. */
  readonly periodKind: 'flow' | 'state' | 'movement';
  readonly header: {
    readonly left: readonly string[];
    readonly centre: readonly string[];
    readonly right: readonly string[];
  };
  readonly footer: { readonly left: readonly string[]; readonly right: readonly string[] };
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly identities: readonly FormIdentity[];
  /** Row with which a second block begins, printed to the right of the first with the same columns. */
  readonly rightBlockFrom?: string;
  /** Numbers printed below the heads of the second block where they go on; absent: they begin anew. */
  readonly rightBlockNumbers?: readonly string[];
  /** What tells the columns on a sheet; absent: their row of numbers when the form is wide, else their heads. */
  readonly columnsFoundBy?: 'numbers' | 'heads';
  /** Figures are entered or imported, summed and printed; none of them is counted from lists. */
  readonly figuresOnly?: true;
};

/** A column of figures: the first or only one, or a further one by its printed number. */
export type ValueKey = 'this-period' | `c${number}`;

export type FormColumn = {
  /**
   * `percent`: this period × 100 / last year; `share`: part of the row in its block; `unfilled`: percentages and notes
   * whose rule no source gives, left to be written by hand; `ordinal`: the printed number of the row.
   */
  readonly key: ValueKey | 'label' | 'ordinal' | 'last-year' | 'percent' | 'share' | 'unfilled';
  readonly label: string;
  readonly group: string | null;
  /** Head between the group and the column's own. */
  readonly subgroup?: string;
  /** Text of the number row: `2`, `4(=2*100/3)`, `A`; empty where it has none. */
  readonly number: string;
};

export type FormRow = {
  readonly code: string;
  /** Exactly as printed. */
  readonly label: string;
  readonly level: number;
  readonly parent: string | null;
  readonly kind: 'count' | 'average' | 'heading';
  readonly bold: boolean;
  /** Code of the indicator in the catalogue; null for headings and rows only entered as figures. */
  readonly indicator: string | null;
  /** How the row adds up over the tree: plain sum, or recomputed (averages). */
  readonly addsUp: 'sum' | 'recompute';
  /** A difference: its number may lie below 0. */
  readonly maybeNegative?: true;
  /** Printed in the column of its own, `12`; absent: the number is part of the label, or there is none. */
  readonly ordinal?: string;
  /** Columns whose cell is crossed out in this row: it holds no figure there. */
  readonly crossed?: readonly FormColumn['key'][];
  /** Indicators of further columns of figures. */
  readonly further?: Readonly<Partial<Record<ValueKey, string>>>;
};

/** `left` compared with the sum of `right` cells (`I.1`, `I.1@c4`: see `cellRef`; a leading `-` subtracts). */
export type FormIdentity = {
  readonly id: string;
  readonly left: readonly string[];
  readonly relation: '=' | '<=';
  readonly right: readonly string[];
  readonly weight: 'fix' | 'note';
  /** Where the rule comes from. */
  readonly basis: string;
};
