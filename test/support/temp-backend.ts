import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend, type Backend } from '../../electron/backend/backend.ts';
import { forkReadProcess } from '../../electron/backend/workbook/reading/fork-read-process.ts';
import type { LogEntry } from '../../shared/contract/backend-messages.ts';
import type { CallName, Input, Output } from '../../shared/contract/calls.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import type { LentFile } from '../../shared/contract/views.ts';

export type TempBackend = {
  readonly backend: Backend;
  /** Temporary folder, also the folder of the data files; gone after `close`. */
  readonly folder: string;
  /** Events sent to the window, in order. */
  readonly sent: { readonly event: string; readonly payload: unknown }[];
  readonly logged: LogEntry[];
  /** The value of a call; throws its problem as `ProblemError` when it has one. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  lend(path: string, use?: 'read' | 'write'): Promise<LentFile>;
  /** Makes and opens a data file in the folder: district Nậm Pồ unless said. Gives its path. */
  createDataFile(name?: string, given?: Partial<Omit<Input<'data/create'>, 'target'>>): Promise<string>;
  /** Moves the clock, which otherwise stands still at 2026-03-02 08:00 local time. */
  setClock(now: Date): void;
  close(): Promise<void>;
};

/** A real backend over a temporary folder, with a clock that stands still and ids that count. */
export function makeTempBackend(given: { sampleFolder?: string } = {}): TempBackend {
  const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-'));
  const sampleFolder = given.sampleFolder ?? join(folder, 'sample');
  mkdirSync(sampleFolder, { recursive: true });
  let now = new Date(2026, 2, 2, 8, 0, 0);
  let lastId = 0;
  const sent: TempBackend['sent'] = [];
  const logged: LogEntry[] = [];
  const backend = createBackend({
    dataFolder: folder,
    sampleFolder,
    appVersion: '0.1.0-test',
    clock: () => now,
    newId: () => `id-${(lastId += 1)}`,
    send: (event, payload) => sent.push({ event, payload }),
    log: (entry) => logged.push(entry),
    startReadProcess: forkReadProcess,
  });
  const call: TempBackend['call'] = async (name, input) => {
    const reply = await backend.dispatch(name, input);
    if (!reply.ok) throw new ProblemError(reply.problem);
    return reply.value;
  };
  const lend: TempBackend['lend'] = (path, use = 'read') => call('files/lend', { path, use });
  return {
    backend,
    folder,
    sent,
    logged,
    call,
    lend,
    async createDataFile(name = 'Nam-Po.skn', organisation = {}) {
      const path = join(folder, name);
      const { token } = await lend(path, 'write');
      await call('data/create', { target: token, profile: 'district', organisationName: 'Nậm Pồ', ...organisation });
      return path;
    },
    setClock: (moment) => (now = moment),
    async close() {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
