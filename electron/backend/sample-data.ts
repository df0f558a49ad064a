import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Dispatch } from '../../shared/contract/client.ts';
import { ProblemError, type Reply } from '../../shared/contract/problem.ts';
import type { BackendContext } from './backend-context.ts';
import type { DataSession } from './data-session.ts';
import { renamePatiently } from './safety/move-file.ts';

const SAMPLE_FILE = 'Du-lieu-mau.skn';
const ORGANISATION = { profile: 'district', organisationName: 'Nậm Pồ', superiorName: 'Tỉnh ủy Điện Biên' } as const;

/**
 * Opens the sample data file, making it first when it is not there: a new file, then every sample workbook through
 * the same calls as a person's own, in the order of their names. It gets its name only when all are in.
 */
export async function openSample(
  { dataFolder, sampleFolder, files }: BackendContext,
  session: DataSession,
  dispatch: Dispatch,
): Promise<void> {
  const path = join(dataFolder, SAMPLE_FILE);
  if (!existsSync(path)) {
    const unfinished = `${path}.unfinished`;
    rmSync(unfinished, { force: true }); // left by a start that was broken off; holds nothing but the sample
    session.create(unfinished, ORGANISATION, true);
    try {
      for (const name of workbookNames(sampleFolder)) {
        await takeIn(files.lend(join(sampleFolder, name), 'read').token, dispatch);
      }
    } finally {
      session.close();
    }
    renamePatiently(unfinished, path);
  }
  session.openFile(path);
}

/** Excel's own lock files (`~$…`) are left out. */
function workbookNames(folder: string): string[] {
  const isWorkbook = (name: string) => /\.xlsx$/i.test(name) && !name.startsWith('~$');
  return readdirSync(folder).filter(isWorkbook).sort();
}

async function takeIn(file: string, dispatch: Dispatch): Promise<void> {
  const preview = valueOf(await dispatch('intake/stage', { file }));
  if (preview.planId === null || preview.planHash === null) {
    const problem = preview.problems.find(({ weight }) => weight !== 'note');
    throw problem === undefined
      ? new Error('a sample workbook gives no plan and no reason')
      : new ProblemError(problem);
  }
  valueOf(await dispatch('intake/commit', { planId: preview.planId, planHash: preview.planHash }));
}

function valueOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new ProblemError(reply.problem);
}
