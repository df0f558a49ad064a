import type { ReportRequest } from '../../../shared/contract/paper-requests.ts';

/** The part of the address after `/reports/`: `quarterly`, or `form/<id>`; null for the gallery. */
export type ReportChoice = { readonly kind: 'quarterly' } | { readonly kind: 'form'; readonly formId: string };

export function choiceOfPath(path: string): ReportChoice | null {
  if (path === '/reports/quarterly') return { kind: 'quarterly' };
  const formId = /^\/reports\/form\/(.+)$/.exec(path)?.[1];
  return formId === undefined ? null : { kind: 'form', formId: decodeURIComponent(formId) };
}

export function pathOfChoice(choice: ReportChoice): string {
  return choice.kind === 'quarterly' ? '/reports/quarterly' : `/reports/form/${encodeURIComponent(choice.formId)}`;
}

/** What the backend is asked for; without a unit a form is the whole organisation's. */
export function requestOf(choice: ReportChoice, period: string, unitId: number | null): ReportRequest {
  if (choice.kind === 'quarterly') return { kind: 'quarterly', period };
  return { kind: 'form', formId: choice.formId, period, ...(unitId === null ? {} : { unitId }) };
}
