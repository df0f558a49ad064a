import { isLearned } from '../../../shared/forms/learned-form.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { dataOption, defineCommand } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { textTable } from '../text-table.ts';

/** `form list`: every known form, those learned in the data file too. */
export const formList = defineCommand({
  name: 'form list',
  options: dataOption,
  operands: { count: 'none' },
  async run({ data }, _operands, desk) {
    const call = await openDataFile(desk, data);
    const forms = await call('forms/list', {});
    const { id, number, title, series } = cliText.forms;
    const rows = forms.map((form) => [form.id, form.number, form.title, form.series]);
    for (const line of textTable([id, number, title, series], rows)) desk.say(line);
    return { exitCode: 0, result: { forms: forms.map((form) => ({ ...form, isLearned: isLearned(form.id) })) } };
  },
});
