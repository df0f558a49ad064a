import type { Problem } from '../../contract/problem.ts';
import { dayBefore } from '../../domain/period.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { unitNameKey } from '../../domain/unit-names.ts';
import { findRootUnit } from '../../domain/unit-tree.ts';
import { foldText } from '../../text/fold.ts';
import type { UnitDraft } from '../read/read-units.ts';
import { fix, type SheetPlace } from '../grid/sheet-place.ts';

/** Which unit a row speaks of: one of the data file, or one the list itself begins. */
export type UnitRefInList =
  | { readonly is: 'known'; readonly unitId: number }
  | { readonly is: 'new'; readonly first: UnitDraft };

/** One text for each unit, whether the data file knows it or the list begins it. */
export const refKey = (ref: UnitRefInList) => (ref.is === 'known' ? `known ${ref.unitId}` : `new ${ref.first.row}`);

/** What a row does: a new unit, a further span of one, other words for a span, or nothing. */
export type UnitMatch = {
  readonly draft: UnitDraft;
  readonly unit: UnitRefInList;
  readonly parent: UnitRefInList;
} & (
  | { readonly is: 'add' }
  | { readonly is: 'add-version'; readonly closes: UnitVersion | null; readonly closesOn: string | null }
  | { readonly is: 'change' | 'same'; readonly version: UnitVersion }
);

/** Spans of units that begin before anybody counts. */
export const FIRST_DAY = '1900-01-01';

/**
 * Holds the rows of a list of units against the data file: by code, else by name under the same parent. A later day
 * `Từ ngày` of a known unit is a new span, which ends the one before.
 */
export function matchUnits(
  drafts: readonly UnitDraft[],
  { place, units }: { readonly place: SheetPlace; readonly units: readonly UnitVersion[] },
): { readonly matches: readonly UnitMatch[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const book = unitBook(drafts, units);
  const seen = new Set<string>();
  const matches = drafts.flatMap((draft): readonly UnitMatch[] => {
    const at = { at: 'cell', ...place, cell: draft.origin.cellOf('name') ?? `A${draft.row}` } as const;
    const span = `${book.keyOf(draft)} ${draft.from ?? ''}`;
    if (seen.has(span)) {
      problems.push(fix('intake.unit-twice', at, { name: draft.name }));
      return [];
    }
    seen.add(span);
    const parents = book.parentsOf(draft);
    const [parent, second] = parents;
    if (parent === undefined || second !== undefined) {
      const code = parent === undefined ? 'intake.unit-parent-unknown' : 'intake.unit-parent-ambiguous';
      problems.push(
        fix(code, { at: 'cell', ...place, cell: draft.parentCell }, { written: draft.parent, name: draft.name }),
      );
      return [];
    }
    if (book.isOwnAncestor(draft)) {
      problems.push(
        fix(
          'intake.unit-cycle',
          { at: 'cell', ...place, cell: draft.parentCell },
          { written: draft.parent, name: draft.name },
        ),
      );
      return [];
    }
    const unit = book.unitOf(draft);
    if (unit.is === 'new') {
      if (unit.first === draft) return [{ is: 'add', draft, unit, parent }];
      // The span before it is a row of this very list and ends the day before.
      const closesOn = draft.from === null ? null : dayBefore(draft.from);
      return [{ is: 'add-version', draft, unit, parent, closes: null, closesOn }];
    }
    return [matchKnown(draft, unit, parent, units)];
  });
  return { matches, problems };
}

function matchKnown(
  draft: UnitDraft,
  unit: Extract<UnitRefInList, { is: 'known' }>,
  parent: UnitRefInList,
  units: readonly UnitVersion[],
): UnitMatch {
  const versions = units.filter(({ unitId }) => unitId === unit.unitId).sort((a, b) => a.from.localeCompare(b.from));
  const latest = versions.at(-1);
  const version = draft.from === null ? latest : versions.find(({ from }) => from === draft.from);
  if (version !== undefined) {
    const isSame = parent.is === 'known' && isSameVersion(draft, version, parent.unitId);
    return { is: isSame ? 'same' : 'change', draft, unit, parent, version };
  }
  const from = draft.from ?? FIRST_DAY;
  const open = versions.findLast((one) => one.from < from && (one.to === null || one.to >= from)) ?? null;
  return { is: 'add-version', draft, unit, parent, closes: open, closesOn: open === null ? null : dayBefore(from) };
}

/** True when the row says nothing else than the span does. A list that names no last day does not end or extend it. */
function isSameVersion(draft: UnitDraft, version: UnitVersion, parentId: number): boolean {
  return (
    draft.name === version.name &&
    draft.kind === version.kind &&
    draft.organisationType === version.organisationType &&
    draft.cellKind === version.cellKind &&
    parentId === version.parentId &&
    draft.noCandidatesLeft === version.noCandidatesLeft &&
    (draft.to === null || draft.to === version.to)
  );
}

type Keyed = { readonly draft: UnitDraft; readonly key: string; readonly nameKey: string; readonly parentKey: string };

/** Looks up units among the rows of the list and in the data file. All keys are made once. */
function unitBook(drafts: readonly UnitDraft[], units: readonly UnitVersion[]) {
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

  const draftOf = new Map(drafts.toReversed().map((draft) => [refKey(unitOf(draft)), draft]));
  const parentOfKnown = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]));

  /** The unit above one, as it will be after the list: its own row says so, else the data file. */
  function parentOf(ref: UnitRefInList): UnitRefInList | null {
    const row = draftOf.get(refKey(ref));
    if (row !== undefined) return parentsOf(row)[0] ?? null;
    const parentId = ref.is === 'known' ? (parentOfKnown.get(ref.unitId) ?? null) : null;
    return parentId === null ? null : { is: 'known', unitId: parentId };
  }

  /** Units that belong to each other in a ring would belong to nobody. */
  function isOwnAncestor(draft: UnitDraft): boolean {
    const own = refKey(unitOf(draft));
    let above: UnitRefInList | null = parentsOf(draft)[0] ?? null;
    for (let steps = 0; above !== null && steps <= drafts.length + units.length; steps += 1) {
      if (refKey(above) === own) return true;
      above = parentOf(above);
    }
    return above !== null;
  }

  return { keyOf, unitOf, parentsOf, isOwnAncestor };
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
