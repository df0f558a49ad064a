import type { IsoDate } from '../../domain/partial-date.ts';
import type { Period } from '../../domain/period.ts';
import type { KnownPerson } from '../../pipeline/count-flows.ts';
import { countPerson, isRatio, type PipelineCount } from '../../pipeline/pipeline-counts.ts';
import { pipelineValue, speaksFor } from '../../pipeline/pipeline-figures.ts';
import { listDay } from '../../pipeline/pipeline-person.ts';
import type { StepTime } from '../../pipeline/known-steps.ts';
import type { Pipeline } from '../../pipeline/open-pipeline.ts';
import type { Figures } from '../figures.ts';
import { baseOf, MISSING, NO_BASIS, type ValueWithBase } from '../figure-values.ts';
import type { UnitWays } from './follow-units.ts';

/** Somebody who counts, and the units of the view day in which they may be. */
type Followed = {
  readonly one: KnownPerson;
  readonly part: StepTime | null;
  readonly whole: StepTime | null;
  readonly ends: readonly number[];
};

/** People on the way into the Party by the units of the view day. `placeOf`: where a unit of that day is looked for. */
export type PeopleThen = {
  readonly value: (
    count: PipelineCount,
    unitId: number,
    placeOf: (unitId: number) => number,
    period: Period,
  ) => ValueWithBase;
  /** The people behind it with the step that makes each count, in the order of names. */
  readonly behind: (
    count: PipelineCount,
    unitId: number,
    placeOf: (unitId: number) => number,
    period: Period,
  ) => readonly { readonly one: KnownPerson; readonly time: StepTime }[];
};

/**
 * Follows everybody to the view day: by their cell where it still stands, else by the unit of the newest list that names
 * them. Who may be in several units is in none for certain.
 */
export function openPeopleThen(base: Figures, pipeline: Pipeline, ways: UnitWays): PeopleThen {
  const lastDays = new Map<number, IsoDate | null>();
  for (const { unitId, to } of base.evidence.facts.units) {
    const known = lastDays.get(unitId);
    if (known !== null && (known === undefined || to === null || to > known)) lastDays.set(unitId, to);
  }
  // A list may be read in long after its unit is gone.
  const dayIn = (unitId: number, day: IsoDate): IsoDate => {
    const last = lastDays.get(unitId) ?? null;
    return last !== null && last < day ? last : day;
  };
  const known = new Map<string, readonly Followed[]>();
  const everybody = (count: PipelineCount, period: Period): readonly Followed[] => {
    const key = `${count} ${period.from} ${period.to}`;
    const before = known.get(key) ?? pipeline.people.flatMap((one) => follow(one, count, period));
    known.set(key, before);
    return before;
  };
  const follow = (one: KnownPerson, count: PipelineCount, period: Period): readonly Followed[] => {
    const { part, whole } = countPerson(one, count, period);
    const [row] = one.person.rows;
    if (row === undefined || (part === null && whole === null)) return [];
    const isInCell = row.cellId !== null && ways.tree.find(row.cellId) !== null;
    const ends =
      isInCell && row.cellId !== null
        ? [row.cellId]
        : ways.from(row.unitId, dayIn(row.unitId, listDay(row.list))).flatMap(({ units }) => units);
    return [{ one, part, whole, ends }];
  };

  return {
    value(count, unitId, placeOf, period) {
      const then = base.evidence.treeOn(period.to);
      const old = base
        .reportingUnits(period)
        .filter((unit) =>
          ways.from(unit.unitId, period.to).some(({ units }) => units.some((id) => placeOf(id) === unitId)),
        );
      const missing = old.filter((unit) => !speaksFor(pipeline, count, then, unit.unitId));
      const answer = { base: baseOf(old.length, missing) };
      const sum = { part: 0, whole: 0 };
      let [isOpen, isAnybody] = [false, false];
      for (const { part, whole, ends } of everybody(count, period)) {
        if (!ends.some((end) => placeOf(end) === unitId)) continue;
        isAnybody = true;
        if (ends.some((end) => placeOf(end) !== unitId)) isOpen = true;
        if (part !== null) sum.part += 1;
        if (whole !== null) sum.whole += 1;
      }
      if (!isAnybody && answer.base.reported === 0) return { ...answer, value: MISSING };
      return { ...answer, value: isOpen ? NO_BASIS : pipelineValue(count, sum) };
    },
    behind: (count, unitId, placeOf, period) =>
      everybody(count, period).flatMap(({ one, part, whole, ends }) =>
        ends.every((end) => placeOf(end) === unitId)
          ? [part, ...(isRatio(count) && whole !== part ? [whole] : [])].flatMap((time) =>
              time === null ? [] : [{ one, time }],
            )
          : [],
      ),
  };
}
