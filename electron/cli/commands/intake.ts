import { formatCount } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption, type Desk, type Outcome } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod, unitInput } from '../find-unit.ts';
import { listWorkbooks } from '../list-workbooks.ts';
import { lineOf } from '../file-line.ts';
import { takeInFile, type FileResult, type FileState } from '../take-in-file.ts';

/** `intake`: takes workbooks in, one after the other; a refused one does not stop the others. */
export const intake = defineCommand({
  name: 'intake',
  options: {
    ...dataOption,
    period: { is: 'optional', hole: 'period' },
    unit: { is: 'optional', hole: 'unit' },
    'dry-run': { is: 'switch' },
    replace: { is: 'switch' },
  },
  operands: { count: 'many', hole: 'fileOrFolder' },
  async run({ data, period: periodText, unit, 'dry-run': dryRun, replace }, operands, desk) {
    const period = periodText === undefined ? null : neededPeriod(periodText);
    const { files, skipped } = listWorkbooks(operands.map(desk.absolute));
    for (const path of skipped) desk.note(cliText.intake.skipped(path));
    const call = await openDataFile(desk, data);
    const choices = {
      ...(period === null ? {} : { period: period.code }),
      ...(await unitInput(call, unit, period)),
      ...(replace ? { replaceSubmission: true } : {}),
    };
    const results: FileResult[] = [];
    for (const path of files) {
      const { result, problems } = await takeInFile(call, path, { choices, dryRun });
      results.push(result);
      desk.say(lineOf(result));
      for (const problem of problems) desk.tell(problem);
    }
    return summarise(results, { skipped, dryRun }, desk);
  },
});

function summarise(
  results: readonly FileResult[],
  { skipped, dryRun }: { skipped: readonly string[]; dryRun: boolean },
  desk: Desk,
): Outcome {
  const count = (state: FileState) => results.filter((result) => result.state === state).length;
  const counted = {
    committed: count('committed'),
    checked: count('checked'),
    unchanged: count('nothing-new'),
    refused: count('refused'),
  };
  const words = cliText.intake;
  if (results.length === 0) desk.note(words.nothingFound);
  const [done, unchanged, refused] = [
    dryRun ? counted.checked : counted.committed,
    counted.unchanged,
    counted.refused,
  ].map(formatCount) as [string, string, string]; // one text for each of the three numbers
  desk.say(dryRun ? words.drySummary(done, unchanged, refused) : words.summary(done, unchanged, refused));
  const exitCode = counted.refused > 0 || results.length === 0 ? 1 : 0;
  return { exitCode, result: { dryRun, summary: counted, skipped, files: results } };
}
