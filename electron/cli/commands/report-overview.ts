import { join } from 'node:path';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption, viewOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod } from '../find-unit.ts';
import { writePdfFile, writeWorkbookFile } from '../write-report-files.ts';

/** `report overview`: the first screen as workbook and PDF, both from one document. */
export const reportOverview = defineCommand({
  name: 'report overview',
  options: {
    ...dataOption,
    ...viewOption,
    period: { is: 'required', hole: 'period' },
    out: { is: 'required', hole: 'folder' },
  },
  operands: { count: 'none' },
  async run({ 'as-now': isNow, data, period: periodText, out }, _operands, desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const report = { kind: 'overview', period: period.code, ...(isNow ? { view: 'as-now' as const } : {}) } as const;
    const path = join(desk.absolute(out), cliText.overviewFile(period.code));
    const workbook = await writeWorkbookFile(call, report, `${path}.xlsx`, desk);
    const pdf = await writePdfFile(call, report, `${path}.pdf`, desk);
    return { exitCode: pdf === null ? 1 : 0, result: { period: period.code, workbook, pdf } };
  },
});
