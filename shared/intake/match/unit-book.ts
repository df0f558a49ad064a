import type { IsoDate } from '../../domain/partial-date.ts';
import { unitNameKey } from '../../domain/unit-names.ts';
import { findRootUnit } from '../../domain/unit-tree.ts';
import { FIRST_DAY, type UnitVersion } from '../../domain/unit.ts';
import { foldText } from '../../text/fold.ts';
import type { UnitDraft } from '../read/read-units.ts';

/** Which unit a row speaks of: one of the data file, or one the list itself begins. */
export type UnitRefInList =
  | { readonly is: 'known'; readonly unitId: number }
  | { readonly is: 'new'; readonly first: UnitDraft };

/** One text for each unit, whether the data file knows it or the list begins it. */
export const refKey = (ref: UnitRefInList) => (ref.is === 'known' ? `known ${ref.unitId}` : `new ${ref.first.row}`);

type Keyed = { readonly draft: UnitDraft; readonly key: string; readonly nameKey: string; readonly parentKey: string };

/** Looks up units among the rows of the list and in the data file. All keys are made once. */
export function unitBook(drafts: readonly UnitDraft[], units: readonly UnitVersion[]) {
  const root = findRootUnit(units);
  const rootKey = root === null ? '' : unitNameKey(root.name);
  const knownByCode = new Map(units.map((unit) => [foldText(unit.code), unit.unitId]));
  const knownByName = groupBy(units, (unit) => unitNameKey(unit.name));
  const keyed = new Map(drafts.map((draft) => [draft, keysOf(draft)]));
  const inList = [...keyed.values()];
  const listByCode = groupBy(inList, ({ draft }) => (draft.code === null ? '' : foldText(draft.code)));
  const listByName = groupBy(inList, ({ nameKey }) => nameKey);
  const firstOf = new Map(inList.toReversed().map(({ key, draft }) => [key, draft]));
  const keyOf = (draft: UnitDraft) => keyed.get(draft)?.key ?? '';

  const resolved = new Map<UnitDraft, UnitRefInList>();
  const unitOf = (draft: UnitDraft): UnitRefInList => {
    const before = resolved.get(draft);
    if (before !== undefined) return before;
    // Kept while its parents are looked up, so that units in a ring find an end.
    const fresh: UnitRefInList = { is: 'new', first: firstOf.get(keyOf(draft)) ?? draft };
    resolved.set(draft, fresh);
    const unitId = draft.code === null ? findByName(draft) : knownByCode.get(foldText(draft.code));
    const ref: UnitRefInList = unitId === undefined ? fresh : { is: 'known', unitId };
    resolved.set(draft, ref);
    return ref;
  };

  /** Without a code a unit is known by its name under the same parent. */
  function findByName(draft: UnitDraft): number | undefined {
    const named = knownByName.get(keyed.get(draft)?.nameKey ?? '') ?? [];
    if (named.length === 0) return undefined;
    const parents = new Set(parentsOf(draft).flatMap((parent) => (parent.is === 'known' ? [parent.unitId] : [])));
    const ids = new Set(
      named.flatMap(({ unitId, parentId }) => (parentId !== null && parents.has(parentId) ? [unitId] : [])),
    );
    return ids.size === 1 ? [...ids][0] : undefined;
  }

  /** Every unit the text of “Trực thuộc” may mean; the organisation itself when it is empty. Codes go before names. */
  function parentsOf(draft: UnitDraft): readonly UnitRefInList[] {
    const parentKey = keyed.get(draft)?.parentKey ?? '';
    if (root === null) return [];
    if (parentKey === '' || parentKey === rootKey) return [{ is: 'known', unitId: root.unitId }];
    const codeKey = foldText(draft.parent);
    const knownId = knownByCode.get(codeKey);
    const coded = refs(listByCode.get(codeKey) ?? [], knownId === undefined ? [] : [knownId], draft);
    if (coded.length > 0) return coded;
    const knownIds = (knownByName.get(parentKey) ?? []).map(({ unitId }) => unitId);
    return refs(listByName.get(parentKey) ?? [], knownIds, draft);
  }

  function refs(listed: readonly Keyed[], knownIds: readonly number[], child: UnitDraft): readonly UnitRefInList[] {
    const found = new Map<string, UnitRefInList>();
    for (const unitId of knownIds) found.set(`known ${unitId}`, { is: 'known', unitId });
    for (const { draft, key } of listed) {
      if (draft === child) continue;
      const ref = unitOf(draft);
      found.set(ref.is === 'known' ? `known ${ref.unitId}` : key, ref);
    }
    return [...found.values()];
  }

  const rows = groupBy(drafts, (draft) => refKey(unitOf(draft)));
  const rowsOf = (ref: UnitRefInList) => rows.get(refKey(ref)) ?? [];
  const knownFirst = new Map(units.toReversed().map(({ unitId, from }) => [unitId, from]));
  for (const { unitId, from } of units) if (from < (knownFirst.get(unitId) ?? from)) knownFirst.set(unitId, from);

  /** A unit of which nobody says since when is there as long as the unit above it; the organisation itself always. */
  function firstDayOf(ref: UnitRefInList, below: ReadonlySet<string> = new Set()): IsoDate {
    if (ref.is === 'known') return knownFirst.get(ref.unitId) ?? FIRST_DAY;
    const key = refKey(ref);
    if (below.has(key)) return FIRST_DAY;
    const days = rowsOf(ref).map((draft) => {
      const [parent] = parentsOf(draft);
      return draft.from ?? (parent === undefined ? FIRST_DAY : firstDayOf(parent, new Set([...below, key])));
    });
    return days.sort()[0] ?? FIRST_DAY;
  }

  return { keyOf, unitOf, parentsOf, rowsOf, firstDayOf };
}

function keysOf(draft: UnitDraft): Keyed {
  const nameKey = unitNameKey(draft.name);
  const parentKey = draft.parent === '' ? '' : unitNameKey(draft.parent);
  const key = draft.code === null ? `name ${nameKey} under ${parentKey}` : `code ${foldText(draft.code)}`;
  return { draft, key, nameKey, parentKey };
}

function groupBy<Item>(
  items: readonly Item[],
  keyOfItem: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
