import type { Problem } from '../../../shared/contract/problem.ts';
import type { IntakePreview, IntakeReceipt, LentFile } from '../../../shared/contract/views.ts';
import type { SheetRow } from '../../../shared/intake/stage-choices.ts';
import type { ProblemCode } from '../../../shared/text/vi/problems.ts';
import type { CallRefused } from '../../api/client.ts';

/** What the person decided about a file; handed over each time it is read again. */
export type IntakeChoices = {
  readonly period?: string;
  readonly unitId?: number;
  readonly replaceSubmission?: boolean;
  readonly leaveOut: readonly SheetRow[];
};

export type IntakeStage =
  | { readonly is: 'waiting' }
  | {
      readonly is: 'reading';
      readonly step: 'reading' | 'checking';
      readonly done: number;
      readonly total: number | null;
    }
  /** `isChanged`: the figures changed after the person had looked, so the preview was made again. */
  | { readonly is: 'previewed'; readonly preview: IntakePreview; readonly isChanged: boolean }
  | { readonly is: 'refused'; readonly error: CallRefused }
  | { readonly is: 'cancelled' }
  | { readonly is: 'committing'; readonly preview: IntakePreview }
  | { readonly is: 'written'; readonly preview: IntakePreview; readonly receipt: IntakeReceipt };

/** One chosen file on its way into the figures. */
export type IntakeFile = { readonly file: LentFile; readonly choices: IntakeChoices; readonly stage: IntakeStage };

/** The preview of a file, while there is one. */
export function previewOf({ stage }: IntakeFile): IntakePreview | null {
  return 'preview' in stage ? stage.preview : null;
}

/** A plan exists. Without a hash a preview can only be looked at: a question is open or nothing would change. */
export function isReadyToWrite({ stage }: IntakeFile): boolean {
  return stage.is === 'previewed' && stage.preview.planId !== null && stage.preview.planHash !== null;
}

const NOTHING_NEW: ReadonlySet<ProblemCode> = new Set(['intake.nothing-new', 'intake.already-imported']);

/** All of the file is in the figures already, and nothing else is to be said against it. */
export function isNothingNew({ planHash, problems }: IntakePreview): boolean {
  const serious = problems.filter(({ weight, code }) => weight !== 'note' && !NOTHING_NEW.has(code));
  return planHash === null && serious.length === 0 && problems.some(({ code }) => NOTHING_NEW.has(code));
}

const RESUBMISSION: ReadonlySet<ProblemCode> = new Set(['intake.form-already-sent', 'intake.list-already-sent']);

/** The unit sent the same for the same days before; writing waits for the decision. */
export function isResubmission({ problems }: IntakePreview): boolean {
  return problems.some(({ code }) => RESUBMISSION.has(code));
}

/** Problems of one line of the sheet, which go away when that line is left out; those about unit, days or columns do not. */
export function isAnsweredByLeavingOut({ code, weight, place }: Problem): boolean {
  return weight === 'fix' && place.at === 'cell' && !/^intake\.(unit|period|column|title|layout)/.test(code);
}

/** Row of the sheet of an address such as `B12`. */
export function rowOfCell(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}

/** Still to be read or being read. */
export function isPending({ stage }: IntakeFile): boolean {
  return stage.is === 'waiting' || stage.is === 'reading';
}

/** Share of the reading that is done, over all files, 0 to 1. */
export function readShare(files: readonly IntakeFile[]): number {
  if (files.length === 0) return 1;
  const done = files.reduce((sum, { stage }) => {
    if (stage.is === 'waiting') return sum;
    if (stage.is !== 'reading') return sum + 1;
    return sum + (stage.total === null || stage.total === 0 ? 0 : Math.min(1, stage.done / stage.total));
  }, 0);
  return done / files.length;
}

/**
 * True when two previews of a file promise the same: what was looked at is then what is written, although plan and ids
 * are new because another file was written in between.
 */
export function isSameOutcome(seen: IntakePreview, fresh: IntakePreview): boolean {
  const promise = ({ sha256, kind, form, unit, period, sheet, columns, counts, totals, problems }: IntakePreview) =>
    JSON.stringify([sha256, kind, form, unit, period, sheet, columns, counts, totals, problems]);
  return promise(seen) === promise(fresh);
}
