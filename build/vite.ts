import { builtinModules } from 'node:module';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { projectRoot } from './project.ts';

const nodeBuiltins = [...builtinModules, /^node:/];

/** A program for Node or Electron: one CommonJS file without parts, `<name>.cjs` in `outDir`. */
function nodeBundle(name: string, entry: string, external: readonly (string | RegExp)[], outDir = 'out'): InlineConfig {
  return {
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { [name]: entry },
        external: [...external],
        // A sandboxed preload cannot load a second file, and the others start faster from one.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

const renderer: InlineConfig = {
  root: join(projectRoot, 'renderer'),
  configFile: false,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: join(projectRoot, 'out', 'renderer'),
    emptyOutDir: true,
    target: 'chrome150',
    // The content policy allows fonts from files only, not from data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: join(projectRoot, 'renderer', 'index.html'),
        print: join(projectRoot, 'renderer', 'print.html'),
      },
    },
  },
};

/**
 * Makes all programs in `out/`. Every one is a build of its own: in a common build parts are shared between them, and then
 * the preload requires a file it may not load.
 */
export async function bundle(): Promise<void> {
  await removeOldPrograms();
  await build(renderer);
  await build(nodeBundle('main', 'electron/shell/main.ts', ['electron', ...nodeBuiltins]));
  await build(nodeBundle('preload', 'electron/preload/preload.ts', ['electron']));
  await build(nodeBundle('preload-print', 'electron/preload/preload-print.ts', ['electron']));
  await build(nodeBundle('backend', 'electron/backend/host.ts', ['better-sqlite3', ...nodeBuiltins]));
  await build(nodeBundle('read-process', readProcess, nodeBuiltins));
}

const readProcess = 'electron/backend/workbook/reading/read-process-main.ts';

/** Where the program that takes measurements is bundled, with what it starts. */
export const benchFolder = join(projectRoot, 'out', 'bench');

/** Bundles what is measured as the app is bundled: from its source Node keeps a compiler and the text of every file. */
export async function bundleBench(): Promise<void> {
  const external = ['better-sqlite3', 'exceljs', ...nodeBuiltins];
  await build(nodeBundle('measure', 'build/bench/measure.ts', external, benchFolder));
  await build(nodeBundle('read-process', readProcess, nodeBuiltins, benchFolder));
}

/** A program that is no longer made under its name must not be packed or tested. */
async function removeOldPrograms(): Promise<void> {
  const out = join(projectRoot, 'out');
  const names = await readdir(out).catch(() => []);
  await Promise.all(names.filter((name) => name.endsWith('.cjs')).map((name) => rm(join(out, name))));
}
