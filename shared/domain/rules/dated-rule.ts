import type { IsoDate } from '../partial-date.ts';

/** A document of the Party as people cite it: `QĐ 294-QĐ/TW`, 26/05/2025. */
export type RuleDocument = {
  readonly number: string;
  readonly date: IsoDate;
  /** Last day on which it held; null while it holds. */
  readonly until: IsoDate | null;
};

/**
 * One rule of one document. `basis`: `seen` was read in the text, or in a page that quotes it; `assumed` is general
 * knowledge or the rule of the document beside it, and says so wherever it is shown.
 */
export type DatedRule<Value> = {
  readonly document: RuleDocument;
  /** Where in the document: `4.3.1`. */
  readonly clause: string;
  readonly basis: 'seen' | 'assumed';
  readonly value: Value;
};

/** A rule as a list names it beside what it says. */
export type RuleRef = Omit<DatedRule<unknown>, 'value'>;

/** The version that held on a day: of a day before the oldest one, the oldest. Rules are listed oldest first. */
export function ruleOn<Value>(rules: readonly DatedRule<Value>[], day: IsoDate): DatedRule<Value> {
  const [oldest] = rules;
  if (oldest === undefined) throw new Error('no rule');
  return rules.findLast(({ document }) => document.date <= day) ?? oldest;
}

/** The rule without its value. */
export function refOf({ document, clause, basis }: DatedRule<unknown>): RuleRef {
  return { document, clause, basis };
}
