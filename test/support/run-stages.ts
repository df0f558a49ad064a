import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readGrid } from '../../electron/backend/workbook/read-grid.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import { readPeriod } from '../../shared/domain/period.ts';
import { cellAddress, cellAsWritten, type GridCell, type WorkbookGrid } from '../../shared/intake/grid/grid.ts';
import { mapRows } from '../../shared/intake/read/map-rows.ts';
import type { Recognition } from '../../shared/intake/recognise/recognition.ts';
import { recognise } from '../../shared/intake/recognise/recognise.ts';
import { noChoices, type StageAnswer, type Given } from '../../shared/intake/questions/stage-choices.ts';
import type { StagedIntake } from '../../shared/intake/stage/staged-intake.ts';
import { stageWorkbook } from '../../shared/intake/stage/stage.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import { answerAll } from './answer-all.ts';
import { emptyFacts, world } from './intake-world.ts';

/**
 * What each stage makes of a workbook, as the text of a recorded file each. `options.json` beside the workbook holds
 * what a person chose. Hashes and sizes are left out: they change with every writing of the same cells.
 */
export async function runStages(workbookPath: string): Promise<Readonly<Record<string, string>>> {
  return stagesOf(await readGrid(workbookPath), dirname(workbookPath));
}

/** The same for a workbook already read; `folder` may hold `options.json`. */
export function stagesOf(workbook: WorkbookGrid, folder: string): Readonly<Record<string, string>> {
  const { given, takeProposals } = readOptions(join(folder, 'options.json'));
  const stage = (answers: readonly StageAnswer[]) =>
    stageWorkbook(workbook, { ...noChoices, given, answers }, emptyFacts);
  const { staged, answers } = takeProposals ? answerAll(stage) : { staged: stage([]), answers: [] };
  const { tables } = recognise(workbook, { forms: emptyFacts.forms, units: world, given, answers });
  const recognitions = tables.map(({ recognition }) => recognition);
  const withRows = recognitions.flatMap((one) =>
    one.kind === 'form' || one.kind === 'summary' ? [] : [mapRows(one, workbook.file)],
  );
  return {
    '1-grid.jsonl': lines(workbook.sheets.flatMap((sheet) => [sheetHead(sheet), ...sheet.rows.map(gridRow)])),
    '2-recognised.jsonl': lines(recognitions.flatMap(recognised)),
    '3-mapped.jsonl': lines(withRows.flatMap(({ rows, totals }) => [...rows.map(mappedRow), ...totals])),
    '4-problems.jsonl': lines(staged.problems.map(problemLine)),
    '5-plan.jsonl': lines(planLines(staged)),
  };
}

type Options = { readonly period?: string; readonly unitCode?: string; readonly takeProposals?: boolean };

function readOptions(path: string): { readonly given: Given; readonly takeProposals: boolean } {
  if (!existsSync(path)) return { given: {}, takeProposals: false };
  const { period, unitCode, takeProposals = false } = JSON.parse(readFileSync(path, 'utf8')) as Options;
  const found = period === undefined ? null : readPeriod(period);
  const unit = world.find(({ code }) => code === unitCode);
  const given = {
    ...(found === null ? {} : { period: found }),
    ...(unit === undefined ? {} : { unitId: unit.unitId }),
  };
  return { given, takeProposals };
}

/** JSON lines: one value a line, so that a change of one row is a change of one line. */
function lines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

type Sheet = WorkbookGrid['sheets'][number];
const sheetHead = ({ name, state, merges, hiddenColumns, font }: Sheet) => ({
  sheet: name,
  state,
  merges: merges
    .map((merge) => `${cellAddress(merge.firstRow, merge.firstColumn)}:${cellAddress(merge.lastRow, merge.lastColumn)}`)
    .join(' '),
  hiddenColumns,
  font,
});
const gridRow = ({ row, cells, hidden }: Sheet['rows'][number]) => ({
  ...(hidden === true ? { hidden } : {}),
  cells: Object.fromEntries(cells.map((cell) => [cellAddress(row, cell.column), gridCell(cell)])),
});
const gridCell = (cell: GridCell) =>
  cell.kind === 'text' && cell.font === undefined
    ? cell.text
    : [cell.kind, cellAsWritten(cell), ...(cell.font === undefined ? [] : [cell.font])];

function recognised({ kind, layout, sheet, header, firstDataRow, unit, period }: Recognition): readonly unknown[] {
  const { firstRow, lastRow, columns } = header;
  return [{ kind, layout, sheet: sheet.name, headRows: [firstRow, lastRow], firstDataRow, unit, period }, ...columns];
}

type Mapped = ReturnType<typeof mapRows>['rows'][number];
const mappedRow = ({ row, cells, carriedFrom, cellGroup, committeeGroup }: Mapped) => ({
  row,
  ...Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => [field, cell === undefined ? null : cellAsWritten(cell)]),
  ),
  ...(carriedFrom === null ? {} : { carriedFrom }),
  ...(cellGroup === null ? {} : { cellGroup: cellGroup.text }),
  ...(committeeGroup === null ? {} : { committeeGroup: committeeGroup.text }),
});

function problemLine(problem: Problem) {
  const { where, what, effect, todo } = describeProblem(problem);
  return {
    code: problem.code,
    weight: problem.weight,
    says: [where, what, effect, todo].filter((part) => part !== '').join(' | '),
  };
}

function planLines({ counts, totals, rows, headers, plan }: StagedIntake): readonly unknown[] {
  return [
    { counts, totals, headers },
    ...rows.map(({ row, state, cells }) => ({ row, state, cells: cells().join(' | ') })),
    ...(plan === null
      ? [null]
      : [{ kind: plan.kind, madeAtRevision: plan.madeAtRevision, nextId: plan.nextId }, ...plan.changes]),
  ];
}
