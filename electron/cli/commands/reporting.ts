import type { BoardRowView, ReportingBoardView } from '../../../shared/contract/reporting-views.ts';
import { onTimeText, reportedText } from '../../../shared/reporting/describe-report.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { reportingWords } from '../../../shared/text/vi/reporting.ts';
import { stopWith } from '../../../shared/contract/problem.ts';
import { defineCommand, dataOption, type Desk } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod } from '../find-unit.ts';
import { textTable } from '../text-table.ts';

const MOST = 12;

/** `reporting`: who has reported for a period, and with `--count` for those of its kind before it. */
export const reporting = defineCommand({
  name: 'reporting',
  options: {
    ...dataOption,
    period: { is: 'required', hole: 'period' },
    count: { is: 'optional', hole: 'count' },
  },
  operands: { count: 'none' },
  async run({ data, period: periodText, count: countText = '1' }, _operands, desk) {
    const period = neededPeriod(periodText);
    const count = Number(countText);
    if (!Number.isInteger(count) || count < 1 || count > MOST)
      throw stopWith('cli.count-wrong', { written: countText, most: MOST });
    const call = await openDataFile(desk, data);
    const board = await call('reporting/read-board', { period: period.code, count });
    say(board, desk);
    return { exitCode: 0, result: board };
  },
});

function say({ periods, rows }: ReportingBoardView, desk: Desk): void {
  const words = cliText.reporting;
  const heads = [cliText.heads.unit, ...periods.map(({ period }) => period.name)];
  const lines = [
    ...rows.map((row) => [row.unit.name, ...row.reports.map(cellText)]),
    [words.reported, ...periods.map(({ count }) => reportedText(count))],
    [words.onTime, ...periods.map(({ count }) => onTimeText(count) ?? '')],
    [words.due, ...periods.map(({ deadline }) => (deadline === null ? '' : formatDay(deadline.on)))],
  ];
  for (const line of textTable(heads, lines)) desk.say(line);
}

/** `◐ muộn`, and of a report that is something else as well as late, both. */
function cellText(report: BoardRowView['reports'][number]): string {
  if (report === null) return '';
  const { sign, word } = reportingWords.states[report.state];
  const late = report.timing === 'late' && report.state !== 'late' ? ` (${reportingWords.states.late.word})` : '';
  return `${sign} ${word}${late}`;
}
