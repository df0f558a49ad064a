import * as v from 'valibot';
import type { ClosingReceipt, ClosingState } from './closing-views.ts';
import { call } from './define-call.ts';
import { code, periodCode, shortText } from './input-values.ts';

const document = v.variant('kind', [
  v.strictObject({ kind: v.literal('quarterly') }),
  v.strictObject({ kind: v.literal('form'), formId: code }),
]);

/** Requests about closing a period; part of `calls`. */
export const closingCalls = {
  'closings/read': call<ClosingState>()('backend', 'reads', 'window', v.strictObject({ period: periodCode })),
  /** Keeps these documents as they are signed; from then on their figures do not change. */
  'closings/close': call<ClosingReceipt>()(
    'backend',
    'writes',
    'window',
    v.strictObject({
      period: periodCode,
      documents: v.pipe(v.array(document), v.maxLength(60)),
      note: shortText,
    }),
  ),
  /** Opens the period again; what was signed stays as a version. */
  'closings/reopen': call<ClosingReceipt>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ period: periodCode, reason: shortText }),
  ),
} as const;
