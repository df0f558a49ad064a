import * as v from 'valibot';
import type { Closing, ClosingReceipt, ClosingState } from './closing-views.ts';
import { call, nothing } from './define-call.ts';
import { code, periodCode, shortText } from './input-values.ts';

const document = v.variant('kind', [
  v.strictObject({ kind: v.literal('quarterly') }),
  v.strictObject({ kind: v.literal('form'), formId: code }),
]);

/** Requests about closing a period; part of `calls`. */
export const closingCalls = {
  /** Every version of every period. */
  'closings/list': call<readonly Closing[]>()('backend', 'reads', 'window', nothing),
  /** How it stands with one period, with all its documents. */
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
