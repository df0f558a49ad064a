import { formatDay } from '../../text/format.ts';
import { unitNameKey } from '../unit-names.ts';
import type { ActProblem } from './act-problem.ts';
import type { Act, Reorganisation, UnitEnd } from './act.ts';
import type { Outcome } from './outcome.ts';
import type { UnitSpans } from './unit-spans.ts';

/** What only shows once the acts are laid over the tree: names taken by a sibling, children that outlive a parent. */
export function checkOutcome(
  { day, newUnits, acts }: Reorganisation,
  { newIds, ended, moved }: Outcome,
  spans: UnitSpans,
  nameOf: (end: UnitEnd) => string,
): readonly ActProblem[] {
  const problems: ActProblem[] = [];
  const shown = formatDay(day);
  const named: { readonly unitId: number; readonly about: UnitEnd }[] = [
    ...newUnits.map(({ key }) => ({ unitId: newIds.get(key) ?? 0, about: { is: 'new', key } as const })),
    ...acts.flatMap((act) =>
      act.act === 'rename' && act.name !== null
        ? [{ unitId: act.unitId, about: { is: 'unit', unitId: act.unitId } as const }]
        : [],
    ),
  ];
  const siblings = new Map<number, ReadonlyMap<string, readonly unknown[]>>();
  /** Children of a parent by the key of their names, made once: all communes of a province have one parent. */
  const siblingsOf = (parentId: number) => {
    const known = siblings.get(parentId);
    const byKey = known ?? Map.groupBy(spans.childrenOn(parentId, day), ({ name }) => unitNameKey(name));
    siblings.set(parentId, byKey);
    return byKey;
  };
  for (const { unitId, about } of named) {
    const own = spans.on(unitId, day);
    if (own?.parentId == null) continue;
    if ((siblingsOf(own.parentId).get(unitNameKey(own.name)) ?? []).length < 2) continue;
    const parent = nameOf({ is: 'unit', unitId: own.parentId });
    problems.push({ code: 'reorganise.name-taken', about, facts: { unit: own.name, day: shown, parent } });
  }
  const gone = new Set([...ended, ...moved.flatMap(({ unitId, to }) => (to === null ? [unitId] : []))]);
  for (const unitId of spans.unitIds()) {
    for (const span of spans.spansOf(unitId)) {
      if (span.parentId === null || (span.to !== null && span.to < day)) continue;
      if (!gone.has(span.parentId)) continue;
      const about: UnitEnd = { is: 'unit', unitId };
      const facts = { unit: span.name, parent: nameOf({ is: 'unit', unitId: span.parentId }), day: shown };
      problems.push({ code: 'reorganise.child-later', about, facts: { ...facts, from: formatDay(span.from) } });
    }
  }
  const followers = [...moved.flatMap(({ unitId, to }) => (to === null ? [] : [unitId])), ...newIds.values()];
  const placed = [...followers, ...acts.flatMap(movedBy)];
  problems.push(...rings(day, placed, spans, nameOf));
  for (const unitId of placed) {
    const span = spans.on(unitId, day);
    if (span?.parentId == null || span.parentId === spans.root?.unitId) continue;
    const last = spans
      .spansOf(span.parentId)
      .reduce<string | null>(
        (latest, { to }) => (to === null || latest === null ? null : to > latest ? to : latest),
        '',
      );
    if (last === null || (span.to !== null && span.to <= last)) continue;
    const facts = { unit: span.name, parent: nameOf({ is: 'unit', unitId: span.parentId }), to: formatDay(last) };
    problems.push({ code: 'reorganise.parent-ends', about: { is: 'unit', unitId }, facts: { ...facts, day: shown } });
  }
  return problems;
}

const movedBy = (act: Act): readonly number[] => (act.act === 'transfer' ? [act.unitId] : []);

/** Units that stand below each other belong to nobody. */
function rings(
  day: string,
  unitIds: readonly number[],
  spans: UnitSpans,
  nameOf: (end: UnitEnd) => string,
): readonly ActProblem[] {
  return unitIds.flatMap((unitId): readonly ActProblem[] => {
    const above = new Set<number>();
    for (let parent = spans.on(unitId, day)?.parentId ?? null; parent !== null && !above.has(parent);) {
      above.add(parent);
      parent = spans.on(parent, day)?.parentId ?? null;
    }
    if (!above.has(unitId)) return [];
    const about: UnitEnd = { is: 'unit', unitId };
    const parentId = spans.on(unitId, day)?.parentId ?? 0;
    const facts = { unit: nameOf(about), day: formatDay(day), parent: nameOf({ is: 'unit', unitId: parentId }) };
    return [{ code: 'reorganise.parent-below-itself', about, facts }];
  });
}
