import type { TargetBoardView } from '../../../shared/contract/target-views.ts';
import { scopeFromText } from '../../../shared/domain/target-scopes.ts';
import { ADMITTED } from '../../../shared/domain/target.ts';
import { boardCellText, boardColumns } from '../../../shared/reports/target-cells.ts';
import type { BoardRow } from '../../../shared/reports/target-board.ts';
import { sumsLine } from '../../../shared/reports/target-sums-line.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { targetWords } from '../../../shared/text/vi/targets.ts';
import { defineCommand, dataOption } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { baseJson } from '../figure-json.ts';
import { neededPeriod } from '../find-unit.ts';
import { textTable } from '../text-table.ts';

/** `targets list`: targets and results unit by unit, for the year or with `--term` for the term. */
export const targetsList = defineCommand({
  name: 'targets list',
  options: {
    ...dataOption,
    period: { is: 'required', hole: 'period' },
    indicator: { is: 'optional', hole: 'indicator' },
    scope: { is: 'optional', hole: 'scope' },
    term: { is: 'switch' },
  },
  operands: { count: 'none' },
  async run({ data, period: periodText, indicator, scope, term }, _operands, desk) {
    const period = neededPeriod(periodText);
    const call = await openDataFile(desk, data);
    const board = await call('targets/read-progress', {
      period: period.code,
      indicator: indicator ?? ADMITTED,
      scope: scopeFromText(scope ?? ''),
      span: term ? 'term' : 'year',
    });
    desk.say(cliText.figuresTitle(board.label, board.period.name));
    const line = (row: BoardRow) => [
      row.unit.name,
      ...boardColumns.map((column) => boardCellText(row, column, board.isShare)),
    ];
    const heads = [cliText.heads.unit, ...boardColumns.map((column) => targetWords.columns[column])];
    const numbers = new Set(boardColumns.slice(0, -1).map((_, index) => index + 1));
    for (const text of textTable(heads, [...board.rows, board.whole].map(line), numbers)) desk.say(text);
    const sums = sumsLine(board);
    if (sums !== null) desk.say(`${sums}.`);
    return { exitCode: 0, result: boardJson(board) };
  },
});

function boardJson(board: TargetBoardView) {
  const { period, content, label, isShare, span, term, sums } = board;
  return {
    period: { code: period.code, name: period.name, from: period.from, to: period.to },
    content: { ...content, label, isShare },
    span,
    term: term === null ? null : { code: term.code, from: term.from, to: term.to },
    units: board.rows.map((row) => rowJson(row, isShare)),
    whole: rowJson(board.whole, isShare),
    sums,
  };
}

/** Values as kept (whole numbers, never rounded) and `text` as paper prints them. */
function rowJson({ unit, group, targets, held, result, progress }: BoardRow, isShare: boolean) {
  const row = { unit, group, targets, held, result, progress };
  return {
    unit,
    group,
    targets,
    held,
    result: result === null ? null : { ...result, base: baseJson(result.base) },
    progress,
    text: Object.fromEntries(boardColumns.map((column) => [column, boardCellText(row, column, isShare)])),
  };
}
