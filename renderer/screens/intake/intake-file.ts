import type { IntakePreview, IntakeQuestion, IntakeReceipt, LentFile } from '../../../shared/contract/views.ts';
import type { ProblemCode } from '../../../shared/text/vi/problems.ts';
import type { CallRefused } from '../../api/client.ts';
import { countLeftOut, type IntakeChoices } from './intake-choices.ts';

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
  | { readonly is: 'written'; readonly preview: IntakePreview; readonly receipt: IntakeReceipt }
  /** Written and taken back again. */
  | { readonly is: 'undone' };

/** One chosen file on its way into the figures. */
export type IntakeFile = {
  readonly file: LentFile;
  readonly choices: IntakeChoices;
  /** The choices before each step of the person, latest last: what Ctrl+Z goes back to. */
  readonly past: readonly IntakeChoices[];
  /** Every question asked so far, open or answered, in the order they came up. */
  readonly asked: readonly IntakeQuestion[];
  /** What was shown last; stays in sight while the file is read again. */
  readonly seen: IntakePreview | null;
  readonly stage: IntakeStage;
};

/** A file that was just chosen. */
export function newFile(file: LentFile, choices: IntakeChoices = {}): IntakeFile {
  return { file, choices, past: [], asked: [], seen: null, stage: { is: 'waiting' } };
}

/** The preview that belongs to the present choices, while there is one. */
export function previewOf({ stage }: IntakeFile): IntakePreview | null {
  return 'preview' in stage ? stage.preview : null;
}

/** The preview to show: the present one, or the one before while the file is read again. */
export function shownPreview(entry: IntakeFile): IntakePreview | null {
  return previewOf(entry) ?? (isPending(entry) ? entry.seen : null);
}

/** A plan exists. Without a hash a preview can only be looked at: a question is open or nothing would change. */
export function isReadyToWrite({ stage }: IntakeFile): boolean {
  return stage.is === 'previewed' && stage.preview.planId !== null && stage.preview.planHash !== null;
}

/** Lines and cells that would not be written; 0 when the file is taken whole. */
export function leftOutOf(entry: IntakeFile): number {
  return Math.max(previewOf(entry)?.counts.leftOut ?? 0, countLeftOut(entry.choices));
}

const NOTHING_NEW: ReadonlySet<ProblemCode> = new Set(['intake.nothing-new', 'intake.already-imported']);

/** All of the file is in the figures already, and nothing else is to be said against it. */
export function isNothingNew({ planHash, problems }: IntakePreview): boolean {
  const serious = problems.filter(({ weight, code }) => weight !== 'note' && !NOTHING_NEW.has(code));
  return planHash === null && serious.length === 0 && problems.some(({ code }) => NOTHING_NEW.has(code));
}

const RESUBMISSION: ReadonlySet<ProblemCode> = new Set([
  'intake.form-already-sent',
  'intake.list-already-sent',
  'intake.summary-already-sent',
  'intake.older-version',
]);

/** The unit sent the same for the same days before; writing waits for the decision. */
export function isResubmission({ difference, problems }: IntakePreview): boolean {
  return difference !== null || problems.some(({ code }) => RESUBMISSION.has(code));
}

/** Still to be read or being read. */
export function isPending({ stage }: IntakeFile): boolean {
  return stage.is === 'waiting' || stage.is === 'reading';
}

/** The plan whose feedback sheet can be printed, if the unit is to be told anything. */
export function feedbackPlans({ planId, problems, counts, leftOutCells = 0 }: IntakePreview): readonly string[] {
  const isSilent = problems.every(({ code }) => NOTHING_NEW.has(code)) && counts.leftOut + leftOutCells === 0;
  return planId === null || isSilent ? [] : [planId];
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
  const promise = ({ planId: _planId, planHash: _planHash, ...shown }: IntakePreview) => JSON.stringify(shown);
  return promise(seen) === promise(fresh);
}
