import * as v from 'valibot';
import { pipelineGroups } from '../pipeline/count-flows.ts';
import { pipelineLists, lineFilters } from '../pipeline/pipeline-lists.ts';
import { call } from './define-call.ts';
import { day, id, periodCode, shortText } from './input-values.ts';
import type {
  HolidayYearSaved,
  HolidayYearView,
  PersonWay,
  PipelinePage,
  PipelineView,
} from '../pipeline/pipeline-views.ts';

const year = v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100));
/** As seen on a day, today without one; of a unit and all below it, the whole without one. */
const seen = { day: v.optional(day), unitId: v.optional(id) };

/** Every request about the way into the Party and about the calendar it is counted with; part of `calls`. */
export const pipelineCalls = {
  'pipeline/read': call<PipelineView>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ ...seen, period: periodCode, group: v.optional(v.picklist(pipelineGroups)) }),
  ),
  /** People at a stage, or with something due; `from` and `count` are rows of the list. */
  'pipeline/list-people': call<PipelinePage>()(
    'backend',
    'reads',
    'window',
    v.strictObject({
      ...seen,
      list: v.picklist(pipelineLists),
      show: v.optional(v.picklist(lineFilters)),
      search: v.optional(shortText),
      from: v.pipe(v.number(), v.integer(), v.minValue(0)),
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    }),
  ),
  /** Where each day of a person's way comes from. */
  'pipeline/explain': call<PersonWay>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ day: v.optional(day), personId: id }),
  ),
  'holidays/read': call<HolidayYearView>()('backend', 'reads', 'window', v.strictObject({ year })),
  /** Keeps the days of a year; from then on they stand for all of it. */
  'holidays/save': call<HolidayYearSaved>()(
    'backend',
    'writes',
    'window',
    v.strictObject({
      year,
      isConfirmed: v.boolean(),
      days: v.pipe(
        v.array(v.strictObject({ day, kind: v.picklist(['off', 'work']), note: shortText })),
        v.maxLength(366),
      ),
    }),
  ),
} as const;
