import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Output } from '../../../shared/contract/calls.ts';
import type { FigureValue } from '../../../shared/statistics/figure.ts';
import { figureText } from '../../../shared/text/format.ts';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { makeTempBackend, type TempBackend } from '../../support/temp-backend.ts';

type Organisation = Omit<Input<'data/create'>, 'target'>;
type Preview = Output<'intake/stage'>;

/** A data file into which the workbooks of a public report were taken. */
export type SeedData = Pick<TempBackend, 'call' | 'close' | 'folder'> & {
  readonly previews: readonly Preview[];
  /** The figure of the whole, or of the unit with this name. */
  figure(period: string, indicator: string, unit?: string): Promise<FigureValue>;
  /** The same as paper prints it. */
  shown(period: string, indicator: string, unit?: string): Promise<string>;
};

/** Takes in workbooks one after the other; one that leaves anything open is an error that says what. */
export async function takeInSeed(
  organisation: Organisation,
  writeWorkbooks: (folder: string) => Promise<readonly string[]>,
): Promise<SeedData> {
  const temp = makeTempBackend();
  const { call, lend } = temp;
  await temp.createDataFile('So-lieu.skn', organisation);
  const folder = join(temp.folder, 'workbooks');
  mkdirSync(folder);
  const previews: Preview[] = [];
  for (const path of await writeWorkbooks(folder)) {
    const preview = await call('intake/stage', { file: (await lend(path)).token });
    previews.push(preview);
    const open = preview.problems.filter(({ weight }) => weight !== 'note');
    if (preview.planId === null || preview.planHash === null || open.length > 0) {
      throw new Error(
        `${preview.file}: ${open.map((problem) => Object.values(describeProblem(problem)).join(' ')).join('; ')}`,
      );
    }
    await call('intake/commit', { planId: preview.planId, planHash: preview.planHash });
  }
  const figure: SeedData['figure'] = async (period, indicator, unit) => {
    const table = await call('figures/read-table', { period, indicators: [indicator] });
    const value =
      unit === undefined ? table.total.figures[0]?.value : table.rows.find((row) => row.unit.name === unit)?.values[0];
    if (value === undefined) throw new Error(`no figure: ${indicator}, ${unit ?? 'whole'}`);
    return value;
  };
  return {
    call,
    close: () => temp.close(),
    folder: temp.folder,
    previews,
    figure,
    shown: async (...asked) => figureText(await figure(...asked)),
  };
}
