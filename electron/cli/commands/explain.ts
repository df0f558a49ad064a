import type { Explanation } from '../../../shared/contract/views.ts';
import type { ExplanationPart } from '../../../shared/statistics/figure.ts';
import { figureText, formatCount, formatDay } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { defineCommand, dataOption, viewOption, type Desk } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { baseJson, figureJson } from '../figure-json.ts';
import { chosenFigures, neededPeriod } from '../find-unit.ts';
import { problemJson } from '../problem-output.ts';

/** `explain`: one figure back to workbook, sheet, cell and text as written. */
export const explain = defineCommand({
  name: 'explain',
  options: {
    ...dataOption,
    ...viewOption,
    period: { is: 'required', hole: 'period' },
    indicator: { is: 'required', hole: 'indicator' },
    unit: { is: 'optional', hole: 'unit' },
  },
  operands: { count: 'none' },
  async run({ 'as-now': isNow, data, period: periodText, indicator, unit }, _operands, desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const explanation = await call('figures/explain', {
      period: period.code,
      indicator,
      ...(await chosenFigures(call, { unit, isNow }, period)),
    });
    sayExplanation(explanation, desk);
    return { exitCode: 0, result: explanationJson(explanation) };
  },
});

function sayExplanation({ label, formula, periodCode, base, root, notes }: Explanation, desk: Desk): void {
  const words = cliText.explain;
  desk.say(words.title(label, periodCode));
  if (formula !== '') desk.say(words.formula(formula));
  desk.say(words.base(formatCount(base.reported), formatCount(base.expected)));
  sayPart(root, 0, desk);
  for (const note of notes) desk.tell(note);
}

function sayPart(part: ExplanationPart, depth: number, desk: Desk): void {
  const { explain: words } = cliText;
  const indent = '  '.repeat(depth);
  desk.say(indent + words.part(part.label, figureText(part.value), part.how));
  for (const { subject, file, sheet, cell, written, correction } of part.sources) {
    const mend =
      correction === undefined
        ? ''
        : words.corrected(correction.to, correction.reason, formatDay(correction.at.slice(0, 10)));
    desk.say(`${indent}  - ${words.source(subject, file, sheet, cell, written)}${mend}`);
  }
  for (const below of part.parts) sayPart(below, depth + 1, desk);
}

function explanationJson({ indicator, label, formula, periodCode, base, root, notes }: Explanation) {
  return {
    indicator,
    label,
    formula,
    period: periodCode,
    base: baseJson(base),
    root: partJson(root),
    notes: notes.map(problemJson),
  };
}

type PartJson = Omit<ExplanationPart, 'value' | 'parts' | 'unitId'> &
  ReturnType<typeof figureJson> & { readonly unitId: number | null; readonly parts: readonly PartJson[] };

function partJson({ label, value, how, unitId, sources, parts }: ExplanationPart): PartJson {
  return { label, ...figureJson(value), how, unitId: unitId ?? null, sources, parts: parts.map(partJson) };
}
