import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand } from '../command.ts';
import { callerOn } from '../data-file.ts';
import { textTable } from '../text-table.ts';

/** `indicators`: the catalogue of figures; needs no data file. */
export const indicators = defineCommand({
  name: 'indicators',
  options: {},
  operands: { count: 'none' },
  async run(_values, _operands, desk) {
    const catalogue = await callerOn(desk, '.')('indicators/list', {});
    const { code, indicator, measure } = cliText.heads;
    const rows = catalogue.map((each) => [each.code, each.label, each.unit]);
    for (const line of textTable([code, indicator, measure], rows)) desk.say(line);
    return {
      exitCode: 0,
      result: { indicators: catalogue.map(({ code: id, label, unit, kind }) => ({ code: id, label, unit, kind })) },
    };
  },
});
