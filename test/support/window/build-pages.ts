import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const projectRoot = resolve(import.meta.dirname, '../../..');

/** Pages by name, as paths below the built folder. */
export const builtPages = { print: 'renderer/print.html', window: 'test/support/window/fake-window.html' } as const;

/** Builds the paper page and the window with its fake client into a folder of their own; gives the folder. */
export async function buildPages(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'so-ket-nap-pages-'));
  await build({
    root: projectRoot,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'chrome120',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: Object.values(builtPages).map((page) => join(projectRoot, page)) },
    },
  });
  return outDir;
}
