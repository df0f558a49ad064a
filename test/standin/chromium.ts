import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { findBrowser } from '../../build/find-browser.ts';
import { host } from './host.ts';

const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-features=Translate',
];

/** Starts the installed Chromium on a profile of its own inside the user folder. */
export async function startChromium(): Promise<BrowserContext> {
  const ways = host.headed ? ['--app=data:text/html,', '--window-size=1366,728'] : ['--remote-debugging-port=0'];
  const context = await launch(join(host.userData, 'Chromium'), host.headed, ways);
  // On a desktop a person closes the window itself.
  context.on('close', () => host.headed && process.exit(0));
  return context;
}

let hidden: Promise<BrowserContext> | null = null;

/** The Chromium of hidden windows while the visible ones are on a desktop. */
export function hiddenContext(): Promise<BrowserContext> {
  hidden ??= launch(mkdtempSync(join(tmpdir(), 'standin-hidden-')), false, []);
  return hidden;
}

/** Address of the debugging port of a headless Chromium, for the tests. */
export function debuggingAddress(): string {
  const [port] = readFileSync(join(host.userData, 'Chromium', 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}

async function launch(profile: string, headed: boolean, ways: readonly string[]): Promise<BrowserContext> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No Chromium, Chrome or Edge is installed.');
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !headed,
    viewport: null,
    ignoreDefaultArgs: headed ? ['--enable-automation'] : [],
    args: [...ways, ...quiet, ...host.switches, ...(isRoot ? ['--no-sandbox'] : [])],
  });
  // A page that no window of ours has taken, a popup for instance, gets nothing at all.
  await context.route('**/*', (route) => route.abort('blockedbyclient'));
  return context;
}
