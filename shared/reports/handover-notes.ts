import { isInPeriod, type Period } from '../domain/period.ts';
import type { OutsideUnit, UnitSuccession } from '../domain/unit-succession.ts';
import type { UnitVersion } from '../domain/unit.ts';
import { formatCount, formatDay } from '../text/format.ts';
import { reportWords } from '../text/vi/reports.ts';

/** What the file knows of organisations that came or went whole. */
export type HandoverFacts = {
  readonly units: readonly UnitVersion[];
  readonly outside: readonly OutsideUnit[];
  readonly successions: readonly UnitSuccession[];
};

/** One organisation, or a part of one, that crossed the border of the file in one event. */
type Handover = {
  readonly is: 'received' | 'handed-over';
  readonly isPart: boolean;
  readonly link: UnitSuccession;
  readonly stranger: OutsideUnit;
  readonly ownName: string;
};

/**
 * Lines below Biểu 1 about organisations that came or went as a whole with all their members (chuyển giao tổ chức đảng,
 * chuyển sinh hoạt đảng tập thể: QĐ 294-QĐ/TW, 6.3.4). Each is one event: no row of the form counts it, neither
 * “chuyển đến” nor “chuyển đi”; the members are in the closing figure, so the lines say by how much the
 * balance differs. `within`: units of the form; null for the whole.
 */
export function handoverNotes(
  { units, outside, successions }: HandoverFacts,
  period: Period,
  within: ReadonlySet<number> | null,
): readonly string[] {
  const words = reportWords.handover;
  const strangers = new Map(outside.map((unit) => [unit.unitId, unit]));
  const nameOf = (unitId: number, day: string) => {
    const own = units.filter((unit) => unit.unitId === unitId);
    return (own.findLast(({ from }) => from <= day) ?? own.at(-1))?.name ?? '';
  };
  const events = successions.flatMap((link): readonly Handover[] => {
    const { fromUnitId, toUnitId, onDay, kind } = link;
    const [from, to] = [strangers.get(fromUnitId), strangers.get(toUnitId)];
    const stranger = from ?? to;
    if (stranger === undefined || (from !== undefined && to !== undefined) || !isInPeriod(onDay, period)) return [];
    const ownId = from === undefined ? fromUnitId : toUnitId;
    if (within !== null && !within.has(ownId)) return [];
    const is = from === undefined ? 'handed-over' : 'received';
    return [{ is, isPart: kind === 'split', link, stranger, ownName: nameOf(ownId, onDay) }];
  });
  const lines = events.map(({ is, isPart, link, stranger, ownName }) => {
    const other = stranger.superior === null ? stranger.name : `${stranger.name} (${stranger.superior})`;
    const count = link.memberCount === null ? words.countUnknown : words.count(formatCount(link.memberCount));
    const by = link.document === null ? '' : words.by(link.document);
    const day = formatDay(link.onDay);
    const what = isPart ? words.part : words.whole;
    return is === 'received'
      ? words.received({ day, what, other, own: ownName, count, by })
      : words.handedOver({ day, what, other, own: ownName, count, by });
  });
  const counts = events.map(({ is, link }) =>
    link.memberCount === null ? null : is === 'received' ? link.memberCount : -link.memberCount,
  );
  const net = counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
  if (net === null || net === 0) return lines;
  return [...lines, words.net(`${net > 0 ? '+' : '−'}${formatCount(Math.abs(net))}`)];
}
