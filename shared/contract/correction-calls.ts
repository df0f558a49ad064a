import * as v from 'valibot';
import { correctionReasons } from '../corrections/correction-reason.ts';
import { call } from './define-call.ts';
import { code, figureView, id, pastedLines, periodCode, shortText, token } from './input-values.ts';
import type {
  CorrectableRow,
  CorrectionPreview,
  CorrectionReceipt,
  CorrectionRecord,
  PastedCorrections,
} from './correction-views.ts';

const table = v.picklist(['person', 'admission', 'reported_value', 'candidate', 'member_record']);
const reason = v.strictObject({ is: v.picklist(correctionReasons), text: shortText });
const cell = v.strictObject({ table, rowId: id, field: code });

/** Every request about corrections by hand; part of `calls`. */
export const correctionCalls = {
  /** Everything about a figure of a form or a person of a list that may be corrected. */
  'corrections/read': call<CorrectableRow>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ table: v.picklist(['admission', 'reported_value', 'candidate', 'member_record']), rowId: id }),
  ),
  /** What a correction would change, figures of the period included; it writes nothing. */
  'corrections/preview': call<CorrectionPreview>()(
    'backend',
    'writes',
    'window',
    v.strictObject({
      cell,
      period: periodCode,
      /** What shall count, as typed (codes as codes), or what the unit sent. */
      goal: v.variant('is', [
        v.strictObject({ is: v.literal('value'), typed: v.pipe(v.string(), v.maxLength(2000)) }),
        v.strictObject({ is: v.literal('original') }),
      ]),
      reason,
    }),
  ),
  /** What a block pasted into the table of figures would correct, as one change set; it writes nothing. */
  'corrections/preview-pasted': call<PastedCorrections>()(
    'backend',
    'writes',
    'window',
    v.strictObject({
      period: periodCode,
      view: figureView,
      lines: pastedLines,
      /** Units of the table from the chosen row downwards, and its columns; `at` the chosen one, from 0. */
      unitIds: v.pipe(v.array(id), v.maxLength(5001)),
      columns: v.pipe(v.array(v.strictObject({ title: shortText, indicator: code })), v.maxLength(200)),
      at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(199)),
      reason,
    }),
  ),
  'corrections/commit': call<CorrectionReceipt>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ planId: token, planHash: code }),
  ),
  /** Corrections that count, newest first; of one unit when it is named. */
  'corrections/list': call<readonly CorrectionRecord[]>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ unitId: v.optional(id) }),
  ),
} as const;
