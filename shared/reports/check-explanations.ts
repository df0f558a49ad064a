import type { Problem } from '../contract/problem.ts';
import { problemLine } from './page-parts.ts';

/** What the board wrote about a check that fails. `sentence`: the check as it read then, figures and all. */
export type CheckExplanation = {
  readonly id: number;
  readonly key: string;
  readonly sentence: string;
  readonly text: string;
  readonly at: string;
};

/** A failed check as it reads now. `key` null: it is a remark, nothing to be explained. */
export type ExplainedCheck = {
  readonly key: string | null;
  readonly sentence: string;
  readonly weight: Problem['weight'];
  /** `isStale`: the figures have changed since, so that it is not printed until it is saved again. */
  readonly explanation: { readonly text: string; readonly isStale: boolean } | null;
};

/** Facts that say which check of whom it is; the others are figures, which come and go. */
const NAMED_BY: Readonly<Partial<Record<Problem['code'], readonly string[]>>> = {
  'figures.sum-differs': ['unit', 'form', 'period', 'identity'],
  'figures.part-exceeds': ['unit', 'form', 'period', 'identity'],
  'figures.forms-differ': ['unit', 'rule', 'left', 'right'],
  'figures.last-year-differs': ['unit', 'form', 'label', 'before'],
  'figures.last-year-differs-from-old-units': ['unit', 'form', 'label', 'before'],
  'figures.form-and-list-differ': ['unit', 'period', 'label'],
  'figures.pieces-differ': ['unit', 'period', 'label'],
  'figures.piece-exceeds': ['unit', 'period', 'label'],
  'figures.own-form-differs': ['unit', 'period', 'label'],
};

/** The checks of a filled form in their order, each with what was written about it. */
export function explainChecks(
  problems: readonly Problem[],
  explanations: ReadonlyMap<string, CheckExplanation>,
): readonly ExplainedCheck[] {
  return problems.map((problem) => {
    const sentence = problemLine(problem);
    const key = keyOf(problem);
    const written = key === null ? undefined : explanations.get(key);
    return {
      key,
      sentence,
      weight: problem.weight,
      explanation: written === undefined ? null : { text: written.text, isStale: written.sentence !== sentence },
    };
  });
}

function keyOf({ code, facts }: Problem): string | null {
  const names = NAMED_BY[code];
  return names === undefined ? null : JSON.stringify([code, ...names.map((name) => facts[name] ?? '')]);
}
