import { extname } from 'node:path';
import { stopWith } from '../../../shared/contract/problem.ts';
import { defineCommand, dataOption, viewOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { fillTemplate } from '../fill-template.ts';
import { chosenFigures, neededPeriod } from '../find-unit.ts';
import { writePdfFile, writeWorkbookFile } from '../write-report-files.ts';

/**
 * `form`: one official form filled in, for the whole or one unit; the extension of `--out` says as what. With
 * `--template` its figures go into the superior's own blank.
 */
export const form = defineCommand({
  name: 'form',
  options: {
    ...dataOption,
    period: { is: 'required', hole: 'period' },
    unit: { is: 'optional', hole: 'unit' },
    template: { is: 'optional', hole: 'blank' },
    out: { is: 'required', hole: 'file' },
    ...viewOption,
  },
  operands: { count: 'one', hole: 'form' },
  async run({ 'as-now': isNow, data, period: periodText, unit, template, out }, [formId = ''], desk) {
    const period = neededPeriod(periodText);
    if (template !== undefined) {
      const call = await openDataFile(desk, data);
      return fillTemplate(call, desk, { blank: template, out, period, unit, formId, isNow });
    }
    const extension = extname(out).toLowerCase();
    if (extension !== '.xlsx' && extension !== '.pdf') throw stopWith('cli.unknown-file-kind', { extension });
    const call = await openDataFile(desk, data);
    const chosen = { formId, period: period.code, ...(await chosenFigures(call, { unit, isNow }, period)) };
    const filled = await call('forms/fill', chosen);
    for (const problem of filled.problems) desk.tell(problem);
    const report = { kind: 'form', ...chosen } as const;
    const write = extension === '.xlsx' ? writeWorkbookFile : writePdfFile;
    const path = await write(call, report, desk.absolute(out), desk);
    const { number, title, unit: whose } = filled;
    const hasFaults = path === null || filled.problems.some(({ weight }) => weight !== 'note');
    return { exitCode: hasFaults ? 1 : 0, result: { formId, number, title, unit: whose, period: period.code, path } };
  },
});
