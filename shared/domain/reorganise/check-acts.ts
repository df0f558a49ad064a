import { formatDay } from '../../text/format.ts';
import { dayBefore } from '../period.ts';
import type { ActProblem } from './act-problem.ts';
import {
  endKey,
  successorsOf,
  unitsChangedBy,
  unitsEndedBy,
  type Act,
  type Reorganisation,
  type UnitEnd,
} from './act.ts';
import { checkShares } from './check-shares.ts';
import type { Span, UnitSpans } from './unit-spans.ts';

/**
 * What speaks against the acts before anything is changed: units that do not stand on the day, contradictions, shares,
 * successors that end themselves. `linked`: units whose succession on this day is written already. What only shows afterwards (names, children) is `checkOutcome`.
 */
export function checkActs(
  { day, newUnits, acts, children }: Reorganisation,
  spans: UnitSpans,
  linked: ReadonlySet<number>,
  nameOf: (end: UnitEnd) => string,
): readonly ActProblem[] {
  if (acts.length === 0 && newUnits.length === 0) return [{ code: 'reorganise.nothing', about: null, facts: {} }];
  const shown = formatDay(day);
  const ended = new Set(acts.flatMap(unitsEndedBy));
  const problems: ActProblem[] = [];
  const refuse = (about: UnitEnd, code: ActProblem['code'], facts: ActProblem['facts'] = {}) =>
    problems.push({ code, about, facts: { unit: nameOf(about), day: shown, ...facts } });

  /** True when the unit stands on the day. */
  const stands = (end: UnitEnd): boolean => {
    if (end.is !== 'unit') return end.is === 'outside' || newUnits.some(({ key }) => key === end.key);
    return spans.on(end.unitId, day) !== null;
  };

  const seen = new Set<string>();
  for (const act of acts) {
    for (const unitId of unitsChangedBy(act)) {
      const end: UnitEnd = { is: 'unit', unitId };
      if (seen.has(endKey(end))) refuse(end, 'reorganise.two-acts');
      seen.add(endKey(end));
      const against = speaksAgainst(unitId, day, spans, {
        isEnded: ended.has(unitId),
        isMoved: act.act === 'transfer',
        isLinked: linked.has(unitId),
      });
      if (against !== null) refuse(end, against.code, against.facts);
    }
    for (const end of successorsOf(act)) {
      if (end.is === 'unit' && ended.has(end.unitId)) refuse(end, 'reorganise.successor-ends');
      else if (!stands(end)) refuse(end, 'reorganise.successor-not-valid');
    }
    if (act.act === 'merge' && act.from.length === 0)
      problems.push({ code: 'reorganise.nothing', about: null, facts: {} });
    if (act.act === 'split') problems.push(...checkShares(act, nameOf));
    if (act.act === 'take-part' && act.share === null)
      refuse(act.into, 'reorganise.share-missing', { unit: nameOf(act.from), to: nameOf(act.into) });
    if (act.act === 'transfer' && isBelow(act, spans, day))
      refuse({ is: 'unit', unitId: act.unitId }, 'reorganise.parent-below-itself', { parent: nameOf(act.parent) });
    if (act.act === 'rename' && act.name?.trim() === '')
      refuse({ is: 'unit', unitId: act.unitId }, 'reorganise.name-missing');
  }
  for (const { key, name, parent, code } of newUnits) {
    const about: UnitEnd = { is: 'new', key };
    if (name.trim() === '') refuse(about, 'reorganise.name-missing');
    if (code !== null && spans.codes.has(code)) refuse(about, 'reorganise.code-taken', { code });
    if (parent.is === 'outside' || !stands(parent))
      refuse(about, 'reorganise.parent-not-valid', { parent: nameOf(parent) });
    else if (parent.is === 'unit' && ended.has(parent.unitId))
      refuse(about, 'reorganise.parent-not-valid', { parent: nameOf(parent) });
  }
  for (const { unitId, to } of children) {
    if (to.is === 'unit' && ended.has(to.unitId)) refuse(to, 'reorganise.successor-ends');
    else if (!stands(to)) refuse(to, 'reorganise.successor-not-valid');
    else if (seen.has(`unit ${unitId}`)) refuse({ is: 'unit', unitId }, 'reorganise.two-acts');
  }
  return problems;
}

/** Why a unit cannot be changed on the day; null when nothing speaks against it. */
function speaksAgainst(
  unitId: number,
  day: string,
  spans: UnitSpans,
  { isEnded, isMoved, isLinked }: { readonly isEnded: boolean; readonly isMoved: boolean; readonly isLinked: boolean },
): Pick<ActProblem, 'code' | 'facts'> | null {
  if ((isEnded || isMoved) && unitId === spans.root?.unitId) return { code: 'reorganise.root-ends', facts: {} };
  const own = spans.spansOf(unitId);
  const span = spans.on(unitId, day);
  if (span === null) {
    const later = own.find(({ from }) => from > day);
    const last = own.at(-1);
    // Entered with its last day, before anybody said what followed.
    if (isEnded && !isLinked && later === undefined && last?.to === dayBefore(day)) return null;
    if (later !== undefined) return { code: 'reorganise.unit-not-begun', facts: { from: formatDay(later.from) } };
    return { code: 'reorganise.unit-ended', facts: { to: last?.to == null ? '' : formatDay(last.to) } };
  }
  if (span.from === day) return { code: 'reorganise.unit-begins-that-day', facts: {} };
  const later = isEnded ? own.find(({ from }: Span) => from > day) : undefined;
  if (later !== undefined) return { code: 'reorganise.unit-goes-on-later', facts: { from: formatDay(later.from) } };
  return null;
}

/** A unit below itself would belong to nobody. */
function isBelow({ unitId, parent }: Extract<Act, { act: 'transfer' }>, spans: UnitSpans, day: string): boolean {
  return parent.is === 'unit' && spans.subtreeOn(unitId, day).has(parent.unitId);
}
