import type { PeriodView } from '../domain/period.ts';
import type { UnitRef } from '../domain/unit.ts';
import type { IntakeKind } from '../intake/intake-kinds.ts';
import type { ChangeSetKind } from '../intake/plan/plan.ts';

/** One act in the history. `by`: account on the computer, null before it was kept. */
export type LogEntry = {
  readonly changeSetId: number;
  readonly kind: ChangeSetKind;
  /** Local date and time. */
  readonly at: string;
  readonly by: string | null;
  /** Of an intake: the file, what it was, its form. */
  readonly file: string | null;
  readonly intake: IntakeKind | null;
  readonly form: string | null;
  /** The units it is about, the first few; `unitCount` all of them. */
  readonly units: readonly UnitRef[];
  readonly unitCount: number;
  readonly period: PeriodView | null;
  /** Rows written. */
  readonly changes: number;
  /** The act that took this one back, or the one this takes back. */
  readonly undoneBy: number | null;
  readonly undoes: number | null;
  /** Whether it may be tried to take it back: it stands, and is neither an undo nor the making of the file. */
  readonly mayUndo: boolean;
};
