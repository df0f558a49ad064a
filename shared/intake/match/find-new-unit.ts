import { dayBefore } from '../../domain/period.ts';
import { endKey, type NewUnit, type UnitEnd } from '../../domain/reorganise/act.ts';
import { isSamePlace, organisationName, typeOfName } from '../../domain/reorganise/place-names.ts';
import { unitNameKey } from '../../domain/unit-names.ts';
import { findRootUnit, unitTreeOn } from '../../domain/unit-tree.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import { formatDay } from '../../text/format.ts';
import { agreesInMarks } from '../../text/vietnamese-marks.ts';
import { atSheet, note, type SheetPlace } from '../grid/sheet-place.ts';
import type { ReorganisationDraft } from '../read/read-reorganisation.ts';
import type { FoundRow, SettledRow } from './reorganisation-rows.ts';
import type { ReorganisationAsks } from './reorganisation-asks.ts';

type Work = {
  readonly day: string;
  readonly found: readonly FoundRow[];
  readonly units: readonly UnitVersion[];
  readonly asks: ReorganisationAsks;
  readonly place: SheetPlace;
};
type Destination = Pick<SettledRow, 'to' | 'parent'>;

/** Where the rows of a table lead on the day. */
export type NewUnitFinder = {
  /** Null when it was refused or is asked. */
  readonly find: (draft: ReorganisationDraft, from: UnitEnd | null) => Destination | null;
  /** The units that rows lead into and that are not there yet. */
  readonly newUnits: (rows: readonly SettledRow[]) => readonly NewUnit[];
  /** Tells which superiors this file does not hold. */
  readonly tellParents: () => void;
};

/** Rows of one group speak of one new unit. */
export const newUnitGroup = ({ newName, newSuperior, newProvince }: ReorganisationDraft): string =>
  [newName, newSuperior, newProvince].map((text) => unitNameKey(text ?? '')).join(' | ');

/** Acts after which the old unit is no longer there. */
const ENDS: ReadonlySet<ReorganisationDraft['by']> = new Set<ReorganisationDraft['by']>([
  ...(['whole', 'area-and-people', 'part', 'area', 'dissolve', 'hand-over'] as const),
]);

export function newUnitFinder({ day, found, units, asks, place }: Work): NewUnitFinder {
  const root = findRootUnit(units);
  const [before, tree] = [unitTreeOn(units, dayBefore(day)), unitTreeOn(units, day)];
  const standing = [...new Set(units.map(({ unitId }) => unitId))].flatMap((unitId) => tree.find(unitId) ?? []);
  const standingByKey = Map.groupBy(standing, ({ name }) => unitNameKey(name));
  const goesOn = new Set(
    found.flatMap(({ draft, from }) => (draft.by === 'rest' && from !== null ? [endKey(from)] : [])),
  );
  const ended = new Set(
    found.flatMap(({ draft, from }) =>
      from !== null && ENDS.has(draft.by) && !goesOn.has(endKey(from)) ? [endKey(from)] : [],
    ),
  );
  const groups = Map.groupBy(
    found.filter(({ draft }) => draft.newName !== null),
    ({ draft }) => newUnitGroup(draft),
  );
  const made = new Map<string, { readonly end: UnitEnd; readonly unit: NewUnit | null } | null>();
  const outsideParents = new Map<string, Set<string>>();
  const isOpen = ({ unitId }: UnitVersion) => !ended.has(endKey({ is: 'unit', unitId }));

  const nameOf = ({ newName, newKind }: ReorganisationDraft) =>
    organisationName(newName ?? '', newKind?.organisationType ?? null);
  const isRoot = (name: string) => root !== null && isSamePlace(name, root.name);

  /** The unit of this name that stands on the day and goes on; one that begins that very day is it already. */
  const findStanding = (name: string): UnitVersion | null => {
    const named = (standingByKey.get(unitNameKey(name)) ?? []).filter(
      (unit) => agreesInMarks(name, unit.name) && unit.unitId !== root?.unitId && isOpen(unit),
    );
    return named.length === 1 ? (named[0] ?? null) : null;
  };

  const parentNamed = (written: string): UnitEnd | null => {
    if (root !== null && isSamePlace(written, root.name, 'any')) return { is: 'unit', unitId: root.unitId };
    const known = standing.filter((unit) => isSamePlace(written, unit.name) && isOpen(unit));
    const [only, second] = known;
    if (only !== undefined && second === undefined) return { is: 'unit', unitId: only.unitId };
    for (const [group, [first]] of groups)
      if (first !== undefined && isSamePlace(written, nameOf(first.draft))) return resolve(group)?.end ?? null;
    return null;
  };

  const parentOf = (group: string, draft: ReorganisationDraft): UnitEnd | null => {
    const own = (groups.get(group) ?? []).flatMap(({ from }) =>
      from?.is === 'unit' ? [before.find(from.unitId)] : [],
    );
    const above = [...new Set(own.map((unit) => unit?.parentId ?? null))];
    const [common = null, other] = above;
    const rootEnd: UnitEnd | null = root === null ? null : { is: 'unit', unitId: root.unitId };
    if (draft.newSuperior === null) {
      const parent = common === null || other !== undefined ? null : tree.find(common);
      return parent !== null && isOpen(parent) ? { is: 'unit', unitId: parent.unitId } : rootEnd;
    }
    const named = parentNamed(draft.newSuperior);
    if (named !== null) return named;
    // The organisation of this file goes on as history: what stood below it is followed by what stands below it.
    if (above.length > 0 && above.every((unitId) => unitId === root?.unitId)) {
      outsideParents.set(draft.newSuperior, (outsideParents.get(draft.newSuperior) ?? new Set()).add(group));
      return rootEnd;
    }
    const facts = { written: draft.newSuperior, unit: nameOf(draft), day: formatDay(day) };
    asks.refuse(draft, 'reorganise.new-parent-unknown', facts);
    return null;
  };

  function resolve(group: string): { readonly end: UnitEnd; readonly unit: NewUnit | null } | null {
    const known = made.get(group);
    if (known !== undefined) return known;
    made.set(group, null); // units that stand below each other find an end
    const rows = groups.get(group) ?? [];
    const draft = rows.find(({ draft: one }) => one.newKind !== null)?.draft ?? rows[0]?.draft;
    if (draft === undefined) return null;
    const name = nameOf(draft);
    const there = isRoot(name) ? root : findStanding(name);
    if (there !== null) {
      const answer = { end: { is: 'unit', unitId: there.unitId } as const, unit: null };
      made.set(group, answer);
      return answer;
    }
    const parent = parentOf(group, draft);
    if (parent === null) return null;
    const unit: NewUnit = {
      key: group,
      name,
      code: null,
      kind: draft.newKind?.kind ?? null,
      organisationType: draft.newKind?.organisationType ?? typeOfName(name),
      cellKind: null,
      parent,
    };
    const answer = { end: { is: 'new', key: group } as const, unit };
    made.set(group, answer);
    return answer;
  }

  return {
    find(draft, from) {
      const nowhere = { to: null, parent: null };
      switch (draft.by) {
        case 'dissolve':
          return nowhere;
        case 'hand-over':
          return { to: { is: 'outside', name: draft.newName ?? '', superior: draft.newSuperior }, parent: null };
        case 'rest':
          return { to: from, parent: null };
        case 'keep':
        case 'rename': {
          const others = draft.newName === null ? [] : (groups.get(newUnitGroup(draft)) ?? []);
          if (others.length <= 1) return { to: from, parent: null };
          asks.refuse(draft, 'reorganise.keep-with-others', { unit: draft.oldName ?? '', to: draft.newName ?? '' });
          return null;
        }
        case 'transfer': {
          const written = draft.newSuperior ?? draft.newName ?? '';
          const parent = parentNamed(written);
          if (parent !== null) return { to: from, parent };
          const facts = { written, unit: draft.oldName ?? '', day: formatDay(day) };
          asks.refuse(draft, 'reorganise.new-parent-unknown', facts);
          return null;
        }
        case 'whole':
        case 'part':
        case 'area':
        case 'area-and-people':
        case 'found':
        case 'receive': {
          const end = resolve(newUnitGroup(draft));
          return end === null ? null : { to: end.end, parent: end.unit?.parent ?? null };
        }
      }
    },
    newUnits(rows) {
      const used = new Set(
        rows.flatMap(({ to, parent }) => [to, parent].flatMap((end) => (end === null ? [] : [endKey(end)]))),
      );
      return [...made.values()].flatMap((one) =>
        one !== null && one.unit !== null && used.has(endKey(one.end)) ? [one.unit] : [],
      );
    },
    tellParents() {
      for (const [written, under] of outsideParents) {
        const facts = { written, count: under.size, root: root?.name ?? '' };
        asks.tell(note('reorganise.parent-outside', atSheet(place), facts));
      }
    },
  };
}
