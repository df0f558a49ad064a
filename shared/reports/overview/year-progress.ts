import type { Period } from '../../domain/period.ts';
import { ADMITTED } from '../../domain/target.ts';
import type { UnitRef } from '../../domain/unit.ts';
import type { FigureValue } from '../../statistics/figure.ts';
import type { Figures } from '../../statistics/figures.ts';
import type { NoResult, Ratio } from '../../statistics/target-progress.ts';
import type { TargetState } from '../../statistics/target-state.ts';
import { buildTargetBoard, type BoardRow, type BoardTarget } from '../target-board.ts';

/** Admissions since the year began against the target of the year, as the board of targets has them. */
export type YearProgress = {
  readonly result: FigureValue;
  /** Days the result is counted over. */
  readonly periodCode: string;
  readonly target: BoardTarget | null;
  /** Result over target: over the upper and over the lower end of a range; null without a result, for a target of 0. */
  readonly achieved: { readonly least: Ratio; readonly most: Ratio } | null;
  readonly noResult: NoResult | null;
  /** Null: no target was set. */
  readonly state: TargetState | null;
};

export type UnitProgress = { readonly unit: UnitRef; readonly progress: YearProgress };

/** Every unit that should report, in the order of the summary, and the whole. */
export function yearProgress(
  figures: Figures,
  period: Period,
): { readonly units: readonly UnitProgress[]; readonly whole: YearProgress } {
  const { rows, whole, year } = buildTargetBoard(figures, period, {
    content: { indicator: ADMITTED, scope: '' },
    span: 'year',
  });
  return {
    units: rows.map((row) => ({ unit: row.unit, progress: progressOf(row, year.code) })),
    whole: progressOf(whole, year.code),
  };
}

function progressOf({ result, targets, held, progress }: BoardRow, yearCode: string): YearProgress {
  return {
    result: progress?.result ?? result?.value ?? { is: 'missing' },
    periodCode: result?.periodCode ?? yearCode,
    target: held === null ? null : targets[held],
    achieved: progress?.achieved ?? null,
    noResult: progress?.noResult ?? null,
    state: progress?.state ?? null,
  };
}
