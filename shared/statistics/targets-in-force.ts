import type { IsoDate } from '../domain/partial-date.ts';

type Revisable = { readonly id: number; readonly revisesId: number | null; readonly documentDate: IsoDate | null };

/**
 * The targets as they stood on a day, one of each chain of revisions. A revision counts from the date of its document;
 * one without a date of its own, or with that of the target it revises, mends an entry and counts from the beginning.
 * The first of a chain counts always: it is often entered years later.
 */
export function targetsInForce<Target extends Revisable>(targets: readonly Target[], day: IsoDate): readonly Target[] {
  return chainsOf(targets).flatMap((chain) => {
    const since = startsOf(chain);
    return chain.findLast((_, index) => (since[index] ?? '') <= day) ?? [];
  });
}

/** Targets with what they revise: each chain from the first to the newest, in the order of their first ones. */
export function chainsOf<Target extends Revisable>(targets: readonly Target[]): readonly (readonly Target[])[] {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const nextOf = new Map<number, Target>();
  for (const target of targets) {
    if (target.revisesId !== null && byId.has(target.revisesId)) nextOf.set(target.revisesId, target);
  }
  const first = targets.filter(({ revisesId }) => revisesId === null || !byId.has(revisesId));
  return first.map((target) => {
    const chain = [target];
    for (let next = nextOf.get(target.id); next !== undefined; next = nextOf.get(next.id)) chain.push(next);
    return chain;
  });
}

/** Since when each target of a chain counts; empty: always. */
export function startsOf(chain: readonly Revisable[]): readonly (IsoDate | '')[] {
  let since: IsoDate | '' = '';
  return chain.map(({ documentDate }, index) => {
    const before = chain[index - 1];
    if (before !== undefined && documentDate !== null && documentDate !== before.documentDate) since = documentDate;
    return since;
  });
}
