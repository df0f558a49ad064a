import { mkdirSync } from 'node:fs';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod, unitInput } from '../find-unit.ts';

/** `templates`: blank workbooks for every unit that should report, or one; files that are there stay as they are. */
export const templates = defineCommand({
  name: 'templates',
  options: {
    ...dataOption,
    kind: { is: 'repeated', hole: 'kind' },
    period: { is: 'required', hole: 'period' },
    out: { is: 'required', hole: 'folder' },
    unit: { is: 'optional', hole: 'unit' },
  },
  operands: { count: 'none' },
  async run({ data, kind: named, period: periodText, out, unit }, _operands, desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const { unitId } = await unitInput(call, unit, period);
    const kinds = named.length === 0 ? ['admissions'] : [...named];
    const folder = desk.absolute(out);
    mkdirSync(folder, { recursive: true });
    const { token } = await call('files/lend', { path: folder, use: 'write' });
    const { written, refused } = await call('templates/write', {
      kinds,
      period: period.code,
      folder: token,
      ...(unitId === undefined ? {} : { unitIds: [unitId] }),
    });
    for (const { name } of written) desk.say(cliText.written(name));
    for (const problem of refused) desk.tell(problem);
    const files = written.map(({ name }) => name);
    return { exitCode: refused.length > 0 ? 1 : 0, result: { kinds, period: period.code, folder, files } };
  },
});
