import { periodInSentence, samePeriodLastYear, type Period } from '../domain/period.ts';
import type { Settings } from '../domain/settings.ts';
import { countCorrected } from '../statistics/corrections-behind.ts';
import type { Figure } from '../statistics/figure.ts';
import type { Figures } from '../statistics/figures.ts';
import { resultPeriod } from '../statistics/target-figure.ts';
import { exceededWords, formatCount, formatDay, formatPercent, reachedWords } from '../text/format.ts';
import { reportWords } from '../text/vi/reports.ts';
import { restateWords } from '../text/vi/restate.ts';
import { isNoBasis } from '../statistics/figure-values.ts';
import { endedNote, gapsNote, viewNotes } from './view-notes.ts';
import { correctedNote } from './page-parts.ts';
import { summaryParts, type SummaryPeriods } from './quarterly-columns.ts';

const words = reportWords.notes;

/** The notes below the summary: result against the plan, last year, marks, counting rules. */
export function summaryNotes(figures: Figures, periods: SummaryPeriods): readonly string[] {
  const { settings } = figures.evidence.facts;
  return [
    ...resultLine(figures, periods.period),
    ...lastYearLine(figures, periods.period),
    ...(periods.term === null ? [] : [words.termFrom(formatDay(periods.term.from))]),
    ...targetsLine(figures, periods),
    ...rangeLines(figures, periods.period),
    ...fewerUnitsLine(figures, periods.year ?? periods.period),
    ...viewLines(figures, periods),
    ...correctedLine(figures, periods),
    words.marks,
    words.counting[settings.countingDate],
    words.evidence[settings.evidence],
    foreignOriginLine(settings),
    words.village,
    words.rounding,
  ];
}

/** Every figure of the summary, in each of its periods. */
function correctedLine(figures: Figures, { period, year, term }: SummaryPeriods): readonly string[] {
  const { unitId } = figures.root;
  const codes = ['admitted.total', 'members.total', 'official.total', ...summaryParts.map(([, , code]) => code)];
  const periods = [period, year, term].filter((one) => one !== null);
  const asked = codes.flatMap((code) => periods.map((one) => ({ code, unitId, period: one })));
  return correctedNote(countCorrected(figures, asked));
}

export function foreignOriginLine(settings: Settings): string {
  return settings.foreignOriginIsMinority ? words.foreignOrigin.counted : words.foreignOrigin.left;
}

/** Only when the result stands for all units: a share of a part of them would not be the board's result. */
function resultLine(figures: Figures, period: Period): readonly string[] {
  const { value, base } = figures.figure('target.year.achievement', figures.root.unitId, period);
  if (value.is !== 'ratio' || base.reported !== base.expected) return [];
  const { part, whole } = value;
  return [words.result(formatCount(part), formatCount(whole), reachedWords(part, whole), exceededWords(part, whole))];
}

/** “Tăng Z%” is the growth; the official column 4 prints the ratio of the two, which is another figure. */
export function lastYearLine(figures: Figures, period: Period): readonly string[] {
  const lastYear = samePeriodLastYear(period);
  const now = figures.figure('admitted.total', figures.root.unitId, period);
  const before = figures.figure('admitted.total', figures.root.unitId, lastYear);
  if (now.value.is !== 'number' || before.value.is !== 'number') return [];
  const name = periodInSentence(lastYear);
  if (now.base.reported !== now.base.expected || before.base.reported !== before.base.expected) {
    const shown = ({ base }: Figure) => `${base.reported}/${base.expected}`;
    return [words.lastYearOtherBase(name, shown(now), shown(before))];
  }
  const difference = now.value.value - before.value.value;
  if (before.value.value === 0) return [words.lastYearFromZero(name)];
  const then = formatCount(before.value.value);
  if (difference === 0) return [words.lastYearSame(name, then)];
  const line = difference > 0 ? words.lastYearMore : words.lastYearLess;
  const size = Math.abs(difference);
  return [line(name, then, formatCount(size), formatPercent(size, before.value.value))];
}

/** The organisation's target is set from above and need not be the sum of those it sets. */
function targetsLine(figures: Figures, { period, year }: SummaryPeriods): readonly string[] {
  const whole = figures.figure('target.year', figures.root.unitId, period).value;
  if (year === null || whole.is !== 'number') return [];
  const set = figures.reportingUnits(period).flatMap((unit) => {
    const { value } = figures.figure('target.year', unit.unitId, period);
    return value.is === 'number' ? [value.value] : [];
  });
  const sum = set.reduce((adding, value) => adding + value, 0);
  return set.length === 0 || sum === whole.value
    ? []
    : [words.targetsDiffer(formatCount(whole.value), formatCount(sum), formatCount(set.length))];
}

/** A total that fewer units know than the number of admitted stands for those units only. */
function fewerUnitsLine(figures: Figures, period: Period): readonly string[] {
  const baseOf = (code: string) => figures.figure(code, figures.root.unitId, period);
  const { reported } = baseOf('admitted.total').base;
  const fewer = summaryParts.flatMap(([key, , code]) => {
    const { value, base } = baseOf(code);
    return value.is !== 'missing' && base.reported < reported
      ? [`${reportWords.quarterly.columns[key]} (${base.reported}/${base.expected})`]
      : [];
  });
  return fewer.length === 0 ? [] : [words.fewerUnits(fewer.join(', '))];
}

/** By which units the figures are, rows that stand on a part of their old units, units that are in no row. */
function viewLines(figures: Figures, { period, year, term }: SummaryPeriods): readonly string[] {
  const base = reportWords.base;
  const columns = ['admitted.total', ...summaryParts.map(([, , code]) => code)];
  const isOpen = figures
    .reportingUnits(period)
    .some(({ unitId }) => columns.some((code) => isNoBasis(figures.figure(code, unitId, year ?? period).value)));
  return [
    ...viewNotes(figures, period, {
      unitId: figures.root.unitId,
      comparesLastYear: true,
      longest: term ?? year,
    }),
    ...gapsNote(figures, period, year ?? period),
    ...(isOpen ? [restateWords.note.noBasis] : []),
    ...(year === null ? [] : endedNote(figures, base.yearToDate, period, year)),
    ...(term === null ? [] : endedNote(figures, base.termToDate, period, term)),
  ];
}

/** A target of 4-5 reached by 2: between 40,00% and 50,00%. */
function rangeLines(figures: Figures, period: Period): readonly string[] {
  const ids = [figures.root, ...figures.reportingUnits(period)];
  return ids.flatMap((unit) =>
    (['year', 'term'] as const).flatMap((span) => {
      const target = figures.target(unit.unitId, 'admitted.total', span, period);
      if (target === null || target.valueTo === null || target.value === 0) return [];
      const result = figures.figure('admitted.total', unit.unitId, resultPeriod(target, period)).value;
      if (result.is !== 'number') return [];
      const range = `${formatCount(target.value)}–${formatCount(target.valueTo)}`;
      const [low, high] = [formatPercent(result.value, target.valueTo), formatPercent(result.value, target.value)];
      return [words.rangeTarget(unit.name, range, formatCount(result.value), low, high)];
    }),
  );
}
