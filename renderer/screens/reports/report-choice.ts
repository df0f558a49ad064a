import type { LentFile } from '../../../shared/contract/views.ts';
import type { AskedView } from '../../app/figure-view-choice.ts';
import type { ReportRequest } from '../../../shared/contract/paper-requests.ts';

/**
 * The part of the address after `/reports/`: `quarterly`, `overview`, `targets/<span>/<content>`, `form/<id>`, `feedback/<plans>`,
 * `unit-feedback/<unit>` `reminder-list` or `signed/<document>`; null for the gallery.
 */
export type ReportChoice =
  | { readonly kind: 'quarterly' }
  | { readonly kind: 'overview' }
  | { readonly kind: 'form'; readonly formId: string }
  | {
      readonly kind: 'targets';
      readonly indicator: string;
      readonly scope: string;
      readonly span: 'year' | 'term';
    }
  | { readonly kind: 'feedback'; readonly planIds: string[] }
  | { readonly kind: 'unit-feedback'; readonly unitId: number }
  | { readonly kind: 'reminder-list' }
  /** A document of a closed period. */
  | { readonly kind: 'signed'; readonly documentId: number };

/** “Chốt kỳ” of the chosen period. */
export const CLOSING_PATH = '/reports/closing';

/** A blank that is being learned: `/reports/learn/<token>/<name>`. */
export function blankOfPath(path: string): { readonly blank: string; readonly name: string } | null {
  const [, blank, name] = /^\/reports\/learn\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  return blank === undefined || name === undefined
    ? null
    : { blank: decodeURIComponent(blank), name: decodeURIComponent(name) };
}

export function pathOfBlank({ token, name }: LentFile): string {
  return `/reports/learn/${encodeURIComponent(token)}/${encodeURIComponent(name)}`;
}

export function choiceOfPath(path: string): ReportChoice | null {
  if (path === '/reports/quarterly') return { kind: 'quarterly' };
  if (path === '/reports/overview') return { kind: 'overview' };
  if (path === '/reports/reminder-list') return { kind: 'reminder-list' };
  const unitId = /^\/reports\/unit-feedback\/(\d+)$/.exec(path)?.[1];
  if (unitId !== undefined) return { kind: 'unit-feedback', unitId: Number(unitId) };
  const documentId = /^\/reports\/signed\/(\d+)$/.exec(path)?.[1];
  if (documentId !== undefined) return { kind: 'signed', documentId: Number(documentId) };
  const [, span, indicator, scope = ''] = /^\/reports\/targets\/(year|term)\/([^/]+)\/?([^/]*)$/.exec(path) ?? [];
  if (indicator !== undefined && (span === 'year' || span === 'term')) {
    return { kind: 'targets', indicator: decodeURIComponent(indicator), scope: decodeURIComponent(scope), span };
  }
  const formId = /^\/reports\/form\/(.+)$/.exec(path)?.[1];
  if (formId !== undefined) return { kind: 'form', formId: decodeURIComponent(formId) };
  const plans = /^\/reports\/feedback\/(.+)$/.exec(path)?.[1];
  return plans === undefined ? null : { kind: 'feedback', planIds: plans.split(',').map(decodeURIComponent) };
}

export function pathOfChoice(choice: ReportChoice): string {
  switch (choice.kind) {
    case 'quarterly':
      return '/reports/quarterly';
    case 'overview':
      return '/reports/overview';
    case 'targets':
      return `/reports/targets/${choice.span}/${encodeURIComponent(choice.indicator)}/${encodeURIComponent(choice.scope)}`;
    case 'form':
      return `/reports/form/${encodeURIComponent(choice.formId)}`;
    case 'reminder-list':
      return '/reports/reminder-list';
    case 'unit-feedback':
      return `/reports/unit-feedback/${choice.unitId}`;
    case 'signed':
      return `/reports/signed/${choice.documentId}`;
    case 'feedback':
      return `/reports/feedback/${choice.planIds.map(encodeURIComponent).join(',')}`;
  }
}

/** What the backend is asked for; without a unit a form is the whole organisation's. */
export function requestOf(
  choice: ReportChoice,
  period: string,
  unitId: number | null,
  asked: AskedView,
): ReportRequest {
  switch (choice.kind) {
    case 'feedback':
    case 'signed':
      return choice;
    case 'form':
      return { kind: 'form', formId: choice.formId, period, ...(unitId === null ? {} : { unitId }), ...asked };
    case 'quarterly':
    case 'overview':
      return { ...choice, period, ...asked };
    case 'targets':
    case 'unit-feedback':
    case 'reminder-list':
      return { ...choice, period };
  }
}

/** The screen a document was opened from. */
export function openerOf({ kind }: ReportChoice): { readonly path: string; readonly name: Back } {
  if (kind === 'overview') return { path: '/', name: 'backToOverview' };
  if (kind === 'signed') return { path: CLOSING_PATH, name: 'backToClosing' };
  if (kind === 'feedback') return { path: '/intake', name: 'backToIntake' };
  if (kind === 'unit-feedback' || kind === 'reminder-list') return { path: '/reporting', name: 'backToReporting' };
  return { path: '/reports', name: 'back' };
}

/** Which words of the screen name the way back. */
type Back = 'back' | 'backToClosing' | 'backToOverview' | 'backToIntake' | 'backToReporting';
