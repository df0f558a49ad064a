import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { isNothingNew, type IntakeFile } from './intake-file.ts';

export type FileStatus = { readonly tone: 'busy' | 'good' | 'bad' | 'quiet'; readonly text: string };

/** The state of a file in a word. */
export function fileStatus({ stage }: IntakeFile): FileStatus {
  const words = ui.intake.states;
  switch (stage.is) {
    case 'waiting':
      return { tone: 'quiet', text: words.waiting };
    case 'reading':
      return { tone: 'busy', text: stage.step === 'reading' ? words.reading : words.checking };
    case 'refused':
      return { tone: 'bad', text: words.failed };
    case 'cancelled':
      return { tone: 'quiet', text: words.cancelled };
    case 'committing':
      return { tone: 'busy', text: words.committing };
    case 'written':
      return { tone: 'good', text: words.written };
    case 'previewed': {
      const { planHash, problems } = stage.preview;
      const blocking = problems.filter(({ weight }) => weight !== 'note').length;
      if (isNothingNew(stage.preview)) return { tone: 'quiet', text: words.nothingNew };
      if (planHash === null) return { tone: 'bad', text: words.blocked(formatCount(blocking)) };
      if (stage.isChanged) return { tone: 'bad', text: words.changed };
      return {
        tone: 'good',
        text: problems.length === 0 ? words.ready : words.readyWithNotes(formatCount(problems.length)),
      };
    }
  }
}

/** Why the main button cannot be pressed, or null when it can. */
export function commitReason(files: readonly IntakeFile[], readyCount: number): string | null {
  const words = ui.intake.commit;
  if (readyCount > 0) return null;
  if (files.length === 0) return words.reasonNone;
  const isSome = (test: (file: IntakeFile) => boolean) => files.some(test);
  if (isSome(({ stage }) => stage.is === 'waiting' || stage.is === 'reading')) return words.reasonReading;
  const isBlocked = ({ stage }: IntakeFile) =>
    stage.is === 'refused' || (stage.is === 'previewed' && !isNothingNew(stage.preview));
  if (isSome(isBlocked)) return words.reasonBlocked;
  if (isSome(({ stage }) => stage.is === 'written')) return words.reasonWritten;
  return isSome(({ stage }) => stage.is === 'previewed') ? words.reasonNothingNew : words.reasonNone;
}
