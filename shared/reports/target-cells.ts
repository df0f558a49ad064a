import type { FigureValue } from '../statistics/figure.ts';
import type { Ends, Ratio, TargetProgress } from '../statistics/target-progress.ts';
import {
  figureText,
  formatCount,
  formatDecimal,
  formatPercent,
  meanOf,
  NO_TARGET,
  NOT_REPORTED,
} from '../text/format.ts';
import { targetValueText } from '../text/target-text.ts';
import { targetWords } from '../text/vi/targets.ts';
import { targetColumns, type BoardRow, type TargetColumn } from './target-board.ts';

/** The columns of the board: targets, then what the app computes. */
export const boardColumns = [...targetColumns, 'result', 'achieved', 'missing', 'perQuarter', 'time', 'state'] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** True for a column that holds targets, which can be written into. */
export function isTargetColumn(column: BoardColumn): column is TargetColumn {
  return targetColumns.some((each) => each === column);
}

/** A cell of the board as text. A target that was not set is empty. */
export function boardCellText(row: BoardRow, column: BoardColumn, isShare: boolean): string {
  if (isTargetColumn(column)) {
    const target = row.targets[column];
    return target === null ? '' : targetValueText(target, isShare);
  }
  const { progress, result } = row;
  if (column === 'result') return resultText(progress, result?.value ?? null);
  if (progress === null) return column === 'state' ? NO_TARGET : '';
  switch (column) {
    case 'achieved':
      return progress.achieved === null ? '' : percentText(progress.achieved);
    case 'missing':
      return missingText(progress);
    case 'perQuarter':
      return perQuarterText(progress);
    case 'time':
      return formatPercent(progress.time.gone, progress.time.days);
    case 'state':
      return stateText(progress);
  }
}

/** The same as a figure, to sum up and to copy: numbers are numbers, what is empty or a range is none. */
export function boardCellFigure(row: BoardRow, column: BoardColumn): FigureValue {
  if (isTargetColumn(column)) {
    const target = row.targets[column];
    if (target === null) return MISSING;
    return target.valueTo === null && target.decimals === 0 ? number(target.value) : NO_NUMBER;
  }
  const { progress, result } = row;
  switch (column) {
    case 'result':
      return progress?.result ?? result?.value ?? MISSING;
    case 'achieved':
      return progress?.achieved == null ? MISSING : ratioOf(progress.achieved);
    case 'missing':
      return progress?.missing == null ? MISSING : endsFigure(progress.missing);
    case 'perQuarter':
      return progress?.perQuarter == null ? MISSING : endsFigure(progress.perQuarter);
    case 'time':
      return progress === null ? MISSING : { is: 'ratio', part: progress.time.gone, whole: progress.time.days };
    case 'state':
      return MISSING;
  }
}

const MISSING: FigureValue = { is: 'missing' };
const NO_NUMBER: FigureValue = { is: 'undefined', why: 'not-comparable' };
const number = (value: number): FigureValue => ({ is: 'number', value });
const endsFigure = ({ least, most }: Ends): FigureValue => (least === most ? number(least) : NO_NUMBER);
const ratioOf = ({ least, most }: { least: Ratio; most: Ratio }): FigureValue =>
  least.whole === most.whole ? { is: 'ratio', part: most.part, whole: most.whole } : NO_NUMBER;

function resultText(progress: TargetProgress | null, value: FigureValue | null): string {
  if (progress !== null && progress.noResult !== null && progress.noResult !== 'not-reported') {
    return targetWords.noResult[progress.noResult];
  }
  const shown = progress?.result ?? value;
  return shown === null ? targetWords.noResult['no-way-to-count'] : figureText(shown) || NOT_REPORTED;
}

/** `44,44%`; of a range `40,00–50,00%`. */
export function percentText({ least, most }: { readonly least: Ratio; readonly most: Ratio }): string {
  const upper = formatPercent(most.part, most.whole);
  // Nothing of a range is nothing of both its ends.
  if (least.whole === most.whole || most.part === 0) return upper;
  return `${formatPercent(least.part, least.whole).replace('%', '')}–${upper}`;
}

/** `5`; of a range `2–3`; of a share `20,00 điểm %`. */
export function missingText({ missing, missingPoints }: TargetProgress): string {
  if (missing !== null) return endsText(missing);
  if (missingPoints === null) return '';
  return targetWords.points(formatDecimal(meanOf(missingPoints.part, missingPoints.whole, 2)));
}

function perQuarterText({ missing, perQuarter }: TargetProgress): string {
  if (perQuarter !== null) return endsText(perQuarter);
  return missing !== null && missing.least > 0 ? targetWords.overdue : '';
}

/** `Đạt, vượt 28,57%`. */
export function stateText({ state, exceeded, noResult }: TargetProgress): string {
  const word = noResult === 'no-way-to-count' ? targetWords.noResult[noResult] : targetWords.states[state];
  if (exceeded === null) return word;
  return `${word}, ${targetWords.exceeded(formatPercent(exceeded.part, exceeded.whole))}`;
}

/** `5`, `2–3`, `−4`. */
export function endsText({ least, most }: Ends): string {
  return least === most ? formatCount(least) : `${formatCount(least)}–${formatCount(most)}`;
}

/** “Tính trên 46/52 đơn vị” of a result that does not stand for all; null of one that does. */
export function incompleteBase({ progress, result }: BoardRow): string | null {
  const base = progress?.base ?? result?.base;
  if (base === undefined || base.reported === base.expected || base.expected < 2) return null;
  return targetWords.base(formatCount(base.reported), formatCount(base.expected));
}
