import type { PipelineView } from '../../../shared/pipeline/pipeline-views.ts';
import { baseText, unitsBaseText } from '../../../shared/pipeline/pipeline-sentences.ts';
import { formatCount, formatDay } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { pipelineWords } from '../../../shared/text/vi/pipeline.ts';
import { dataOption, defineCommand, type Desk } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod, unitInput } from '../find-unit.ts';
import { dayInput } from '../read-day-option.ts';
import { textTable } from '../text-table.ts';

/** `pipeline`: how many people stand at which step on a day, and how many took it in a period; counts, no names. */
export const pipeline = defineCommand({
  name: 'pipeline',
  options: {
    ...dataOption,
    period: { is: 'required', hole: 'period' },
    on: { is: 'optional', hole: 'day' },
    unit: { is: 'optional', hole: 'unit' },
  },
  operands: { count: 'none' },
  async run({ data, period: periodText, on, unit }, _operands, desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const view = await call('pipeline/read', {
      period: period.code,
      ...dayInput(on),
      ...(await unitInput(call, unit, period)),
    });
    say(view, desk);
    return { exitCode: 0, result: view };
  },
});

const told = (count: number | null) => (count === null ? cliText.pipeline.notTold : formatCount(count));

function say({ unit, day, period, base, stages, unclear, flows, cohort, due }: PipelineView, desk: Desk): void {
  const words = cliText.pipeline;
  const { stage, count, note } = words.heads;
  const table = (rows: readonly (readonly string[])[]) => {
    for (const line of textTable([stage, count, note], rows, new Set([1]))) desk.say(line);
  };
  desk.say(unit.name);
  desk.say(`${baseText(base)}; ${unitsBaseText(base)}`);
  desk.say(words.stages(formatDay(day)));
  table([
    ...stages.map((one) => [pipelineWords.stages[one.stage], told(one.count), '']),
    [pipelineWords.unclear, formatCount(unclear), ''],
  ]);
  desk.say(words.flows(period.name));
  table(
    flows.map(({ step, surely, perhaps }) => [
      pipelineWords.flows[step],
      told(surely),
      perhaps === 0 ? '' : words.perhaps(formatCount(perhaps)),
    ]),
  );
  const of = (step: string) => told(flows.find((flow) => flow.step === step)?.surely ?? null);
  desk.say(words.conversion(of('admitted'), of('class')));
  desk.say(words.cohort(formatCount(cohort.admitted), formatCount(cohort.attended)));
  desk.say(words.due);
  table(
    due.map(({ kind, states, missing }) => [
      pipelineWords.dueKinds[kind],
      formatCount(states.over + states['within-30'] + states['within-60'] + states['within-90']),
      missing === 0 ? '' : pipelineWords.missing[kind](formatCount(missing)),
    ]),
  );
}
