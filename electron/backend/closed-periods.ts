import type { Closing } from '../../shared/closing/closing.ts';
import { figuresIn, type PrintedFigure } from '../../shared/closing/document-figures.ts';
import { reachOf, reaches, type Reach } from '../../shared/closing/reach-of-change.ts';
import { ProblemError, stopWith, type Problem } from '../../shared/contract/problem.ts';
import { periodFromDays, periodName, readPeriod } from '../../shared/domain/period.ts';
import { findForm } from '../../shared/forms/registry.ts';
import type { Change, ContentTable, StoredRow } from '../../shared/intake/plan/plan.ts';
import { unitName } from '../../shared/statistics/check-figures.ts';
import type { Figures } from '../../shared/statistics/figures.ts';
import { formatCount, formatDay } from '../../shared/text/format.ts';
import { buildFigureReport } from './build-figure-report.ts';
import { firstDayRead, readFigures } from './figures-of-period.ts';
import { knownForms } from './known-forms.ts';
import { listClosedDocuments, listClosings } from './store/closing-store.ts';
import { commitPlan } from './store/commit-plan.ts';
import type { ReadDb, WriteDb } from './store/db.ts';
import { rowWriterOf } from './store/row-writer.ts';
import type { SealedPlan } from './store/seal-plan.ts';
import { tryOut } from './store/try-out.ts';
import type { WriteGuard } from './store/write-guard.ts';

/**
 * Refuses with `closing.period-closed` whatever would change a figure of a period that was signed: the documents of each
 * closed period in reach are counted before and after. What leaves their figures alone is written.
 */
export const keepClosedPeriods: WriteGuard = (db, changes) => {
  const before = closingsInReach(db, changes).map((closing) => ({ closing, counted: countSigned(db, closing) }));
  return () => {
    for (const { closing, counted } of before) refuseOther(closing, counted, countSigned(db, closing));
  };
};

/** The closed periods whose figures come from days that one of the changes may bear on. */
export function closingsInReach(db: WriteDb, changes: () => readonly Change[]): readonly Closing[] {
  const inReach = new Set<Closing>();
  const standing = listClosings(db).filter(({ reopenedAt }) => reopenedAt === null);
  // Signed documents also compare with last year and add up the year and the term.
  const closed = standing.map((closing) => {
    const from = firstDayRead(db, periodFromDays(closing.from, closing.to));
    return { closing, days: { from, to: closing.to } };
  });
  if (closed.length === 0) return [];
  for (const change of changes()) {
    if (inReach.size === closed.length) break;
    const reach: Reach = reachOf(change, knownRows(db, change));
    for (const { closing, days } of closed) if (reaches(reach, days)) inReach.add(closing);
  }
  return [...inReach];
}

/** The row a change is of as it stands, and the rows that say of which days it is. */
function knownRows(db: WriteDb, { table, id, before, after }: Change): readonly StoredRow[] {
  const { read } = rowWriterOf(db);
  const find = (of: ContentTable, rowId: StoredRow[string] | undefined) =>
    typeof rowId === 'number' ? read(of, rowId) : null;
  const own = before === null ? null : read(table, id);
  const said = own ?? after;
  // What a correction is of is one of the corrected tables.
  const corrected = table === 'correction' ? find(said?.['table_name'] as ContentTable, said?.['row_id']) : null;
  const value = table === 'reported_value' ? said : corrected;
  return [own, corrected, find('submission', value?.['submission_id'])].filter((one) => one !== null);
}

/** What speaks against writing the plan of a file: its problem when it would change a signed figure, else null. */
export function closedPeriodIn(db: WriteDb, sealed: SealedPlan, at: string, file: string): Problem | null {
  if (closingsInReach(db, () => sealed.plan.changes).length === 0) return null;
  try {
    tryOut(db, () => commitPlan(db, sealed, at));
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'closing.period-closed') throw error;
    return { ...error.problem, place: { at: 'file', file } };
  }
}

type Counted = { readonly figures: Figures; readonly printed: ReadonlyMap<string, PrintedFigure> };

/** Every figure of the documents a period was closed with, as it is counted now. */
function countSigned(db: ReadDb, closing: Closing): Counted {
  const figures = readFigures(db, periodFromDays(closing.from, closing.to));
  const forms = knownForms(db);
  const printed = listClosedDocuments(db, closing.id).flatMap(({ request }) => {
    // A form that is no longer known prints nothing.
    if (request.kind === 'form' && findForm(request.formId, forms) === null) return [];
    return [...figuresIn(buildFigureReport(db, request, figures))];
  });
  return { figures, printed: new Map(printed) };
}

function refuseOther(closing: Closing, was: Counted, is: Counted): void {
  const keys = [...new Set([...was.printed.keys(), ...is.printed.keys()])];
  const others = keys.filter((key) => was.printed.get(key)?.shown !== is.printed.get(key)?.shown);
  const [first] = others;
  const example = first === undefined ? undefined : (was.printed.get(first) ?? is.printed.get(first));
  if (first === undefined || example === undefined) return;
  const { indicator, unitId, periodCode } = example;
  const closed = periodFromDays(closing.from, closing.to);
  const period = readPeriod(periodCode) ?? closed;
  const shown = ({ printed }: Counted) => printed.get(first)?.shown || '…';
  throw stopWith('closing.period-closed', {
    period: periodName(closed),
    periodCode: closed.code,
    day: formatDay(closing.closedAt.slice(0, 10)),
    count: formatCount(others.length),
    figure: was.figures.evidence.catalogue.find(indicator)?.label ?? indicator,
    unit: unitName(was.figures, unitId, period),
    was: shown(was),
    is: shown(is),
  });
}
