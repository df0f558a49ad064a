import * as v from 'valibot';
import { call } from './define-call.ts';
import { figureView, periodCode } from './input-values.ts';
import type { Overview, OverviewMarks } from './overview-views.ts';

/** Requests of the first screen; part of `calls`. */
export const overviewCalls = {
  'overview/read': call<Overview>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ period: periodCode, view: figureView }),
  ),
  /** By the units of the period's last day; what falls due is as of today. */
  'overview/read-marks': call<OverviewMarks>()('backend', 'reads', 'window', v.strictObject({ period: periodCode })),
} as const;
