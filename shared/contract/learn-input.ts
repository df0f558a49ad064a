import * as v from 'valibot';
import { columnMeanings, subjects, type LearnAnswers } from '../forms/learn/learn-answers.ts';
import { code, periodCode, shortText } from './input-values.ts';

const cell = v.pipe(v.string(), v.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/));
const signedCell = v.pipe(v.string(), v.regex(/^-?[A-Z]{1,3}[1-9]\d{0,6}$/));

const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

/** See `shared/forms/learn/learn-answers.ts`. */
export const learnAnswers = v.strictObject({
  sheet: v.optional(v.pipe(v.string(), v.maxLength(255))),
  number: v.optional(shortText),
  title: v.optional(shortText),
  series: v.optional(shortText),
  subject: v.optional(v.picklist(subjects)),
  periodKind: v.optional(v.picklist(['flow', 'state', 'movement'])),
  firstPeriod: v.optional(periodCode),
  lastPeriod: v.optional(periodCode),
  columns: v.optional(
    list(v.strictObject({ column: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/)), means: v.picklist(columnMeanings) })),
  ),
  rows: v.optional(
    list(
      v.strictObject({
        cell,
        means: v.optional(code),
        level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))),
      }),
    ),
  ),
  figures: v.optional(list(v.strictObject({ cell, indicator: v.nullable(code) }))),
  accept: v.optional(list(v.pipe(v.string(), v.maxLength(200)))),
  identities: v.optional(
    list(
      v.strictObject({
        whole: cell,
        relation: v.picklist(['=', '<=']),
        parts: v.pipe(v.array(signedCell), v.minLength(1), v.maxLength(500), v.readonly()),
        everywhere: v.optional(v.boolean()),
      }),
    ),
  ),
});

/** The same from the text of a file; null when it holds no such answers. */
export function readLearnAnswers(text: string): LearnAnswers | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const read = v.safeParse(learnAnswers, parsed);
  return read.success ? read.output : null;
}
