import type { PeriodView } from '../domain/period.ts';
import type { TargetKind } from '../domain/target.ts';
import type { UnitRef } from '../domain/unit.ts';
import type { TargetBoard } from '../reports/target-board.ts';
import type { ContentView } from '../reports/target-contents.ts';
import type { TargetHistory, TargetRevision } from '../reports/target-histories.ts';
import type { Problem } from './problem.ts';

export type TargetBoardView = TargetBoard & {
  readonly period: PeriodView;
  readonly label: string;
  /** What can be shown: what targets are set for, then the rest. */
  readonly contents: readonly ContentView[];
};

export type UnitTargets = { readonly unit: UnitRef; readonly targets: readonly TargetHistory[] };

/** What a change does to one target. `before` and `after` as they stand on screen. */
export type TargetChange = {
  readonly is: 'add' | 'change' | 'same' | 'remove';
  readonly unit: UnitRef;
  readonly label: string;
  readonly periodName: string;
  readonly kind: TargetKind;
  readonly before: string | null;
  readonly after: string | null;
  /** Revisions that go with a target that is removed. */
  readonly revisions: number;
};

/**
 * What would be written. `planHash` null: nothing can be, the problems say why. Pasted cells that are refused stay out;
 * typed ones hold back the whole.
 */
export type TargetPlanView = {
  readonly planId: string | null;
  readonly planHash: string | null;
  readonly changes: readonly TargetChange[];
  readonly problems: readonly Problem[];
};

export type TargetReceipt = { readonly changeSetId: number; readonly written: number };

export type { ContentView, TargetBoard, TargetHistory, TargetRevision };
