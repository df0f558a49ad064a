import type { Problem } from '../contract/problem.ts';
import type { Difference } from './difference.ts';
import type { RowState } from './intake-kinds.ts';
import type { IntakeQuestion } from './intake-question.ts';
import type { PlanBase } from './plan-admissions.ts';
import type { Plan } from './plan.ts';

/** One row as the preview shows it; its texts are made when they are asked for. */
export type StagedRow = { readonly row: number; readonly state: RowState; readonly cells: () => readonly string[] };

/** What one kind of file comes to, before it is settled whether it may be written. */
export type KindOutcome = {
  readonly rows: readonly StagedRow[];
  readonly headers: readonly string[];
  readonly totals: readonly { readonly label: string; readonly value: number }[];
  readonly problems: readonly Problem[];
  /** Answered by leaving the row out; they alone keep the rows from being written. */
  readonly questions: readonly Problem[];
  /** Those of the questions that can be answered, with their answers. */
  readonly asked?: readonly IntakeQuestion[];
  /** Set when the unit sent the same for the same days before. */
  readonly difference?: Difference | null;
  /** Cells of a form that are not taken; absent: none. */
  readonly leftOutCells?: number;
  /** Null when the data file would not change. */
  readonly makePlan: ((base: PlanBase) => Plan) | null;
};

/** Row of the sheet a problem is about; null when it is about more than a cell. */
export function rowOfProblem({ place }: Problem): number | null {
  return place.at === 'cell' ? Number(/\d+$/.exec(place.cell)?.[0] ?? 0) : null;
}

/** Problems of rows the person leaves out are settled by that. */
export function withoutRows(problems: readonly Problem[], leftOut: ReadonlySet<number>): readonly Problem[] {
  return leftOut.size === 0 ? problems : problems.filter((problem) => !leftOut.has(rowOfProblem(problem) ?? -1));
}
