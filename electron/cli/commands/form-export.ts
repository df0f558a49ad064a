import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { dataOption, defineCommand } from '../command.ts';
import { openDataFile } from '../data-file.ts';

/** `form export`: the definition of a form as a file for another machine. */
export const formExport = defineCommand({
  name: 'form export',
  options: { ...dataOption, out: { is: 'required', hole: 'file' } },
  operands: { count: 'one', hole: 'form' },
  async run({ data, out }, [formId = ''], desk) {
    const call = await openDataFile(desk, data);
    const path = desk.absolute(out);
    mkdirSync(dirname(path), { recursive: true });
    const { token } = await call('files/lend', { path, use: 'write' });
    await call('forms/write-definition', { formId, target: token });
    desk.say(cliText.written(path));
    return { exitCode: 0, result: { formId, path } };
  },
});
