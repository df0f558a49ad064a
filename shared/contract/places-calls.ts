import * as v from 'valibot';
import { call } from './define-call.ts';
import { day, id, periodCode, shortText } from './input-values.ts';
import type { CellList, CellReviewReceipt, PlaceList } from './places-views.ts';

/** Requests about places (thôn, bản) and cells; part of `calls`. */
export const placesCalls = {
  /** Every place on the last day of the period. */
  'places/list': call<PlaceList>()('backend', 'reads', 'window', v.strictObject({ period: periodCode })),
  /** Every cell on the last day of the period. */
  'cells/list': call<CellList>()('backend', 'reads', 'window', v.strictObject({ period: periodCode })),
  /** When a cell is looked at again, and a note; both empty takes it back. */
  'cells/review': call<CellReviewReceipt>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ cellId: id, reviewOn: v.nullable(day), note: shortText }),
  ),
} as const;
