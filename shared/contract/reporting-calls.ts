import * as v from 'valibot';
import { call } from './define-call.ts';
import { day, id, periodCode, reportingRules, shortText } from './input-values.ts';
import type { ReportingBoardView, ReportingSaved, UnitReportView } from './reporting-views.ts';

const line = v.pipe(shortText, v.trim());
const longText = v.pipe(v.string(), v.maxLength(2000), v.trim());

/** Every request about who has reported; part of `calls`. */
export const reportingCalls = {
  /** `count` periods of one kind, the last of them `period`. */
  'reporting/read-board': call<ReportingBoardView>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ period: periodCode, count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)) }),
  ),
  'reporting/read-report': call<UnitReportView>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ period: periodCode, unitId: id }),
  ),
  /** Whom to call; three empty texts take it away. */
  'reporting/save-contact': call<ReportingSaved>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ unitId: id, person: line, phone: line, note: line }),
  ),
  /**
   * What was agreed, the day the report came in on paper, how much was left out rightly. What is not named stays; when
   * nothing is left of it, it goes.
   */
  'reporting/save-note': call<ReportingSaved>()(
    'backend',
    'writes',
    'window',
    v.strictObject({
      unitId: id,
      period: periodCode,
      note: v.optional(longText),
      promisedOn: v.optional(v.nullable(day)),
      receivedOn: v.optional(v.nullable(day)),
      acceptedLeftOut: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)))),
    }),
  ),
  /** A day for one period in place of the rule; null goes back to the rule. */
  'reporting/save-deadline': call<ReportingSaved>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ period: periodCode, dueOn: v.nullable(day), note: line }),
  ),
  /** When reports are due and what counts as one, for every period that ends on or after a day. */
  'reporting/save-rules': call<ReportingSaved>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ rules: reportingRules, from: day }),
  ),
} as const;
