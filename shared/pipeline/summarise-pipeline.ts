import type { DueCount, PipelineBase, PipelineView } from './pipeline-views.ts';
import { viewPeriod, type Period } from '../domain/period.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { UnitRef } from '../domain/unit.ts';
import { cohortOf, flowOf, flowSteps, isInGroup, type KnownPerson, type PipelineGroup } from './count-flows.ts';
import { dueKinds, dueStates, type DueState } from './due-items.ts';
import type { Pipeline } from './open-pipeline.ts';
import { listDay, type PipelineList, type PipelineRow } from './pipeline-person.ts';
import { isClear, stages } from './stage-on-day.ts';

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
  return {
    day,
    period: viewPeriod(period),
    unit,
    group,
    base: baseOf(pipeline.lists, asked),
    stages: stages.map((stage) => ({
      stage,
      count: present.filter((one) => isClear(one.stage) && one.stage.surely === stage).length,
    })),
    unclear: present.filter((one) => !isClear(one.stage)).length,
    flows: flowSteps.map((step) => {
      const { surely, perhaps } = flowOf(ours, step, period, group);
      return { step, surely: surely.length, perhaps: perhaps.length };
    }),
    cohort: { attended: cohort.attended.length, admitted: cohort.admitted.length },
    due: dueKinds.map((kind): DueCount => {
      const states = Object.fromEntries(dueStates.map((state) => [state, 0])) as Record<DueState, number>; // every state
      let missing = 0;
      let untold = 0;
      for (const { due } of present) {
        for (const item of due.items) {
          if (item.kind !== kind) continue;
          states[item.state] += 1;
          if (item.isUntold) untold += 1;
        }
        for (const item of due.missing) if (item.kind === kind) missing += 1;
      }
      return { kind, states, missing, untold };
    }),
  };
}

/** Lists that speak for the unit: its own and those of units below it, and those of the whole. */
function baseOf(lists: readonly PipelineList[], { unit, reporting, subtreeOf }: Asked): PipelineBase {
  const here = subtreeOf(unit.id);
  const own = lists.filter(({ unitId }) => here.has(unitId) || subtreeOf(unitId).has(unit.id));
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
