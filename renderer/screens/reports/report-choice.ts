import type { LentFile } from '../../../shared/contract/views.ts';
import type { ReportRequest } from '../../../shared/contract/paper-requests.ts';

/** The part of the address after `/reports/`: `quarterly`, `targets/<span>/<content>`, `form/<id>` or `feedback/<plans>`; null for the gallery. */
export type ReportChoice =
  | { readonly kind: 'quarterly' }
  | { readonly kind: 'form'; readonly formId: string }
  | {
      readonly kind: 'targets';
      readonly indicator: string;
      readonly scope: string;
      readonly span: 'year' | 'term';
    }
  | { readonly kind: 'feedback'; readonly planIds: string[] };

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
    case 'targets':
      return `/reports/targets/${choice.span}/${encodeURIComponent(choice.indicator)}/${encodeURIComponent(choice.scope)}`;
    case 'form':
      return `/reports/form/${encodeURIComponent(choice.formId)}`;
    case 'feedback':
      return `/reports/feedback/${choice.planIds.map(encodeURIComponent).join(',')}`;
  }
}

/** What the backend is asked for; without a unit a form is the whole organisation's. */
export function requestOf(choice: ReportChoice, period: string, unitId: number | null): ReportRequest {
  if (choice.kind === 'quarterly') return { kind: 'quarterly', period };
  if (choice.kind === 'targets') return { ...choice, period };
  if (choice.kind === 'feedback') return choice;
  return { kind: 'form', formId: choice.formId, period, ...(unitId === null ? {} : { unitId }) };
}
