import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { utilityProcess } from '../../standin/utility-process.ts';

test('a message that meets a dying process is dropped, and its end is told as usual', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'utility-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, 'wait.mjs');
  writeFileSync(program, 'setInterval(() => undefined, 1000);\n');
  const child = utilityProcess.fork(program, [], { serviceName: 'reader' });
  await new Promise((done) => child.once('spawn', done));
  const ended = new Promise((done) => child.once('exit', done));

  process.kill(child.pid ?? 0, 'SIGKILL');
  // It is dead before this process hears of it: the channel still looks open.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  child.postMessage('nobody hears this');
  expect(await ended).toBe(1);
});
