import { readFileSync } from 'node:fs';
import { stopWith } from '../../../shared/contract/problem.ts';
import { readLearnAnswers } from '../../../shared/contract/learn-input.ts';
import { formDefinitions } from '../../../shared/forms/registry.ts';
import type { LearnAnswers } from '../../../shared/forms/learn/learn-answers.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { learnForm, viewLearned } from '../../backend/learn-form.ts';
import { readWorkbookFile } from '../../backend/workbook/read-grid.ts';
import { defineCommand, type Desk } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { sayProposal } from '../say-proposal.ts';

/**
 * `form learn`: what a blank nobody has described is understood to be, beside the forms of a data file or of the app
 * alone; with `--save` the form is kept in the data file.
 */
export const formLearn = defineCommand({
  name: 'form learn',
  options: {
    data: { is: 'optional', hole: 'data' },
    answers: { is: 'optional', hole: 'answers' },
    save: { is: 'switch' },
  },
  operands: { count: 'one', hole: 'blank' },
  async run({ data, answers: path, save }, [blankPath = ''], desk) {
    const answers = path === undefined ? {} : readAnswers(desk.absolute(path));
    if (data === undefined) {
      if (save) throw stopWith('cli.missing-option', { command: 'form learn --save', option: '--data' });
      const read = await readWorkbookFile(desk.absolute(blankPath));
      return tell(viewLearned(await learnForm(read, answers, formDefinitions)), { changeSetId: null, save }, desk);
    }
    const call = await openDataFile(desk, data);
    const { token } = await call('files/lend', { path: desk.absolute(blankPath), use: 'read' });
    const learned = await call('forms/learn', { blank: token, answers });
    if (!save || learned.form === null) return tell(learned, { changeSetId: null, save }, desk);
    const { changeSetId } = await call('forms/save-learned', { blank: token, answers });
    return tell(learned, { changeSetId, save }, desk);
  },
});

/** A proposal is what was asked for; only what was to be saved and could not is left undone. */
function tell(
  { proposal, form, problems }: ReturnType<typeof viewLearned>,
  { changeSetId, save }: { readonly changeSetId: number | null; readonly save: boolean },
  desk: Desk,
) {
  sayProposal(proposal, desk);
  desk.say('');
  if (form !== null && changeSetId !== null) desk.say(cliText.learn.saved(form.id, form.number, changeSetId));
  else desk.say(cliText.learn.notSaved);
  for (const problem of problems) desk.tell(problem);
  return { exitCode: save && changeSetId === null ? 1 : 0, result: { form, changeSetId, proposal } } as const;
}

function readAnswers(path: string): LearnAnswers {
  let text: string | null = null;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // Told below, as what is no JSON is.
  }
  const answers = text === null ? null : readLearnAnswers(text);
  if (answers === null) throw stopWith('cli.answers-not-read', { path });
  return answers;
}
