import { stopWith, type Problem } from '../../shared/contract/problem.ts';
import type { ReportFileView, UnitReportView } from '../../shared/contract/reporting-views.ts';
import type { IsoDate } from '../../shared/domain/partial-date.ts';
import { periodFromDays, viewPeriod, type Period } from '../../shared/domain/period.ts';
import { finish } from '../../shared/domain/steps.ts';
import { findForm } from '../../shared/forms/registry.ts';
import type { ReceivedFile } from '../../shared/reporting/reporting-facts.ts';
import { reportingBoard, type UnitReport } from '../../shared/reporting/reporting-board.ts';
import { touches } from '../../shared/reporting/find-report.ts';
import { checkFigures, unitName } from '../../shared/statistics/check-figures.ts';
import type { Figures } from '../../shared/statistics/figures.ts';
import { knownForms } from './known-forms.ts';

import { openReporting } from './reporting-facts-of.ts';
import type { ReadDb } from './store/db.ts';
import { listContacts } from './store/reporting-store.ts';
import { viewDeadline, viewReport } from './view-board.ts';

/** What is known of one unit's report for a period, with the figures it is in. `report` null: it need not report. */
export type ReportOfUnit = {
  readonly figures: Figures;
  readonly name: string;
  readonly deadline: ReturnType<typeof reportingBoard>['periods'][number]['deadline'];
  readonly report: UnitReport | null;
  /** Files that speak of the unit and touch the period, those of the board only where they are in its report. */
  readonly files: readonly ReceivedFile[];
  readonly problems: readonly Problem[];
};

/** Works it out; the problem `app.unknown-unit` when there is no such unit. */
export function reportOfUnit(db: ReadDb, period: Period, unitId: number, today: IsoDate): ReportOfUnit {
  const { facts, figuresOf } = finish(openReporting(db, [period], today));
  if (!facts.units.some((unit) => unit.unitId === unitId)) throw stopWith('app.unknown-unit', { unit: unitId });
  const board = reportingBoard(facts, [period]);
  const report = board.rows.find(({ unit }) => unit.unitId === unitId)?.reports[0] ?? null;
  const figures = figuresOf(period);
  const own = facts.files.filter((file) => file.unitId === unitId && touches(file, period));
  const ofBoard = (report?.found?.files ?? []).filter((file) => !own.includes(file));
  return {
    figures,
    name: unitName(figures, unitId, period),
    deadline: board.periods[0]?.deadline ?? null,
    report,
    files: [...own, ...ofBoard],
    problems: checkFigures(figures, unitId, period),
  };
}

/** The same as the window shows it. */
export function readUnitReport(db: ReadDb, period: Period, unitId: number, today: IsoDate): UnitReportView {
  const { name, deadline, report, files, problems } = reportOfUnit(db, period, unitId, today);
  const contact = listContacts(db).find((one) => one.unitId === unitId);
  return {
    unit: { id: unitId, name },
    period: viewPeriod(period),
    deadline: viewDeadline(deadline),
    report: report === null ? null : viewReport(report),
    receivedByHand: report?.note?.receivedOn ?? null,
    leftOut: files.reduce((sum, { isCurrent, leftOut }) => sum + (isCurrent ? leftOut : 0), 0),
    acceptedLeftOut: report?.note?.acceptedLeftOut ?? null,
    files: files.map((file) => viewFile(file, unitId, db)),
    waiting: (report?.waiting ?? []).map(({ file, receivedAt, problems: count }) => ({
      file,
      receivedAt,
      problems: count,
    })),
    problems,
    contact: contact === undefined ? null : { person: contact.person, phone: contact.phone, note: contact.note },
  };
}

function viewFile(file: ReceivedFile, unitId: number, db: ReadDb): ReportFileView {
  const { changeSetId, kind, formId, from, to, receivedAt, writtenAt, isCurrent, sentBy, leftOut } = file;
  return {
    changeSetId,
    file: file.file,
    kind,
    formNumber: formId === null ? null : (findForm(formId, knownForms(db))?.number ?? null),
    period: viewPeriod(periodFromDays(from, to)),
    receivedAt,
    writtenAt,
    isCurrent,
    isOfBoard: sentBy !== unitId,
    leftOut,
  };
}
