import type { Input } from '../../shared/contract/calls.ts';
import type { LogEntry } from '../../shared/contract/log-views.ts';
import { periodFromDays, viewPeriod } from '../../shared/domain/period.ts';
import { findForm } from '../../shared/forms/registry.ts';
import { finalKinds } from '../../shared/intake/plan/plan.ts';
import { foldText } from '../../shared/text/fold.ts';
import { logWords } from '../../shared/text/vi/log.ts';
import { knownForms } from './known-forms.ts';
import type { ReadDb } from './store/db.ts';
import {
  countLoggedChanges,
  listLoggedClosings,
  listLoggedIntakes,
  listLoggedSets,
  listLoggedUnits,
  type LoggedIntake,
  type LoggedSet,
} from './store/log-store.ts';
import { listUnitVersions } from './store/unit-store.ts';

export type LogFilter = Input<'log/list'>['filter'];

/** An act as it is kept in memory: names are put in when it is shown. */
type Head = LoggedSet & {
  readonly intake: LoggedIntake | null;
  /** Days of the period an intake is about, or that was closed or opened again. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly unitIds: readonly number[];
  readonly changes: number;
};
type Index = { readonly heads: Head[]; readonly undoneBy: Map<number, number> };

/** History only grows, so what was read of it once stays. */
const indexes = new WeakMap<ReadDb, Index>();
const UNITS_NAMED = 3;

function indexOf(db: ReadDb): Index {
  const index = indexes.get(db) ?? { heads: [], undoneBy: new Map<number, number>() };
  indexes.set(db, index);
  const after = index.heads.at(-1)?.id ?? 0;
  const sets = listLoggedSets(db, after);
  if (sets.length === 0) return index;
  const counts = countLoggedChanges(db, after);
  const units = listLoggedUnits(db, after);
  const intakes = new Map(listLoggedIntakes(db, after).map((intake) => [intake.id, intake]));
  const closings = new Map(listLoggedClosings(db, after).map(({ id, from, to }) => [id, { from, to }]));
  for (const set of sets) {
    if (set.undoes !== null) index.undoneBy.set(set.undoes, set.id);
    index.heads.push({
      ...set,
      intake: intakes.get(set.id) ?? null,
      period: daysOf(intakes.get(set.id)) ?? closings.get(set.id) ?? null,
      unitIds: units.get(set.id) ?? [],
      changes: counts.get(set.id) ?? 0,
    });
  }
  return index;
}

/** The acts that fit, the newest first; each is put into words only when it is asked for. */
export function findLogged(
  db: ReadDb,
  filter: LogFilter,
): { readonly total: number; readonly entries: (from: number, count: number) => readonly LogEntry[] } {
  const { heads, undoneBy } = indexOf(db);
  const names = new Map(listUnitVersions(db).map(({ unitId, name }) => [unitId, name]));
  const forms = knownForms(db);
  const formOf = ({ intake }: Head) =>
    intake === null || intake.form === null ? null : (findForm(intake.form, forms)?.number ?? intake.form);
  const key = foldText(filter.search ?? '');
  const words = (head: Head) =>
    foldText(
      [
        ...[logWords.kinds[head.kind], head.intake?.file, formOf(head), head.by, String(head.id)],
        ...head.unitIds.map((id) => names.get(id)),
      ].join(' '),
    );
  const fits = (head: Head) =>
    (filter.kind === undefined || head.kind === filter.kind) &&
    (filter.unitId === undefined || head.unitIds.includes(filter.unitId)) &&
    (filter.from === undefined || head.at.slice(0, 10) >= filter.from) &&
    (filter.to === undefined || head.at.slice(0, 10) <= filter.to) &&
    (key === '' || words(head).includes(key));
  const found = heads.filter(fits).reverse();
  const entryOf = (head: Head): LogEntry => {
    const { id, kind, at, by, undoes, intake, period, unitIds, changes } = head;
    const undone = undoneBy.get(id) ?? null;
    return {
      changeSetId: id,
      kind,
      at,
      by,
      file: intake?.file ?? null,
      intake: intake?.intake ?? null,
      form: formOf(head),
      units: unitIds.slice(0, UNITS_NAMED).map((unitId) => ({ id: unitId, name: names.get(unitId) ?? '' })),
      unitCount: unitIds.length,
      period: period === null ? null : viewPeriod(periodFromDays(period.from, period.to)),
      changes,
      undoneBy: undone,
      undoes,
      mayUndo: undone === null && !finalKinds.has(kind),
    };
  };
  return { total: found.length, entries: (from, count) => found.slice(from, from + count).map(entryOf) };
}

function daysOf(intake: LoggedIntake | undefined): { readonly from: string; readonly to: string } | null {
  if (intake === undefined || intake.from === null || intake.to === null) return null;
  return { from: intake.from, to: intake.to };
}
