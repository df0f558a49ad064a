import type { Problem } from '../../shared/contract/problem.ts';
import { noChoices, type StageChoices } from '../../shared/intake/questions/stage-choices.ts';
import type { StageFacts } from '../../shared/intake/stage/stage-facts.ts';
import type { StagedIntake } from '../../shared/intake/stage/staged-intake.ts';
import { stageWorkbook } from '../../shared/intake/stage/stage.ts';
import { listC, type Row } from '../fixtures/intake/list-rows.ts';
import type { FixtureCell, FixtureSheet } from '../fixtures/intake/write-workbook.ts';
import { emptyFacts } from './intake-world.ts';
import { gridOf, workbookOf, type MadeCell } from './make-grid.ts';

/** Takes a fixture sheet through the stages without writing it to a file. Special cells (errors, fonts) are not for it. */
export function stageSheets(
  sheets: readonly FixtureSheet[],
  {
    choices = {},
    facts = {},
    file = 'tep.xlsx',
  }: { choices?: Partial<StageChoices>; facts?: Partial<StageFacts>; file?: string } = {},
): StagedIntake {
  const grids = sheets.map(({ name, state, rows, merges, hiddenColumns = [] }) => ({
    ...gridOf(
      rows.map((row) => row.map(madeCell)),
      merges,
      name,
    ),
    hiddenColumns,
    state: state === undefined ? ('visible' as const) : state === 'hidden' ? state : ('very-hidden' as const),
  }));
  return stageWorkbook(workbookOf(grids, file), { ...noChoices, ...choices }, { ...emptyFacts, ...facts });
}

/** A list of layout c of Đảng bộ xã Nà Khoa for the first quarter of 2017 with these rows from row 10 on. */
export function stageList(rows: readonly Row[], options: Parameters<typeof stageSheets>[1] = {}): StagedIntake {
  return stageSheets([listC(rows)], options);
}

/** Codes and cells of problems, in order: `intake.birth-missing B10`. */
export function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, place }) => (place.at === 'cell' ? `${code} ${place.cell}` : code));
}

function madeCell(cell: FixtureCell): MadeCell {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('day' in cell) return cell;
  throw new Error('this kind of cell needs a workbook');
}
