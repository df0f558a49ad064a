import * as v from 'valibot';
import { cellKinds, organisationTypes, unitKinds } from '../domain/unit.ts';
import { call, nothing } from './define-call.ts';
import { code, day, id, shortText } from './input-values.ts';
import type { ReorganisationRecord, ReorganisePreview, ReorganiseReceipt } from './reorganise-views.ts';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const name = v.pipe(v.string(), v.maxLength(300));
const outsideEnd = v.strictObject({ is: v.literal('outside'), name, superior: v.nullable(name) });
const unitEnd = v.variant('is', [
  v.strictObject({ is: v.literal('unit'), unitId: id }),
  v.strictObject({ is: v.literal('new'), key }),
  outsideEnd,
]);
const share = v.nullable(v.union([v.literal('unknown'), v.strictObject({ part: id, whole: id })]));
const kind = v.nullable(v.picklist(unitKinds));
const organisationType = v.nullable(v.picklist(organisationTypes));
const memberCount = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const MOST = 3000;

/** See `shared/domain/reorganise/act.ts`. */
const act = v.variant('act', [
  v.strictObject({ act: v.literal('merge'), from: v.pipe(v.array(unitEnd), v.maxLength(MOST)), into: unitEnd }),
  v.strictObject({
    act: v.literal('split'),
    unitId: id,
    parts: v.pipe(v.array(v.strictObject({ to: unitEnd, share })), v.maxLength(MOST)),
    goesOn: v.boolean(),
  }),
  v.strictObject({ act: v.literal('take-part'), from: outsideEnd, into: unitEnd, share }),
  v.strictObject({ act: v.literal('rename'), unitId: id, name: v.nullable(name), kind, organisationType }),
  v.strictObject({ act: v.literal('transfer'), unitId: id, parent: unitEnd }),
  v.strictObject({ act: v.literal('dissolve'), unitId: id }),
  v.strictObject({ act: v.literal('receive'), from: outsideEnd, into: unitEnd, memberCount }),
  v.strictObject({ act: v.literal('hand-over'), unitId: id, to: outsideEnd, memberCount }),
]);

/** What happens on one day, as the dialog puts it together. */
export const reorganisationInput = v.strictObject({
  day,
  document: v.nullable(shortText),
  newUnits: v.pipe(
    v.array(
      v.strictObject({
        key,
        name,
        code: v.nullable(code),
        kind,
        organisationType,
        cellKind: v.nullable(v.picklist(cellKinds)),
        parent: unitEnd,
      }),
    ),
    v.maxLength(MOST),
  ),
  acts: v.pipe(v.array(act), v.maxLength(MOST)),
  children: v.pipe(v.array(v.strictObject({ unitId: id, to: unitEnd })), v.maxLength(MOST)),
});

/** Every request about merging, splitting and moving units; part of `calls`. Tables of it go through `intake/stage`. */
export const reorganiseCalls = {
  /** What would follow, unit by unit; nothing is written. */
  'reorganise/preview': call<ReorganisePreview>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ reorganisation: reorganisationInput }),
  ),
  /** Writes what was shown: `planHash` is that of the preview of the same reorganisation. */
  'reorganise/commit': call<ReorganiseReceipt>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ reorganisation: reorganisationInput, planHash: code }),
  ),
  /** Every link from an old unit to a new one, newest day first. */
  'reorganise/list': call<readonly ReorganisationRecord[]>()('backend', 'reads', 'window', nothing),
} as const;
