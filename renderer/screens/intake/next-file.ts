import { fileGroup } from './file-status.ts';
import { previewOf, type IntakeFile } from './intake-file.ts';

/** The file after (or before) this one that still has something to mend or answer; null when there is none. */
export function fileWithProblems(files: readonly IntakeFile[], from: string | null, by: 1 | -1): string | null {
  const order = by === 1 ? files : files.toReversed();
  const start = order.findIndex(({ file }) => file.token === from) + 1;
  const found = order.slice(start).find((entry) => fileGroup(entry) === 'blocked' && hasWork(entry));
  return found?.file.token ?? null;
}

const hasWork = (entry: IntakeFile) => previewOf(entry)?.problems.some(({ weight }) => weight !== 'note') === true;

/** The neighbour of a file in the list, for going from file to file. */
export function neighbour(files: readonly IntakeFile[], token: string, by: 1 | -1): string | null {
  const position = files.findIndex(({ file }) => file.token === token);
  return position < 0 ? null : (files[position + by]?.file.token ?? null);
}
