import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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
];

/** A window without an address bar; `test-type` keeps remarks about switches out of it. */
const likeAnApp = ['--app=data:text/html,', '--window-size=1366,728', '--test-type'];

/** Starts the installed Chromium on a profile of its own inside the user folder. */
export function startChromium(): Promise<BrowserContext> {
  const profile = join(host.userData, 'Chromium');
  if (host.headed) forbidTranslation(profile);
  const ways = host.headed ? likeAnApp : ['--remote-debugging-port=0'];
  return launch(profile, host.headed, ways);
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

// A browser would offer to translate the window.
function forbidTranslation(profile: string): void {
  const preferences = join(profile, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(preferences, JSON.stringify({ translate: { enabled: false } }));
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
    // Without a language Chromium takes names with Vietnamese letters for no files; Windows always has one.
    env: { ...process.env, LANG: process.env['LANG'] ?? 'C.UTF-8' },
    args: [...ways, ...quiet, ...host.switches, ...(isRoot ? ['--no-sandbox'] : [])],
  });
  // A page that no window of ours has taken, a popup for instance, gets nothing at all.
  await context.route('**/*', (route) => route.abort('blockedbyclient'));
  return context;
}
