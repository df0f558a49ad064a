import { periodName } from '../../shared/domain/period.ts';
import { cellAddress, cellAsWritten, type WorkbookGrid } from '../../shared/intake/grid/grid.ts';
import type { StageChoices } from '../../shared/intake/questions/stage-choices.ts';
import type { StagedIntake } from '../../shared/intake/stage/staged-intake.ts';
import type { FeedbackFile, LeftOutPlace } from '../../shared/reports/feedback-sheet.ts';
import { intakeWords } from '../../shared/text/vi/intake.ts';

/** What a unit is told about a staged file. Keeps the rows that are named, not the workbook. */
export function feedbackFile(grid: WorkbookGrid, staged: StagedIntake, { leaveOutCells }: StageChoices): FeedbackFile {
  const { kind, form, unit, period, allProblems } = staged;
  const wanted = new Map<string, Set<number>>();
  const want = (sheet: string, cell: string) =>
    wanted.set(sheet, (wanted.get(sheet) ?? new Set()).add(Number(cell.replace(/^[A-Z]+/, ''))));
  for (const { place } of allProblems) if (place.at === 'cell') want(place.sheet, place.cell);
  for (const { sheet, cell } of leaveOutCells) want(sheet, cell);
  const texts = new Map<string, string>();
  for (const { name, rows } of grid.sheets) {
    const named = wanted.get(name);
    if (named === undefined) continue;
    // The cells of a row are made when they are asked for: most rows have nothing to tell.
    for (const line of rows) {
      if (!named.has(line.row)) continue;
      for (const cell of line.cells) texts.set(`${name}\n${cellAddress(line.row, cell.column)}`, cellAsWritten(cell));
    }
  }
  const writtenIn = (sheet: string, cell: string) => texts.get(`${sheet}\n${cell}`) ?? '';
  return {
    file: grid.file,
    content: form?.title ?? (kind === null ? '' : intakeWords.kinds[kind]),
    unitName: unit?.name ?? null,
    periodName: period === null ? null : periodName(period),
    isWritten: false,
    problems: allProblems,
    leftOut: leftOutPlaces(staged, leaveOutCells, writtenIn),
    writtenIn,
  };
}

function leftOutPlaces(
  { rows, sheet }: StagedIntake,
  leaveOutCells: StageChoices['leaveOutCells'],
  writtenIn: FeedbackFile['writtenIn'],
): readonly LeftOutPlace[] {
  return [
    ...rows.flatMap(({ row, state, cells }): readonly LeftOutPlace[] =>
      state === 'left-out' ? [{ sheet: sheet ?? '', row, cell: null, written: cells()[0] ?? '' }] : [],
    ),
    ...leaveOutCells.map(({ sheet: name, cell }) => ({
      sheet: name,
      row: Number(cell.replace(/^[A-Z]+/, '')),
      cell,
      written: writtenIn(name, cell),
    })),
  ];
}
