import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../../electron/backend/backend.ts';
import { forkReadProgram } from '../../electron/backend/workbook/reading/fork-read-process.ts';
import type { StartReadProcess } from '../../electron/backend/workbook/reading/read-process.ts';
import type { CallName, Input, Output } from '../../shared/contract/calls.ts';
import type { IntakePreview } from '../../shared/contract/views.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import { LIST_ORGANISATION } from './list-workbook.ts';

/** A new data file with the units of a workbook, behind the whole backend. */
export type BenchData = {
  stage(path: string, more: Partial<Input<'intake/stage'>>): Promise<IntakePreview>;
  /** Number of people added; throws when the preview may not be written. */
  commit(preview: IntakePreview): Promise<number>;
  close(): Promise<void>;
};

/** The reading process as it is shipped, bundled beside this very bundle. */
export const startReadProcess: StartReadProcess = (heapMegabytes, listener) =>
  forkReadProgram(join(import.meta.dirname, 'read-process.cjs'), heapMegabytes, listener);

export async function openBenchData(units: string): Promise<BenchData> {
  const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
  let lastId = 0;
  const backend = createBackend({
    dataFolder: folder,
    sampleFolder: folder,
    appVersion: 'bench',
    clock: () => new Date(),
    newId: () => `id-${(lastId += 1)}`,
    send: () => undefined,
    log: (entry) => console.error(entry),
    startReadProcess,
  });
  const call = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const reply = await backend.dispatch(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.code} ${describeProblem(reply.problem).what}`);
    return reply.value;
  };
  const data: BenchData = {
    async stage(path, more) {
      const { token } = await call('files/lend', { path, use: 'read' });
      return call('intake/stage', { file: token, ...more });
    },
    async commit({ planId, planHash, file, problems }) {
      if (planId === null || planHash === null) {
        throw new Error(`${file}: ${[...new Set(problems.map(({ code }) => code))].join(', ')}`);
      }
      return (await call('intake/commit', { planId, planHash })).written.add;
    },
    async close() {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const target = await call('files/lend', { path: join(folder, 'bench.skn'), use: 'write' });
  await call('data/create', { target: target.token, profile: 'district', organisationName: LIST_ORGANISATION });
  await data.commit(await data.stage(units, { expect: 'units' }));
  return data;
}
