/** A room of the source tree and what may be imported in it. */
export type Layer = {
  /** Folder; the most exact one counts. */
  readonly folder: string;
  /** Folders and files of the project; its own folder always. */
  readonly project: readonly string[];
  /** Folders and files of which types may be named, but nothing that runs. */
  readonly types?: readonly string[];
  /** npm packages; `@scope/*` is a whole scope. `any` is for what is never shipped. */
  readonly packages: readonly string[] | 'any';
  readonly nodeBuiltins: boolean;
};

const problem = 'shared/contract/problem.ts';
const words = ['shared/text', 'shared/glossary', problem];
const pure = { packages: [], nodeBuiltins: false } as const;

/** Which way imports may point. Everything not named here is refused. */
export const layers: readonly Layer[] = [
  { ...pure, folder: 'shared/text', project: words },
  { ...pure, folder: 'shared/glossary', project: words },
  { ...pure, folder: 'shared/domain', project: words, packages: ['temporal-polyfill'] },
  { ...pure, folder: 'shared/forms', project: [...words, 'shared/domain'] },
  { ...pure, folder: 'shared/intake', project: [...words, 'shared/domain', 'shared/forms'] },
  { ...pure, folder: 'shared/statistics', project: [...words, 'shared/domain', 'shared/forms'] },
  {
    ...pure,
    folder: 'shared/reports',
    project: [...words, 'shared/domain', 'shared/forms', 'shared/intake', 'shared/statistics'],
  },
  { ...pure, folder: 'shared/contract', project: ['shared'], packages: ['valibot'] },

  { folder: 'electron/backend', project: ['shared'], packages: [], nodeBuiltins: true },
  {
    folder: 'electron/backend/store',
    project: ['shared', 'electron/backend'],
    packages: ['better-sqlite3'],
    nodeBuiltins: true,
  },
  {
    folder: 'electron/backend/workbook',
    project: ['shared', 'electron/backend'],
    packages: ['exceljs', 'htmlparser2'],
    nodeBuiltins: true,
  },
  { folder: 'electron/cli', project: ['shared', 'electron/backend'], packages: [], nodeBuiltins: true },
  {
    folder: 'electron/shell',
    project: ['shared'],
    packages: ['electron', 'electron-log', 'valibot'],
    nodeBuiltins: true,
  },
  {
    folder: 'electron/preload',
    project: ['shared/contract/channels.ts'],
    types: ['shared'],
    packages: ['electron'],
    nodeBuiltins: false,
  },

  {
    folder: 'renderer',
    project: ['shared'],
    packages: ['react', 'react-dom', '@fluentui/*', '@tanstack/*', '@fontsource/tinos', 'wouter'],
    nodeBuiltins: false,
  },

  { folder: 'build', project: ['shared', 'electron', 'test/fixtures'], packages: 'any', nodeBuiltins: true },
  { folder: 'test', project: ['shared', 'electron', 'renderer', 'build'], packages: 'any', nodeBuiltins: true },
];
