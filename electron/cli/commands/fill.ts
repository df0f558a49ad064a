import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { dataOption, defineCommand } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod, unitInput } from '../find-unit.ts';

/** `fill`: figures into the superior's own blank workbook; nothing of it is changed but its value cells. */
export const fill = defineCommand({
  name: 'fill',
  options: {
    ...dataOption,
    period: { is: 'required', hole: 'period' },
    unit: { is: 'optional', hole: 'unit' },
    form: { is: 'optional', hole: 'form' },
    out: { is: 'required', hole: 'file' },
  },
  operands: { count: 'one', hole: 'blank' },
  async run({ data, period: periodText, out, unit, form }, [blankPath = ''], desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const path = desk.absolute(out);
    mkdirSync(dirname(path), { recursive: true });
    const blank = await call('files/lend', { path: desk.absolute(blankPath), use: 'read' });
    const target = await call('files/lend', { path, use: 'write' });
    const { written, forms, cells, problems } = await call('forms/fill-blank', {
      period: period.code,
      blank: blank.token,
      target: target.token,
      ...(form === undefined ? {} : { formId: form }),
      ...(await unitInput(call, unit, period)),
    });
    for (const problem of problems) desk.tell(problem);
    if (written !== null) desk.say(cliText.written(path));
    const hasFaults = written === null || problems.some(({ weight }) => weight !== 'note');
    const result = {
      forms: forms.map(({ id }) => id),
      period: period.code,
      cells,
      path: written === null ? null : path,
    };
    return { exitCode: hasFaults ? 1 : 0, result };
  },
});
