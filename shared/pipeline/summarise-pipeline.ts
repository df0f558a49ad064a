import type { DueCount, PipelineBase, PipelineView } from './pipeline-views.ts';
import { viewPeriod, type Period } from '../domain/period.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { UnitRef } from '../domain/unit.ts';
import { cohortOf, flowOf, flowSteps, isInGroup, type KnownPerson, type PipelineGroup } from './count-flows.ts';
import { dueKinds, dueStates, type DueState } from './due-items.ts';
import type { PersonOnDay, Pipeline } from './open-pipeline.ts';
import { listDay, type PipelineList, type PipelineRow } from './pipeline-person.ts';
import { isClear, stages, type Stage } from './stage-on-day.ts';
import { toldCount } from './told-by.ts';

type Asked = {
  readonly day: IsoDate;
  readonly period: Period;
  readonly unit: UnitRef;
  readonly group: PipelineGroup;
  readonly isHere: (row: PipelineRow) => boolean;
  /** Units that should report below the one asked for. */
  readonly reporting: readonly number[];
  /** Ids of a unit and all below it. */
  readonly subtreeOf: (unitId: number) => ReadonlySet<number>;
};

/** Stages on the day, flows of the period and what falls due, for a unit and a group of people. */
export function summarisePipeline(pipeline: Pipeline, asked: Asked): PipelineView {
  const { day, period, unit, group, isHere } = asked;
  const isOurs = ({ person }: KnownPerson) => {
    const [row] = person.rows;
    return row !== undefined && isHere(row);
  };
  const present = pipeline.on(day).filter((one) => isOurs(one) && isInGroup(one, null, group));
  const ours = pipeline.people.filter(isOurs);
  const cohort = cohortOf(ours, period, day, group);
  const lists = listsOf(pipeline.lists, asked);
  const kinds = new Set(lists.map(({ kind }) => kind));
  return {
    day,
    period: viewPeriod(period),
    unit,
    group,
    base: baseOf(lists, asked),
    ...countStages(present, kinds),
    flows: flowSteps.map((step) => {
      const { surely, perhaps } = flowOf(ours, step, period, group);
      return { step, surely: toldCount(step, surely.length, kinds), perhaps: perhaps.length };
    }),
    cohort: { attended: cohort.attended.length, admitted: cohort.admitted.length },
    due: countDue(present),
  };
}

function countStages(
  present: readonly PersonOnDay[],
  kinds: ReadonlySet<PipelineList['kind']>,
): Pick<PipelineView, 'stages' | 'unclear'> {
  const counts = new Map<Stage, number>();
  let unclear = 0;
  for (const { stage } of present) {
    if (!isClear(stage) || stage.surely === null) unclear += 1;
    else counts.set(stage.surely, (counts.get(stage.surely) ?? 0) + 1);
  }
  const told = stages.map((stage) => ({ stage, count: toldCount(stage, counts.get(stage) ?? 0, kinds) }));
  return { stages: told, unclear };
}

/** Counts what falls due among people as seen on a day. */
export function countDue(present: readonly PersonOnDay[]): readonly DueCount[] {
  const none = Object.fromEntries(dueStates.map((state) => [state, 0])) as Record<DueState, number>; // every state
  const counts = dueKinds.map((kind) => ({ kind, states: { ...none }, missing: 0, untold: 0 }));
  const of = new Map(counts.map((count) => [count.kind, count]));
  for (const { due } of present) {
    for (const { kind, state, isUntold } of due.items) {
      const count = of.get(kind);
      if (count === undefined) continue;
      count.states[state] += 1;
      if (isUntold) count.untold += 1;
    }
    for (const { kind } of due.missing) {
      const count = of.get(kind);
      if (count !== undefined) count.missing += 1;
    }
  }
  return counts;
}

/** Lists that speak for the unit: its own and those of units below it, and those of the whole. */
function listsOf(lists: readonly PipelineList[], { unit, subtreeOf }: Asked): readonly PipelineList[] {
  const here = subtreeOf(unit.id);
  return lists.filter(({ unitId }) => here.has(unitId) || subtreeOf(unitId).has(unit.id));
}

function baseOf(own: readonly PipelineList[], { reporting, subtreeOf }: Asked): PipelineBase {
  const candidates = own.filter(({ kind }) => kind === 'candidates');
  const senders = new Set(candidates.map(({ unitId }) => unitId));
  return {
    lists: own.length,
    newest: own
      .map(listDay)
      .reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null),
    candidateLists: candidates.length,
    unitsWithCandidates: reporting.filter((unitId) => [...subtreeOf(unitId)].some((id) => senders.has(id))).length,
    unitsExpected: reporting.length,
  };
}
