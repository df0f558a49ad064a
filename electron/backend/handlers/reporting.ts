import { stopWith } from '../../../shared/contract/problem.ts';
import type { Input } from '../../../shared/contract/calls.ts';
import type { ReportingSaved } from '../../../shared/contract/reporting-views.ts';
import type { StoredRow } from '../../../shared/intake/plan/plan.ts';
import type { ReportNote } from '../../../shared/reporting/reporting-facts.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { normaliseText } from '../../../shared/text/fold.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { periodOf } from '../figures-of-period.ts';
import { localDateTime, localDay } from '../local-time.ts';
import { readBoard } from '../read-board.ts';
import { readUnitReport } from '../read-unit-report.ts';
import { saveReportingRules } from '../save-reporting-rules.ts';
import { saveReporting } from '../save-reporting.ts';
import type { WriteDb } from '../store/db.ts';
import { listContacts, listDeadlines, listReportNotes } from '../store/reporting-store.ts';
import { listUnitVersions } from '../store/unit-store.ts';
import { viewBoard } from '../view-board.ts';

type ReportingCall =
  | 'reporting/read-board'
  | 'reporting/read-report'
  | 'reporting/save-contact'
  | 'reporting/save-note'
  | 'reporting/save-deadline'
  | 'reporting/save-rules';

export function reportingHandlers({ clock, turns }: BackendContext): Pick<BackendHandlers, ReportingCall> {
  const now = () => localDateTime(clock());
  const today = () => localDay(clock());
  return {
    'reporting/read-board'({ period: code, count }, db, signal) {
      const period = periodOf(code);
      const read = function* () {
        const board = yield* readBoard(db, period, count, today());
        yield;
        return viewBoard(board, listContacts(db), today());
      };
      return turns.take(db, read, signal);
    },
    'reporting/read-report': ({ period, unitId }, db) => readUnitReport(db, periodOf(period), unitId, today()),
    'reporting/save-contact': (input, db) => saveContact(db, input, now()),
    'reporting/save-note': (input, db) => saveNote(db, input, now()),
    'reporting/save-deadline': (input, db) => saveDeadline(db, input, now()),
    'reporting/save-rules': (input, db) => ({ changeSetId: saveReportingRules(db, input, now()) }),
  };
}

function saveContact(db: WriteDb, { unitId, ...given }: Input<'reporting/save-contact'>, at: string): ReportingSaved {
  refuseStranger(db, unitId);
  const [person, phone, note] = [normaliseText(given.person), normaliseText(given.phone), normaliseText(given.note)];
  const known = listContacts(db).find((contact) => contact.unitId === unitId);
  const row = (one: { person: string; phone: string; note: string }): StoredRow => ({
    unit_id: unitId,
    contact_name: one.person,
    phone: one.phone,
    note: one.note,
  });
  const after = person + phone + note === '' ? null : row({ person, phone, note });
  const before = known === undefined ? null : { id: known.id, row: row(known) };
  return { changeSetId: saveReporting(db, { table: 'unit_contact', before, after }, at) };
}

function saveNote(db: WriteDb, input: Input<'reporting/save-note'>, at: string): ReportingSaved {
  const { unitId, receivedOn } = input;
  refuseStranger(db, unitId);
  const { from, to } = periodOf(input.period);
  if (receivedOn != null && receivedOn > at.slice(0, 10))
    throw stopWith('reporting.received-later', { day: formatDay(receivedOn), today: formatDay(at.slice(0, 10)) });
  const known = listReportNotes(db).find((one) => one.unitId === unitId && one.from === from && one.to === to);
  const before = known ?? { note: '', promisedOn: null, receivedOn: null, acceptedLeftOut: null };
  // Null is said, undefined is not.
  const stated = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const after: Omit<ReportNote, 'id'> = { ...before, ...stated, unitId, from, to };
  const note = after.note.normalize('NFC');
  const isEmpty =
    note === '' && after.promisedOn === null && after.receivedOn === null && after.acceptedLeftOut === null;
  const saved = saveReporting(
    db,
    {
      table: 'reporting_note',
      before: known === undefined ? null : { id: known.id, row: noteRow(known) },
      after: isEmpty ? null : noteRow({ ...after, note }),
    },
    at,
  );
  return { changeSetId: saved };
}

function noteRow({ unitId, from, to, ...said }: Omit<ReportNote, 'id'>): StoredRow {
  return {
    unit_id: unitId,
    period_from: from,
    period_to: to,
    note: said.note,
    promised_on: said.promisedOn,
    received_on: said.receivedOn,
    accepted_left_out: said.acceptedLeftOut,
  };
}

function saveDeadline(
  db: WriteDb,
  { period, dueOn, note: written }: Input<'reporting/save-deadline'>,
  at: string,
): ReportingSaved {
  const { from, to } = periodOf(period);
  if (dueOn !== null && dueOn <= from)
    throw stopWith('reporting.due-before-period', { day: formatDay(dueOn), from: formatDay(from) });
  const known = listDeadlines(db).find((one) => one.from === from && one.to === to);
  const row = (due: string, note: string): StoredRow => ({ period_from: from, period_to: to, due_on: due, note });
  const after = dueOn === null ? null : row(dueOn, normaliseText(written));
  const before = known === undefined ? null : { id: known.id, row: row(known.dueOn, known.note) };
  return { changeSetId: saveReporting(db, { table: 'reporting_deadline', before, after }, at) };
}

function refuseStranger(db: WriteDb, unitId: number): void {
  if (!listUnitVersions(db).some((unit) => unit.unitId === unitId))
    throw stopWith('app.unknown-unit', { unit: unitId });
}
