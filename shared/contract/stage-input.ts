import * as v from 'valibot';
import { admissionFlags } from '../domain/admission.ts';
import { intakeKinds } from '../intake/intake-kinds.ts';
import { code, id, periodCode, shortText, token } from './input-values.ts';

/** Name of a sheet, as Excel allows it. */
export const sheetName = v.pipe(v.string(), v.maxLength(255));
const cellAddress = v.pipe(v.string(), v.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/));
const columnLetters = v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/));
const cellText = v.pipe(v.string(), v.maxLength(32_767));

/** See `shared/intake/questions/stage-choices.ts`. */
const stageAnswer = v.variant('about', [
  v.strictObject({
    about: v.literal('table'),
    sheet: sheetName,
    headerRow: id,
    lastHeaderRow: id,
    firstDataRow: id,
    layout: v.nullable(code),
  }),
  v.strictObject({
    about: v.literal('column'),
    sheet: sheetName,
    headerRow: id,
    column: columnLetters,
    field: v.nullable(code),
  }),
  v.strictObject({ about: v.literal('unit'), written: cellText, unitId: id }),
  v.strictObject({ about: v.literal('value'), field: code, written: cellText, code: v.nullable(code) }),
  v.strictObject({ about: v.literal('legacy'), encoding: v.nullable(v.picklist(['TCVN3', 'VNI', 'both'])) }),
  v.strictObject({ about: v.literal('person'), sheet: sheetName, row: id, personId: v.nullable(id) }),
  v.strictObject({
    about: v.literal('day-order'),
    sheet: sheetName,
    column: columnLetters,
    order: v.picklist(['day-first', 'month-first', 'exchanged']),
  }),
  v.strictObject({ about: v.literal('name'), sheet: sheetName, row: id, written: cellText, name: cellText }),
  v.strictObject({
    about: v.literal('sex'),
    sheet: sheetName,
    row: id,
    name: cellText,
    sex: v.picklist(['male', 'female']),
  }),
  v.strictObject({ about: v.literal('reorganisation'), of: cellText, answer: cellText }),
  v.strictObject({ about: v.literal('row'), sheet: sheetName, row: id, isCounted: v.boolean() }),
  v.strictObject({
    about: v.literal('section'),
    sheet: sheetName,
    row: id,
    lastRow: id,
    means: v.picklist(['heading', 'left-out', 'committee', 'cell', ...admissionFlags]),
  }),
  v.strictObject({ about: v.literal('cell-unit'), written: cellText, of: id, unitId: id }),
  v.strictObject({ about: v.literal('place-cell'), written: cellText, of: id, tie: v.picklist(['own', 'shared']) }),
  v.strictObject({ about: v.literal('own-figures'), sheet: sheetName }),
  v.strictObject({
    about: v.literal('sum'),
    sheet: sheetName,
    cell: cellAddress,
    sum: v.pipe(v.number(), v.safeInteger()),
  }),
  v.strictObject({ about: v.literal('supplement'), sheet: sheetName, name: v.nullable(shortText) }),
  v.strictObject({ about: v.literal('fill-down'), sheet: sheetName, cell: cellAddress, fills: v.boolean() }),
]);

/** What a file is staged with. */
export const stageInput = v.strictObject({
  file: token,
  /** Given by the person; wins over what the file says, a difference is a problem. */
  period: v.optional(periodCode),
  unitId: v.optional(id),
  expect: v.optional(v.picklist(intakeKinds)),
  /** Accept a new version of what the unit already sent for this period. */
  replaceSubmission: v.optional(v.boolean()),
  leaveOut: v.optional(v.array(v.strictObject({ sheet: sheetName, row: id }))),
  leaveOutCells: v.optional(v.array(v.strictObject({ sheet: sheetName, cell: cellAddress }))),
  takePart: v.optional(v.boolean()),
  answers: v.optional(v.array(stageAnswer)),
  fixes: v.optional(v.array(v.strictObject({ sheet: sheetName, cell: cellAddress, text: cellText }))),
  keepOld: v.optional(v.array(shortText)),
  overrule: v.optional(v.array(shortText)),
});
/** What the person chose for a file, as it crosses the border. */
export type StageInput = v.InferOutput<typeof stageInput>;
