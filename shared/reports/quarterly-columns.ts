import { periodFromDays, yearToDate, type Period } from '../domain/period.ts';
import { periodShape } from '../domain/period-shape.ts';
import type { UnitVersion } from '../domain/unit.ts';
import type { Figures } from '../statistics/figures.ts';
import { formatCount } from '../text/format.ts';
import { reportWords } from '../text/vi/reports.ts';
import { figureCell, textCell } from './report-cells.ts';
import type { ReportCell } from './report-document.ts';

/** The parts of the admitted that the summary shows, in its order: column, width, indicator. */
export const summaryParts = [
  ['female', 15, 'admitted.female'],
  ['minority', 15, 'admitted.minority'],
  ['religious', 15, 'admitted.religious'],
  ['youthUnion', 15, 'admitted.youth-union'],
  ['pupil', 15, 'admitted.occupation.pupil'],
  ['village', 15, 'admitted.village'],
] as const;

/** One column of the summary. `group` columns stand together under a common head. */
export type SummaryColumn = {
  readonly key: string;
  readonly width: number;
  readonly head: string;
  readonly group: string | null;
  /** Whether the total row adds the units up; targets, shares and remarks it does not. */
  readonly addsUp: boolean;
  readonly cell: (unit: UnitVersion, isTotal: boolean) => ReportCell;
};

/** The periods that the columns of one summary are about. `term` null: no target of a term is known. */
export type SummaryPeriods = { readonly period: Period; readonly year: Period | null; readonly term: Period | null };

/**
 * Year: from 1 January to the last day, unless the period itself is longer. Term: from the first day of the term's
 * target, the organisation's own or else that of a unit.
 */
export function summaryPeriods(figures: Figures, period: Period): SummaryPeriods {
  const isWithinYear = period.from >= yearToDate(period).from;
  const ids = [figures.root.unitId, ...figures.reportingUnits(period).map((unit) => unit.unitId)];
  const target = ids.map((id) => figures.target(id, 'admitted.total', 'term', period)).find((found) => found !== null);
  const term = target === undefined || target === null ? null : periodFromDays(target.from, period.to);
  return { period, year: isWithinYear ? yearToDate(period) : null, term };
}

/** Columns of the summary for its periods (report layout, section 5); what would only repeat a column is left out. */
export function summaryColumns(
  figures: Figures,
  periods: SummaryPeriods,
  remarkOf: (unit: UnitVersion) => string,
): readonly SummaryColumn[] {
  const words = reportWords.quarterly.columns;
  const { period, year, term } = periods;
  const cumulated = year ?? period;
  const isSameAsYear = periodShape(period) !== 'quarter' && cumulated.code === period.code;
  const isSameAsTerm = term !== null && term.code === period.code;

  const figureColumn = (
    key: string,
    width: number,
    head: string,
    code: string,
    when: Period,
    group: string | null = null,
  ): SummaryColumn => ({
    key,
    width,
    head,
    group,
    addsUp: code.startsWith('admitted.') || code === 'members.total' || code === 'official.total',
    cell: (unit, isTotal) =>
      figureCell(
        figures.figure(code, unit.unitId, when),
        when,
        isTotal ? { bold: true } : {},
        !isTotal && code.startsWith('admitted.') && admittedNobody(figures, unit, when),
      ),
  });
  const targetColumn = (span: 'year' | 'term', head: string): SummaryColumn => ({
    ...figureColumn(`${span}-target`, 17.5, head, `target.${span}`, period),
    cell: (unit, isTotal) => targetCell(figures, unit, span, period, isTotal),
  });
  // Without a target there is no share; that none was set stands in the target's own column.
  const shareColumn = (span: 'year' | 'term', head: string): SummaryColumn => {
    const column = figureColumn(`${span}-share`, 15, head, `target.${span}.achievement`, period);
    return {
      ...column,
      cell: (unit, isTotal) => {
        const hasTarget = figures.target(unit.unitId, 'admitted.total', span, period) !== null;
        return hasTarget ? column.cell(unit, isTotal) : { ...column.cell(unit, isTotal), value: { is: 'blank' } };
      },
    };
  };
  const partsGroup = isSameAsYear || year === null ? words.parts : words.partsYearToDate;
  const parts = summaryParts.map(([key, width, code]) =>
    figureColumn(key, width, words[key], code, cumulated, partsGroup),
  );

  return [
    figureColumn('members', 14, words.members, 'members.total', period),
    ...(year === null ? [] : [targetColumn('year', words.yearTarget)]),
    figureColumn('admitted', 13.5, reportWords.quarterly.admittedIn[periodShape(period)], 'admitted.total', period),
    ...(year === null || isSameAsYear
      ? []
      : [figureColumn('year-to-date', 13.5, words.yearToDate, 'admitted.total', year)]),
    ...(year === null ? [] : [shareColumn('year', words.yearShare)]),
    ...parts,
    ...(term === null
      ? []
      : [
          ...(year === null ? [targetColumn('term', words.termTarget)] : []),
          ...(isSameAsTerm ? [] : [figureColumn('term-to-date', 14, words.termToDate, 'admitted.total', term)]),
          shareColumn('term', words.termShare),
        ]),
    figureColumn('official', 15.5, words.official, 'official.total', period),
    {
      key: 'remark',
      width: 14,
      head: words.remark,
      group: null,
      addsUp: false,
      cell: (unit, isTotal) => textCell(isTotal ? '' : remarkOf(unit)),
    },
  ];
}

/** A range prints both ends; it has no single figure. */
function targetCell(
  figures: Figures,
  unit: UnitVersion,
  span: 'year' | 'term',
  period: Period,
  isTotal: boolean,
): ReportCell {
  const target = figures.target(unit.unitId, 'admitted.total', span, period);
  const look = isTotal ? { bold: true as const } : {};
  const cell = figureCell(figures.figure(`target.${span}`, unit.unitId, period), period, look);
  if (target === null) return { ...cell, align: 'center' };
  if (target.valueTo === null) return cell;
  return {
    ...cell,
    align: 'right',
    value: { is: 'text', text: `${formatCount(target.value)}–${formatCount(target.valueTo)}` },
  };
}

function admittedNobody(figures: Figures, unit: UnitVersion, period: Period): boolean {
  const { value } = figures.figure('admitted.total', unit.unitId, period);
  return value.is === 'number' && value.value === 0;
}
