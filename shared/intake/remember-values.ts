import type { ChangeList } from './change-rows.ts';
import type { ValueToRemember } from './value-answers.ts';

/** Key of a remembered spelling in `remembered_answer`: field, a space, folded spelling. */
export function valueAnswerKey(field: string, spelling: string): string {
  return `${field} ${spelling}`;
}

/** What `remembered_answer.answer` holds for a spelling. */
export type StoredValueAnswer = { readonly written: string; readonly code: string | null };

/** Keeps answers about spellings, for all units; an answer that says otherwise than the one before takes its place. */
export function rememberValues(list: ChangeList, intakeId: number, values: readonly ValueToRemember[]): void {
  for (const { field, spelling, written, code, replaces } of values) {
    const answer = JSON.stringify({ written, code } satisfies StoredValueAnswer);
    if (replaces !== null) list.update('remembered_answer', replaces.id, { answer: replaces.stored }, { answer });
    else
      list.insert('remembered_answer', {
        subject: 'value',
        answer_key: valueAnswerKey(field, spelling),
        answer,
        intake_id: intakeId,
      });
  }
}
