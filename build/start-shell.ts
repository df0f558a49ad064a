// node build/start-shell.ts [switches]: opens the built app, in Electron when its program is there or can be fetched, else in
// the stand-in. With `--print-document=… --out=…` it prints without a window and ends with that run's exit code.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build-all.ts';
import { findElectron } from './electron-binary.ts';
import { findBrowser } from './find-browser.ts';
import { projectRoot } from './project.ts';
import { ensureSystemPackages, packagesForPaper } from './system-packages.ts';

const switches = process.argv.slice(2);
const isPrinting = switches.some((each) => each.startsWith('--print-document='));
process.exitCode = isPrinting ? await printHidden() : openWindow();

async function printHidden(): Promise<number> {
  // A command line that runs from the sources must not print with an older page, or with none.
  await buildAll();
  if (findElectron() === null && ensureSystemPackages(packagesForPaper) !== 0) return 1;
  // A profile of its own: the app may be open beside it.
  const profile = mkdtempSync(join(tmpdir(), 'so-ket-nap-print-'));
  try {
    return runShell(findElectron(), [...switches, `--user-data-dir=${profile}`]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function openWindow(): number {
  if (!hasDisplay()) {
    console.error(
      'Máy này không có màn hình nên không mở được cửa sổ. / No display: the window cannot be opened here.',
    );
    return 1;
  }
  const electron = findElectron() ?? fetchElectron();
  if (electron !== null) return runShell(electron, switches);
  console.error(
    'Không có Electron: ứng dụng chạy tạm trong trình duyệt của máy (bản thay thế để phát triển). / ' +
      'Electron is not available: this is the stand-in, the same app in an app window of the installed browser.',
  );
  return runShell(null, ['--headed', ...switches]);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Electron's own download; it fails at once without a connection. */
function fetchElectron(): string | null {
  console.error('Fetching Electron …');
  spawnSync(process.execPath, [join(projectRoot, 'node_modules', 'electron', 'install.js')], { stdio: 'ignore' });
  return findElectron();
}

function runShell(electron: string | null, args: readonly string[]): number {
  if (electron === null && findBrowser() === null) {
    console.error(
      'Chưa có Chromium, Chrome hoặc Edge. / Install Chromium, Chrome or Edge (Debian: apt-get install chromium).',
    );
    return 1;
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [program, ...start] =
    electron === null ? [process.execPath, join(projectRoot, 'test/standin/cli.ts')] : [electron, ...asRoot];
  const result = spawnSync(program ?? process.execPath, [...start, projectRoot, ...args], { stdio: 'inherit' });
  if (result.error) throw result.error;
  return result.status ?? 3;
}
