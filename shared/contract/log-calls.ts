import * as v from 'valibot';
import { changeSetKinds } from '../intake/plan/plan.ts';
import { call } from './define-call.ts';
import { day, id, shortText, token } from './input-values.ts';
import type { LogChangePage, LogPage } from './log-views.ts';
import type { WrittenFile } from './views.ts';

/** Which acts: everything that is named must hold. Days are the first and the last one, both included. */
const filter = {
  kind: v.optional(v.picklist(changeSetKinds)),
  unitId: v.optional(id),
  from: v.optional(day),
  to: v.optional(day),
  search: v.optional(shortText),
};
const page = {
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
};

/** Every request about the history; part of `calls`. */
export const logCalls = {
  /** Acts, the newest first, a page at a time. */
  'log/list': call<LogPage>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ filter: v.strictObject(filter), ...page }),
  ),
  /** What one act changed, in the order it was written. */
  'log/read-changes': call<LogChangePage>()('backend', 'reads', 'window', v.strictObject({ changeSetId: id, ...page })),
  'log/write-workbook': call<WrittenFile>()(
    'backend',
    'reads',
    'host',
    v.strictObject({ filter: v.strictObject(filter), target: token }),
  ),
  /** The same with a place the person chooses; null when they changed their mind. */
  'log/save-workbook': call<WrittenFile | null>()(
    'shell',
    'none',
    'window',
    v.strictObject({ filter: v.strictObject(filter) }),
  ),
} as const;
