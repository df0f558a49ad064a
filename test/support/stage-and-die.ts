// Run by tests as a process of its own: opens a data file, reads a workbook with some choices and is killed before
// anything is written. Arguments: data file, workbook, choices as JSON.
import { dirname } from 'node:path';
import { createBackend } from '../../electron/backend/backend.ts';
import { forkReadProcess } from '../../electron/backend/workbook/reading/fork-read-process.ts';
import type { StageInput } from '../../shared/contract/stage-input.ts';

const [, , dataFile = '', workbook = '', choices = '{}'] = process.argv;
let id = 0;
const { dispatch } = createBackend({
  dataFolder: dirname(dataFile),
  sampleFolder: dirname(dataFile),
  appVersion: '0.1.0-test',
  clock: () => new Date(2026, 2, 2, 8),
  newId: () => `child-${(id += 1)}`,
  send: () => undefined,
  log: () => undefined,
  startReadProcess: forkReadProcess,
});

const lend = async (path: string): Promise<string> => {
  const reply = await dispatch('files/lend', { path, use: 'read' });
  return reply.ok ? reply.value.token : '';
};
await dispatch('data/open', { file: await lend(dataFile) });
const chosen = JSON.parse(choices) as Omit<StageInput, 'file'>; // given by the test
const reply = await dispatch('intake/stage', { file: await lend(workbook), ...chosen });
process.stdout.write(reply.ok && reply.value.planHash !== null ? 'ready\n' : 'not ready\n');
setImmediate(() => process.kill(process.pid, 'SIGKILL'));
