import { dayBefore, type Period } from '../domain/period.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import { parseDecimal } from '../text/format.ts';
import { coverPeriod } from './cover-period.ts';
import type { FigureValue } from './figure.ts';
import type { Tally } from './compute.ts';
import { countsEverybody, isOfMembers, type FormRowRef, type Indicator, type MembersSource } from './indicator.ts';
import type { EvidencePart, FormWithRow, UnitEvidence } from './unit-evidence.ts';

/** A value found in one unit's own forms and lists, piece by piece. `parts` empty: nothing speaks for the period. */
export type Finding = {
  readonly value: FigureValue;
  /** The pieces are finer rows of the same forms, see `Indicator.sumOf`; else periods laid end to end. */
  readonly isSumOfRows?: true;
  /** The days asked for instead of the period, where the unit stood on no others of it. */
  readonly days?: Period;
  /** It was sent by a unit founded within the period for all of it: what its predecessors sent is in it. */
  readonly speaksForPast?: true;
  readonly parts: readonly { readonly part: EvidencePart; readonly value: FigureValue }[];
};

const MISSING: FigureValue = { is: 'missing' };
const NOTHING: Finding = { value: MISSING, parts: [] };

/** Form under which the board's own summary table is kept; its rows are codes of indicators. */
export const SUMMARY_FORM = 'summary';

/**
 * The value of an indicator that is counted or reported by one unit itself; ratios, targets and units are not. What the
 * board's own summary says of the unit counts only where no form and no list of the unit does.
 */
export function findInUnit(evidence: UnitEvidence, indicator: Indicator, unitId: number, period: Period): Finding {
  const found = findInReports(evidence, indicator, unitId, period);
  if (found.value.is !== 'missing') return found;
  const inSummary = findInSummary(evidence, indicator, unitId, period);
  return inSummary.value.is === 'missing' ? found : inSummary;
}

/** What is counted on a day, or over exactly these days, is not put together from shorter periods. */
const isCounted = ({ source }: Indicator) => source.from === 'places' || source.from === 'cells';

function findInSummary(evidence: UnitEvidence, indicator: Indicator, unitId: number, period: Period): Finding {
  if (indicator.source.from === 'mean-age') return NOTHING;
  const rows = [{ form: SUMMARY_FORM, row: indicator.code }];
  const isState = indicator.source.from === 'reported' && indicator.kind === 'state';
  if (indicator.source.from === 'forms' || isOfMembers(indicator) || isState || isCounted(indicator))
    return findInRows(evidence, { indicator, rows }, unitId, period);
  const cover = coverPeriod({ period, forms: evidence.formsFor(unitId, rows), lists: [], prefer: 'form' });
  return cover === null ? NOTHING : findInCover(evidence, indicator, unitId, period, cover);
}

/** What the unit's own forms and lists say, by itself or as the sum of what it consists of. */
export function findInReports(evidence: UnitEvidence, indicator: Indicator, unitId: number, period: Period): Finding {
  const found = findItself(evidence, indicator, unitId, period);
  if (found.value.is !== 'missing' || indicator.sumOf === undefined) return found;
  const finer = indicator.sumOf.map((code) => {
    const one = evidence.catalogue.find(code);
    return one === null ? NOTHING : findItself(evidence, one, unitId, period);
  });
  const value = sumValues(finer.map((one) => one.value));
  return value.is === 'missing' ? found : { value, isSumOfRows: true, parts: finer.flatMap(({ parts }) => parts) };
}

function findItself(evidence: UnitEvidence, indicator: Indicator, unitId: number, period: Period): Finding {
  const { source } = indicator;
  switch (source.from) {
    case 'admissions':
    case 'mean-age': {
      const found = findFlow(evidence, indicator, unitId, period);
      return found.value.is === 'missing' ? (findNothing(evidence, indicator, unitId, period) ?? found) : found;
    }
    case 'members':
    case 'members-mean-age':
      return findMembers(evidence, { ...indicator, source }, unitId, period);
    case 'forms':
      return findInForms(evidence, indicator, unitId, period);
    case 'pipeline':
    case 'reported':
    case 'places':
    case 'cells':
      return NOTHING;
    case 'units':
    case 'ratio':
    case 'target':
    case 'difference':
    case 'per-year':
      throw new Error(`not found in the evidence of one unit: ${indicator.code}`);
  }
}

/** The day members are counted on. */
export function dayOfMembers(source: MembersSource, { from, to }: Period): IsoDate {
  return source.from === 'members' && source.on === 'eve' ? dayBefore(from) : to;
}

type OfMembers = Indicator & { readonly source: MembersSource };

/** The unit's form, or its list of the membership, in the order of the setting; what the first leaves open the other may say. */
function findMembers(evidence: UnitEvidence, indicator: OfMembers, unitId: number, period: Period): Finding {
  const inForms = findInForms(evidence, indicator, unitId, period);
  const isList = evidence.facts.settings.evidence === 'list';
  if (!isList && inForms.value.is !== 'missing') return inForms;
  const inLists = findInMembers(evidence, indicator, unitId, dayOfMembers(indicator.source, period));
  if (isList && inLists.value.is === 'missing' && inForms.value.is !== 'missing') return inForms;
  return inLists.parts.length === 0 ? inForms : inLists;
}

/** What lists of the membership say of the very day; see `MemberBook`. */
export function findInMembers(
  evidence: UnitEvidence,
  { code, source }: OfMembers,
  unitId: number,
  day: IsoDate,
): Finding {
  const tally = evidence.memberTallyOf(unitId, day);
  const found = tally === null ? null : evidence.members.of(unitId, day);
  if (tally === null || found === null) return NOTHING;
  const part: EvidencePart = { by: 'members', span: { from: day, to: day }, lists: found.lists };
  const value = valueOfTally(tally, source.from === 'members' ? evidence.memberCounter.indexOf(code) : 'mean-age');
  return { value, parts: [{ part, value }] };
}

/** `index`: of the count in the tally. A list in which nobody's row says it does not say 0. */
function valueOfTally(tally: Tally, index: number | 'mean-age'): FigureValue {
  if (index === 'mean-age') {
    if (tally.people > 0 && tally.ageCount === 0) return MISSING;
    return { is: 'mean', sum: tally.ageSum, count: tally.ageCount };
  }
  if (tally.people > 0 && tally.unknown[index] === tally.people) return MISSING;
  return { is: 'number', value: tally.matched[index] ?? 0 };
}

function findFlow(evidence: UnitEvidence, indicator: Indicator, unitId: number, period: Period): Finding {
  const rows = 'rows' in indicator.source ? indicator.source.rows : [];
  const cover = evidence.cover(unitId, rows, period);
  if (cover === null) return NOTHING;
  const found = findInCover(evidence, indicator, unitId, period, cover);
  if (found.value.is !== 'missing' || cover.every((part) => part.by === 'form')) return found;
  // The lists do not say what is asked (no such column): forms alone may.
  const forms = evidence.formsFor(unitId, rows);
  const byForms = coverPeriod({ period, forms, lists: [], prefer: 'form' });
  return byForms === null ? found : findInCover(evidence, indicator, unitId, period, byForms);
}

/** Of nobody every part is 0, also where the form left its cell empty: the total of 0 is the evidence. */
function findNothing(evidence: UnitEvidence, indicator: Indicator, unitId: number, period: Period): Finding | null {
  const total = evidence.catalogue.find('admitted.total');
  if (total === null || indicator.code === total.code) return null;
  const { value, parts } = findFlow(evidence, total, unitId, period);
  if (value.is !== 'number' || value.value !== 0) return null;
  return { value: indicator.source.from === 'mean-age' ? { is: 'mean', sum: 0, count: 0 } : value, parts };
}

/** What the pieces of a period say together; missing as soon as one says nothing. */
export function findInCover(
  evidence: UnitEvidence,
  indicator: Indicator,
  unitId: number,
  period: Period,
  cover: readonly EvidencePart[],
): Finding {
  const parts = cover.map((part) => ({ part, value: valueOfPart(evidence, indicator, unitId, period, part) }));
  return { value: sumValues(parts.map(({ value }) => value)), parts };
}

/** Sum of counts, or of means by their sums and counts; missing as soon as one is. */
export function sumValues(values: readonly FigureValue[]): FigureValue {
  const [first] = values;
  if (first === undefined) return MISSING;
  let sum: FigureValue = first.is === 'mean' ? { is: 'mean', sum: 0, count: 0 } : { is: 'number', value: 0 };
  for (const value of values) {
    if (value.is === 'number' && sum.is === 'number') sum = { is: 'number', value: sum.value + value.value };
    else if (value.is === 'mean' && sum.is === 'mean') {
      sum = { is: 'mean', sum: sum.sum + value.sum, count: sum.count + value.count };
    } else return MISSING;
  }
  return sum;
}

function valueOfPart(
  evidence: UnitEvidence,
  indicator: Indicator,
  unitId: number,
  period: Period,
  part: EvidencePart,
): FigureValue {
  if (part.by === 'form')
    return indicator.source.from === 'mean-age' ? meanInForm(evidence, part.form) : countInForm(part.form);
  if (countsEverybody(indicator))
    return { is: 'number', value: evidence.countAdmissions(unitId, part.span, period.to) };
  const tally = evidence.tallyOf(unitId, part.span, period.to);
  const isMean = indicator.source.from === 'mean-age';
  return valueOfTally(tally, isMean ? 'mean-age' : evidence.counter.indexOf(indicator.code));
}

function countInForm({ cell }: FormWithRow): FigureValue {
  return cell.value === null ? MISSING : { is: 'number', value: cell.value };
}

/**
 * A printed mean turned back into a sum: ages are whole years, so their sum is the whole number nearest to
 * mean × people. Without the number of people it cannot be added to anything.
 */
function meanInForm(evidence: UnitEvidence, form: FormWithRow): FigureValue {
  const people = peopleIn(evidence, form);
  const mean = form.cell.decimal === null ? form.cell.value : decimalOf(form.cell.decimal);
  if (people === null || mean === null) return MISSING;
  return { is: 'mean', sum: Math.round(mean * people), count: people };
}

/** The people of a form are its new members, or all members. */
function peopleIn({ catalogue }: UnitEvidence, form: FormWithRow): number | null {
  const rows = ['admitted.total', 'members.total'].flatMap((code) => {
    const source = catalogue.find(code)?.source;
    return source !== undefined && 'rows' in source ? source.rows : [];
  });
  const row = rows.find((ref) => ref.form === form.formId)?.row;
  return row === undefined ? null : (form.values.get(row)?.value ?? null);
}

/** Means are kept with a point, forms print them with a comma. */
function decimalOf(text: string): number | null {
  const decimal = parseDecimal(text.replace('.', ','));
  return decimal === null ? null : decimal.scaled / 10 ** decimal.decimals;
}

/** A state belongs to a day: any form that ends on it. A balance carried in belongs to exactly this period. */
function findInForms(evidence: UnitEvidence, indicator: Indicator, unitId: number, period: Period): Finding {
  const rows = 'rows' in indicator.source ? indicator.source.rows : [];
  return findInRows(evidence, { indicator, rows }, unitId, period);
}

function findInRows(
  evidence: UnitEvidence,
  { indicator, rows }: { readonly indicator: Indicator; readonly rows: readonly FormRowRef[] },
  unitId: number,
  period: Period,
): Finding {
  const forms = evidence.formsFor(unitId, rows);
  const exact = forms.find((form) => form.from === period.from && form.to === period.to);
  const sameDay = indicator.kind === 'state' ? forms.find((form) => form.to === period.to) : undefined;
  const form = exact ?? sameDay;
  if (form === undefined) return NOTHING;
  const part: EvidencePart = { by: 'form', span: { from: form.from, to: form.to }, form };
  const value = indicator.unit === 'tuổi' ? meanInForm(evidence, form) : countInForm(form);
  return { value, parts: [{ part, value }] };
}
