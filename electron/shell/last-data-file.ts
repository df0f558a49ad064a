import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calls, type CallName } from '../../shared/contract/calls.ts';
import type { Problem, Reply } from '../../shared/contract/problem.ts';
import type { AppState } from '../../shared/contract/views.ts';
import type { BackendProcess } from './backend-process.ts';
import { readStoredState, storeState } from './stored-state.ts';

/** Remembers which data file a call has opened or closed. */
export function rememberDataFile(stateFile: string, name: CallName, reply: Reply<unknown>): void {
  if (calls[name].effect !== 'opens' || !reply.ok) return;
  // Calls that change which data file is open answer with the new state.
  const { dataFile } = reply.value as AppState;
  storeState(stateFile, { lastDataFile: dataFile === null ? null : join(dataFile.folder, dataFile.name) });
}

/** Opens the data file of last time. The problem that kept it from opening, or null; a file that is gone is forgotten. */
export async function reopenDataFile(stateFile: string, backend: BackendProcess): Promise<Problem | null> {
  const { lastDataFile } = readStoredState(stateFile);
  if (lastDataFile === null || !existsSync(lastDataFile)) return null;
  const lent = await backend.call('files/lend', { path: lastDataFile, use: 'read' });
  const reply = lent.ok ? await backend.call('data/open', { file: lent.value.token }) : lent;
  return reply.ok ? null : reply.problem;
}
