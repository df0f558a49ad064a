import type { IsoDate } from '../../domain/partial-date.ts';
import type { UnitTree } from '../../domain/unit-tree.ts';
import type { OrganisationType } from '../../domain/unit.ts';
import { keepDays } from './keep-days.ts';
import type { MemberFact, MemberList, MemberRecords } from './member-facts.ts';
import { memberOnDay, presenceOn, type ListSays, type MemberOnDay } from './member-on-day.ts';
import { scopeOf, type ScopedList } from './list-scopes.ts';

/** The members of one unit on one day, by the lists that hold all of them. */
export type UnitMembers = {
  readonly lists: readonly MemberList[];
  readonly members: readonly MemberOnDay[];
  /** On the lists, but nobody knows whether still a member on the day. */
  readonly unclear: readonly MemberFact[];
  /** On the lists, but admitted after the day. */
  readonly later: readonly MemberFact[];
  /** On the lists, but placed in another organisation when they were read in. */
  readonly elsewhere: readonly MemberFact[];
  /** An older list of the same unit that holds all of its members, too: nothing is counted from it. */
  readonly passedOver: readonly { readonly list: MemberList; readonly people: number }[];
};

/** Members of units on single days; worked out once for each unit and day. */
export type MemberBook = {
  /** Whether any list speaks of the day. */
  readonly hasLists: (day: IsoDate) => boolean;
  /** Null: no list holds all members of the unit on the day. */
  readonly of: (unitId: number, day: IsoDate) => UnitMembers | null;
  /** A row of a list of the day as it counts; null: no member on the day. */
  readonly read: (fact: MemberFact, day: IsoDate) => MemberOnDay | null;
  /** Lists of the day from which nothing is counted, as they hold an unknown part of the members. */
  readonly partsOnly: (day: IsoDate) => readonly MemberList[];
  readonly undated: () => readonly MemberList[];
};

type DayBook = {
  readonly hasLists: boolean;
  readonly rows: number;
  readonly of: (unitId: number) => UnitMembers | null;
  readonly read: (fact: MemberFact) => MemberOnDay | null;
  readonly partsOnly: readonly MemberList[];
};

/** Opens the lists of the membership; each day is read when it is first asked for. */
export function openMemberBook(
  records: MemberRecords | undefined,
  treeOn: (day: IsoDate) => UnitTree,
  rootId: number,
): MemberBook {
  const bookOn = keepDays(
    (day) => openDay(records, treeOn(day), rootId),
    ({ rows }) => rows,
  );
  const listed = remember((day: IsoDate) => bookOn(day).hasLists);
  return {
    hasLists: listed,
    of: (unitId, day) => bookOn(day).of(unitId),
    read: (fact, day) => bookOn(day).read(fact),
    partsOnly: (day) => bookOn(day).partsOnly,
    undated: () => records?.undated() ?? [],
  };
}

const NOTHING: DayBook = { hasLists: false, rows: 0, of: () => null, read: () => null, partsOnly: [] };

type Placed = { readonly fact: MemberFact; readonly source: ScopedList };

function openDay(records: MemberRecords | undefined, tree: UnitTree, rootId: number): DayBook {
  const { lists, members } = records?.on(tree.day) ?? { lists: [], members: [] };
  if (lists.length === 0) return NOTHING;
  const scoped = lists.map((list) => scopeOf(list, tree));
  const byUnit = Map.groupBy(scoped, ({ unitId }) => unitId);
  const listOf = new Map(lists.flatMap((list) => list.versions.map((id) => [id, list] as const)));
  const rowsOf = Map.groupBy(members, ({ intakeId }) => listOf.get(intakeId));
  const typeOf = organisationTypes(tree);

  /** The newest lists that hold all members of the unit, and those passed over for them. */
  const sourcesOf = (unitId: number): readonly ScopedList[] | null => {
    const own = (byUnit.get(unitId) ?? []).toSorted((a, b) => b.list.intakeId - a.list.intakeId);
    const newest = (part: ScopedList['part']) => own.find((one) => one.part === part);
    const [all, official, probationary] = [newest('all'), newest('official'), newest('probationary')];
    if (all !== undefined) return [all];
    return official !== undefined && probationary !== undefined ? [official, probationary] : null;
  };
  const passedOver = (unitId: number, used: readonly ScopedList[]) =>
    (byUnit.get(unitId) ?? [])
      .filter((one) => one.part === 'all' && !used.includes(one))
      .map(({ list }) => ({ list, people: rowsOf.get(list)?.length ?? 0 }));
  const rowsOfAll = (sources: readonly ScopedList[]): readonly Placed[] =>
    sources.flatMap((source) => (rowsOf.get(source.list) ?? []).map((fact) => ({ fact, source })));

  const saysOf = remember(({ list, part }: ScopedList): ListSays => {
    const rows = rowsOf.get(list) ?? [];
    return {
      part,
      occupation: rows.some(({ occupation }) => occupation !== null),
      officialDate: rows.some(({ officialDate }) => officialDate !== null),
    };
  });
  const asMember = (fact: MemberFact, source: ScopedList) =>
    memberOnDay(fact, tree.day, { says: saysOf(source), organisationType: typeOf(fact) });
  const made = (rows: readonly Placed[], sources: readonly ScopedList[], more: Partial<UnitMembers>): UnitMembers => {
    const seen = new Set<number>();
    const found = { members: [] as MemberOnDay[], unclear: [] as MemberFact[], later: [] as MemberFact[] };
    for (const { fact, source } of rows) {
      if (seen.has(fact.personId)) continue;
      seen.add(fact.personId);
      const presence = presenceOn(fact, tree.day);
      if (presence === 'unclear') found.unclear.push(fact);
      else if (presence === 'not-yet') found.later.push(fact);
      else if (presence === 'member') found.members.push(asMember(fact, source));
    }
    return { lists: sources.map(({ list }) => list), elsewhere: [], passedOver: [], ...found, ...more };
  };

  const ofItself = remember((unitId: number): UnitMembers | null => {
    const sources = sourcesOf(unitId);
    if (sources !== null) {
      const inside = insideOf(tree, sources[0]?.list.unitId ?? unitId);
      const rows = rowsOfAll(sources);
      const elsewhere = rows.filter(({ fact }) => !inside(fact)).map(({ fact }) => fact);
      // A base organisation without a single member is none: an empty list says nothing.
      if (rows.length === elsewhere.length) return null;
      return made(elsewhere.length === 0 ? rows : rows.filter(({ fact }) => inside(fact)), sources, {
        elsewhere,
        passedOver: passedOver(unitId, sources),
      });
    }
    const children = unitId === rootId ? [] : tree.childrenOf(unitId).map((child) => ofItself(child.unitId));
    return children.length === 0 || children.includes(null) ? null : joined(children.flatMap((child) => child ?? []));
  });

  const indexOf = remember((list: MemberList) => indexRows(rowsOf.get(list) ?? []));
  /** By the list of a unit above it, as far as that one tells where everybody belongs. */
  const fromAbove = (unitId: number): UnitMembers | null => {
    const between: number[] = [];
    for (const id of tree.ancestorsOf(unitId)) {
      between.push(id);
      const sources = sourcesOf(id);
      if (sources === null) continue;
      const subtree = tree.subtreeOf(unitId);
      const found = sources.map((source) => ({ source, facts: indexOf(source.list).within(subtree, between) }));
      if (found.some(({ facts }) => facts === null)) return null;
      const rows = found.flatMap(({ source, facts }) => (facts ?? []).map((fact) => ({ fact, source })));
      return rows.length === 0 ? null : made(rows, sources, {});
    }
    return null;
  };

  const of = remember((unitId: number) =>
    tree.find(unitId) === null ? null : (ofItself(unitId) ?? fromAbove(unitId)),
  );
  return {
    hasLists: true,
    rows: members.length,
    of,
    read(fact) {
      const source = scoped.find(({ list }) => list === listOf.get(fact.intakeId));
      return source === undefined || presenceOn(fact, tree.day) !== 'member' ? null : asMember(fact, source);
    },
    partsOnly: scoped.flatMap(({ list, part, unitId }) =>
      part === 'all' || sourcesOf(unitId)?.some((one) => one.list === list) === true ? [] : [list],
    ),
  };
}

/** Rows of a list by where they stand; `within` gives null where some stand between the list’s unit and the one asked for. */
type RowIndex = {
  readonly within: (subtree: ReadonlySet<number>, between: readonly number[]) => readonly MemberFact[] | null;
};

function indexRows(rows: readonly MemberFact[]): RowIndex {
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  const byCell = Map.groupBy(rows, ({ cellId }) => cellId);
  return {
    within(subtree, between) {
      const isOpen = between.some(
        (id) => byUnit.get(id)?.some(({ cellId }) => cellId === null) === true || byCell.has(id),
      );
      if (isOpen) return null;
      return [...subtree].flatMap((id) => [
        ...(byUnit.get(id) ?? []),
        ...(byCell.get(id) ?? []).filter(({ unitId }) => !subtree.has(unitId)),
      ]);
    },
  };
}

function joined(parts: readonly UnitMembers[]): UnitMembers {
  const seen = new Set<number>();
  const isFirst = ({ personId }: MemberOnDay) => !seen.has(personId) && seen.add(personId).has(personId);
  return {
    lists: [...new Set(parts.flatMap(({ lists }) => lists))],
    members: parts.flatMap(({ members }) => members.filter(isFirst)),
    unclear: parts.flatMap(({ unclear }) => unclear),
    later: parts.flatMap(({ later }) => later),
    elsewhere: parts.flatMap(({ elsewhere }) => elsewhere),
    passedOver: parts.flatMap(({ passedOver }) => passedOver),
  };
}

/** Rows whose unit or cell stands in the unit or below it. */
function insideOf(tree: UnitTree, unitId: number): (fact: MemberFact) => boolean {
  const subtree = tree.subtreeOf(unitId);
  return ({ unitId: own, cellId }) => subtree.has(own) || (cellId !== null && subtree.has(cellId));
}

/** Type of the base organisation a row belongs to, by its cell or its unit. */
function organisationTypes(tree: UnitTree): (fact: MemberFact) => OrganisationType | null {
  const ofUnit = remember((unitId: number): OrganisationType | null => {
    const chain = [unitId, ...tree.ancestorsOf(unitId)].flatMap((id) => tree.find(id) ?? []);
    return chain.find(({ kind }) => kind === 'base-committee' || kind === 'base-cell')?.organisationType ?? null;
  });
  return ({ unitId, cellId }) => (cellId === null ? null : ofUnit(cellId)) ?? ofUnit(unitId);
}

function remember<Key, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Answer; // set below
    const answer = work(key);
    known.set(key, answer);
    return answer;
  };
}
