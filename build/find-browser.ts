import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The program of an installed Chromium, Chrome or Edge, or null. `STANDIN_CHROMIUM` names another one.
 */
export function findBrowser(): string | null {
  const named = process.env['STANDIN_CHROMIUM'];
  const candidates = named === undefined ? usualPlaces() : [named];
  return candidates.find((path) => existsSync(path)) ?? null;
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'].map((name) => `/usr/bin/${name}`);
}
