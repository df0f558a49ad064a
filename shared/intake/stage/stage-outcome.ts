import type { Problem } from '../../contract/problem.ts';
import type { Difference } from '../difference/difference.ts';
import type { HeadlineFigure, RowState } from '../intake-kinds.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { Plan, PlanBase } from '../plan/plan.ts';
import type { SheetRow } from '../questions/stage-choices.ts';

/** One row as the preview shows it; its texts are made when they are asked for. */
export type StagedRow = {
  readonly sheet: string;
  readonly row: number;
  readonly state: RowState;
  readonly cells: () => readonly string[];
  /** Which of several tables read together it stands in, from 0; absent in the first one. */
  readonly table?: number;
};
/** What a stage makes of a row; the sheet is added where it is known. */
export type RowOutcome = Omit<StagedRow, 'sheet'> & { readonly sheet?: string };

/** A row that writes or changes somebody: tables of one workbook may not speak of the same person twice. */
export type RowClaim = {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly keys: readonly string[];
};

/** What one kind of file comes to, before it is settled whether it may be written. */
export type KindOutcome = {
  readonly rows: readonly RowOutcome[];
  readonly headers: readonly string[];
  readonly totals: readonly HeadlineFigure[];
  readonly problems: readonly Problem[];
  /** Answered by leaving the row out; they alone keep the rows from being written. */
  readonly questions: readonly Problem[];
  /** People the rows write, for the other tables of the workbook. */
  readonly claims?: () => readonly RowClaim[];
  /** What the person can decide by choosing an answer; each one's problem is among `problems` or `questions` too. */
  readonly asked?: readonly IntakeQuestion[];
  /** Rows held back by a question whose problem stands at another row. */
  readonly askedRows?: readonly SheetRow[];
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
