import { createHash } from 'node:crypto';
import { shortOriginOf } from '../../../shared/intake/plan/new-admission.ts';
import type { Plan, StoredRow } from '../../../shared/intake/plan/plan.ts';
import type { OriginShape } from '../../../shared/intake/records/row-origin.ts';

/** A plan that will not change any more, with what identifies it. */
export type SealedPlan = {
  readonly plan: Plan;
  /** SHA-256 (hex) over everything the plan would write: what was shown is what is written. */
  readonly hash: string;
};

/** Values turned into JSON in one go: a call for each would cost more than the hashing. */
const AT_ONCE = 10_000;

/**
 * Seals a plan. A row counts by its columns and values; where a row of a list was read from counts in its short form,
 * which says the same as the column it is written to.
 */
export function sealPlan(plan: Plan): SealedPlan {
  const hash = createHash('sha256');
  const columns = lastColumns();
  const shapes = new Map<OriginShape, number>();
  let values: unknown[] = [plan.kind, plan.madeAtRevision, plan.nextId];
  const put = (row: StoredRow | null, place: string): void => {
    if (row === null) return void values.push(null);
    values.push(columns.ifNew(place, row));
    const origin = shortOriginOf(row);
    for (const name in row) if (origin === null || name !== 'origin') values.push(row[name] ?? null);
    if (origin === null) return;
    const { shape, row: from, texts } = origin;
    const known = shapes.get(shape);
    if (known === undefined) shapes.set(shape, shapes.size);
    values.push(known ?? shape.fields, from, texts);
  };
  for (const { table, id, before, after } of plan.changes) {
    values.push(table, id);
    put(before, `${table}<`);
    put(after, `${table}>`);
    if (values.length < AT_ONCE) continue;
    hash.update(JSON.stringify(values));
    values = [];
  }
  return { plan, hash: hash.update(JSON.stringify(values)).digest('hex') };
}

/** The names of a row's columns where they are not those of the row before at the same place; else how many they are. */
function lastColumns() {
  const known = new Map<string, readonly string[]>();
  return {
    ifNew(place: string, row: StoredRow): readonly string[] | number {
      const last = known.get(place) ?? [];
      let count = 0;
      let isSame = true;
      for (const name in row) {
        if (last[count] !== name) isSame = false;
        count += 1;
      }
      if (isSame && last.length === count) return count;
      const names = Object.keys(row);
      known.set(place, names);
      return names;
    },
  };
}
