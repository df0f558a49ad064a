import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, chromium, type Page } from 'playwright-core';
import { findElectron } from '../../build/electron-binary.ts';
import type { electron } from '../standin/electron.ts';
import type { TestAnswer, TestQuestion } from '../standin/test-channel.ts';

export const projectRoot = resolve(import.meta.dirname, '../..');
export const standinCli = join(projectRoot, 'test/standin/cli.ts');

/** The running app, whether in Electron or in its stand-in. */
export type RunningApp = {
  readonly kind: 'electron' | 'standin';
  readonly page: Page;
  readonly process: ChildProcess;
  readonly userData: string;
  readonly dataFolder: string;
  /** Runs a function in the main process. It goes there as text: it sees its arguments only. */
  evaluate<A, R>(fn: (modules: typeof electron, arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Asks the app to quit and waits for its end; the exit code. */
  close(): Promise<number | null>;
  readonly exited: Promise<number | null>;
};
type LaunchOptions = {
  /** Profile of an earlier start, to go on with. */
  readonly userData?: string;
  readonly switches?: readonly string[];
  /** Another app than the built one. */
  readonly appFolder?: string;
};

const profiles: string[] = [];

/** Removes every profile made by `launch`, for the end of a test file. */
export function removeProfiles(): void {
  for (const profile of profiles.splice(0)) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

function freshProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'so-ket-nap-'));
  profiles.push(profile);
  return profile;
}

/** Starts the built app on a profile and a data folder of its own and waits for its first page. */
export function launch({ userData, switches = [], appFolder = projectRoot }: LaunchOptions = {}): Promise<RunningApp> {
  const profile = userData ?? freshProfile();
  const dataFolder = join(profile, 'data');
  const args = [appFolder, `--user-data-dir=${profile}`, `--data-folder=${dataFolder}`, ...switches];
  const program = findElectron();
  return program === null
    ? launchStandin(args, profile, dataFolder)
    : launchElectron(program, args, profile, dataFolder);
}

async function launchElectron(
  executablePath: string,
  args: string[],
  userData: string,
  dataFolder: string,
): Promise<RunningApp> {
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({ executablePath, args: isRoot ? [...args, '--no-sandbox'] : args });
  const exited = endOf(app.process());
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return {
    kind: 'electron',
    page,
    process: app.process(),
    userData,
    dataFolder,
    exited,
    // Playwright hands over Electron's own module; the functions use what both have.
    evaluate: (fn, arg) => app.evaluate(fn as never, arg as never) as never,
    close: async () => {
      await app.evaluate((modules) => modules.app.quit());
      return exited;
    },
  };
}

async function launchStandin(args: string[], userData: string, dataFolder: string): Promise<RunningApp> {
  const child = fork(standinCli, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const exited = endOf(child);
  const channel = openTestChannel(child);
  const address = await Promise.race([
    channel.address,
    exited.then((code) => Promise.reject(new Error(`the stand-in ended with code ${code}`))),
  ]);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL((url) => url.href !== 'about:blank');
  await page.waitForLoadState();
  return {
    kind: 'standin',
    page,
    process: child,
    userData,
    dataFolder,
    exited,
    evaluate: channel.evaluate,
    close: async () => {
      if (child.connected) channel.send('({ app }) => app.quit()');
      const code = await exited;
      await browser.close();
      return code;
    },
  };
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once('exit', done));
}

function openTestChannel(child: ChildProcess) {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let tellAddress: (address: string) => void = () => undefined;
  let lastQuestion = 0;
  const address = new Promise<string>((done) => {
    tellAddress = done;
  });
  // The stand-in sends answers only.
  child.on('message', (message) => {
    const answer = message as TestAnswer;
    if ('cdp' in answer) return tellAddress(answer.cdp);
    const question = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) question?.failed(new Error(answer.error));
    else question?.done(answer.value);
  });
  const send = (fn: string, arg: unknown = null): number => {
    lastQuestion += 1;
    // One that meets an app on its way out has no answer; `exited` tells of that.
    child.send({ id: lastQuestion, fn, arg } satisfies TestQuestion, () => undefined);
    return lastQuestion;
  };
  const evaluate: RunningApp['evaluate'] = (fn, arg) =>
    new Promise((done, failed) => {
      // The answer is what the function returned.
      waiting.set(send(String(fn), arg), { done: done as (value: unknown) => void, failed });
    });
  return { address, send, evaluate };
}
