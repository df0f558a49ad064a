import type { Problem } from '../../contract/problem.ts';
import { spansByUnit } from '../../domain/check-unit-tree.ts';
import type { IsoDate } from '../../domain/partial-date.ts';
import { dayBefore } from '../../domain/period.ts';
import { hasSameRights } from '../../domain/special-rights.ts';
import { FIRST_DAY, type UnitVersion } from '../../domain/unit.ts';
import type { UnitDraft } from '../read/read-units.ts';
import { fix, type SheetPlace } from '../grid/sheet-place.ts';
import { refKey, unitBook, type UnitRefInList } from './unit-book.ts';

/** What a row does: a new unit, a further span of one, other words for a span, or nothing. */
export type UnitMatch = {
  readonly draft: UnitDraft;
  readonly unit: UnitRefInList;
  readonly parent: UnitRefInList;
  /** The first day of the span the row speaks of, also where the row does not say it. */
  readonly from: IsoDate;
  /** The span that says what the list has no column for; null where there is none. */
  readonly before: UnitVersion | null;
} & (
  | { readonly is: 'add' }
  | { readonly is: 'add-version'; readonly closes: UnitVersion | null; readonly closesOn: string | null }
  | { readonly is: 'change' | 'same'; readonly version: UnitVersion }
);

/**
 * Holds the rows of a list of units against the data file: by code, else by name under the same parent. A later day
 * `Từ ngày` of a known unit is a new span, which ends the one before. Whether the tree can stand afterwards is told by
 * `domain/check-unit-tree.ts`.
 */
export function matchUnits(
  drafts: readonly UnitDraft[],
  { place, units }: { readonly place: SheetPlace; readonly units: readonly UnitVersion[] },
): { readonly matches: readonly UnitMatch[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const book = unitBook(drafts, units);
  const spans = spansByUnit(units);
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
    const unit = book.unitOf(draft);
    if (unit.is === 'known') {
      const isAlone = book.rowsOf(unit).length === 1;
      return [matchKnown({ draft, unit, parent }, spans.get(unit.unitId) ?? [], isAlone)];
    }
    const from = draft.from ?? book.firstDayOf(parent);
    if (unit.first === draft) return [{ is: 'add', draft, unit, parent, from, before: null }];
    // The span before it is a row of this very list and ends the day before.
    const closesOn = draft.from === null ? null : dayBefore(draft.from);
    return [{ is: 'add-version', draft, unit, parent, from, before: null, closes: null, closesOn }];
  });
  return { matches, problems };
}

type KnownRow = { readonly draft: UnitDraft; readonly unit: UnitRefInList; readonly parent: UnitRefInList };

/**
 * A row without a first day is about the latest span of the unit; among several rows of one unit it is the first span.
 * `versions` by first day.
 */
function matchKnown(row: KnownRow, versions: readonly UnitVersion[], isAlone: boolean): UnitMatch {
  const { draft, parent } = row;
  const unnamed = isAlone ? versions.at(-1) : versions[0];
  const version = draft.from === null ? unnamed : versions.find(({ from }) => from === draft.from);
  if (version !== undefined) {
    const isSame = parent.is === 'known' && isSameVersion(draft, version, parent.unitId);
    return { is: isSame ? 'same' : 'change', ...row, from: version.from, before: version, version };
  }
  const from = draft.from ?? FIRST_DAY;
  const before = versions.findLast((one) => one.from < from) ?? versions[0] ?? null;
  const open = versions.findLast((one) => one.from < from && (one.to === null || one.to >= from)) ?? null;
  return { is: 'add-version', ...row, from, before, closes: open, closesOn: open === null ? null : dayBefore(from) };
}

/** What the row says of its unit, filled up from the span before where the list has no column for it. */
export function saidBy(draft: UnitDraft, before: UnitVersion | null) {
  const source = (field: 'organisationType' | 'cellKind' | 'noCandidatesLeft' | 'specialRights') =>
    before !== null && draft.unsaid.has(field) ? before : draft;
  return {
    name: draft.name,
    kind: draft.kind,
    organisationType: source('organisationType').organisationType,
    cellKind: source('cellKind').cellKind,
    noCandidatesLeft: source('noCandidatesLeft').noCandidatesLeft,
    specialRights: source('specialRights').specialRights,
  };
}

/** True when the row says nothing else than the span does. A list that names no last day does not end or extend it. */
function isSameVersion(draft: UnitDraft, version: UnitVersion, parentId: number): boolean {
  const said = saidBy(draft, version);
  return (
    said.name === version.name &&
    said.kind === version.kind &&
    said.organisationType === version.organisationType &&
    said.cellKind === version.cellKind &&
    parentId === version.parentId &&
    said.noCandidatesLeft === version.noCandidatesLeft &&
    hasSameRights(said.specialRights, version.specialRights) &&
    (draft.to === null || draft.to === version.to)
  );
}

export { refKey, type UnitRefInList };
