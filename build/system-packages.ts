import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

type SystemPackage = {
  readonly apt: string;
  readonly purpose: string;
  readonly elsewhere: string;
  readonly isPresent: () => boolean;
};

const chromium: SystemPackage = {
  apt: 'chromium',
  purpose: 'to show windows and make PDF files without Electron',
  elsewhere: 'install Chromium, Google Chrome or Microsoft Edge',
  isPresent: () => findBrowser() !== null,
};

const popplerUtils: SystemPackage = {
  apt: 'poppler-utils',
  purpose: 'to look into the PDF files that tests make',
  elsewhere: 'put pdffonts, pdfinfo and pdftotext (poppler) on the PATH',
  isPresent: () => ['pdffonts', 'pdfinfo', 'pdftotext', 'pdftoppm'].every(isOnPath),
};

/** What the demonstration needs beside npm packages. */
export const packagesForPaper: readonly SystemPackage[] = [chromium];
/** What the tests need beside npm packages. */
export const packagesForTests: readonly SystemPackage[] = [chromium, popplerUtils];

/**
 * Makes sure that programs which npm does not install are there. As root on Debian it installs them and says so in one line;
 * elsewhere it says what to install. Returns an exit code. Messages go to standard error.
 */
export function ensureSystemPackages(needed: readonly SystemPackage[]): number {
  const missing = needed.filter((each) => !each.isPresent());
  if (missing.length === 0) return 0;
  if (!mayInstall()) return sayWhatIsMissing(missing);
  const names = missing.map((each) => each.apt);
  console.error(`Installing with apt-get: ${names.join(', ')}`);
  if (aptGet(['update', '-qq']) !== 0 || aptGet(['install', '-y', '-qq', '--no-install-recommends', ...names]) !== 0) {
    return sayWhatIsMissing(missing);
  }
  const stillMissing = missing.filter((each) => !each.isPresent());
  return stillMissing.length === 0 ? 0 : sayWhatIsMissing(stillMissing);
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && isOnPath('apt-get');
}

// apt's own chatter is only shown when it failed.
function aptGet(args: readonly string[]): number {
  const result = spawnSync('apt-get', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.status !== 0) console.error(`${result.stdout}${result.stderr}`);
  return result.status ?? 1;
}

function isOnPath(program: string): boolean {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(finder, [program], { stdio: 'ignore' }).status === 0;
}

function sayWhatIsMissing(missing: readonly SystemPackage[]): number {
  for (const each of missing) {
    console.error(
      `Missing: ${each.apt}, ${each.purpose}. On Debian: apt-get install ${each.apt}. Elsewhere: ${each.elsewhere}.`,
    );
  }
  return 1;
}
