import { extname } from 'node:path';
import { stopWith } from '../../../shared/contract/problem.ts';
import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod } from '../find-unit.ts';
import { writeWorkbookFile } from '../write-report-files.ts';

/** `targets export`: every target in the layout of `targets import`, so that it can be taken in again. */
export const targetsExport = defineCommand({
  name: 'targets export',
  options: {
    ...dataOption,
    period: { is: 'required', hole: 'period' },
    out: { is: 'required', hole: 'file' },
  },
  operands: { count: 'none' },
  async run({ data, period: periodText, out }, _operands, desk) {
    const period = neededPeriod(periodText);
    const extension = extname(out).toLowerCase();
    if (extension !== '.xlsx') throw stopWith('cli.unknown-file-kind', { extension });
    const call = await openDataFile(desk, data);
    const report = { kind: 'target-list', period: period.code } as const;
    const path = await writeWorkbookFile(call, report, desk.absolute(out), desk);
    return { exitCode: 0, result: { period: period.code, path } };
  },
});
