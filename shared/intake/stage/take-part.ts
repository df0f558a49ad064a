import type { Problem } from '../../contract/problem.ts';
import type { SheetCell, SheetRow, StageChoices } from '../questions/stage-choices.ts';
import type { StagedIntake } from './staged-intake.ts';

/** Leaving a cell out may show another that no longer fits; a form has no more than this many such steps. */
const ROUNDS = 10;

/**
 * With `takePart`, stages again and again, each time without the rows and cells that still have something to mend,
 * until nothing is left that leaving out could settle: rows of a list, cells of a form, a row of a form whose cell does
 * not help. What is wrong with the file as a whole (whose it is, a total that does not hold) stays to be mended.
 */
export function takePart(stage: (choices: StageChoices) => StagedIntake, choices: StageChoices): StagedIntake {
  let chosen = choices;
  let staged = stage(chosen);
  for (let round = 0; choices.takePart && round < ROUNDS; round += 1) {
    const next = withoutCells(staged, withoutRows(staged, chosen));
    if (next === chosen) break;
    chosen = next;
    staged = stage(chosen);
  }
  return staged;
}

/** Sheets whose figures are taken cell by cell; of all others the rows are. */
const formSheets = ({ parts }: StagedIntake): ReadonlySet<string> =>
  new Set(parts.flatMap(({ kind, sheet }) => (kind === 'form' ? [sheet] : [])));

/** The choices themselves when there is no such row. */
function withoutRows(staged: StagedIntake, choices: StageChoices): StageChoices {
  const forms = formSheets(staged);
  const open = staged.rows.flatMap(({ sheet, row, state }): readonly SheetRow[] =>
    state === 'question' && !forms.has(sheet) ? [{ sheet, row }] : [],
  );
  return open.length === 0 ? choices : { ...choices, leaveOut: [...choices.leaveOut, ...open] };
}

function withoutCells(staged: StagedIntake, choices: StageChoices): StageChoices {
  const forms = formSheets(staged);
  const [cells, rows] = [new Map<string, SheetCell>(), new Map<string, SheetRow>()];
  const isOut = ({ sheet, cell }: SheetCell) =>
    choices.leaveOutCells.some((one) => one.sheet === sheet && one.cell === cell);
  for (const one of staged.allProblems.flatMap(cellToLeaveOut)) {
    if (!forms.has(one.sheet)) continue;
    const row = { sheet: one.sheet, row: Number(/\d+$/.exec(one.cell)?.[0] ?? 0) };
    const isRowOut = choices.leaveOut.some((other) => other.sheet === row.sheet && other.row === row.row);
    if (!isOut(one)) cells.set(`${one.sheet} ${one.cell}`, one);
    else if (!isRowOut) rows.set(`${row.sheet} ${row.row}`, row);
  }
  if (cells.size + rows.size === 0) return choices;
  return {
    ...choices,
    leaveOutCells: [...choices.leaveOutCells, ...cells.values()],
    leaveOut: [...choices.leaveOut, ...rows.values()],
  };
}

/** A total whose parts do not add up to it is the number people look at first: they say what counts. */
function cellToLeaveOut({ code, weight, place }: Problem): readonly SheetCell[] {
  return weight === 'fix' && place.at === 'cell' && code !== 'intake.sum-differs'
    ? [{ sheet: place.sheet, cell: place.cell }]
    : [];
}
