import type { Period } from '../domain/period.ts';
import type { UnitVersion } from '../domain/unit.ts';
import type { Span } from './cover-period.ts';
import type { FigureValue } from './figure.ts';
import type { UnitEvidence } from './unit-evidence.ts';

/** What units that sent nothing but lists say together, of every indicator at once. */
export type WholeByLists = {
  /** The units that are in it; the others are to be asked one by one. */
  readonly units: ReadonlySet<number>;
  /** Value of an indicator counted from admissions, and the units whose lists do not say it. */
  readonly count: (code: string) => ListedSum;
  readonly meanAge: () => ListedSum;
  /** The same as `count` of an indicator that everybody counts for, without looking at what the rows say. */
  readonly everybody: () => ListedSum;
};

/** `value` null: none of the units says it. */
export type ListedSum = { readonly value: FigureValue | null; readonly missing: ReadonlySet<number> };

/**
 * Adds up the units without any form whose lists cover the period, or say nothing of it. Asking each of thousands of
 * units for each of hundreds of indicators gives the same and takes a hundred times as long.
 */
export function addUpLists(evidence: UnitEvidence, reporting: readonly UnitVersion[], period: Period): WholeByLists {
  const units = new Set<number>();
  const silent = new Set<number>();
  const parts: { readonly unitId: number; readonly span: Span }[] = [];
  for (const { unitId } of reporting) {
    if (evidence.submissionsOf(unitId).length > 0) continue;
    const cover = evidence.cover(unitId, [], period);
    const [part, ...more] = cover ?? [];
    if (more.length > 0) continue;
    units.add(unitId);
    if (part === undefined) silent.add(unitId);
    else parts.push({ unitId, span: part.span });
  }
  const listed = parts.length;

  // Whoever wants nothing but the number of people need not have everybody sorted.
  const everybody = () =>
    parts.reduce((sum, { unitId, span }) => sum + evidence.countAdmissions(unitId, span, period.to), 0);
  let kept: ReturnType<typeof addUp> | null = null;
  const added = () => (kept ??= addUp());
  const addUp = () => {
    const notSaid = evidence.counter.codes.map(() => new Set<number>());
    const matched = evidence.counter.codes.map(() => 0);
    const noAge = new Set<number>();
    let [ageSum, ageCount] = [0, 0];
    for (const { unitId, span } of parts) {
      const tally = evidence.tallyOf(unitId, span, period.to);
      tally.matched.forEach((count, index) => (matched[index] = (matched[index] ?? 0) + count));
      if (tally.people === 0) continue;
      // A list in which nobody's row says it does not say 0.
      tally.unknown.forEach((count, index) => {
        if (count === tally.people) notSaid[index]?.add(unitId);
      });
      ageSum += tally.ageSum;
      ageCount += tally.ageCount;
      if (tally.ageCount === 0) noAge.add(unitId);
    }
    return { notSaid, matched, noAge, ageSum, ageCount };
  };
  const sumOf = (value: FigureValue, without: ReadonlySet<number>): ListedSum => ({
    value: without.size === listed ? null : value,
    missing: without.size === 0 ? silent : new Set([...silent, ...without]),
  });
  return {
    units,
    everybody: () => sumOf({ is: 'number', value: everybody() }, new Set()),
    count(code) {
      const { matched, notSaid } = added();
      const index = evidence.counter.indexOf(code);
      return sumOf({ is: 'number', value: matched[index] ?? 0 }, notSaid[index] ?? new Set());
    },
    meanAge() {
      const { ageSum, ageCount, noAge } = added();
      return sumOf({ is: 'mean', sum: ageSum, count: ageCount }, noAge);
    },
  };
}
