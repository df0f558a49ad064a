import * as v from 'valibot';
import { correctionReasons } from '../corrections/correction-reason.ts';
import { call } from './define-call.ts';
import { code, id, periodCode, shortText, token } from './input-values.ts';
import type { CorrectableRow, CorrectionPreview, CorrectionReceipt, CorrectionRecord } from './correction-views.ts';

const table = v.picklist(['person', 'admission', 'reported_value', 'candidate', 'member_record']);
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
      reason: v.strictObject({ is: v.picklist(correctionReasons), text: shortText }),
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
