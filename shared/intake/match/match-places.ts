import type { Problem } from '../../contract/problem.ts';
import type { CellTie, PlaceKind } from '../../domain/place.ts';
import { formatDay } from '../../text/format.ts';
import { foldText } from '../../text/fold.ts';
import { fix, type SheetPlace } from '../grid/sheet-place.ts';
import type { PlaceDraft } from '../read/read-places.ts';

/** A place of the data file with what was reported of it, in the order of the days. */
export type KnownPlace = {
  readonly id: number;
  readonly code: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly nameKey: string;
  readonly from: string;
  readonly to: string | null;
  readonly states: readonly KnownPlaceState[];
};
export type KnownPlaceState = {
  readonly id: number;
  readonly unitId: number;
  readonly day: string;
  readonly hasMembers: boolean | null;
  readonly memberCount: number | null;
  readonly cellTie: CellTie | null;
  readonly cellId: number | null;
  readonly note: string | null;
  /** Local date and time at which the board wrote it; null for a report by workbook. */
  readonly enteredAt: string | null;
};

/** Which place a row speaks of: one of the data file, or one the list itself begins. */
export type PlaceRef =
  | { readonly is: 'known'; readonly place: KnownPlace }
  | { readonly is: 'new'; readonly first: PlaceDraft };

export type PlaceMatch = {
  readonly is: 'add' | 'change' | 'same';
  readonly draft: PlaceDraft;
  readonly place: PlaceRef;
  /** The report of that very day the row replaces. */
  readonly state: KnownPlaceState | null;
};

type Facts = {
  readonly place: SheetPlace;
  readonly known: readonly KnownPlace[];
  /** Units a unit came from by merging, renaming or splitting, itself among them. */
  readonly originsOf: (unitId: number) => ReadonlySet<number>;
};

/**
 * Holds the rows against the data file: by code, else by kind and name in the same unit or one it came from. A row of
 * another day is a further report of the place.
 */
export function matchPlaces(
  drafts: readonly PlaceDraft[],
  { place, known, originsOf }: Facts,
): { readonly matches: readonly PlaceMatch[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const byCode = new Map(known.map((one) => [foldText(one.code), one]));
  const byName = Map.groupBy(known, ({ nameKey }) => nameKey);
  const firstOf = new Map<string, PlaceDraft>();
  const seen = new Map<string, PlaceDraft>();
  const matches = drafts.flatMap((draft): readonly PlaceMatch[] => {
    const ref = placeOf(draft);
    const at = { at: 'cell', ...place, cell: draft.origin.cellOf('name') ?? `A${draft.row}` } as const;
    if (ref === 'several') {
      problems.push(fix('intake.place-ambiguous', at, { name: draft.name, unit: draft.unit.name }));
      return [];
    }
    const key = `${ref.is === 'known' ? `known ${ref.place.id}` : ownKey(ref.first)} ${draft.day}`;
    const twin = seen.get(key);
    if (twin !== undefined) {
      problems.push(fix('intake.place-twice', at, { name: draft.name, unit: draft.unit.name, row: twin.row }));
      return [];
    }
    seen.set(key, draft);
    if (ref.is === 'new') return [{ is: 'add', draft, place: ref, state: null }];
    const state = ref.place.states.find(({ day }) => day === draft.day) ?? null;
    const isSame = isSamePlace(draft, ref.place) && state !== null && isSameState(draft, state);
    if (state !== null && state.enteredAt !== null && !isSameState(draft, state)) {
      const facts = { name: draft.name, day: formatDay(draft.day), enteredOn: formatDay(state.enteredAt.slice(0, 10)) };
      problems.push(fix('intake.place-by-hand-differs', at, facts));
      return [];
    }
    return [{ is: isSame ? 'same' : state === null ? 'add' : 'change', draft, place: ref, state }];
  });
  return { matches, problems };

  function placeOf(draft: PlaceDraft): PlaceRef | 'several' {
    const coded = draft.code === null ? undefined : byCode.get(foldText(draft.code));
    if (coded !== undefined) return { is: 'known', place: coded };
    const own = ownKey(draft);
    if (draft.code === null) {
      const named = byName.get(draft.nameKey) ?? [];
      const here = named.filter(({ states }) => states.some(({ unitId }) => unitId === draft.unit.unitId));
      const origins = originsOf(draft.unit.unitId);
      const found =
        here.length > 0 ? here : named.filter(({ states }) => states.some(({ unitId }) => origins.has(unitId)));
      const [only, second] = found;
      if (second !== undefined) return 'several';
      if (only !== undefined) return { is: 'known', place: only };
    }
    const first = firstOf.get(own) ?? draft;
    firstOf.set(own, first);
    return { is: 'new', first };
  }
}

const ownKey = ({ code, nameKey, unit }: PlaceDraft) =>
  code === null ? `name ${unit.unitId} ${nameKey}` : `code ${foldText(code)}`;

function isSamePlace(draft: PlaceDraft, known: KnownPlace): boolean {
  return (
    draft.name === known.name &&
    draft.kind === known.kind &&
    (draft.from === null || draft.from === known.from) &&
    (draft.to === null || draft.to === known.to)
  );
}

function isSameState(draft: PlaceDraft, known: KnownPlaceState): boolean {
  return (
    draft.unit.unitId === known.unitId &&
    draft.hasMembers === known.hasMembers &&
    draft.memberCount === known.memberCount &&
    draft.cellTie === known.cellTie &&
    (draft.cell?.unitId ?? null) === known.cellId &&
    draft.note === known.note
  );
}
