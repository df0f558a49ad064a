import type { SpecialRight, UnitKind } from './unit.ts';

/**
 * Kinds under which a unit may stand (Điều lệ, Chương III and V; HD 06-HD/TW, 3.7 a for the chi bộ thôn directly under
 * the commune committee).
 */
export const parentKinds: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  superior: ['superior'],
  'base-committee': ['superior'],
  'base-cell': ['superior'],
  'sub-committee': ['base-committee'],
  cell: ['base-committee', 'sub-committee'],
  'village-cell': ['superior'],
};

/** A base committee with the powers of the level above the base may have base organisations below it. */
const underSuperiorPowers: ReadonlySet<UnitKind> = new Set(['base-committee', 'base-cell']);

/**
 * Kinds that may stand directly below the organisation of a commune's file, which was itself a base committee until
 * 30/06/2025.
 */
export const underTheOrganisation: ReadonlySet<UnitKind> = new Set(['cell', 'sub-committee']);

/** True when a unit of the kind may belong to a parent of that kind and with those rights. */
export function mayStandUnder(
  kind: UnitKind,
  parent: { readonly kind: UnitKind; readonly specialRights: readonly SpecialRight[] },
): boolean {
  if (parentKinds[kind].includes(parent.kind)) return true;
  return underSuperiorPowers.has(kind) && parent.specialRights.includes('superior-powers');
}
