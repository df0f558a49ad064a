import { createHash } from 'node:crypto';
import type { Plan, StoredRow } from '../../../shared/intake/plan.ts';

/** A change as its history keeps it: the row before and after as JSON, null where there is none. */
export type ChangeText = { readonly before: string | null; readonly after: string | null };

/** A plan that will not change any more, with what identifies it and what its history will hold. */
export type SealedPlan = {
  readonly plan: Plan;
  /** SHA-256 (hex) over everything the plan would write: what was shown is what is written. */
  readonly hash: string;
  /** One for each change of the plan, in its order. */
  readonly texts: readonly ChangeText[];
};

/** Changes hashed in one go: a call for each would cost more than the hashing. */
const AT_ONCE = 500;

/** Seals a plan. Its rows are put into words once, for the hash and for the history. */
export function sealPlan(plan: Plan): SealedPlan {
  const hash = createHash('sha256').update(`${plan.kind} ${plan.madeAtRevision} ${plan.nextId}\n`);
  const texts: ChangeText[] = [];
  let lines = '';
  for (const { table, id, before, after } of plan.changes) {
    const text = { before: textOf(before), after: textOf(after) };
    texts.push(text);
    lines += `${table} ${id}\n${text.before}\n${text.after}\n`;
    if (texts.length % AT_ONCE === 0) {
      hash.update(lines);
      lines = '';
    }
  }
  return { plan, hash: hash.update(lines).digest('hex'), texts };
}

const textOf = (row: StoredRow | null) => (row === null ? null : JSON.stringify(row));
