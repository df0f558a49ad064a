import { extname } from 'node:path';
import { stopWith } from '../../../shared/contract/problem.ts';
import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod, unitInput } from '../find-unit.ts';
import { writePdfFile, writeWorkbookFile } from '../write-report-files.ts';

/** `feedback`: reads a unit's workbooks without writing anything and tells the unit what to mend in them. */
export const feedback = defineCommand({
  name: 'feedback',
  options: {
    ...dataOption,
    period: { is: 'optional', hole: 'period' },
    unit: { is: 'optional', hole: 'unit' },
    out: { is: 'required', hole: 'file' },
  },
  operands: { count: 'many', hole: 'file' },
  async run({ data, period: periodText, unit, out }, files, desk) {
    const period = periodText === undefined ? null : neededPeriod(periodText);
    const extension = extname(out).toLowerCase();
    if (extension !== '.xlsx' && extension !== '.pdf') throw stopWith('cli.unknown-file-kind', { extension });
    const call = await openDataFile(desk, data);
    const chosen = {
      ...(period === null ? {} : { period: period.code }),
      ...(await unitInput(call, unit, period)),
    };
    const planIds: string[] = [];
    const clear: string[] = [];
    for (const file of files) {
      const { token, name } = await call('files/lend', { path: desk.absolute(file), use: 'read' });
      const { planId } = await call('intake/stage', { file: token, ...chosen });
      if (planId === null) clear.push(name);
      else planIds.push(planId);
    }
    if (planIds.length === 0) throw stopWith('cli.nothing-to-tell', { files: clear.join(', ') });
    const report = { kind: 'feedback', planIds } as const;
    const write = extension === '.xlsx' ? writeWorkbookFile : writePdfFile;
    const path = await write(call, report, desk.absolute(out), desk);
    return { exitCode: path === null ? 1 : 0, result: { files: planIds.length, path } };
  },
});
