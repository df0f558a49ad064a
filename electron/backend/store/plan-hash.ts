import { createHash } from 'node:crypto';
import type { Plan } from '../../../shared/intake/plan.ts';

/** SHA-256 (hex) over everything the plan would write: what was shown is what is written. */
export function hashPlan(plan: Plan): string {
  const hash = createHash('sha256');
  hash.update(`${plan.kind} ${plan.madeAtRevision} ${plan.nextId}\n`);
  for (const change of plan.changes) hash.update(`${JSON.stringify(change)}\n`);
  return hash.digest('hex');
}
