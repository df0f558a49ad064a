import type { Problem } from '../contract/problem.ts';
import { dayBefore } from '../domain/period.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { unitNameKey } from '../domain/unit-names.ts';
import { findRootUnit } from '../domain/unit-tree.ts';
import { foldText } from '../text/fold.ts';
import type { UnitDraft } from './read-units.ts';
import { fix, type SheetPlace } from './sheet-place.ts';

/** Which unit a row speaks of: one of the data file, or one the list itself begins. */
export type UnitRefInList = { readonly is: 'known'; readonly unitId: number } | { readonly is: 'new'; readonly first: UnitDraft };

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
    const at = { at: 'cell', ...place, cell: draft.origin['name']?.[0] ?? `A${draft.row}` } as const;
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
      problems.push(fix(code, { at: 'cell', ...place, cell: draft.parentCell }, { written: draft.parent, name: draft.name }));
      return [];
    }
    if (book.isOwnAncestor(draft)) {
      problems.push(fix('intake.unit-cycle', { at: 'cell', ...place, cell: draft.parentCell }, { written: draft.parent, name: draft.name }));
      return [];
    }
    const unit = book.unitOf(draft);
    if (unit.is === 'new') {
      if (unit.first === draft) return [{ is: 'add', draft, unit, parent }];
      const before = book.spanBefore(draft);
      return [{ is: 'add-version', draft, unit, parent, closes: null, closesOn: before }];
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

/** Looks up units among the rows of the list and in the data file. */
function unitBook(drafts: readonly UnitDraft[], units: readonly UnitVersion[]) {
  const root = findRootUnit(units);
  const codeKey = (code: string) => foldText(code);
  const knownByCode = new Map(units.map((unit) => [codeKey(unit.code), unit.unitId]));
  const keyOf = (draft: UnitDraft) =>
    draft.code === null ? `name ${unitNameKey(draft.name)} under ${parentKey(draft.parent)}` : `code ${codeKey(draft.code)}`;
  const firstOf = new Map<string, UnitDraft>();
  for (const draft of drafts) if (!firstOf.has(keyOf(draft))) firstOf.set(keyOf(draft), draft);

  function parentKey(written: string): string {
    return written === '' ? '' : unitNameKey(written);
  }

  const unitOf = (draft: UnitDraft): UnitRefInList => {
    const unitId = draft.code === null ? knownByName(draft) : knownByCode.get(codeKey(draft.code));
    return unitId === undefined ? { is: 'new', first: firstOf.get(keyOf(draft)) ?? draft } : { is: 'known', unitId };
  };

  function knownByName(draft: UnitDraft): number | undefined {
    const parents = parentsOf(draft);
    const named = units.filter(
      (unit) =>
        unitNameKey(unit.name) === unitNameKey(draft.name) &&
        parents.some((parent) => parent.is === 'known' && parent.unitId === unit.parentId),
    );
    const ids = new Set(named.map(({ unitId }) => unitId));
    return ids.size === 1 ? [...ids][0] : undefined;
  }

  /** Every unit the text of “Trực thuộc” may mean; the organisation itself when it is empty. */
  function parentsOf(draft: UnitDraft): readonly UnitRefInList[] {
    const written = draft.parent;
    if (root === null) return [];
    if (written === '' || unitNameKey(written) === unitNameKey(root.name)) return [{ is: 'known', unitId: root.unitId }];
    const found = new Map<string, UnitRefInList>();
    const add = (ref: UnitRefInList) => found.set(ref.is === 'known' ? `id ${ref.unitId}` : keyOf(ref.first), ref);
    const inList = (is: (other: UnitDraft) => boolean) => drafts.filter((other) => other !== draft && is(other)).forEach((other) => add(unitOf(other)));
    inList(({ code }) => code !== null && codeKey(code) === codeKey(written));
    const knownId = knownByCode.get(codeKey(written));
    if (knownId !== undefined) add({ is: 'known', unitId: knownId });
    if (found.size > 0) return [...found.values()];
    inList(({ name }) => unitNameKey(name) === unitNameKey(written));
    for (const unit of units) if (unitNameKey(unit.name) === unitNameKey(written)) add({ is: 'known', unitId: unit.unitId });
    return [...found.values()];
  }

  return {
    keyOf,
    unitOf,
    parentsOf,
    /** Last day of the span the list itself gives the unit before this one. */
    spanBefore(draft: UnitDraft): string | null {
      return draft.from === null ? null : dayBefore(draft.from);
    },
    /** Units that belong to each other in a ring would belong to nobody. */
    isOwnAncestor(draft: UnitDraft): boolean {
      let above: UnitDraft | null = draft;
      for (let steps = 0; steps <= drafts.length; steps += 1) {
        const [parent]: readonly UnitRefInList[] = above === null ? [] : parentsOf(above);
        if (parent === undefined || parent.is === 'known') return false;
        above = parent.first;
        if (keyOf(above) === keyOf(draft)) return true;
      }
      return true;
    },
  };
}
