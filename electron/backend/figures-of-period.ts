import { stopWith } from '../../shared/contract/problem.ts';
import { readPeriod, samePeriodLastYear, yearOf, type Period } from '../../shared/domain/period.ts';
import { findRootUnit } from '../../shared/domain/unit-tree.ts';
import type { FigureFacts, TargetFact } from '../../shared/statistics/figure-facts.ts';
import { openFigures, type Figures } from '../../shared/statistics/figures.ts';
import { knownForms } from './known-forms.ts';
import { readCellRecords } from './store/cell-record-store.ts';
import type { ReadDb } from './store/db.ts';
import { listAdmissionFacts, listAdmissionLists, listSubmissions, type Window } from './store/facts-store.ts';
import { readMeta } from './store/meta-store.ts';
import { listPlaces, listPlaceStates } from './store/place-store.ts';
import { readSettings } from './store/settings-store.ts';
import { listSuccessions } from './store/succession-store.ts';
import { listTargets } from './store/target-store.ts';
import { listUnitVersions } from './store/unit-store.ts';

/** The period of a code; the problem `app.unknown-period` when it names none. */
export function periodOf(code: string): Period {
  const period = readPeriod(code);
  if (period === null) throw stopWith('app.unknown-period', { period: code });
  return period;
}

/** Reads everything the figures of a period, of last year and of its targets are computed from. */
export function readFigureFacts(db: ReadDb, period: Period): FigureFacts {
  const targets: readonly TargetFact[] = listTargets(db);
  const window = windowAround(period, targets);
  const settings = readSettings(db, period.to);
  return {
    settings,
    forms: knownForms(db),
    units: listUnitVersions(db),
    lists: listAdmissionLists(db, window),
    admissions: listAdmissionFacts(db, window),
    submissions: listSubmissions(db, window),
    targets,
    places: { places: listPlaces(db), states: listPlaceStates(db), successions: listSuccessions(db) },
    cellRecords: () => readCellRecords(db, period.to, settings.countingDate),
  };
}

/** From the first day of whatever is compared (last year, the year, a target's own days) to the period's last day. */
function windowAround(period: Period, targets: readonly TargetFact[]): Window {
  const starts = [
    samePeriodLastYear(period).from,
    yearOf(period).from,
    ...targets.filter((target) => target.from <= period.to && target.to >= period.to).map((target) => target.from),
  ];
  return { from: starts.reduce((first, day) => (day < first ? day : first), period.from), to: period.to };
}

const opened = new WeakMap<ReadDb, { readonly key: string; readonly figures: Figures }>();

/** The figures of a period, kept until something is written or another period is asked for. */
export function figuresOfPeriod(db: ReadDb, period: Period): Figures {
  const key = `${readMeta(db).revision} ${period.from} ${period.to}`;
  const before = opened.get(db);
  if (before?.key === key) return before.figures;
  const facts = readFigureFacts(db, period);
  if (findRootUnit(facts.units) === null) throw stopWith('figures.no-root-unit');
  const figures = openFigures(facts);
  opened.set(db, { key, figures });
  return figures;
}

/** The unit asked for, the whole when none was; the problem `app.unknown-unit` when there is no such unit. */
export function unitOf(figures: Figures, unitId: number | undefined): number {
  if (unitId === undefined) return figures.root.unitId;
  const exists = figures.evidence.facts.units.some((unit) => unit.unitId === unitId);
  if (!exists) throw stopWith('app.unknown-unit', { unit: unitId });
  return unitId;
}
