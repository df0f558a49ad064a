import type { Desk, Outcome } from './command.ts';
import { openDataFile } from './data-file.ts';
import { lineOf } from './file-line.ts';
import { takeInFile } from './take-in-file.ts';

/** Takes in one workbook that must be of a kind: the list of organisations, the targets or the places. */
export async function takeInTable(
  desk: Desk,
  { dataPath, file, expect }: { dataPath: string; file: string; expect: 'units' | 'targets' | 'places' },
): Promise<Outcome> {
  const call = await openDataFile(desk, dataPath);
  const path = desk.absolute(file);
  const lent = await call('files/lend', { path, use: 'read' });
  const { result, problems } = await takeInFile(call, { file: lent, path }, { choices: { expect }, dryRun: false });
  desk.say(lineOf(result));
  for (const problem of problems) desk.tell(problem);
  return { exitCode: result.state === 'refused' ? 1 : 0, result };
}
