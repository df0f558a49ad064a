import { createHash, type Hash } from 'node:crypto';
import type { Plan, StoredRow } from '../../../shared/intake/plan.ts';

/** A plan that will not change any more, with what identifies it. */
export type SealedPlan = {
  readonly plan: Plan;
  /** SHA-256 (hex) over everything the plan would write: what was shown is what is written. */
  readonly hash: string;
};

/** Characters hashed in one go: a call for each value would cost more than the hashing. */
const AT_ONCE = 100_000;

/** Seals a plan. */
export function sealPlan(plan: Plan): SealedPlan {
  const hash = createHash('sha256').update(`${plan.kind} ${plan.madeAtRevision} ${plan.nextId}\n`);
  const put = inPieces(hash);
  const names = new Map<string, readonly string[]>();
  for (const { table, id, before, after } of plan.changes) {
    put(`${table} ${id}`);
    putRow(before, `${table}<`, names, put);
    putRow(after, `${table}>`, names, put);
  }
  put('');
  return { plan, hash: hash.digest('hex') };
}

/** Every value with its kind and, where it is a text, its length: no two rows read alike. Names where they are new. */
function putRow(
  row: StoredRow | null,
  place: string,
  known: Map<string, readonly string[]>,
  put: (text: string) => void,
): void {
  if (row === null) return put('\n-');
  const last = known.get(place);
  let text = '';
  let at = 0;
  let isSame = last !== undefined;
  for (const name in row) {
    isSame &&= last?.[at] === name;
    at += 1;
    const value = row[name] ?? null;
    text += typeof value === 'string' ? `\n"${value.length} ${value}` : `\n${value}`;
  }
  if (!isSame || last?.length !== at) {
    const names = Object.keys(row);
    known.set(place, names);
    put(`\n${JSON.stringify(names)}`);
  }
  put(text);
}

function inPieces(hash: Hash): (text: string) => void {
  let waiting = '';
  return (text) => {
    waiting += text;
    if (text !== '' && waiting.length < AT_ONCE) return;
    hash.update(waiting);
    waiting = '';
  };
}
