import type { Problem } from '../../contract/problem.ts';
import { type Difference } from '../difference/difference.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import { type IntakeCounts, type IntakeKind } from '../intake-kinds.ts';
import type { Plan } from '../plan/plan.ts';
import type { FoundPeriod, FoundUnit } from '../recognise/recognition.ts';
import { type StagedPart } from './staged-part.ts';
import type { KindOutcome, StagedRow } from './stage-outcome.ts';

/** A workbook taken through every stage: what it is, what it would do row by row, and the plan that does it. */
export type StagedIntake = {
  readonly kind: IntakeKind | null;
  readonly form: { readonly id: string; readonly number: string; readonly title: string } | null;
  readonly unit: FoundUnit | null;
  readonly period: FoundPeriod | null;
  readonly sheet: string | null;
  readonly headers: readonly string[];
  readonly rows: readonly StagedRow[];
  readonly counts: IntakeCounts;
  readonly totals: KindOutcome['totals'];
  readonly problems: readonly Problem[];
  /** The same without a limit, for the feedback sheet. */
  readonly allProblems: readonly Problem[];
  /** What is only likely; each one's problem is among `problems` too. */
  readonly questions: readonly IntakeQuestion[];
  /** What a new version changes; null when nothing was sent for the same days before. */
  readonly difference: Difference | null;
  /** Cells of a form that are not taken. */
  readonly leftOutCells: number;
  readonly parts: readonly StagedPart[];
  /** Null when it cannot be written, a question is open, or nothing would change. */
  readonly plan: Plan | null;
};
