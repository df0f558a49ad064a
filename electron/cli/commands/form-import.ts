import { cliText } from '../../../shared/text/vi/cli.ts';
import { dataOption, defineCommand } from '../command.ts';
import { openDataFile } from '../data-file.ts';

/** `form import`: takes the definition of a form in from a file; an invalid one is refused and nothing kept. */
export const formImport = defineCommand({
  name: 'form import',
  options: dataOption,
  operands: { count: 'one', hole: 'file' },
  async run({ data }, [path = ''], desk) {
    const call = await openDataFile(desk, data);
    const { token } = await call('files/lend', { path: desk.absolute(path), use: 'read' });
    const { changeSetId, form } = await call('forms/import-definition', { file: token });
    desk.say(cliText.learn.saved(form.id, form.number, changeSetId));
    return { exitCode: 0, result: { form, changeSetId } };
  },
});
