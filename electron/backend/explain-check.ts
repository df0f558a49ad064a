import type { Change } from '../../shared/intake/plan/plan.ts';
import type { CheckExplanation } from '../../shared/reports/check-explanations.ts';
import { listCheckExplanations } from './store/check-explanation-store.ts';
import { commitPlan } from './store/commit-plan.ts';
import type { WriteDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import { sealPlan } from './store/seal-plan.ts';

const table = 'check_explanation';

/** Writes, changes or, with an empty text, removes what is said about a failed check, as one change set. */
export function explainCheck(db: WriteDb, said: Omit<CheckExplanation, 'id'>): void {
  const { revision, nextId } = readMeta(db);
  const change = changeTo({ ...said, text: said.text.trim().normalize('NFC') }, listCheckExplanations(db), nextId);
  if (change === null) return;
  const plan = { kind: 'explanation', madeAtRevision: revision, nextId: nextId + 1, changes: [change] } as const;
  commitPlan(db, sealPlan(plan), said.at);
}

function changeTo(
  { key, sentence, text, at }: Omit<CheckExplanation, 'id'>,
  known: ReadonlyMap<string, CheckExplanation>,
  nextId: number,
): Change | null {
  const old = known.get(key);
  const after = { sentence, text, at };
  if (old === undefined)
    return text === '' ? null : { table, id: nextId, before: null, after: { check_key: key, ...after } };
  const before = { sentence: old.sentence, text: old.text, at: old.at };
  if (text === '') return { table, id: old.id, before: { check_key: key, ...before }, after: null };
  return old.text === text && old.sentence === sentence ? null : { table, id: old.id, before, after };
}
