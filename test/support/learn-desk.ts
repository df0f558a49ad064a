import { join } from 'node:path';
import type { LearnedForm, SavedForm } from '../../shared/contract/views.ts';
import type { LearnAnswers } from '../../shared/forms/learn/learn-answers.ts';
import { cellAddress, cellAsWritten } from '../../shared/intake/grid/grid.ts';
import { readGrid } from '../../electron/backend/workbook/read-grid.ts';
import type { FixtureSheet } from '../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from './intake-desk.ts';

/** A desk at which blanks are learned and filled. */
export type LearnDesk = IntakeDesk & {
  learn(sheet: FixtureSheet, answers?: LearnAnswers): Promise<LearnedForm>;
  save(sheet: FixtureSheet, answers: LearnAnswers): Promise<SavedForm>;
  /** Figures of the whole for a period put into the blank: texts of its cells by address. */
  fillBlank(
    sheet: FixtureSheet,
    period: string,
  ): Promise<{ readonly cells: ReadonlyMap<string, string>; readonly problems: readonly string[] }>;
};

export async function openLearnDesk(): Promise<LearnDesk> {
  const desk = await openIntakeDesk();
  let count = 0;
  const tokenOf = async (sheet: FixtureSheet) =>
    (await desk.lend(await desk.write(`trong-${(count += 1)}.xlsx`, [sheet]))).token;
  return {
    ...desk,
    learn: async (sheet, answers = {}) => desk.call('forms/learn', { blank: await tokenOf(sheet), answers }),
    save: async (sheet, answers) => desk.call('forms/save-learned', { blank: await tokenOf(sheet), answers }),
    async fillBlank(sheet, period) {
      const path = join(desk.folder, `dien-${(count += 1)}.xlsx`);
      const target = await desk.lend(path, 'write');
      const { written, problems } = await desk.call('forms/fill-blank', {
        period,
        blank: await tokenOf(sheet),
        target: target.token,
      });
      const told = problems.filter(({ weight }) => weight !== 'note').map(({ code }) => code);
      return { cells: written === null ? new Map() : await textsOf(path), problems: told };
    },
  };
}

async function textsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const { sheets } = await readGrid(path);
  const rows = sheets[0]?.rows ?? [];
  return new Map(
    rows.flatMap(({ row, cells }) =>
      cells.map((cell) => [cellAddress(row, cell.column), cellAsWritten(cell)] as const),
    ),
  );
}
