import * as v from 'valibot';
import { code, day, figureView, id, periodCode, shortText, token } from './input-values.ts';
import { paperLists } from '../reports/pipeline/paper-lists.ts';
import { cellLists, placeLists } from '../reports/list-kinds.ts';

/**
 * Which printed document: the quarterly summary, one official form for one unit (the whole when absent), a feedback
 * sheet, the list of those to be reminded. */
export const reportRequest = v.variant('kind', [
  v.strictObject({ kind: v.literal('quarterly'), period: periodCode, view: figureView }),
  /** “Tổng quan”: its questions, the figures of its charts, what changed. */
  v.strictObject({ kind: v.literal('overview'), period: periodCode, view: figureView }),
  v.strictObject({
    kind: v.literal('form'),
    formId: code,
    period: periodCode,
    unitId: v.optional(id),
    view: figureView,
  }),
  /** People of the way into the Party: of a unit and all below it, the whole without one; today without a day. */
  v.strictObject({
    kind: v.literal('people-list'),
    list: v.picklist(paperLists),
    day: v.optional(day),
    unitId: v.optional(id),
  }),
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
  /** Lists of places and of cells on the last day of the period. */
  v.strictObject({ kind: v.literal('places'), which: v.picklist(placeLists), period: periodCode, view: figureView }),
  v.strictObject({ kind: v.literal('cells'), which: v.picklist(cellLists), period: periodCode, view: figureView }),
  /** A document as it was signed. */
  v.strictObject({ kind: v.literal('signed'), documentId: id }),
  /** What one unit is told about its files: the plans of `intake/stage`, also after they were written. */
  v.strictObject({ kind: v.literal('feedback'), planIds: v.pipe(v.array(token), v.minLength(1), v.maxLength(50)) }),
  /** The same from what stands in the data file: what one unit still owes for a period. */
  v.strictObject({ kind: v.literal('unit-feedback'), period: periodCode, unitId: id }),
  /** Who has not reported for a period, with whom to call. */
  v.strictObject({ kind: v.literal('reminder-list'), period: periodCode }),
]);
export type ReportRequest = v.InferOutput<typeof reportRequest>;

/** Blank workbooks of kinds (`admissions`, ids of forms) for units; all that should report when none is named. */
export const templateChoice = {
  kinds: v.pipe(v.array(code), v.minLength(1), v.maxLength(20)),
  period: periodCode,
  unitIds: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(5000))),
};

/** Which figures go into a blank workbook of the superior: one form, or every known one in it; the whole without a unit. */
export const blankChoice = { formId: v.optional(code), period: periodCode, unitId: v.optional(id), view: figureView };
