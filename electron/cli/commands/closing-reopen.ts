import { periodInSentence } from '../../../shared/domain/period.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { dataOption, defineCommand } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod } from '../find-unit.ts';

/** `closing reopen`: opens a closed period again; the signed version is kept. */
export const closingReopen = defineCommand({
  name: 'closing reopen',
  options: {
    ...dataOption,
    period: { is: 'required', hole: 'period' },
    reason: { is: 'required', hole: 'text' },
  },
  operands: { count: 'none' },
  async run({ data, period: periodText, reason }, _operands, desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const { changeSetId } = await call('closings/reopen', { period: period.code, reason });
    desk.say(cliText.closing.reopened(periodInSentence(period)));
    return { exitCode: 0, result: { changeSetId, period: period.code } };
  },
});
