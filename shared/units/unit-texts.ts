import { FIRST_DAY, type UnitVersion } from '../domain/unit.ts';
import { cellKindNames, organisationTypeNames, specialRightNames, unitKindNames } from '../domain/unit-words.ts';
import { unitsTable, type UnitField } from '../intake/layouts/units-table.ts';
import { formatDay } from '../text/format.ts';

/** The fields of a span in the order of a list of units. */
export const spanFields = [
  'code',
  'name',
  'kind',
  'organisationType',
  'cellKind',
  'parent',
  'from',
  'to',
  'noCandidatesLeft',
  'specialRights',
] as const satisfies readonly UnitField[];
export type SpanField = (typeof spanFields)[number];

/** What a field is called, in lists, in the window and in previews. */
export function fieldLabel(field: SpanField): string {
  return unitsTable.fields.find(({ id }) => id === field)?.label ?? field;
}

/** A span as a list of units writes it; an empty text says nothing. `parent` is the text for the unit above. */
export function spanTexts(version: UnitVersion, parent: string): Readonly<Record<SpanField, string>> {
  return {
    code: version.code,
    name: version.name,
    kind: unitKindNames.labelOf(version.kind),
    organisationType: version.organisationType === null ? '' : organisationTypeNames.labelOf(version.organisationType),
    cellKind: version.cellKind === null ? '' : cellKindNames.labelOf(version.cellKind),
    parent,
    from: version.from === FIRST_DAY ? '' : formatDay(version.from),
    to: version.to === null ? '' : formatDay(version.to),
    noCandidatesLeft: version.noCandidatesLeft ? 'x' : '',
    specialRights: version.specialRights.map((right) => specialRightNames.labelOf(right)).join('; '),
  };
}

/** What a unit was called on a day; before its first span what it was called first, after its last what it was last. */
export function nameOn(own: readonly UnitVersion[], day: string): string {
  const [first] = own;
  return (own.findLast(({ from }) => from <= day) ?? first)?.name ?? '';
}
