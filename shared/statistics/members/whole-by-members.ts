import type { IsoDate } from '../../domain/partial-date.ts';
import type { Period } from '../../domain/period.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import type { FigureValue } from '../figure.ts';
import { isOfMembers, type Indicator } from '../indicator.ts';
import type { UnitEvidence } from '../unit-evidence.ts';
import { dayOfMembers } from '../unit-finding.ts';
import type { ListedSum } from '../whole-by-lists.ts';

/** What units that sent no form say together by their lists of the membership, of every indicator at once. */
type WholeByMembers = {
  readonly units: ReadonlySet<number>;
  readonly count: (code: string) => ListedSum;
  readonly meanAge: () => ListedSum;
};

/**
 * Answers what the lists of the membership say together of an indicator; null where none speaks of the day, or it is
 * not counted from them. `unitsOf`: the units that are a part of the whole for all of the period.
 */
export function openWholeByMembers(
  evidence: UnitEvidence,
  unitsOf: (period: Period, kind: Indicator['kind']) => readonly UnitVersion[],
) {
  const known = new Map<string, WholeByMembers>();
  return (indicator: Indicator, period: Period): Listed | null => {
    if (!isOfMembers(indicator)) return null;
    const { code, source, kind } = indicator;
    const day = dayOfMembers(source, period);
    if (!evidence.members.hasLists(day)) return null;
    const key = `${day} ${period.from} ${period.to} ${kind}`;
    const lists = known.get(key) ?? addUpMembers(evidence, unitsOf(period, kind), day);
    known.set(key, lists);
    return { units: lists.units, listed: source.from === 'members' ? lists.count(code) : lists.meanAge() };
  };
}

/** `units`: those that are in it; the others are to be asked one by one. */
type Listed = { readonly units: ReadonlySet<number>; readonly listed: ListedSum };

/** Adds up the members of units without any form on a day; those without a list are in it as missing. */
function addUpMembers(evidence: UnitEvidence, asked: readonly UnitVersion[], day: IsoDate): WholeByMembers {
  const { memberCounter } = evidence;
  const units = new Set<number>();
  const silent = new Set<number>();
  const notSaid = memberCounter.codes.map(() => new Set<number>());
  const matched = memberCounter.codes.map(() => 0);
  const noAge = new Set<number>();
  let [ageSum, ageCount, listed] = [0, 0, 0];
  for (const { unitId } of asked) {
    if (evidence.submissionsOf(unitId).length > 0) continue;
    units.add(unitId);
    const tally = evidence.memberTallyOf(unitId, day);
    if (tally === null) {
      silent.add(unitId);
      continue;
    }
    listed += 1;
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
  const sumOf = (value: FigureValue, without: ReadonlySet<number>): ListedSum => ({
    value: without.size === listed ? null : value,
    missing: without.size === 0 ? silent : new Set([...silent, ...without]),
  });
  return {
    units,
    count(code) {
      const index = memberCounter.indexOf(code);
      return sumOf({ is: 'number', value: matched[index] ?? 0 }, notSaid[index] ?? new Set());
    },
    meanAge: () => sumOf({ is: 'mean', sum: ageSum, count: ageCount }, noAge),
  };
}
