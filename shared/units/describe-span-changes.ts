import { spansByUnit } from '../domain/check-unit-tree.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { nameOn, spanFields, spanTexts, type SpanField } from './unit-texts.ts';

/**
 * What becomes of one span: what each field said and what it will say. A new span of a known unit is told as what differs
 * from the span before it; before is null where there was nothing.
 */
export type SpanChange = {
  readonly is: 'new-unit' | 'new-span' | 'changed';
  /** The unit as it will be called. */
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly fields: readonly { readonly field: SpanField; readonly before: string | null; readonly after: string }[];
};

/** The spans that differ, in the order in which they begin. */
export function describeSpanChanges(
  before: readonly UnitVersion[],
  after: readonly UnitVersion[],
): readonly SpanChange[] {
  const known = new Map(before.map((version) => [version.id, version]));
  const units = new Set(before.map(({ unitId }) => unitId));
  const [names, newNames] = [spansByUnit(before), spansByUnit(after)];
  const textsOf = (version: UnitVersion, spans: typeof names) =>
    spanTexts(version, version.parentId === null ? '' : nameOn(spans.get(version.parentId) ?? [], version.from));
  return after
    .flatMap((version): readonly SpanChange[] => {
      const old = known.get(version.id);
      if (old === version) return [];
      const texts = textsOf(version, newNames);
      const last = (names.get(version.unitId) ?? []).findLast(({ from }) => from < version.from);
      const compared = old ?? last;
      const oldTexts = compared === undefined ? null : textsOf(compared, names);
      const fields = spanFields.flatMap((field) => {
        const [was, is] = [oldTexts?.[field] ?? null, texts[field]];
        const isTold = oldTexts === null ? is !== '' : was !== is || (old === undefined && field === 'from');
        return isTold ? [{ field, before: was, after: is }] : [];
      });
      if (fields.length === 0) return [];
      const is = old !== undefined ? 'changed' : units.has(version.unitId) ? 'new-span' : 'new-unit';
      return [{ is, name: version.name, from: version.from, to: version.to, fields }];
    })
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}
