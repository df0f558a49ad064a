import { spansByUnit } from '../domain/check-unit-tree.ts';
import { unitNameKey } from '../domain/unit-names.ts';
import { findRootUnit } from '../domain/unit-tree.ts';
import { FIRST_DAY, type UnitVersion } from '../domain/unit.ts';
import { foldText } from '../text/fold.ts';
import { compareSiblings } from './list-tree.ts';
import { fieldLabel, spanFields, spanTexts, type SpanField } from './unit-texts.ts';

/** A cell of the list: a text, or a day `YYYY-MM-DD` to be written as one. */
export type ListCell = { readonly text: string } | { readonly day: string };

/** The list of all units with all their spans, in the layout that an import reads (`layouts/units-table.ts`). */
export type UnitsList = {
  readonly heads: readonly { readonly field: SpanField; readonly label: string }[];
  readonly rows: readonly (readonly ListCell[])[];
};

/**
 * Every span of every unit but the organisation itself, parents before children, the spans of a unit after each other.
 * Imported again it changes nothing: units are named by code, parents by name where that names one unit, else by code.
 */
export function listUnits(versions: readonly UnitVersion[]): UnitsList {
  const parentText = parentTexts(versions);
  const rows = inTreeOrder(versions).map((version) => {
    const texts = spanTexts(version, parentText(version.parentId));
    return spanFields.map((field): ListCell => {
      if (field === 'from' && version.from !== FIRST_DAY) return { day: version.from };
      if (field === 'to' && version.to !== null) return { day: version.to };
      return { text: texts[field] };
    });
  });
  return { heads: spanFields.map((field) => ({ field, label: fieldLabel(field) })), rows };
}

/** The text by which an import finds the parent again. */
function parentTexts(versions: readonly UnitVersion[]): (parentId: number | null) => string {
  const root = findRootUnit(versions);
  const rootKey = root === null ? '' : unitNameKey(root.name);
  const codes = new Set(versions.map(({ code }) => foldText(code)));
  const named = new Map<string, Set<number>>();
  for (const { name, unitId } of versions) {
    const key = unitNameKey(name);
    named.set(key, (named.get(key) ?? new Set()).add(unitId));
  }
  const spans = spansByUnit(versions);
  return (parentId) => {
    if (parentId === null || parentId === root?.unitId) return root?.name ?? '';
    const last = spans.get(parentId)?.at(-1);
    if (last === undefined) return '';
    const key = unitNameKey(last.name);
    const isClear = key !== rootKey && named.get(key)?.size === 1 && !codes.has(foldText(last.name));
    return isClear ? last.name : last.code;
  };
}

/** Units in the order of the tree, each under the parent of its last span; what hangs nowhere comes last. */
function inTreeOrder(versions: readonly UnitVersion[]): readonly UnitVersion[] {
  const root = findRootUnit(versions);
  const spans = spansByUnit(versions);
  const children = new Map<number | null, UnitVersion[]>();
  for (const own of spans.values()) {
    const last = own.at(-1);
    if (last === undefined || last.unitId === root?.unitId) continue;
    const siblings = children.get(last.parentId) ?? [];
    siblings.push(last);
    children.set(last.parentId, siblings);
  }
  for (const siblings of children.values()) siblings.sort(compareSiblings);
  const ordered = new Set<number>();
  const walk = (unitId: number | null) => {
    for (const child of children.get(unitId) ?? []) {
      if (ordered.has(child.unitId)) continue;
      ordered.add(child.unitId);
      walk(child.unitId);
    }
  };
  if (root !== null) walk(root.unitId);
  for (const parentId of children.keys()) walk(parentId);
  return [...ordered].flatMap((unitId) => spans.get(unitId) ?? []);
}
