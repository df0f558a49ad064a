import { stopWith } from '../../shared/contract/problem.ts';
import type { IsoDate } from '../../shared/domain/partial-date.ts';
import { readPeriod, samePeriodLastYear, yearOf, type Period } from '../../shared/domain/period.ts';
import { findRootUnit } from '../../shared/domain/unit-tree.ts';
import type { FigureFacts, TargetFact } from '../../shared/statistics/figure-facts.ts';
import type { FigureView } from '../../shared/statistics/figure-view.ts';
import { openFigures, type Figures } from '../../shared/statistics/figures.ts';
import { restateFigures } from '../../shared/statistics/restate/restate-figures.ts';
import { knownForms } from './known-forms.ts';
import { pipelineOfFile } from './pipeline-of-file.ts';
import { readCellRecords } from './store/cell-record-store.ts';
import type { ReadDb } from './store/db.ts';
import { listAdmissionFacts, listAdmissionLists, listSubmissions, type Window } from './store/facts-store.ts';
import { readMeta } from './store/meta-store.ts';
import { listPlaces, listPlaceStates } from './store/place-store.ts';
import { readSettings } from './store/settings-store.ts';
import { listTargets } from './store/target-store.ts';
import { listUnitVersions } from './store/unit-store.ts';
import { listOutsideUnits, listUnitSuccessions } from './store/unit-succession-store.ts';

/** The period of a code; the problem `app.unknown-period` when it names none. */
export function periodOf(code: string): Period {
  const period = readPeriod(code);
  if (period === null) throw stopWith('app.unknown-period', { period: code });
  return period;
}

/** Reads everything the figures of a period, of last year and of its targets are computed from. */
export function readFigureFacts(db: ReadDb, period: Period): FigureFacts {
  return readFigureFactsIn(db, windowAround(period, listTargets(db)));
}

/** The same for the days of a window, under the settings of its last day. */
export function readFigureFactsIn(db: ReadDb, window: Window): FigureFacts {
  const settings = readSettings(db, window.to);
  return {
    settings,
    forms: knownForms(db),
    units: listUnitVersions(db),
    successions: listUnitSuccessions(db),
    outsideUnits: listOutsideUnits(db),
    lists: listAdmissionLists(db, window),
    admissions: listAdmissionFacts(db, window),
    submissions: listSubmissions(db, window),
    targets: listTargets(db),
    pipeline: () => pipelineOfFile(db),
    places: { places: listPlaces(db), states: listPlaceStates(db) },
    cellRecords: () => readCellRecords(db, window.to, settings.countingDate),
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

const restated = new WeakMap<Figures, { readonly day: IsoDate; readonly figures: Figures }>();

/** The same by the units of today (of the period's last day when that is still to come), or by those that reported. */
export function figuresInView(db: ReadDb, period: Period, view: FigureView | undefined, today: IsoDate): Figures {
  const base = figuresOfPeriod(db, period);
  if (view !== 'as-now') return base;
  const day = today > period.to ? today : period.to;
  const before = restated.get(base);
  if (before?.day === day) return before.figures;
  const figures = restateFigures(base, day);
  restated.set(base, { day, figures });
  return figures;
}

/** The unit asked for, the whole when none was; the problem `app.unknown-unit` when there is no such unit. */
export function unitOf(figures: Figures, unitId: number | undefined): number {
  if (unitId === undefined) return figures.root.unitId;
  const exists = figures.evidence.facts.units.some((unit) => unit.unitId === unitId);
  if (!exists) throw stopWith('app.unknown-unit', { unit: unitId });
  return unitId;
}
