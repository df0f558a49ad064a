import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createDataFile } from '../../../electron/backend/store/create-data-file.ts';
import { isIntact } from '../../../electron/backend/store/integrity-store.ts';
import { openStore } from '../../../electron/backend/store/open-store.ts';
import { dumpContent, organisation, someTime } from '../../support/plans.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { tempStore } from '../../support/temp-store.ts';

const script = (name: string) => fileURLToPath(new URL(`../../support/${name}`, import.meta.url));
const openElsewhere = (path: string) =>
  spawnSync(process.execPath, [script('open-in-another-process.ts'), path], {
    encoding: 'utf8',
    input: '',
  }).stdout.trim();

function closedDataFile(): string {
  const path = join(tempFolder(), 'Nam-Po.skn');
  createDataFile(path, organisation, { isSample: false, at: someTime, appVersion: '0.1.0-test' }).close();
  return path;
}

test('while the file is open here, another process is told that it is locked', () => {
  const store = tempStore();
  expect(openElsewhere(store.path)).toBe('store.locked');
});

test('while another process has the file open, we are told that it is locked, and can open it afterwards', async () => {
  const path = closedDataFile();
  const child = spawn(process.execPath, [script('open-in-another-process.ts'), path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('open\n');
  expect(problemFrom(() => openStore(path, () => {}))).toMatchObject({
    code: 'store.locked',
    place: { file: 'Nam-Po.skn' },
  });
  child.stdin.end();
  await once(child, 'close');
  openStore(path, () => {}).close();
});

test('a process killed before any statement of a commit leaves the old state, whole, and the list can be written again', () => {
  const path = closedDataFile();
  const read = () => {
    const store = openStore(path, () => {});
    const state = { content: dumpContent(store.db), intact: isIntact(store.db) };
    store.close();
    return state;
  };
  const runUntil = (n: number) =>
    spawnSync(process.execPath, [script('commit-and-die.ts'), path, String(n)], { encoding: 'utf8' });

  const { content: before } = read();
  let killed = 0;
  for (let n = 1; ; n += n < 6 ? 1 : 5) {
    const { stdout, signal } = runUntil(n);
    if (stdout === 'done\n') break;
    expect(signal).toBe('SIGKILL');
    expect(read()).toEqual({ content: before, intact: true });
    killed += 1;
  }
  expect(killed).toBeGreaterThan(5);
  expect(JSON.parse(read().content)).not.toEqual(JSON.parse(before));
});

test.each([
  ['the file', 0o444, 0o755],
  ['the folder', 0o666, 0o555],
] as const)('when %s may not be written, opening says so and keeps every byte', (_what, fileMode, folderMode) => {
  const path = closedDataFile();
  const before = readFileSync(path);
  chmodSync(path, fileMode);
  chmodSync(dirname(path), folderMode);
  // The superuser may write anything; the question is put as somebody who may not.
  const as = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawnSync(process.execPath, [script('open-in-another-process.ts'), path], {
    encoding: 'utf8',
    input: '',
    ...as,
  });
  chmodSync(dirname(path), 0o755);
  expect(child.stdout.trim()).toBe('store.read-only');
  expect(readFileSync(path).equals(before)).toBe(true);
});
