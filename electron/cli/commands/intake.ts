import type { Problem } from '../../../shared/contract/problem.ts';
import type { LentFile } from '../../../shared/contract/views.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption, type Desk, type Outcome } from '../command.ts';
import { openDataFile, type Caller } from '../data-file.ts';
import { neededPeriod, unitInput } from '../find-unit.ts';
import { lineOf } from '../file-line.ts';
import { readAnswers } from '../read-answers.ts';
import { problemJson } from '../problem-output.ts';
import { takeInFile, type FileResult, type FileState, type StageChoices } from '../take-in-file.ts';

/** `intake`: takes workbooks in, one after the other; a refused one does not stop the others. */
export const intake = defineCommand({
  name: 'intake',
  options: {
    ...dataOption,
    period: { is: 'optional', hole: 'period' },
    unit: { is: 'optional', hole: 'unit' },
    answers: { is: 'optional', hole: 'answers' },
    'dry-run': { is: 'switch' },
    replace: { is: 'switch' },
    'take-part': { is: 'switch' },
  },
  operands: { count: 'many', hole: 'fileOrFolder' },
  async run({ data, period: periodText, unit, answers, 'dry-run': dryRun, ...wanted }, operands, desk) {
    const period = periodText === undefined ? null : neededPeriod(periodText);
    const answered = answers === undefined ? {} : readAnswers(desk.absolute(answers));
    const call = await openDataFile(desk, data);
    const { files, skipped } = await findFiles(call, operands.map(desk.absolute));
    for (const problem of skipped) desk.tell(problem);
    const choices: StageChoices = {
      ...(period === null ? {} : { period: period.code }),
      ...(await unitInput(call, unit, period)),
      ...(wanted.replace ? { replaceSubmission: true } : {}),
      ...(wanted['take-part'] ? { takePart: true } : {}),
      ...answered,
    };
    const results: FileResult[] = [];
    for (const { file, path } of files) {
      const { result, problems } = await takeInFile(call, { file, path }, { choices, dryRun });
      results.push(result);
      desk.say(lineOf(result));
      for (const problem of problems) desk.tell(problem);
    }
    return summarise(results, { skipped, dryRun }, desk);
  },
});

type Found = { readonly file: LentFile; readonly path: string };

/** The workbooks of files, folders and archives; what lies in one of them is named by the way through it. */
async function findFiles(
  call: Caller,
  paths: readonly string[],
): Promise<{ readonly files: readonly Found[]; readonly skipped: readonly Problem[] }> {
  const files = new Map<string, Found>();
  const skipped: Problem[] = [];
  for (const path of paths) {
    const lent = await call('files/lend', { path, use: 'read' });
    const found = await call('intake/expand', { files: [lent.token] });
    for (const file of found.files) {
      files.set(file.token, { file, path: file.token === lent.token ? path : `${path}/${file.name}` });
    }
    skipped.push(...found.skipped);
  }
  return { files: [...files.values()], skipped };
}

function summarise(
  results: readonly FileResult[],
  { skipped, dryRun }: { skipped: readonly Problem[]; dryRun: boolean },
  desk: Desk,
): Outcome {
  const count = (state: FileState) => results.filter((result) => result.state === state).length;
  const done = results.filter(({ state }) => state === (dryRun ? 'checked' : 'committed'));
  const part = done.filter(({ isPart }) => isPart).length;
  const counted = {
    committed: count('committed'),
    checked: count('checked'),
    unchanged: count('nothing-new'),
    refused: count('refused'),
    full: done.length - part,
    part,
  };
  const words = cliText.intake;
  if (results.length === 0) desk.note(words.nothingFound);
  const line = words.summary(
    formatCount(counted.full),
    formatCount(part),
    formatCount(counted.refused),
    formatCount(counted.unchanged),
  );
  desk.say(dryRun ? words.dry(line) : line);
  const exitCode = counted.refused > 0 || results.length === 0 ? 1 : 0;
  const names = skipped.flatMap(({ place }) => (place.at === 'file' ? [place.file] : []));
  return {
    exitCode,
    result: { dryRun, summary: counted, skipped: names, skippedWhy: skipped.map(problemJson), files: results },
  };
}
