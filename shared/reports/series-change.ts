import type { Problem } from '../contract/problem.ts';
import type { Period } from '../domain/period.ts';
import { formCells } from '../forms/form-cells.ts';
import type { FormDefinition } from '../forms/form-definition.ts';
import type { FigureValue } from '../statistics/figure.ts';
import type { Figures } from '../statistics/figures.ts';
import type { FilledRow } from './filled-form.ts';

/** A row the form of last year does not have. */
export const NOT_COMPARABLE: FigureValue = { is: 'undefined', why: 'not-comparable' };

/** The other series under which a form with the same figures was sent for these days, when this very form was not. */
export function seriesSentBefore(form: FormDefinition, { evidence }: Figures, { from, to }: Period): string | null {
  const sent = new Set(
    evidence.facts.submissions.flatMap((one) => (one.from === from && one.to === to ? [one.formId] : [])),
  );
  if (sent.has(form.id)) return null;
  const own = new Set(formCells(form).flatMap(({ indicator }) => indicator ?? []));
  const other = evidence.facts.forms.find(
    (one) =>
      sent.has(one.id) &&
      one.series !== form.series &&
      formCells(one).some(({ indicator }) => indicator !== null && own.has(indicator)),
  );
  return other?.series ?? null;
}

/** Names the rows of a filled form that have nothing to be compared with, as a note. */
export function notComparable(
  form: FormDefinition,
  rows: readonly FilledRow[],
  about: { readonly before: string; readonly series: string },
): readonly Problem[] {
  const lost = rows.filter(({ lastYear }) => lastYear === NOT_COMPARABLE);
  if (lost.length === 0) return [];
  const named = lost.map(({ label }) => `“${label}”`).join('; ');
  const facts = { form: form.number, ...about, count: lost.length, rows: named };
  return [{ code: 'figures.series-changed', weight: 'note', place: { at: 'app' }, facts }];
}
