import * as v from 'valibot';
import { call } from './define-call.ts';
import { day, id, periodCode, shortText } from './input-values.ts';
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
  /** What was agreed, the day the report came in on paper, what was left out rightly; nothing of it takes it away. */
  'reporting/save-note': call<ReportingSaved>()(
    'backend',
    'writes',
    'window',
    v.strictObject({
      unitId: id,
      period: periodCode,
      note: longText,
      promisedOn: v.nullable(day),
      receivedOn: v.nullable(day),
      acceptedLeftOut: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
  /** A day for one period in place of the rule; null goes back to the rule. */
  'reporting/save-deadline': call<ReportingSaved>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ period: periodCode, dueOn: v.nullable(day), note: line }),
  ),
} as const;
