import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { lineOf } from '../file-line.ts';
import { readAnswers } from '../read-answers.ts';
import { takeInFile } from '../take-in-file.ts';

/** `reorganise`: a table of old and new units; looked at only, unless `--commit` says that it is to be written. */
export const reorganise = defineCommand({
  name: 'reorganise',
  options: {
    ...dataOption,
    table: { is: 'required', hole: 'file' },
    answers: { is: 'optional', hole: 'answers' },
    commit: { is: 'switch' },
  },
  operands: { count: 'none' },
  async run({ data, table, answers, commit }, _operands, desk) {
    const answered = answers === undefined ? {} : readAnswers(desk.absolute(answers));
    const call = await openDataFile(desk, data);
    const path = desk.absolute(table);
    const lent = await call('files/lend', { path, use: 'read' });
    const choices = { expect: 'reorganisation', ...answered } as const;
    const { result, problems } = await takeInFile(call, { file: lent, path }, { choices, dryRun: !commit });
    desk.say(lineOf(result));
    for (const problem of problems) desk.tell(problem);
    return { exitCode: result.state === 'refused' ? 1 : 0, result };
  },
});
