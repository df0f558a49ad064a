import { openWorkCalendar, type WorkCalendar, type YearCalendar } from '../../shared/domain/calendar/work-calendar.ts';
import { findRootUnit, unitTreeOn, type UnitTree } from '../../shared/domain/unit-tree.ts';
import type { UnitRef } from '../../shared/domain/unit.ts';
import { finish, shareSteps, type Steps } from '../../shared/domain/steps.ts';
import { stopWith } from '../../shared/contract/problem.ts';
import { openPipelineInSteps, type Pipeline } from '../../shared/pipeline/open-pipeline.ts';
import type { PipelineRow } from '../../shared/pipeline/pipeline-person.ts';
import type { ReadDb } from './store/db.ts';
import { listHolidays, listHolidayYears } from './store/holiday-store.ts';
import { readMeta } from './store/meta-store.ts';
import { listPipelineLists, listPipelinePeople } from './store/pipeline-store.ts';
import { listUnitVersions } from './store/unit-store.ts';

const opened = new WeakMap<ReadDb, { readonly revision: number; readonly steps: () => Steps<Pipeline> }>();

/** The way of everyone in the data file, kept until something is written. */
export function pipelineOfFile(db: ReadDb): Pipeline {
  return finish(pipelineInSteps(db));
}

/** The same with stops. Who asks while it is opened for somebody else goes on where that one is. */
export function pipelineInSteps(db: ReadDb): Steps<Pipeline> {
  // What is written and may be taken back is not kept.
  if (db.inTransaction) return readPipeline(db);
  const { revision } = readMeta(db);
  const before = opened.get(db);
  const steps = before?.revision === revision ? before.steps : shareSteps(readPipeline(db));
  opened.set(db, { revision, steps });
  return steps();
}

function* readPipeline(db: ReadDb): Steps<Pipeline> {
  const lists = listPipelineLists(db);
  const people = yield* listPipelinePeople(db, lists);
  return yield* openPipelineInSteps(people, lists, workCalendarOf(db));
}

/** The calendar of the data file: years the board kept, the Labour Code's holidays for all others. */
export function workCalendarOf(db: ReadDb): WorkCalendar {
  const days = listHolidays(db);
  const years = listHolidayYears(db).map(({ year, confirmedOn }): YearCalendar => ({
    year,
    isConfirmed: confirmedOn !== null,
    days: days.filter(({ day }) => Number(day.slice(0, 4)) === year),
  }));
  return openWorkCalendar(years);
}

/** A unit of the tree of a day, the whole when none is named, with what belongs to it. */
export type UnitScope = {
  readonly tree: UnitTree;
  readonly unit: UnitRef;
  readonly isHere: (row: PipelineRow) => boolean;
  readonly unitRef: (unitId: number) => UnitRef;
};

/** The problems `figures.no-root-unit` and `app.unknown-unit` when there is no such unit. */
export function scopeOf(db: ReadDb, day: string, unitId: number | undefined): UnitScope {
  const versions = listUnitVersions(db);
  const root = findRootUnit(versions);
  if (root === null) throw stopWith('figures.no-root-unit');
  const names = new Map(versions.map(({ unitId: id, name }) => [id, name]));
  const tree = unitTreeOn(versions, day);
  const unitRef = (id: number): UnitRef => ({ id, name: tree.find(id)?.name ?? names.get(id) ?? '' });
  const wanted = unitId ?? root.unitId;
  if (!names.has(wanted)) throw stopWith('app.unknown-unit', { unit: wanted });
  const below = tree.subtreeOf(wanted);
  const isWhole = wanted === root.unitId;
  return {
    tree,
    unit: unitRef(wanted),
    unitRef,
    isHere: ({ unitId: base, cellId }) => isWhole || below.has(base) || (cellId !== null && below.has(cellId)),
  };
}
