import { formatDay } from '../../text/format.ts';
import type { ActProblem } from './act-problem.ts';
import { unitsChangedBy, unitsEndedBy, type Act, type Reorganisation, type UnitEnd } from './act.ts';
import type { UnitSpans } from './unit-spans.ts';

/** Where a child goes; `to` null: it ends together with the unit above it, or goes to another board with it. */
export type ChildMove = { readonly unitId: number; readonly from: number; readonly to: UnitEnd | null };

const MOST_NAMED = 8;

/**
 * Where the children of ended units go: where they were assigned, else to the one successor. Those of a unit that is
 * handed over to another board go with it. Everything else must be assigned.
 */
export function settleChildren(
  { day, acts, children }: Reorganisation,
  spans: UnitSpans,
  nameOf: (end: UnitEnd) => string,
): { readonly moves: readonly ChildMove[]; readonly problems: readonly ActProblem[] } {
  const assigned = new Map(children.map(({ unitId, to }) => [unitId, to]));
  const ownActs = new Set(acts.flatMap(unitsChangedBy));
  const moves: ChildMove[] = [];
  const problems: ActProblem[] = [];

  /** The unit leaves the file with everything below it, except what another act speaks of. */
  const takeAlong = (unitId: number) => {
    for (const child of spans.childrenOn(unitId, day)) {
      if (ownActs.has(child.unitId)) continue;
      takeAlong(child.unitId);
      moves.push({ unitId: child.unitId, from: unitId, to: null });
    }
  };
  const put = (child: number, from: number, to: UnitEnd) => {
    if (to.is !== 'outside') moves.push({ unitId: child, from, to });
    else {
      takeAlong(child);
      moves.push({ unitId: child, from, to: null });
    }
  };

  for (const act of acts) {
    for (const unitId of endedOrGiving(act)) {
      const isHandedOver = act.act === 'hand-over';
      const open: number[] = [];
      for (const child of spans.childrenOn(unitId, day)) {
        if (ownActs.has(child.unitId)) continue;
        const to = assigned.get(child.unitId) ?? (act.act === 'merge' ? act.into : null);
        assigned.delete(child.unitId);
        if (to?.is === 'unit' && to.unitId === child.unitId) problems.push(intoOwnChild(unitId, child.unitId));
        else if (to !== null) put(child.unitId, unitId, to);
        else if (isHandedOver) {
          takeAlong(child.unitId);
          moves.push({ unitId: child.unitId, from: unitId, to: null });
        } else if (act.act !== 'split' || !act.goesOn) open.push(child.unitId);
      }
      if (open.length > 0) problems.push(unassigned(unitId, open));
    }
  }
  for (const unitId of assigned.keys()) {
    const about: UnitEnd = { is: 'unit', unitId };
    problems.push({ code: 'reorganise.child-of-other', about, facts: { unit: nameOf(about), day: formatDay(day) } });
  }
  return { moves, problems };

  function intoOwnChild(unitId: number, child: number): ActProblem {
    const about: UnitEnd = { is: 'unit', unitId };
    const facts = { unit: nameOf(about), child: nameOf({ is: 'unit', unitId: child }), day: formatDay(day) };
    return { code: 'reorganise.into-own-child', about, facts };
  }

  function unassigned(unitId: number, open: readonly number[]): ActProblem {
    const about: UnitEnd = { is: 'unit', unitId };
    const names = open.slice(0, MOST_NAMED).map((id) => nameOf({ is: 'unit', unitId: id }));
    const more = open.length > MOST_NAMED ? `, … (${open.length - MOST_NAMED})` : '';
    return {
      code: 'reorganise.children-unassigned',
      about,
      facts: { unit: nameOf(about), day: formatDay(day), count: open.length, names: names.join('; ') + more },
    };
  }
}

function endedOrGiving(act: Act): readonly number[] {
  return act.act === 'split' ? [act.unitId] : unitsEndedBy(act);
}
