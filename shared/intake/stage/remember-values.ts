import type { ToRemember } from '../recognise/remembered.ts';
import type { ValueToRemember } from '../questions/value-answers.ts';

/** Key of a remembered spelling in `remembered_answer`: field, a space, folded spelling. */
export function valueAnswerKey(field: string, spelling: string): string {
  return `${field} ${spelling}`;
}

/** What `remembered_answer.answer` holds for a spelling. */
export type StoredValueAnswer = { readonly written: string; readonly code: string | null };

/** Answers about spellings as they are kept, for all units. */
export function valuesToRemember(values: readonly ValueToRemember[]): readonly ToRemember[] {
  return values.map(({ field, spelling, written, code }) => ({
    subject: 'value',
    unitId: null,
    key: valueAnswerKey(field, spelling),
    answer: JSON.stringify({ written, code } satisfies StoredValueAnswer),
  }));
}
