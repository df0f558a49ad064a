import type { IntakePreview, IntakeReceipt, LentFile } from '../../../shared/contract/views.ts';
import type { CallRefused } from '../../api/client.ts';

/** What the person decided about a file; handed over each time it is read again. */
export type IntakeChoices = {
  readonly period?: string;
  readonly unitId?: number;
  readonly replaceSubmission?: boolean;
  readonly leaveOut: readonly number[];
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

/** A plan exists and would change something. A file without rows is written too: it says “không phát sinh”. */
export function isReadyToWrite({ stage }: IntakeFile): boolean {
  return stage.is === 'previewed' && stage.preview.planId !== null && !isNothingNew(stage.preview);
}

/** Every row of the file is in the figures already. */
export function isNothingNew({ planId, counts }: IntakePreview): boolean {
  return planId !== null && counts.rows > 0 && counts.add + counts.change === 0;
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
