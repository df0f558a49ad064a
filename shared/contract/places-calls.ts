import * as v from 'valibot';
import { cellTies, placeKinds } from '../domain/place.ts';
import { call } from './define-call.ts';
import { day, figureView, id, periodCode, shortText } from './input-values.ts';
import type { CellList, CellReviewReceipt, PlaceEditReceipt, PlaceList } from './places-views.ts';

const ownCode = v.pipe(v.string(), v.maxLength(80));
const report = v.strictObject({
  day,
  unitId: id,
  hasMembers: v.nullable(v.boolean()),
  memberCount: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))),
  cellTie: v.nullable(v.picklist(cellTies)),
  cellId: v.nullable(id),
  note: shortText,
});
const identity = { code: ownCode, kind: v.picklist(placeKinds), name: shortText, from: v.nullable(day) };

/** `PlaceEdit` of `shared/places/place-edit.ts`. */
const edit = v.variant('act', [
  v.strictObject({ act: v.literal('add'), ...identity, report }),
  v.strictObject({ act: v.literal('report'), placeId: id, report }),
  v.strictObject({ act: v.literal('change'), placeId: id, ...identity, to: v.nullable(day) }),
]);

/** Requests about places (thôn, bản) and cells; part of `calls`. */
export const placesCalls = {
  /** Every place on the last day of the period. */
  'places/list': call<PlaceList>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ period: periodCode, view: figureView }),
  ),
  /** Adds a place, writes what holds of one from a day on, or puts its name and days right; an act of its own. */
  'places/save': call<PlaceEditReceipt>()('backend', 'writes', 'window', v.strictObject({ edit })),
  /** Every cell on the last day of the period. */
  'cells/list': call<CellList>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ period: periodCode, view: figureView }),
  ),
  /** When a cell is looked at again, and a note; both empty takes it back. */
  'cells/review': call<CellReviewReceipt>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ cellId: id, reviewOn: v.nullable(day), note: shortText }),
  ),
} as const;
