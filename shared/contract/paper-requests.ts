import * as v from 'valibot';
import { code, id, periodCode, shortText, token } from './input-values.ts';

/** Which printed document: the quarterly summary, one official form for one unit (the whole when absent), a feedback sheet. */
export const reportRequest = v.variant('kind', [
  v.strictObject({ kind: v.literal('quarterly'), period: periodCode }),
  v.strictObject({ kind: v.literal('form'), formId: code, period: periodCode, unitId: v.optional(id) }),
  /** How far the targets are: of one content (admissions as a whole when none is named), for the year or the term. */
  v.strictObject({
    kind: v.literal('targets'),
    period: periodCode,
    indicator: v.optional(code),
    scope: v.optional(shortText),
    span: v.optional(v.picklist(['year', 'term'])),
  }),
  /** Every target in force, in the layout in which targets are taken in again. */
  v.strictObject({ kind: v.literal('target-list'), period: periodCode }),
  /** What one unit is told about its files: the plans of `intake/stage`, also after they were written. */
  v.strictObject({ kind: v.literal('feedback'), planIds: v.pipe(v.array(token), v.minLength(1), v.maxLength(50)) }),
]);
export type ReportRequest = v.InferOutput<typeof reportRequest>;

/** Blank workbooks of kinds (`admissions`, ids of forms) for units; all that should report when none is named. */
export const templateChoice = {
  kinds: v.pipe(v.array(code), v.minLength(1), v.maxLength(20)),
  period: periodCode,
  unitIds: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(5000))),
};

/** Which figures go into a blank workbook of the superior: one form, or every known one in it; the whole without a unit. */
export const blankChoice = { formId: v.optional(code), period: periodCode, unitId: v.optional(id) };
