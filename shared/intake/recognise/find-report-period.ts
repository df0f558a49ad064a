import type { Place, Problem } from '../../contract/problem.ts';
import { periodName, type Period } from '../../domain/period.ts';
import type { TitleLine } from './choose-layout.ts';
import { findPeriods, findPeriodsInFileName, quarterInName } from './find-period.ts';
import type { HiddenCode } from '../cells/hidden-code.ts';
import type { FoundPeriod } from './recognition.ts';
import type { Given } from '../questions/stage-choices.ts';
import { atCell, atSheet, fix, type SheetPlace } from '../grid/sheet-place.ts';

/**
 * The period a report speaks for: the given one, else by the hidden code of our own workbook, else the one named above
 * the heads, else the one in the name of the sheet, else the one in the file's name.
 * Two different ones, or a file name that contradicts the sheet, are problems: nobody chooses between them silently.
 */
export function findReportPeriod({
  place,
  titles,
  given,
  code,
}: {
  readonly place: SheetPlace;
  readonly titles: readonly TitleLine[];
  readonly given: Given;
  readonly code: HiddenCode | null;
}): { readonly period: FoundPeriod | null; readonly problems: readonly Problem[] } {
  const named = titles.flatMap((line) => findPeriods(line.text).map((period) => ({ line, period })));
  const [first] = named;
  const inSheet = different(named.map(({ period }) => period));
  const inName = different(findPeriodsInFileName(place.file));

  if (given.period !== undefined) {
    const period: FoundPeriod = { ...given.period, foundBy: 'given' };
    const isDifferent = first !== undefined && inSheet.every(({ code }) => code !== period.code);
    if (!isDifferent) return { period, problems: [] };
    const facts = { written: periodName(first.period), given: periodName(given.period) };
    return {
      period,
      problems: [fix('intake.period-differs', atCell(place, first.line.row, first.line.column), facts)],
    };
  }
  if (code?.period != null) {
    const coded = code.period;
    const isDifferent = first !== undefined && inSheet.every((one) => one.code !== coded.code);
    if (!isDifferent) {
      const at = first === undefined ? atSheet(place) : atCell(place, first.line.row, first.line.column);
      return { period: { ...coded, foundBy: 'code' }, problems: fileNameProblems(coded, inName, at) };
    }
    const facts = { written: periodName(first.period), coded: periodName(coded) };
    return {
      period: null,
      problems: [fix('intake.period-code-differs', atCell(place, first.line.row, first.line.column), facts)],
    };
  }
  if (inSheet.length > 1) {
    const periods = inSheet.map(periodName).join(', ');
    return { period: null, problems: [fix('intake.period-ambiguous', atSheet(place), { periods })] };
  }
  if (first !== undefined) {
    const at = atCell(place, first.line.row, first.line.column);
    return {
      period: { ...first.period, foundBy: 'sheet-text' },
      problems: [...fileNameProblems(first.period, inName, at), ...sheetNameProblems(first.period, place.sheet, at)],
    };
  }
  // A sheet called `2017` says less than a file called `quý I năm 2017`.
  const inSheetName = different(findPeriodsInFileName(`${place.sheet}.x`)).filter(
    (period) => !inName.some((one) => one.code !== period.code && contains(period, one)),
  );
  const [onlySheetName] = inSheetName;
  if (onlySheetName !== undefined && inSheetName.length === 1 && inName.every((one) => contains(one, onlySheetName)))
    return { period: { ...onlySheetName, foundBy: 'sheet-name' }, problems: [] };
  if (onlySheetName !== undefined) {
    const periods = different([...inSheetName, ...inName])
      .map(periodName)
      .join(', ');
    return { period: null, problems: [fix('intake.period-ambiguous', atSheet(place), { periods })] };
  }
  const [onlyName, secondName] = inName;
  if (onlyName !== undefined && secondName === undefined)
    return { period: { ...onlyName, foundBy: 'file-name' }, problems: [] };
  return { period: null, problems: [fix('intake.period-unknown', atSheet(place))] };
}

/** A bare year in a file's name says no more than that the period lies in it. */
function fileNameProblems(period: Period, inName: readonly Period[], at: Place): readonly Problem[] {
  const [other] = inName;
  if (other === undefined || inName.some((one) => contains(one, period))) return [];
  return [fix('intake.period-file-name', at, { written: periodName(period), fileName: periodName(other) })];
}

/** A sheet copied for the next period often keeps its old title. */
function sheetNameProblems(period: Period, sheet: string, at: Place): readonly Problem[] {
  const named = findPeriodsInFileName(`${sheet}.x`);
  const isOther = named.length > 0 && named.every((one) => !contains(one, period) && !contains(period, one));
  const quarter = named.length > 0 ? null : quarterInName(sheet);
  const isOtherQuarter = quarter !== null && /-Q[1-4]$/.test(period.code) && !period.code.endsWith(`Q${quarter}`);
  if (!isOther && !isOtherQuarter) return [];
  return [fix('intake.period-sheet-name', at, { written: periodName(period), sheetName: sheet })];
}

function different(periods: readonly Period[]): readonly Period[] {
  return [...new Map(periods.map((period) => [period.code, period])).values()];
}

const contains = (outer: Period, inner: Period) => outer.from <= inner.from && outer.to >= inner.to;
