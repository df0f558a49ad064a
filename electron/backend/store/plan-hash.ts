import { createHash } from 'node:crypto';
import type { Plan } from '../../../shared/intake/plan.ts';

/** Changes hashed in one go: a call for each would cost more than the hashing. */
const AT_ONCE = 500;

/** SHA-256 (hex) over everything the plan would write: what was shown is what is written. */
export function hashPlan(plan: Plan): string {
  const hash = createHash('sha256');
  hash.update(`${plan.kind} ${plan.madeAtRevision} ${plan.nextId}\n`);
  for (let from = 0; from < plan.changes.length; from += AT_ONCE) {
    hash.update(JSON.stringify(plan.changes.slice(from, from + AT_ONCE)));
  }
  return hash.digest('hex');
}
