import { closingUi } from '../../../shared/text/vi/ui-closing.ts';
import { dataOption, defineCommand } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod } from '../find-unit.ts';

/** `closing close`: keeps the summary and the named forms as they are signed. */
export const closingClose = defineCommand({
  name: 'closing close',
  options: {
    ...dataOption,
    period: { is: 'required', hole: 'period' },
    form: { is: 'repeated', hole: 'form' },
    note: { is: 'optional', hole: 'text' },
  },
  operands: { count: 'none' },
  async run({ data, period: periodText, form, note = '' }, _operands, desk) {
    const period = neededPeriod(periodText).code;
    const call = await openDataFile(desk, data);
    const documents = [{ kind: 'quarterly' as const }, ...form.map((formId) => ({ kind: 'form' as const, formId }))];
    const { changeSetId } = await call('closings/close', { period, documents, note });
    const { versions } = await call('closings/read', { period });
    const checkCode = versions.at(-1)?.checkCode ?? '';
    desk.say(closingUi.done(checkCode));
    return { exitCode: 0, result: { changeSetId, period, checkCode } };
  },
});
