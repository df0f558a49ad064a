import { unitNameKey } from '../unit-names.ts';
import { WHOLE_SHARE, type SuccessionKind, type SuccessionShare } from '../unit-succession.ts';
import type { UnitKind } from '../unit.ts';
import {
  endKey,
  unitsEndedBy,
  type Act,
  type NewUnit,
  type OutsideEnd,
  type Reorganisation,
  type UnitEnd,
} from './act.ts';
import type { ActProblem } from './act-problem.ts';
import { checkActs } from './check-acts.ts';
import { checkOutcome } from './check-outcome.ts';
import { restOf } from './check-shares.ts';
import { kindUnder } from './kind-under.ts';
import { settleChildren } from './settle-children.ts';
import type { Ground, Link, Outcome } from './outcome.ts';
import type { UnitSpans } from './unit-spans.ts';

/** The key under which outside units are one: name and superior as people compare them. */
export const outsideKey = ({ name, superior }: Pick<OutsideEnd, 'name' | 'superior'>): string =>
  `${unitNameKey(name)} | ${unitNameKey(superior ?? '')}`;

/**
 * Lays a reorganisation over the spans: old spans end the day before, new ones begin, children follow, links are
 * made. With problems the spans are in an undefined state and must be thrown away.
 */
export function reorganise(
  reorganisation: Reorganisation,
  { spans, outside, linkedOn, drawId }: Ground,
): { readonly outcome: Outcome | null; readonly problems: readonly ActProblem[] } {
  const { day, document, newUnits, acts } = reorganisation;
  const nameOf = (end: UnitEnd): string => {
    if (end.is === 'outside') return end.superior === null ? end.name : `${end.name} (${end.superior})`;
    if (end.is === 'new') return newUnits.find(({ key }) => key === end.key)?.name ?? end.key;
    return (spans.on(end.unitId, day) ?? spans.spansOf(end.unitId).at(-1))?.name ?? '';
  };
  const problems = checkActs(reorganisation, spans, linkedOn(day), nameOf);
  if (problems.length > 0) return { outcome: null, problems };

  const newIds = new Map(newUnits.map(({ key }) => [key, drawId()]));
  const idOf = (end: UnitEnd): number => {
    if (end.is === 'unit') return end.unitId;
    const id = end.is === 'new' ? newIds.get(end.key) : outsideId(end, outside, drawId);
    if (id === undefined) throw new Error(`no new unit ${endKey(end)}`);
    return id;
  };
  const children = settleChildren(reorganisation, spans, nameOf);
  if (children.problems.length > 0) return { outcome: null, problems: children.problems };

  const kinds = kindsOfNew(reorganisation, spans);
  for (const unit of parentsFirst(newUnits)) {
    const unitId = newIds.get(unit.key) ?? 0;
    const parentId = idOf(unit.parent);
    const placed = { name: unit.name, ...(kinds.get(unit.key) ?? PLAIN) };
    const parentKind = spans.on(parentId, day)?.kind ?? 'superior';
    spans.begin({
      unitId,
      code: unit.code ?? freeCode(unitId, spans.codes),
      ...placed,
      // What the person named stands; what was taken over from the old units follows the new place.
      ...(unit.kind === null ? kindUnder(parentKind, placed) : {}),
      parentId,
      noCandidatesLeft: false,
      specialRights: [],
      from: day,
      to: null,
    });
  }
  const link = (
    kind: SuccessionKind,
    from: UnitEnd,
    to: UnitEnd,
    share: SuccessionShare,
    memberCount: number | null,
  ): Link => ({
    ends: { from, to },
    kind,
    fromUnitId: idOf(from),
    toUnitId: idOf(to),
    onDay: day,
    share,
    document,
    memberCount,
  });
  const links = acts.flatMap((act) => linksOf(act, link));
  const endedUnits = acts.flatMap(unitsEndedBy);
  const moved = children.moves.map(({ unitId, from, to }) => ({ unitId, from, to: to === null ? null : idOf(to) }));
  // Those below first: where they stood is asked of the tree as it was.
  for (const { unitId, to } of moved) {
    const child = spans.on(unitId, day);
    if (child === null) continue;
    if (to === null) spans.end(unitId, day);
    else spans.change(unitId, day, { parentId: to, ...kindUnder(spans.on(to, day)?.kind ?? 'superior', child) });
  }
  for (const act of acts) changeOwn(act, day, spans, idOf);
  for (const unitId of endedUnits) spans.end(unitId, day);
  const outcome: Outcome = { links, newIds, ended: endedUnits, moved, idOf };
  const against = checkOutcome(reorganisation, outcome, spans, nameOf);
  return against.length > 0 ? { outcome: null, problems: against } : { outcome, problems: [] };
}

const PLAIN = { kind: 'base-committee', organisationType: null, cellKind: null } as const;

function outsideId(end: OutsideEnd, outside: Ground['outside'], drawId: () => number): number {
  const key = outsideKey(end);
  const known = outside.get(key);
  if (known !== undefined) return known.unitId;
  const unitId = drawId();
  outside.set(key, { unitId, name: end.name, superior: end.superior, isNew: true });
  return unitId;
}

type MakeLink = (
  kind: SuccessionKind,
  from: UnitEnd,
  to: UnitEnd,
  share: SuccessionShare,
  memberCount: number | null,
) => Link;

function linksOf(act: Act, link: MakeLink): readonly Link[] {
  switch (act.act) {
    case 'merge':
      return act.from.map((from) => link('merge', from, act.into, WHOLE_SHARE, null));
    case 'take-part':
      return [link('split', act.from, act.into, act.share ?? 'unknown', null)];
    case 'split': {
      const own: UnitEnd = { is: 'unit', unitId: act.unitId };
      const known = act.parts.flatMap(({ share }) => (share === null || share === 'unknown' ? [] : [share]));
      const stays = known.length < act.parts.length ? 'unknown' : (restOf(known) ?? 'unknown');
      return [
        ...act.parts.map(({ to, share }) => link('split', own, to, share ?? 'unknown', null)),
        ...(act.goesOn ? [link('split', own, own, stays, null)] : []),
      ];
    }
    case 'rename':
    case 'transfer': {
      const own: UnitEnd = { is: 'unit', unitId: act.unitId };
      return [link(act.act, own, own, WHOLE_SHARE, null)];
    }
    case 'receive':
      return [link('transfer', act.from, act.into, WHOLE_SHARE, act.memberCount)];
    case 'hand-over':
      return [link('transfer', { is: 'unit', unitId: act.unitId }, act.to, WHOLE_SHARE, act.memberCount)];
    case 'dissolve':
      return [];
  }
}

/** A rename, a new parent: the unit goes on. */
function changeOwn(act: Act, day: string, spans: UnitSpans, idOf: (end: UnitEnd) => number): void {
  if (act.act === 'transfer') {
    const own = spans.on(act.unitId, day);
    const parentId = idOf(act.parent);
    if (own !== null)
      spans.change(act.unitId, day, { parentId, ...kindUnder(spans.on(parentId, day)?.kind ?? 'superior', own) });
  } else if (act.act === 'rename') {
    spans.change(act.unitId, day, {
      ...(act.name === null ? {} : { name: act.name }),
      ...(act.kind === null ? {} : { kind: act.kind }),
      ...(act.organisationType === null ? {} : { organisationType: act.organisationType }),
    });
  }
}

type NewKind = { readonly kind: UnitKind } & Pick<NewUnit, 'organisationType' | 'cellKind'>;

/** The kind of a new unit: what was said, else what all units that go into it were. */
function kindsOfNew({ newUnits, acts, day }: Reorganisation, spans: UnitSpans): ReadonlyMap<string, NewKind> {
  const held = new Map<string, NewKind[]>();
  const note = (unitId: number, to: UnitEnd) => {
    const span = spans.on(unitId, day);
    if (to.is === 'new' && span !== null) held.set(to.key, [...(held.get(to.key) ?? []), span]);
  };
  for (const act of acts) {
    if (act.act === 'merge') for (const from of act.from) if (from.is === 'unit') note(from.unitId, act.into);
    if (act.act === 'split') for (const { to } of act.parts) note(act.unitId, to);
  }
  return new Map(
    newUnits.map(({ key, kind, organisationType, cellKind }) => {
      const old = held.get(key) ?? [];
      const [first] = old;
      const same = <Value>(pick: (one: NewKind) => Value): Value | null =>
        first !== undefined && old.every((one) => pick(one) === pick(first)) ? pick(first) : null;
      return [
        key,
        {
          kind: kind ?? same((one) => one.kind) ?? PLAIN.kind,
          organisationType: organisationType ?? same((one) => one.organisationType),
          cellKind: cellKind ?? same((one) => one.cellKind),
        },
      ];
    }),
  );
}

/** A new unit may stand below another new one, which begins first. */
function parentsFirst(newUnits: readonly NewUnit[]): readonly NewUnit[] {
  const order: NewUnit[] = [];
  const visit = (unit: NewUnit) => {
    if (order.includes(unit)) return;
    const { parent } = unit;
    const above = parent.is === 'new' ? newUnits.find(({ key }) => key === parent.key) : undefined;
    if (above !== undefined && above !== unit) visit(above);
    order.push(unit);
  };
  for (const unit of newUnits) visit(unit);
  return order;
}

/** Units without a code of their own get one that shows it was made here. */
function freeCode(unitId: number, taken: ReadonlySet<string>): string {
  let code = `T${unitId}`;
  while (taken.has(code)) code += 'x';
  return code;
}
