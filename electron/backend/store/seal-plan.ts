import { createHash } from 'node:crypto';
import type { Plan, StoredRow } from '../../../shared/intake/plan/plan.ts';

/** A plan that will not change any more, with what identifies it. */
export type SealedPlan = {
  readonly plan: Plan;
  /** SHA-256 (hex) over everything the plan would write: what was shown is what is written. */
  readonly hash: string;
};

/** Bytes hashed in one go: a call for each value would cost more than the hashing. */
const AT_ONCE = 1024 * 1024;
/** UTF-8 takes at most three bytes for each unit of a string. */
const MOST_BYTES = 3;
/** Texts from this length on are written by themselves instead of being copied together first. */
const LONG = 200;

/** Seals a plan. */
export function sealPlan(plan: Plan): SealedPlan {
  const hash = hashTexts();
  hash.put(`${plan.kind} ${plan.madeAtRevision} ${plan.nextId}`);
  const names = new Map<string, readonly string[]>();
  for (const { table, id, before, after } of plan.changes) {
    hash.put(`\n${table} ${id}`);
    if (before !== null) putRow(before, `${table}<`, names, hash.put);
    if (after !== null) putRow(after, `${table}>`, names, hash.put);
  }
  return { plan, hash: hash.finish() };
}

/** Every value with its kind and, where it is a text, its length: no two rows read alike. Names where they are new. */
function putRow(
  row: StoredRow,
  place: string,
  known: Map<string, readonly string[]>,
  put: (text: string) => void,
): void {
  const last = known.get(place) ?? [];
  let count = 0;
  let isSame = true;
  let line = '';
  for (const name in row) {
    if (last[count] !== name) isSame = false;
    count += 1;
    const value = row[name] ?? null;
    if (typeof value !== 'string') line += `\n${value}`;
    else if (value.length < LONG) line += `\n"${value.length} ${value}`;
    else {
      put(`${line}\n"${value.length} `);
      put(value);
      line = '';
    }
  }
  put(`${line}\n${place}`);
  if (isSame && last.length === count) return;
  const names = Object.keys(row);
  known.set(place, names);
  put(JSON.stringify(names));
}

function hashTexts() {
  const hash = createHash('sha256');
  let bytes = Buffer.allocUnsafe(AT_ONCE);
  let end = 0;
  const flush = () => {
    hash.update(bytes.subarray(0, end));
    end = 0;
  };
  return {
    put(text: string): void {
      const room = text.length * MOST_BYTES;
      if (end + room > bytes.length) {
        flush();
        if (room > bytes.length) bytes = Buffer.allocUnsafe(room);
      }
      end += bytes.write(text, end);
    },
    finish(): string {
      flush();
      return hash.digest('hex');
    },
  };
}
