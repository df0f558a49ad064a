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
};

export type FormColumn = {
  readonly key: 'label' | 'this-period' | 'last-year' | 'percent';
  readonly label: string;
  readonly group: string | null;
  /** Text of the number row: `2`, `4(=2*100/3)`. */
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
};

/** `left` compared with the sum of `right` rows (a leading `-` subtracts). */
export type FormIdentity = {
  readonly id: string;
  readonly left: readonly string[];
  readonly relation: '=' | '<=';
  readonly right: readonly string[];
  readonly weight: 'fix' | 'note';
  /** Where the rule comes from. */
  readonly basis: string;
};
