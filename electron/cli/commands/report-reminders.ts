import { join } from 'node:path';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod } from '../find-unit.ts';
import { writePdfFile, writeWorkbookFile } from '../write-report-files.ts';

/** `report reminders`: who is to be reminded of a period, as workbook and PDF. */
export const reportReminders = defineCommand({
  name: 'report reminders',
  options: { ...dataOption, period: { is: 'required', hole: 'period' }, out: { is: 'required', hole: 'folder' } },
  operands: { count: 'none' },
  async run({ data, period: periodText, out }, _operands, desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const report = { kind: 'reminder-list', period: period.code } as const;
    const path = join(desk.absolute(out), cliText.remindersFile(period.code));
    const workbook = await writeWorkbookFile(call, report, `${path}.xlsx`, desk);
    const pdf = await writePdfFile(call, report, `${path}.pdf`, desk);
    return { exitCode: pdf === null ? 1 : 0, result: { period: period.code, workbook, pdf } };
  },
});
