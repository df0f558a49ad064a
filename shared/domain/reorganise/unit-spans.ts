import type { IsoDate } from '../partial-date.ts';
import { dayBefore } from '../period.ts';
import { findRootUnit } from '../unit-tree.ts';
import type { UnitVersion } from '../unit.ts';

/** A span as it will be. `stored`: the row of the data file it is or was; null: it is new. */
export type Span = Omit<UnitVersion, 'id'> & { readonly stored: UnitVersion | null };

/** Spans of all units while acts are laid over them, one after the other. Nothing is written. */
export type UnitSpans = {
  /** Null in a file without units. */
  readonly root: UnitVersion | null;
  readonly spansOf: (unitId: number) => readonly Span[];
  /** The span that holds on the day; for the organisation itself its last one, for it counts always. */
  readonly on: (unitId: number, day: IsoDate) => Span | null;
  readonly childrenOn: (unitId: number, day: IsoDate) => readonly Span[];
  /** The unit and everything below it on the day. */
  readonly subtreeOn: (unitId: number, day: IsoDate) => ReadonlySet<number>;
  readonly unitIds: () => Iterable<number>;
  readonly codes: ReadonlySet<string>;
  /** The unit ends the day before. */
  readonly end: (unitId: number, day: IsoDate) => void;
  /** From the day on other values hold, until the day the span ended anyway. */
  readonly change: (unitId: number, day: IsoDate, values: Partial<Omit<Span, 'stored' | 'unitId' | 'code'>>) => void;
  readonly begin: (span: Omit<Span, 'stored' | 'position'>) => void;
};

export function unitSpans(versions: readonly UnitVersion[]): UnitSpans {
  const root = findRootUnit(versions);
  const byUnit = new Map<number, Span[]>();
  const units = new Map<number, Set<number>>();
  const codes = new Set<string>();
  const remember = (span: Span) => {
    if (span.parentId === null) return;
    const below = units.get(span.parentId) ?? new Set();
    units.set(span.parentId, below.add(span.unitId));
  };
  const put = (span: Span) => {
    const spans = byUnit.get(span.unitId) ?? [];
    spans.push(span);
    byUnit.set(span.unitId, spans);
    codes.add(span.code);
    remember(span);
  };
  for (const version of versions) {
    put({ ...version, stored: version });
  }
  const holds = (span: Span, day: IsoDate) => span.from <= day && (span.to === null || span.to >= day);
  const on = (unitId: number, day: IsoDate) => {
    const spans = byUnit.get(unitId) ?? [];
    const found = spans.find((span) => holds(span, day)) ?? null;
    return found === null && unitId === root?.unitId ? (spans.at(-1) ?? null) : found;
  };
  const childrenOn = (unitId: number, day: IsoDate) =>
    [...(units.get(unitId) ?? [])].flatMap((id) => {
      const span = on(id, day);
      return span?.parentId === unitId ? [span] : [];
    });
  const replace = (old: Span, next: readonly Span[]) => {
    const spans = byUnit.get(old.unitId) ?? [];
    spans.splice(spans.indexOf(old), 1, ...next);
    for (const span of next) remember(span);
  };
  const nextPosition = (parentId: number | null) => {
    const below = parentId === null ? [] : [...(units.get(parentId) ?? [])];
    return Math.max(0, ...below.flatMap((id) => (byUnit.get(id) ?? []).map(({ position }) => position))) + 1;
  };

  return {
    root,
    spansOf: (unitId) => byUnit.get(unitId) ?? [],
    on,
    childrenOn,
    subtreeOn(unitId, day) {
      const found = new Set([unitId]);
      for (const id of found) for (const child of childrenOn(id, day)) found.add(child.unitId);
      return found;
    },
    unitIds: () => byUnit.keys(),
    codes,
    end(unitId, day) {
      const span = on(unitId, day);
      if (span !== null) replace(span, [{ ...span, to: dayBefore(day) }]);
    },
    change(unitId, day, values) {
      const span = on(unitId, day);
      if (span === null) return;
      const isMoved = values.parentId !== undefined && values.parentId !== span.parentId;
      const position = isMoved ? nextPosition(values.parentId ?? null) : span.position;
      const next = { ...span, position, ...values };
      // A span that begins this very day is changed itself.
      if (span.from === day) replace(span, [next]);
      else
        replace(span, [
          { ...span, to: dayBefore(day) },
          { ...next, from: day, stored: null },
        ]);
    },
    begin: (span) => put({ ...span, position: nextPosition(span.parentId), stored: null }),
  };
}
