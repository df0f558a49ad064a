import type { FigureTable } from '../../../shared/contract/views.ts';
import { figureText, formatCount } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption, viewOption, type Desk } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { baseJson, figureJson } from '../figure-json.ts';
import { chosenFigures, neededPeriod } from '../find-unit.ts';
import { textTable } from '../text-table.ts';

/** `figures`: with indicators named a table unit by unit, without them every figure of the whole. */
export const figures = defineCommand({
  name: 'figures',
  options: {
    ...dataOption,
    ...viewOption,
    period: { is: 'required', hole: 'period' },
    unit: { is: 'optional', hole: 'unit' },
    indicator: { is: 'repeated', hole: 'indicator' },
  },
  operands: { count: 'none' },
  async run({ 'as-now': isNow, data, period: periodText, unit, indicator }, _operands, desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const table = await call('figures/read-table', {
      period: period.code,
      ...(await chosenFigures(call, { unit, isNow }, period)),
      ...(indicator.length === 0 ? {} : { indicators: [...indicator] }),
    });
    desk.say(cliText.figuresTitle(table.total.unit.name, table.period.name));
    for (const note of table.viewNotes) desk.say(note);
    if (indicator.length === 0) sayWhole(table, desk);
    else sayByUnit(table, desk);
    return { exitCode: 0, result: tableJson(table) };
  },
});

function sayWhole({ indicators, total }: FigureTable, desk: Desk): void {
  const { code, indicator, value, base } = cliText.heads;
  const rows = indicators.map((each, index) => {
    const figure = total.figures[index];
    if (figure === undefined) throw new Error(`no figure for ${each.code}`);
    return [each.code, each.label, figureText(figure.value), baseText(figure.base)];
  });
  for (const line of textTable([code, indicator, value, base], rows, new Set([2, 3]))) desk.say(line);
}

function sayByUnit({ indicators, rows, total }: FigureTable, desk: Desk): void {
  const { unit, total: totalHead, base } = cliText.heads;
  const lines = [
    ...rows.map((row) => [row.unit.name, ...row.values.map(figureText)]),
    [totalHead, ...total.figures.map(({ value }) => figureText(value))],
    [base, ...total.figures.map((figure) => baseText(figure.base))],
  ];
  const columns = new Set(indicators.map((_, index) => index + 1));
  for (const line of textTable([unit, ...indicators.map(({ label }) => label)], lines, columns)) desk.say(line);
}

function baseText({ reported, expected }: { reported: number; expected: number }): string {
  return cliText.baseOf(formatCount(reported), formatCount(expected));
}

function tableJson({ period, viewNotes, indicators, rows, total }: FigureTable) {
  const codes = indicators.map(({ code }) => code);
  return {
    period: { code: period.code, name: period.name, from: period.from, to: period.to },
    viewNotes,
    indicators: indicators.map(({ code, label, unit, kind }) => ({ code, label, unit, kind })),
    units: rows.map(({ unit, group, values }) => ({
      unit,
      group,
      figures: Object.fromEntries(values.map((value, index) => [codes[index], figureJson(value)])),
    })),
    total: {
      unit: total.unit,
      figures: Object.fromEntries(
        total.figures.map(({ value, base }, index) => [codes[index], { ...figureJson(value), base: baseJson(base) }]),
      ),
    },
  };
}
