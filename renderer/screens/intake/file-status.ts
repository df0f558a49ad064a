import { formatCount } from '../../../shared/text/format.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { isNothingNew, isReadyToWrite, isResubmission, leftOutOf, type IntakeFile } from './intake-file.ts';

export const fileGroups = ['ready', 'part', 'blocked', 'reading', 'refused', 'nothing-new', 'written'] as const;
/** What a file waits for; the list is filtered by it. */
export type FileGroup = (typeof fileGroups)[number];
export type FileStatus = { readonly tone: 'busy' | 'good' | 'part' | 'bad' | 'quiet'; readonly text: string };

export function fileGroup(entry: IntakeFile): FileGroup {
  const { stage } = entry;
  switch (stage.is) {
    case 'waiting':
    case 'reading':
      return 'reading';
    case 'refused':
    case 'cancelled':
      return 'refused';
    case 'committing':
    case 'written':
      return 'written';
    case 'undone':
      return 'nothing-new';
    case 'previewed':
      if (isNothingNew(stage.preview)) return 'nothing-new';
      if (!isReadyToWrite(entry)) return 'blocked';
      return leftOutOf(entry) > 0 ? 'part' : 'ready';
  }
}

/** The state of a file in a few words. */
export function fileStatus(entry: IntakeFile): FileStatus {
  const { stage } = entry;
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
    case 'undone':
      return { tone: 'quiet', text: words.undone };
    case 'previewed': {
      const { problems, questions } = stage.preview;
      const blocking = problems.filter(({ weight }) => weight !== 'note').length;
      const group = fileGroup(entry);
      if (group === 'nothing-new') return { tone: 'quiet', text: words.nothingNew };
      if (group === 'blocked' && blocking === questions.length && blocking > 0)
        return { tone: 'bad', text: words.asking(formatCount(blocking)) };
      if (group === 'blocked' && blocking === 1 && isResubmission(stage.preview))
        return { tone: 'bad', text: words.resent };
      if (group === 'blocked') return { tone: 'bad', text: words.blocked(formatCount(blocking)) };
      if (stage.isChanged) return { tone: 'bad', text: words.changed };
      if (group === 'part') return { tone: 'part', text: words.readyPart(formatCount(leftOutOf(entry))) };
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
  const has = (group: FileGroup) => files.some((entry) => fileGroup(entry) === group);
  if (has('reading')) return words.reasonReading;
  if (has('blocked') || files.some(({ stage }) => stage.is === 'refused')) return words.reasonBlocked;
  if (has('written')) return words.reasonWritten;
  return has('nothing-new') ? words.reasonNothingNew : words.reasonNone;
}

/** What pressing the main button comes to: “41 tệp nhận đủ, 5 tệp nhận một phần (bỏ 12 dòng, ô), 2 tệp để lại”. */
export function commitSummary(files: readonly IntakeFile[]): string {
  const words = ui.intake.commit;
  const inGroup = (...groups: readonly FileGroup[]) => files.filter((entry) => groups.includes(fileGroup(entry)));
  const parts = inGroup('part');
  const places = parts.reduce((sum, entry) => sum + leftOutOf(entry), 0);
  const said: readonly (readonly [number, string])[] = [
    [inGroup('written').length, words.written(formatCount(inGroup('written').length))],
    [inGroup('ready').length, words.whole(formatCount(inGroup('ready').length))],
    [parts.length, words.part(formatCount(parts.length), formatCount(places))],
    ...[inGroup('blocked', 'refused', 'nothing-new').length].map(
      (count) => [count, words.left(formatCount(count))] as const,
    ),
  ];
  return said
    .filter(([count]) => count > 0)
    .map(([, text]) => text)
    .join(', ');
}
