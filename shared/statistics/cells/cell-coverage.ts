import type { IsoDate } from '../../domain/partial-date.ts';
import { dayAfter } from '../../domain/period.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import type { Span } from '../cover-period.ts';
import type { CellRecords } from '../figure-facts.ts';

/** For which days lists of new members speak for a unit: its own, and those of the units it belonged to on these days. */
export function cellCoverage(versions: readonly UnitVersion[], lists: CellRecords['lists']) {
  const listsOf = Map.groupBy(lists, ({ unitId }) => unitId);
  const versionsOf = Map.groupBy(versions, ({ unitId }) => unitId);
  const joined = new Map<number, readonly Span[]>();

  /** Days without a gap put together, in their order. */
  const spansOf = (unitId: number, path: readonly number[] = []): readonly Span[] => {
    const known = joined.get(unitId);
    if (known !== undefined) return known;
    const own: readonly Span[] = listsOf.get(unitId) ?? [];
    const inherited = (versionsOf.get(unitId) ?? []).flatMap(({ parentId, from, to }) =>
      parentId === null || path.includes(parentId)
        ? []
        : spansOf(parentId, [...path, unitId]).flatMap((span) => clip(span, from, to)),
    );
    const spans = join([...own, ...inherited]);
    joined.set(unitId, spans);
    return spans;
  };

  return {
    /** The first day from which they speak without a gap up to `day`; null when they do not speak for `day`. */
    since(unitId: number, day: IsoDate): IsoDate | null {
      return spansOf(unitId).find(({ from, to }) => from <= day && to >= day)?.from ?? null;
    },
  };
}

function clip(span: Span, from: IsoDate, to: IsoDate | null): readonly Span[] {
  const clipped = { from: span.from > from ? span.from : from, to: to !== null && to < span.to ? to : span.to };
  return clipped.from <= clipped.to ? [clipped] : [];
}

function join(spans: readonly Span[]): readonly Span[] {
  const joined: { from: IsoDate; to: IsoDate }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1);
    if (last === undefined || from > dayAfter(last.to)) joined.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return joined;
}
