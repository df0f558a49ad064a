import type { PeriodShape } from '../../../shared/domain/period-shape.ts';
import type { ReportingRules } from '../../../shared/domain/reporting-rules.ts';

/** What was typed into the dialog, or which of its fields cannot be read. */
export type TypedRules =
  | {
      readonly is: 'read';
      readonly dueOn: string | null;
      readonly note: string;
      readonly rules: ReportingRules;
      readonly from: string;
    }
  | { readonly is: 'wrong'; readonly fields: readonly string[] };

const MOST_DAYS = 366;

/** Reads the fields; what they do not ask about stays as it was. `shape`: the kind whose reports are chosen. */
export function readRules(
  typed: FormData,
  before: ReportingRules,
  shape: PeriodShape,
  ruled: readonly PeriodShape[],
  readDay: (text: string) => string | null,
): TypedRules {
  const text = (name: string) => {
    const value = typed.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const wrong: string[] = [];
  const dueOn = text('dueOn') === '' ? null : readDay(text('dueOn'));
  if (dueOn === null && text('dueOn') !== '') wrong.push('dueOn');
  const days = { ...before.days };
  for (const kind of ruled) {
    const written = text(`days ${kind}`);
    const count = /^\d{1,3}$/.test(written) ? Number(written) : null;
    if (written !== '' && (count === null || count > MOST_DAYS)) wrong.push(kind);
    else days[kind] = count;
  }
  const of = typed.getAll('of').filter((one) => typeof one === 'string');
  if (of.length === 0) wrong.push('of');
  const from = readDay(text('from'));
  if (from === null) wrong.push('from');
  if (from === null || wrong.length > 0) return { is: 'wrong', fields: wrong };
  const needs = text('needs') === 'all' ? 'all' : 'any';
  const required = { ...before.required, [shape]: { needs, of } };
  return { is: 'read', dueOn, note: text('note').normalize('NFC'), rules: { days, required }, from };
}
