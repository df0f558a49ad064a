import { markAsSigned } from '../../shared/closing/mark-as-signed.ts';
import { standingClosing, type Closing } from '../../shared/closing/closing.ts';
import { compareFigures, type FigureDifference } from '../../shared/closing/document-figures.ts';
import { planClosing, planReopening } from '../../shared/closing/plan-closing.ts';
import type {
  ClosingDocument,
  ClosingOffer,
  ClosingState,
  SignedDifference,
} from '../../shared/contract/closing-views.ts';
import { stopWith } from '../../shared/contract/problem.ts';
import type { IsoDate } from '../../shared/domain/partial-date.ts';
import { periodName, readPeriod, viewPeriod, type Period } from '../../shared/domain/period.ts';
import type { Steps } from '../../shared/domain/steps.ts';
import { findForm } from '../../shared/forms/registry.ts';
import { fillForm } from '../../shared/reports/fill-form.ts';
import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { unitName } from '../../shared/statistics/check-figures.ts';
import type { Figures } from '../../shared/statistics/figures.ts';
import { normaliseText } from '../../shared/text/fold.ts';
import { formatDay } from '../../shared/text/format.ts';
import { closingWords } from '../../shared/text/vi/closing.ts';
import { buildFigureReport, type FigureReportRequest } from './build-figure-report.ts';
import { checkCode } from './check-code.ts';
import { countAhead, countFormAhead } from './count-ahead.ts';
import { figuresInSteps, figuresOfPeriod, periodOf } from './figures-of-period.ts';
import { knownForms } from './known-forms.ts';
import { authorOf } from './store/author.ts';
import { findClosedDocument, listClosedDocuments, listClosings, type ClosedDocument } from './store/closing-store.ts';
import { commitPlan } from './store/commit-plan.ts';
import type { ReadDb, WriteDb } from './store/db.ts';
import { readMeta } from './store/meta-store.ts';
import { sealPlan } from './store/seal-plan.ts';

/** How it stands with closing a period: its versions, what differs from the standing one, what it can be closed with. */
export function* readClosings(db: ReadDb, code: string, today: IsoDate): Steps<ClosingState> {
  const period = periodOf(code);
  const figures = yield* figuresInSteps(db, period);
  const versions = listClosings(db).filter(({ from, to }) => from === period.from && to === period.to);
  const standing = standingClosing(versions, period);
  const shown: ClosingState['versions'][number][] = [];
  for (const closing of versions) {
    const kept = listClosedDocuments(db, closing.id);
    const documents = [];
    for (const { id, request, document } of kept) {
      yield;
      const differences = closing === standing ? differencesNow(db, { request, document }, figures) : [];
      documents.push({ id, title: titleOf(db, request, document), differences });
    }
    shown.push({ ...closing, documents, isCodeRight: checkCode(kept.map(({ texts }) => texts)) === closing.checkCode });
  }
  return {
    period: viewPeriod(period),
    isOver: period.to < today,
    versions: shown,
    offers: yield* offersOf(db, figures, period),
  };
}

/** Keeps the documents of a period as they are now. `closing.already-closed`, `closing.no-documents`. */
export function closePeriod(
  db: WriteDb,
  asked: { readonly period: string; readonly documents: readonly ClosingDocument[]; readonly note: string },
  at: string,
): number {
  const period = periodOf(asked.period);
  const closings = listClosings(db).filter(({ from, to }) => from === period.from && to === period.to);
  const standing = standingClosing(closings, period);
  if (standing !== null) throw stopWith('closing.already-closed', closedFacts(standing, period));
  if (asked.documents.length === 0) throw stopWith('closing.no-documents');
  const figures = figuresOfPeriod(db, period);
  const documents = asked.documents.map((one) => {
    const request = requestOf(one, period);
    return { request: JSON.stringify(request), document: JSON.stringify(buildFigureReport(db, request, figures)) };
  });
  const { revision, nextId } = readMeta(db);
  const plan = planClosing(
    {
      from: period.from,
      to: period.to,
      number: closings.length + 1,
      closedAt: at,
      closedBy: authorOf(db),
      note: normaliseText(asked.note),
      checkCode: checkCode(documents),
      documents,
    },
    { revision, nextId },
  );
  return commitPlan(db, sealPlan(plan), at).changeSetId;
}

/** Opens a period again. `closing.not-closed`, `closing.reason-needed`. */
export function reopenPeriod(db: WriteDb, code: string, given: string, at: string): number {
  const period = periodOf(code);
  const standing = standingClosing(listClosings(db), period);
  if (standing === null) throw stopWith('closing.not-closed', { period: periodName(period) });
  const reason = normaliseText(given);
  if (reason === '') throw stopWith('closing.reason-needed');
  return commitPlan(db, sealPlan(planReopening(standing, { reason, at }, readMeta(db))), at).changeSetId;
}

/** A document as it was signed, marked with its version; `closing.no-such-document`. */
export function readSigned(db: ReadDb, documentId: number): ReportDocument {
  const found = findClosedDocument(db, documentId);
  const closing = listClosings(db).find(({ id }) => id === found?.closingId);
  if (found === null || closing === undefined) throw stopWith('closing.no-such-document');
  return markAsSigned(found.document, closing);
}

function closedFacts({ closedAt }: Closing, period: Period) {
  return { period: periodName(period), day: formatDay(closedAt.slice(0, 10)) };
}

const requestOf = (document: ClosingDocument, { code }: Period): FigureReportRequest => ({ ...document, period: code });

function titleOf(db: ReadDb, request: FigureReportRequest, { title }: ReportDocument): string {
  if (request.kind === 'quarterly') return closingWords.quarterly;
  return findForm(request.formId, knownForms(db))?.number ?? title;
}

function differencesNow(
  db: ReadDb,
  { request, document }: Pick<ClosedDocument, 'request' | 'document'>,
  figures: Figures,
): readonly SignedDifference[] {
  // A form that is no longer known cannot be counted anew.
  if (request.kind === 'form' && findForm(request.formId, knownForms(db)) === null) return [];
  return compareFigures(document, buildFigureReport(db, request, figures)).map((one) => named(one, figures));
}

function named(difference: FigureDifference, figures: Figures): SignedDifference {
  const { indicator, unitId, periodCode } = difference;
  const period = readPeriod(periodCode);
  return {
    ...difference,
    label: figures.evidence.catalogue.find(indicator)?.label ?? indicator,
    unitName: period === null ? '' : unitName(figures, unitId, period),
    periodName: period === null ? periodCode : periodName(period),
  };
}

/** The summary, and every form of which somebody reported a figure. */
function* offersOf(db: ReadDb, figures: Figures, period: Period): Steps<readonly ClosingOffer[]> {
  yield* countAhead(figures, ['admitted.total'], [period]);
  const offers: ClosingOffer[] = [{ document: { kind: 'quarterly' }, title: closingWords.quarterly, missing: 0 }];
  for (const form of knownForms(db)) {
    yield* countFormAhead(form, figures, figures.root.unitId, period);
    const { rows, base } = fillForm(form, figures, figures.root.unitId, period);
    if (base.reported === 0) continue;
    const missing = rows.filter(({ thisPeriod }) => thisPeriod?.is === 'missing').length;
    offers.push({ document: { kind: 'form', formId: form.id }, title: `${form.number}. ${form.title}`, missing });
  }
  return offers;
}
