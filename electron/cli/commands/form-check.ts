import { cliText } from '../../../shared/text/vi/cli.ts';
import { dataOption, defineCommand, viewOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { chosenFigures, neededPeriod } from '../find-unit.ts';

/** `form check`: what does not add up in a form of a period, for the whole or one unit. */
export const formCheck = defineCommand({
  name: 'form check',
  options: {
    ...dataOption,
    ...viewOption,
    period: { is: 'required', hole: 'period' },
    unit: { is: 'optional', hole: 'unit' },
  },
  operands: { count: 'one', hole: 'form' },
  async run({ 'as-now': isNow, data, period: periodText, unit }, [formId = ''], desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const chosen = { formId, period: period.code, ...(await chosenFigures(call, { unit, isNow }, period)) };
    const { number, title, unit: whose, base, problems } = await call('forms/fill', chosen);
    for (const problem of problems) desk.tell(problem);
    const hasFaults = problems.some(({ weight }) => weight !== 'note');
    if (!hasFaults) desk.say(cliText.formHolds(number));
    const { reported, expected } = base;
    return {
      exitCode: hasFaults ? 1 : 0,
      result: { formId, number, title, unit: whose, period: period.code, base: { reported, expected } },
    };
  },
});
