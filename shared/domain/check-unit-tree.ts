import type { ProblemCode } from '../text/vi/problems.ts';
import { formatDay } from '../text/format.ts';
import { unitDayWords } from '../text/vi/unit-days.ts';
import type { IsoDate } from './partial-date.ts';
import { dayAfter, dayBefore } from './period.ts';
import { findRingsOfUnits } from './find-rings-of-units.ts';
import { findRootUnit } from './unit-tree.ts';
import { mayStandUnder, underTheOrganisation } from './unit-parents.ts';
import { unitKindNames } from './unit-words.ts';
import { FIRST_DAY, type UnitVersion } from './unit.ts';

/** People whose latest list names a unit or cell: members not gone, candidates not decided on. */
export type OpenPeople = { readonly members: number; readonly candidates: number };

/** A tree as it would be after an act. */
export type TreeToCheck = {
  readonly versions: readonly UnitVersion[];
  /** By unit; asked of units without an open span only. Absent: nobody is looked for. */
  readonly openPeople?: (unitId: number) => OpenPeople;
  /** Units whose people go on in another unit (`unit_succession`): they may be closed with people. */
  readonly succeeded?: ReadonlySet<number>;
  /** The file is a commune's: its organisation was itself a base committee until 30/06/2025. */
  readonly isOfCommune?: boolean;
};

/** What cannot stand in a tree: which unit (and which other one), between which days (both included), and why. */
export type UnitFinding = {
  readonly code: Extract<ProblemCode, `unit.${string}`>;
  readonly unitId: number;
  /** The span it stands on; null: the unit as a whole. */
  readonly versionId: number | null;
  readonly otherId: number | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** Spans without a last day end here. */
const NO_END: IsoDate = '9999-12-31';
const endOf = ({ to }: Pick<UnitVersion, 'to'>) => to ?? NO_END;
type Days = { readonly from: IsoDate; readonly to: IsoDate };

/**
 * Everything that cannot stand: last day before first, overlapping spans of one unit, units that belong to each other in
 * a ring, spans not covered by those of their parent, kinds under the wrong parent, units closed while people are left.
 * The organisation itself (the root) counts always and covers every day.
 */
export function checkUnitTree({
  versions,
  openPeople,
  succeeded,
  isOfCommune = false,
}: TreeToCheck): readonly UnitFinding[] {
  const root = findRootUnit(versions);
  const spans = spansByUnit(versions);
  const findings: UnitFinding[] = [];
  const inRing = new Set<UnitVersion>();
  for (const { version, parent, from, to } of findRingsOfUnits(versions, spans)) {
    const facts = { name: version.name, parent: parent.name, days: daysText({ from, to }) };
    inRing.add(version);
    findings.push(found('unit.cycle', version, { from, to, otherId: parent.unitId, facts }));
  }
  for (const [unitId, own] of spans) {
    findings.push(...checkOwnSpans(own));
    if (unitId === root?.unitId) continue;
    for (const version of own)
      if (!inRing.has(version))
        findings.push(...checkParent(version, spans, { rootId: root?.unitId ?? null, isOfCommune }));
    findings.push(...checkPeople(own, openPeople, succeeded));
  }
  return findings;
}

/** The findings of `after` that `before` did not have: what an act brings, not what was there already. */
export function newFindings(before: readonly UnitFinding[], after: readonly UnitFinding[]): readonly UnitFinding[] {
  const keyOf = ({ code, unitId, otherId }: UnitFinding) => `${code} ${unitId} ${otherId}`;
  const known = new Map<string, UnitFinding[]>();
  for (const finding of before) known.set(keyOf(finding), [...(known.get(keyOf(finding)) ?? []), finding]);
  return after.filter(
    (finding) => !(known.get(keyOf(finding)) ?? []).some(({ from, to }) => from <= finding.from && finding.to <= to),
  );
}

/** `từ 01/07/2025`, `từ 01/01/2010 đến 30/06/2025`; a beginning that nobody named is left out. */
export function daysText({ from, to }: { readonly from: IsoDate; readonly to: IsoDate | null }): string {
  const end = to === null || to === NO_END ? '' : unitDayWords.to(formatDay(to));
  const start = from === FIRST_DAY ? '' : unitDayWords.from(formatDay(from));
  return [start, end].filter(Boolean).join(' ') || unitDayWords.everyDay;
}

/** Spans by unit, by first day. */
export function spansByUnit(versions: readonly UnitVersion[]): ReadonlyMap<number, readonly UnitVersion[]> {
  const spans = new Map<number, UnitVersion[]>();
  for (const version of versions) {
    const own = spans.get(version.unitId);
    if (own === undefined) spans.set(version.unitId, [version]);
    else own.push(version);
  }
  for (const own of spans.values()) own.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id - b.id));
  return spans;
}

function found(
  code: UnitFinding['code'],
  { unitId, id }: UnitVersion,
  about: Pick<UnitFinding, 'from' | 'to' | 'facts'> & { readonly otherId?: number | null },
): UnitFinding {
  return { code, unitId, versionId: id, otherId: about.otherId ?? null, ...about };
}

function checkOwnSpans(own: readonly UnitVersion[]): readonly UnitFinding[] {
  return own.flatMap((version, at): readonly UnitFinding[] => {
    const { name, from, to } = version;
    if (to !== null && to < from)
      return [
        found('unit.days-order', version, {
          from: to,
          to: from,
          facts: { name, from: formatDay(from), to: formatDay(to) },
        }),
      ];
    const before = own.slice(0, at).find((one) => endOf(one) >= from && (one.to === null || one.to >= one.from));
    if (before === undefined) return [];
    const shared = { from, to: endOf(before) < endOf(version) ? endOf(before) : endOf(version) };
    const facts = { name, other: before.name, days: daysText(shared), one: daysText(before), two: daysText(version) };
    return [found('unit.overlap', version, { ...shared, facts })];
  });
}

function checkParent(
  version: UnitVersion,
  spans: ReadonlyMap<number, readonly UnitVersion[]>,
  { rootId, isOfCommune }: { readonly rootId: number | null; readonly isOfCommune: boolean },
): readonly UnitFinding[] {
  const { name, from, parentId, kind } = version;
  const to = endOf(version);
  const above = parentId === null ? undefined : spans.get(parentId);
  if (parentId === null || above === undefined)
    return [found('unit.no-parent', version, { from, to, facts: { name, days: daysText({ from, to }) } })];
  if (to < from) return [];
  const others = above.filter((one) => one.from <= to && endOf(one) >= from);
  const parents = parentId === rootId && others.length === 0 ? above.slice(0, 1) : others;
  const isBelowOwn = isOfCommune && parentId === rootId && underTheOrganisation.has(kind);
  const wrong = isBelowOwn ? undefined : parents.find((parent) => !mayStandUnder(kind, parent));
  const kinds =
    wrong === undefined
      ? []
      : [
          found('unit.wrong-parent', version, {
            from: from > wrong.from ? from : wrong.from,
            to: to < endOf(wrong) ? to : endOf(wrong),
            otherId: parentId,
            facts: {
              name,
              parent: wrong.name,
              kind: unitKindNames.labelOf(kind),
              parentKind: unitKindNames.labelOf(wrong.kind),
              days: daysText({ from, to: endOf(version) }),
            },
          }),
        ];
  if (parentId === rootId) return kinds;
  const [gap] = uncovered({ from, to }, above);
  if (gap === undefined) return kinds;
  const [first] = above;
  const last = above.reduce((latest, one) => (endOf(one) > endOf(latest) ? one : latest), first ?? version);
  const code =
    gap.to < (first?.from ?? from) || gap.from < (first?.from ?? from)
      ? 'unit.before-parent'
      : gap.from > endOf(last)
        ? 'unit.after-parent'
        : 'unit.parent-gap';
  const facts = {
    name,
    parent: (code === 'unit.before-parent' ? first : last)?.name ?? '',
    days: daysText(gap),
    from: formatDay(first?.from ?? from),
    to: formatDay(endOf(last)),
  };
  return [...kinds, found(code, version, { ...gap, otherId: parentId, facts })];
}

/** The stretches of some days that no span holds; spans by first day. */
function uncovered({ from, to }: Days, spans: readonly UnitVersion[]): readonly Days[] {
  const gaps: Days[] = [];
  let next = from;
  for (const span of spans) {
    if (next > to) break;
    if (span.from > next) gaps.push({ from: next, to: span.from > to ? to : dayBefore(span.from) });
    const end = endOf(span);
    if (end >= next) next = end === NO_END ? NO_END : dayAfter(end);
    if (end === NO_END) return gaps.filter((gap) => gap.from <= gap.to);
  }
  if (next <= to) gaps.push({ from: next, to });
  return gaps.filter((gap) => gap.from <= gap.to);
}

function checkPeople(
  own: readonly UnitVersion[],
  openPeople: TreeToCheck['openPeople'],
  succeeded: TreeToCheck['succeeded'],
): readonly UnitFinding[] {
  const last = own.reduce((latest, one) => (endOf(one) > endOf(latest) ? one : latest));
  if (last.to === null || openPeople === undefined || succeeded?.has(last.unitId) === true) return [];
  const { members, candidates } = openPeople(last.unitId);
  if (members + candidates === 0) return [];
  const facts = { name: last.name, day: formatDay(last.to), members, candidates };
  return [found('unit.people-left', last, { from: dayAfter(last.to), to: NO_END, facts })];
}
