import { openWorkCalendar, type WorkCalendar, type YearCalendar } from '../../shared/domain/calendar/work-calendar.ts';
import { findRootUnit, unitTreeOn, type UnitTree } from '../../shared/domain/unit-tree.ts';
import type { UnitRef } from '../../shared/domain/unit.ts';
import { finish, noSteps, shareSteps, type Steps } from '../../shared/domain/steps.ts';
import { stopWith } from '../../shared/contract/problem.ts';
import { openPipelineInSteps, type Pipeline } from '../../shared/pipeline/open-pipeline.ts';
import type { PipelineRow } from '../../shared/pipeline/pipeline-person.ts';
import type { ReadDb } from './store/db.ts';
import { correctedRowsSince } from './store/corrected-rows.ts';
import { listHolidays, listHolidayYears } from './store/holiday-store.ts';
import { readMeta } from './store/meta-store.ts';
import { listPeopleOfRows, listPipelineLists, listPipelinePeople, readPipelinePeople } from './store/pipeline-store.ts';
import { listUnitVersions } from './store/unit-store.ts';

type Opened = {
  readonly revision: number;
  readonly steps: () => Steps<Pipeline>;
  /** Null while it is being read. */
  done: Pipeline | null;
};
const opened = new WeakMap<ReadDb, Opened>();

/** The way of everyone in the data file, kept until something is written. */
export function pipelineOfFile(db: ReadDb): Pipeline {
  return finish(pipelineInSteps(db));
}

/**
 * The same with stops. Who asks while it is opened for somebody else goes on where that one is. After corrections alone
 * only the people they are of are read again.
 */
export function* pipelineInSteps(db: ReadDb): Steps<Pipeline> {
  const { revision } = readMeta(db);
  const before = opened.get(db);
  // What is written and may be taken back is not kept, and nobody else's reading goes on upon it.
  if (db.inTransaction) {
    const patched = before === undefined ? null : patchedSince(db, before, revision);
    return patched ?? (yield* readPipeline(db));
  }
  if (before?.revision === revision) return yield* before.steps();
  const patched = before === undefined ? null : patchedSince(db, before, revision);
  const now: Opened = {
    revision,
    steps: patched === null ? shareSteps(readPipeline(db)) : () => noSteps(patched),
    done: patched,
  };
  opened.set(db, now);
  now.done = yield* now.steps();
  return now.done;
}

/** What was opened, brought to the present revision; null when more than corrections were written since. */
function patchedSince(db: ReadDb, { done, revision }: Opened, now: number): Pipeline | null {
  const touched = done === null || revision === now ? null : correctedRowsSince(db, revision, now);
  if (done === null || touched === null) return null;
  const tables = ['admission', 'candidate', 'member_record'] as const;
  const ids = new Set([...touched.person, ...tables.flatMap((table) => listPeopleOfRows(db, table, touched[table]))]);
  return done.withPeople(ids, readPipelinePeople(db, done.lists, [...ids]));
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
