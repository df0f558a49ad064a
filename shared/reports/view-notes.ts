import { samePeriodLastYear, type Period } from '../domain/period.ts';
import { unitName } from '../statistics/check-figures.ts';
import type { FigureBase } from '../statistics/figure.ts';
import { rowUnits, type Figures } from '../statistics/figures.ts';
import { formatDay } from '../text/format.ts';
import { restateWords } from '../text/vi/restate.ts';

const words = restateWords.note;
const NAMED_UNITS = 12;

type Shown = {
  readonly unitId: number;
  readonly comparesLastYear: boolean;
  /** The longest days that a figure beside stands for, where they are more than the period. */
  readonly longest?: Period | null;
  /** How many old units are named before the others are counted; on paper there is room for more than on a screen. */
  readonly named?: number;
};

/**
 * What must stand beside figures of a unit (the root: of all its units) that are shown by the units of today: which day
 * that is and from which old units they, and those of a year before, are added up. Nothing for figures by the units
 * that reported.
 */
export function viewNotes(
  figures: Figures,
  period: Period,
  { unitId, comparesLastYear, longest, named = NAMED_UNITS }: Shown,
): readonly string[] {
  const { restated } = figures;
  if (restated === undefined) return [];
  const day = formatDay(restated.viewDay);
  const lastYear = samePeriodLastYear(period);
  const oldUnits = (when: Period): readonly number[] => {
    if (unitId === figures.root.unitId) return restated.changedUnits(when);
    const admitted = figures.evidence.catalogue.find('admitted.total');
    const from = admitted === null ? null : restated.contributionsTo(admitted, unitId, when);
    return (from ?? []).map((one) => one.unitId).filter((id) => id !== unitId);
  };
  const [now, before] = [oldUnits(longest ?? period), comparesLastYear ? oldUnits(lastYear) : []];
  const lines = [
    ...(now.length === 0 ? [] : [words.figures(day, unitNames(figures, now, longest ?? period, named))]),
    ...(before.length === 0 ? [] : [words.lastYear(unitNames(figures, before, lastYear, named))]),
  ];
  return lines.length === 0 ? [words.unchanged(day)] : lines;
}

/** Units that a sum of some days counts and that stand in no row of a table of its last day. */
export function endedNote(figures: Figures, what: string, shown: Period, summed: Period): readonly string[] {
  const rowIds = new Set(rowUnits(figures, shown).map(({ unitId }) => unitId));
  const ended = figures.endedUnits(summed).flatMap(({ unit }) => (rowIds.has(unit.unitId) ? [] : [unit.unitId]));
  return ended.length === 0 ? [] : [words.ended(what, unitNames(figures, ended, summed))];
}

/** Names of units for a sentence, the first of many. */
export function unitNames(
  figures: Figures,
  unitIds: readonly number[],
  period: Period,
  most: number = NAMED_UNITS,
): string {
  const names = unitIds.map((id) => unitName(figures, id, period));
  const rest = names.length - most;
  return rest > 1 ? words.more(names.slice(0, most).join(', '), rest) : names.join(', ');
}

/** “Tính trên 3/4 đơn vị; chưa có số của: …”; null when all old units are in the figure, or none. */
export function gapOf(figures: Figures, base: FigureBase, period: Period): string | null {
  if (!hasGap(figures, base)) return null;
  return words.gap(`${base.reported}/${base.expected}`, unitNames(figures, base.missingUnitIds, period));
}

/** Rows of a table whose number of new members stands on some of their old units only, in one sentence. */
export function gapsNote(figures: Figures, shown: Period, counted: Period): readonly string[] {
  const rows = figures.reportingUnits(shown).flatMap(({ unitId, name }) => {
    const { base } = figures.figure('admitted.total', unitId, counted);
    if (!hasGap(figures, base)) return [];
    const missing = unitNames(figures, base.missingUnitIds, counted);
    return [words.gapIn(name, `${base.reported}/${base.expected}`, missing)];
  });
  return rows.length === 0 ? [] : [words.gaps(rows.join('; '))];
}

const hasGap = ({ restated }: Figures, { reported, expected }: FigureBase) =>
  restated !== undefined && reported > 0 && reported < expected;
