import { stopWith } from '../../shared/contract/problem.ts';
import type { IsoDate } from '../../shared/domain/partial-date.ts';
import { readPeriod, samePeriodLastYear, yearOf, type Period } from '../../shared/domain/period.ts';
import { findRootUnit } from '../../shared/domain/unit-tree.ts';
import type { FigureFacts, TargetFact } from '../../shared/statistics/figure-facts.ts';
import type { FigureView } from '../../shared/statistics/figure-view.ts';
import { quartersUpTo } from '../../shared/reports/overview/quarters-up-to.ts';
import { openFigures, type Figures } from '../../shared/statistics/figures.ts';
import { restateFigures } from '../../shared/statistics/restate/restate-figures.ts';
import { knownForms } from './known-forms.ts';
import { pipelineOfFile } from './pipeline-of-file.ts';
import { readCellRecords } from './store/cell-record-store.ts';
import { patchFacts } from './patch-facts.ts';
import { finish, shareSteps, type Steps } from '../../shared/domain/steps.ts';
import { correctedRowsSince } from './store/corrected-rows.ts';
import type { ReadDb } from './store/db.ts';
import {
  correctedFacts,
  listAdmissionFacts,
  listAdmissionLists,
  listSubmissions,
  type Window,
} from './store/facts-store.ts';
import { listCorrectedMembers, memberRecords } from './store/member-facts-store.ts';
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
  return finish(readFigureFactsIn(db, windowAround(period, listTargets(db))));
}

/** The same for the days of a window, under the settings of its last day. */
export function* readFigureFactsIn(db: ReadDb, window: Window): Steps<FigureFacts> {
  const settings = readSettings(db, window.to);
  const people = yield* listAdmissionFacts(db, window);
  const sent = yield* listSubmissions(db, window);
  const corrected = correctedFacts(sent.corrected, people.corrected, listCorrectedMembers(db));
  return {
    settings,
    forms: knownForms(db),
    units: listUnitVersions(db),
    successions: listUnitSuccessions(db),
    outsideUnits: listOutsideUnits(db),
    lists: listAdmissionLists(db, window),
    admissions: people.admissions,
    submissions: sent.submissions,
    targets: listTargets(db),
    pipeline: () => pipelineOfFile(db),
    places: { places: listPlaces(db), states: listPlaceStates(db) },
    cellRecords: () => readCellRecords(db, window.to, settings.countingDate),
    members: memberRecords(db),
    ...(corrected === undefined ? {} : { corrected }),
  };
}

/** How far back the figures of a period are read. */
export function firstDayRead(db: ReadDb, period: Period): IsoDate {
  return windowAround(period, listTargets(db)).from;
}

/** From the first day of whatever is compared (last year, the trend, a target's own days) to the period's last day. */
function windowAround(period: Period, targets: readonly TargetFact[]): Window {
  const starts = [
    samePeriodLastYear(period).from,
    yearOf(period).from,
    ...quartersUpTo(period.to).map(({ from }) => from),
    ...targets.filter((target) => target.from <= period.to && target.to >= period.to).map((target) => target.from),
  ];
  return { from: starts.reduce((first, day) => (day < first ? day : first), period.from), to: period.to };
}

type Opened = { readonly revision: number; readonly span: string; readonly figures: Figures };
type Opening = Omit<Opened, 'figures'> & { readonly steps: () => Steps<Figures> };
const opened = new WeakMap<ReadDb, Opened>();
const opening = new WeakMap<ReadDb, Opening>();

/** `figuresInSteps` without stopping. */
export function figuresOfPeriod(db: ReadDb, period: Period): Figures {
  return finish(figuresInSteps(db, period));
}

/**
 * The figures of a period, kept until something is written or another period is asked for. After corrections alone the
 * touched rows are read again and everything else stays. Who asks while they are read for somebody else reads on.
 */
export function* figuresInSteps(db: ReadDb, period: Period): Steps<Figures> {
  // What is written and may be taken back is not kept.
  if (db.inTransaction) return yield* readInSteps(db, period);
  const { revision } = readMeta(db);
  const span = `${period.from} ${period.to}`;
  const isWanted = (one: Omit<Opened, 'figures'>) => one.revision === revision && one.span === span;
  const before = opened.get(db);
  if (before !== undefined && isWanted(before)) return before.figures;
  const patched = before?.span === span ? figuresAfterCorrections(db, period, before, revision) : null;
  const underWay = opening.get(db);
  const steps = underWay !== undefined && isWanted(underWay) ? underWay.steps : shareSteps(readInSteps(db, period));
  if (patched === null) opening.set(db, { revision, span, steps });
  const figures = patched ?? (yield* steps());
  opening.delete(db);
  opened.set(db, { revision, span, figures });
  return figures;
}

/** The figures of a period from a full reading; the problem `figures.no-root-unit` in a file without units. */
export function readFigures(db: ReadDb, period: Period): Figures {
  return finish(readInSteps(db, period));
}

function* readInSteps(db: ReadDb, period: Period): Steps<Figures> {
  const facts = yield* readFigureFactsIn(db, windowAround(period, listTargets(db)));
  if (findRootUnit(facts.units) === null) throw stopWith('figures.no-root-unit');
  yield;
  return openFigures(facts);
}

/** The figures kept, brought to the present revision; null when more than corrections were written since. */
export function figuresAfterCorrections(
  db: ReadDb,
  period: Period,
  before: Pick<Opened, 'figures' | 'revision'>,
  revision: number,
): Figures | null {
  const touched = correctedRowsSince(db, before.revision, revision);
  if (touched === null) return null;
  const { evidence } = before.figures;
  const { facts, changedUnits } = patchFacts(db, evidence.facts, windowAround(period, evidence.facts.targets), touched);
  return openFigures(facts, { evidence, changedUnits });
}

const restated = new WeakMap<Figures, { readonly day: IsoDate; readonly figures: Figures }>();

/** The same by the units of today (of the period's last day when that is still to come), or by those that reported. */
export function figuresInView(db: ReadDb, period: Period, view: FigureView | undefined, today: IsoDate): Figures {
  return finish(figuresInViewInSteps(db, period, view, today));
}

/** The same with stops. */
export function* figuresInViewInSteps(
  db: ReadDb,
  period: Period,
  view: FigureView | undefined,
  today: IsoDate,
): Steps<Figures> {
  const base = yield* figuresInSteps(db, period);
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
