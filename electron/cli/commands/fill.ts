import { dataOption, defineCommand, viewOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { fillTemplate } from '../fill-template.ts';
import { neededPeriod } from '../find-unit.ts';

/** `fill`: figures into the superior's own blank workbook, its form or every known one it holds. */
export const fill = defineCommand({
  name: 'fill',
  options: {
    ...dataOption,
    ...viewOption,
    period: { is: 'required', hole: 'period' },
    unit: { is: 'optional', hole: 'unit' },
    form: { is: 'optional', hole: 'form' },
    out: { is: 'required', hole: 'file' },
  },
  operands: { count: 'one', hole: 'blank' },
  async run({ 'as-now': isNow, data, period: periodText, out, unit, form }, [blank = ''], desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    return fillTemplate(call, desk, { blank, out, period, unit, formId: form, isNow });
  },
});
