import type { IsoDate } from '../domain/partial-date.ts';
import { dayAfter, dayBefore } from '../domain/period.ts';

/** Days, both included. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate };

/** One piece of evidence for a period: a form for exactly these days, or lists that speak for all of them. */
export type CoverPart<Form extends Span, List extends Span> =
  | { readonly by: 'form'; readonly span: Span; readonly form: Form }
  | { readonly by: 'lists'; readonly span: Span; readonly lists: readonly List[] };

type Evidence<Form extends Span, List extends Span> = {
  readonly period: Span;
  /** Forms that hold the row asked for, of one unit. */
  readonly forms: readonly Form[];
  readonly lists: readonly List[];
  readonly prefer: 'form' | 'list';
};

/**
 * What speaks for a period: a form for exactly these days, lists that cover them, or shorter pieces laid end to end
 * without gap or overlap, in the order of the days. Null when nothing does. Lists may overlap, as their people are
 * placed by date; forms may not, as their numbers cannot be divided.
 */
export function coverPeriod<Form extends Span, List extends Span>(
  evidence: Evidence<Form, List>,
): readonly CoverPart<Form, List>[] | null {
  const { period, forms, lists, prefer } = evidence;
  const exact = forms.find((form) => form.from === period.from && form.to === period.to);
  const byForm: CoverPart<Form, List> | null = exact === undefined ? null : { by: 'form', span: period, form: exact };
  const byLists = listsCover(period, lists) ? partFromLists<Form, List>(period, lists) : null;
  const whole = prefer === 'form' ? (byForm ?? byLists) : (byLists ?? byForm);
  if (whole === null && forms.length === 0) return null;
  return whole === null ? tile(evidence, period.from, new Set()) : [whole];
}

/** True when the lists together leave no day of the period out. */
export function listsCover(period: Span, lists: readonly Span[]): boolean {
  // Most often one list speaks for all of it.
  if (lists.some(({ from, to }) => from <= period.from && to >= period.to)) return true;
  const end = coveredUntil(period.from, lists);
  return end !== null && end >= period.to;
}

/** Last day up to which the lists speak without a gap from `day` on; null when they do not speak for `day`. */
function coveredUntil(day: IsoDate, lists: readonly Span[]): IsoDate | null {
  let end: IsoDate | null = null;
  for (let next = day; ;) {
    let reach: IsoDate | null = null;
    for (const { from, to } of lists) if (from <= next && to >= next && (reach === null || to > reach)) reach = to;
    if (reach === null) return end;
    end = reach;
    next = dayAfter(end);
  }
}

function partFromLists<Form extends Span, List extends Span>(
  span: Span,
  lists: readonly List[],
): CoverPart<Form, List> {
  return { by: 'lists', span, lists: lists.filter((list) => list.from <= span.to && list.to >= span.from) };
}

/** Pieces from `day` to the period's end, or null. `dead`: days from which no way leads to the end. */
function tile<Form extends Span, List extends Span>(
  evidence: Evidence<Form, List>,
  day: IsoDate,
  dead: Set<IsoDate>,
): readonly CoverPart<Form, List>[] | null {
  const { period } = evidence;
  if (day > period.to) return [];
  if (dead.has(day)) return null;
  for (const part of partsFrom(evidence, day)) {
    const rest = tile(evidence, dayAfter(part.span.to), dead);
    if (rest !== null) return [part, ...rest];
  }
  dead.add(day);
  return null;
}

/**
 * Pieces that begin on a day. Forms: the longest first. Lists: up to where they end, or up to the day before a form
 * begins; the shortest first when forms are preferred, so that a form is used where there is one.
 */
function partsFrom<Form extends Span, List extends Span>(
  { period, forms, lists, prefer }: Evidence<Form, List>,
  day: IsoDate,
): readonly CoverPart<Form, List>[] {
  const byForms: CoverPart<Form, List>[] = forms
    .filter((form) => form.from === day && form.to <= period.to)
    .sort((a, b) => (a.to > b.to ? -1 : 1))
    .map((form) => ({ by: 'form', span: { from: form.from, to: form.to }, form }));
  const end = coveredUntil(day, lists);
  if (end === null) return byForms;
  const last = end < period.to ? end : period.to;
  const cuts = forms.map((form) => dayBefore(form.from)).filter((cut) => cut >= day && cut < last);
  const ends = [...new Set([...cuts, last])].sort();
  const byLists = ends.map((to) => partFromLists<Form, List>({ from: day, to }, lists));
  return prefer === 'form' ? [...byForms, ...byLists] : [...byLists.reverse(), ...byForms];
}
