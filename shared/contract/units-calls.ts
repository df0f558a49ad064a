import * as v from 'valibot';
import { cellKinds, organisationTypes, specialRights, unitKinds } from '../domain/unit.ts';
import { call, nothing } from './define-call.ts';
import { code, day, id, shortText, token } from './input-values.ts';
import type { NamedUnits, UnitDetail, UnitEdited, UnitEditPreview, UnitView, WrittenUnits } from './unit-views.ts';

const content = v.strictObject({
  name: shortText,
  kind: v.picklist(unitKinds),
  organisationType: v.nullable(v.picklist(organisationTypes)),
  cellKind: v.nullable(v.picklist(cellKinds)),
  parentId: v.nullable(id),
  noCandidatesLeft: v.boolean(),
  specialRights: v.pipe(v.array(v.picklist(specialRights)), v.readonly()),
});
const ownCode = v.pipe(v.string(), v.maxLength(80));

/** `UnitEdit` of `shared/units/unit-edit.ts`. */
const edit = v.variant('act', [
  v.strictObject({ act: v.literal('add'), code: ownCode, from: v.nullable(day), content }),
  v.strictObject({
    act: v.literal('correct'),
    versionId: id,
    code: ownCode,
    from: v.nullable(day),
    to: v.nullable(day),
    content,
  }),
  v.strictObject({ act: v.literal('change'), unitId: id, from: day, content }),
  v.strictObject({ act: v.literal('close'), unitId: id, lastDay: day }),
]);

/** Every request about the tree of units; part of `calls`. */
export const unitsCalls = {
  /** Units that should report on a day: how many, and the names of the first, for a table that is still counted. */
  'units/name-reporting': call<NamedUnits>()('backend', 'reads', 'window', v.strictObject({ on: day })),
  /** The units of a day, today without one: parents before children, siblings in their order. */
  'units/list': call<readonly UnitView[]>()('backend', 'reads', 'window', v.strictObject({ on: v.optional(day) })),
  'units/read': call<UnitDetail>()('backend', 'reads', 'window', v.strictObject({ unitId: id })),
  /** What an edit would write and what speaks against it; nothing is written. */
  'units/preview-edit': call<UnitEditPreview>()('backend', 'reads', 'window', v.strictObject({ edit })),
  /** Writes the edit as it was shown; `planHash` is the one of its preview. */
  'units/save-edit': call<UnitEdited>()('backend', 'writes', 'window', v.strictObject({ edit, planHash: code })),
  /** All units with all their spans as a workbook that can be imported again. */
  'units/write-workbook': call<WrittenUnits>()('backend', 'reads', 'host', v.strictObject({ target: token })),
  /** The same with a place the person chooses; null when they changed their mind. */
  'units/save-workbook': call<WrittenUnits | null>()('shell', 'none', 'window', nothing),
} as const;
