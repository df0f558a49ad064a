import { periodBefore, type Period } from '../domain/period.ts';
import { periodShape } from '../domain/period-shape.ts';
import { finish, type Steps } from '../domain/steps.ts';
import { findRootUnit, unitTrees } from '../domain/unit-tree.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { namesApart } from '../statistics/names-apart.ts';
import { countReports, type ReportCount } from './count-reports.ts';
import { deadlineOf, type Deadline } from './deadline.ts';
import { findReport, requiredPieces, touches, type RequiredPieces, type FoundReport } from './find-report.ts';
import { judgeReport, type JudgedReport } from './judge-report.ts';
import type { ReceivedFile, ReportingFacts, ReportNote, WaitingReport } from './reporting-facts.ts';

/** One report with what it was judged by. */
export type UnitReport = JudgedReport & {
  readonly found: FoundReport | null;
  readonly waiting: readonly WaitingReport[];
  readonly note: ReportNote | null;
};

export type BoardRow = {
  /** As it stands in the latest of the periods it reports for; units of one name are told apart by their days. */
  readonly unit: UnitVersion;
  /** One for each period of the board; null where the unit was no reporting unit on the period's last day. */
  readonly reports: readonly (UnitReport | null)[];
  readonly count: ReportCount;
};

export type BoardPeriod = {
  readonly period: Period;
  readonly deadline: Deadline | null;
  readonly count: ReportCount;
};

/** Units by periods, oldest period first. */
export type ReportingBoard = {
  readonly periods: readonly BoardPeriod[];
  readonly rows: readonly BoardRow[];
  readonly count: ReportCount;
};

type Column = Omit<BoardPeriod, 'count'> & {
  readonly units: readonly UnitVersion[];
  readonly reports: ReadonlyMap<number, UnitReport>;
};

/** `reportingBoardInSteps` without stopping. */
export function reportingBoard(facts: ReportingFacts, periods: readonly Period[]): ReportingBoard {
  return finish(reportingBoardInSteps(facts, periods));
}

/** Works out who has reported, with a stop for each report: every unit directly below the root on a period's last day should. */
export function* reportingBoardInSteps(facts: ReportingFacts, periods: readonly Period[]): Steps<ReportingBoard> {
  const root = findRootUnit(facts.units);
  if (root === null) throw new Error('no root unit');
  const desk = sortFiles(facts, root.unitId);
  const treeOn = unitTrees(facts.units);
  const columns: Column[] = [];
  for (const period of periods) {
    const units = treeOn(period.to).childrenOf(root.unitId);
    const deadline = deadlineOf(period, facts);
    const pieces = requiredPieces(facts.rulesOn(period.to).required[periodShape(period)], facts.flowForms);
    const asked = { period, deadline, pieces };
    const reports = new Map<number, UnitReport>();
    for (const { unitId } of units) {
      yield;
      reports.set(unitId, reportOf(facts, desk, unitId, asked));
    }
    columns.push({ period, deadline, units, reports });
  }
  const latest = new Map<number, UnitVersion>();
  // Units of the newest period first, in their order; those that are gone by then follow.
  for (const { units } of columns.toReversed())
    for (const unit of units) if (!latest.has(unit.unitId)) latest.set(unit.unitId, unit);
  const names = namesApart([...latest.values()]);
  const rows = [...latest.values()].map((unit): BoardRow => {
    const reports = columns.map(({ reports: ofPeriod }) => ofPeriod.get(unit.unitId) ?? null);
    return {
      unit: { ...unit, name: names.get(unit.unitId) ?? unit.name },
      reports,
      count: countReports(reports),
    };
  });
  return {
    periods: columns.map(({ period, deadline, reports }) => ({
      period,
      deadline,
      count: countReports(reports.values()),
    })),
    rows,
    count: countReports(rows.flatMap(({ reports }) => reports)),
  };
}

/** The period and those of its kind before it, oldest first; a free period stands alone. */
export function periodsUpTo(period: Period, count: number): readonly Period[] {
  const periods = [period];
  for (let first = period; periods.length < count && periodShape(period) !== 'days';) {
    first = periodBefore(first);
    periods.unshift(first);
  }
  return periods;
}

type Desk = {
  readonly own: ReadonlyMap<number, readonly ReceivedFile[]>;
  /** The board's files that speak of one unit, and its lists that speak of all. */
  readonly boardOf: (unitId: number) => readonly ReceivedFile[];
  readonly waiting: ReadonlyMap<number, readonly WaitingReport[]>;
  readonly notes: ReadonlyMap<string, ReportNote>;
};

function sortFiles({ files, waiting, notes }: ReportingFacts, rootId: number): Desk {
  const isOwn = ({ unitId, sentBy, kind }: ReceivedFile) =>
    unitId !== rootId && (kind !== 'summary' || sentBy === unitId);
  const ofAll = files.filter(({ unitId, kind }) => unitId === rootId && kind !== 'form');
  const summaries = Map.groupBy(
    files.filter((file) => file.unitId !== rootId && !isOwn(file)),
    ({ unitId }) => unitId,
  );
  return {
    own: Map.groupBy(files.filter(isOwn), ({ unitId }) => unitId),
    boardOf: (unitId) => [...(summaries.get(unitId) ?? []), ...ofAll],
    waiting: Map.groupBy(waiting, ({ unitId }) => unitId),
    notes: new Map(notes.map((note) => [`${note.unitId} ${note.from} ${note.to}`, note])),
  };
}

type AskedOfUnits = {
  readonly period: Period;
  readonly deadline: Deadline | null;
  readonly pieces: RequiredPieces;
};

function reportOf(
  facts: ReportingFacts,
  desk: Desk,
  unitId: number,
  { period, deadline, pieces }: AskedOfUnits,
): UnitReport {
  const own = desk.own.get(unitId) ?? [];
  const found = findReport(period, { pieces, own, board: desk.boardOf(unitId) });
  const waiting = (desk.waiting.get(unitId) ?? []).filter((file) => touches(file, period));
  const note = desk.notes.get(`${unitId} ${period.from} ${period.to}`) ?? null;
  const judged = judgeReport({
    found,
    waiting,
    note,
    deadline,
    admitted: found === null ? null : facts.admitted(unitId, period),
    holdsTotal: found !== null && found.files.some((file) => holdsTotal(file, facts.flowForms)),
    failedChecks: found === null ? 0 : facts.failedChecks(unitId, period),
    today: facts.today,
    trackedFrom: facts.trackedFrom,
  });
  return { ...judged, found, waiting, note };
}

/** True for what should say how many were admitted. */
const holdsTotal = ({ kind, formId }: ReceivedFile, flowForms: ReadonlySet<string>) =>
  kind === 'admissions' || kind === 'summary' || (kind === 'form' && flowForms.has(formId ?? ''));
