import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { dataOption, defineCommand } from '../command.ts';
import { openDataFile } from '../data-file.ts';

/** `units export`: all units with all their spans, in the layout that `units import` reads. */
export const unitsExport = defineCommand({
  name: 'units export',
  options: { ...dataOption, out: { is: 'required', hole: 'file' } },
  operands: { count: 'none' },
  async run({ data, out }, _operands, desk) {
    const call = await openDataFile(desk, data);
    const path = desk.absolute(out);
    mkdirSync(dirname(path), { recursive: true });
    const { token } = await call('files/lend', { path, use: 'write' });
    const { spans } = await call('units/write-workbook', { target: token });
    desk.say(cliText.written(path));
    return { exitCode: 0, result: { path, spans } };
  },
});
