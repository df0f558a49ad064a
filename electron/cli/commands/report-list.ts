import { stopWith } from '../../../shared/contract/problem.ts';
import { cellLists, placeLists } from '../../../shared/reports/list-kinds.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption, viewOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod } from '../find-unit.ts';
import { writePdfFile, writeWorkbookFile } from '../write-report-files.ts';
import { join } from 'node:path';

const names = [
  ...placeLists.map((which) => ({ name: `places-${which}`, kind: 'places', which }) as const),
  ...cellLists.map((which) => ({ name: `cells-${which}`, kind: 'cells', which }) as const),
];

/** `report list`: a list of places or cells on the last day of a period as workbook and PDF. */
export const reportList = defineCommand({
  name: 'report list',
  options: {
    ...dataOption,
    ...viewOption,
    kind: { is: 'required', hole: 'kind' },
    period: { is: 'required', hole: 'period' },
    out: { is: 'required', hole: 'folder' },
  },
  operands: { count: 'none' },
  async run({ data, kind, period: periodText, out, 'as-now': isNow }, _operands, desk) {
    const found = names.find(({ name }) => name === kind);
    if (found === undefined) {
      throw stopWith('cli.unknown-list', { list: kind, lists: names.map(({ name }) => name).join(', ') });
    }
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const view = isNow ? { view: 'as-now' as const } : {};
    const report =
      found.kind === 'places'
        ? ({ kind: 'places', which: found.which, period: period.code, ...view } as const)
        : ({ kind: 'cells', which: found.which, period: period.code, ...view } as const);
    const path = join(desk.absolute(out), cliText.listFile(found.name, period.code));
    const workbook = await writeWorkbookFile(call, report, `${path}.xlsx`, desk);
    const pdf = await writePdfFile(call, report, `${path}.pdf`, desk);
    return { exitCode: pdf === null ? 1 : 0, result: { list: found.name, period: period.code, workbook, pdf } };
  },
});
