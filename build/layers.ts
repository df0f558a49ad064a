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

/** Each room uses those before it that it names. */
const intakeRooms = {
  grid: [],
  questions: [],
  cells: ['grid', 'questions'],
  layouts: [],
  records: [],
  recognise: ['grid', 'cells', 'layouts', 'questions'],
  read: ['grid', 'cells', 'layouts', 'questions', 'records', 'recognise'],
  match: ['grid', 'questions', 'records', 'read'],
  difference: ['records', 'read', 'match'],
  plan: ['grid', 'records', 'read', 'match', 'difference'],
  mend: ['grid', 'questions'],
  templates: ['grid', 'cells', 'layouts'],
  stage: [
    ...['grid', 'cells', 'layouts', 'questions', 'records', 'recognise', 'read', 'match', 'difference', 'plan'],
    'mend',
  ],
} as const;

const opening = ['read-workbook-bytes.ts', 'read-grid.ts'];
const workbookRooms = {
  job: [],
  zip: ['job'],
  xml: ['job', 'zip'],
  sheet: ['job', 'zip', 'xml'],
  files: ['job', 'zip'],
  xlsx: ['job', 'zip', 'xml', 'sheet'],
  xls: ['job', 'sheet'],
  ods: ['job', 'zip', 'xml', 'sheet'],
  text: ['job', 'xml', 'sheet'],
  reading: ['job', 'files', 'sheet', ...opening],
  write: ['job', 'files', ...opening],
  'fill-blank': ['job', 'zip', 'xml', 'sheet', 'xlsx', 'write', 'open-package.ts', ...opening],
} as const;

/** Rooms of one folder; a room uses of it only what is named. */
function rooms(
  folder: string,
  table: Readonly<Record<string, readonly string[]>>,
  common: Omit<Layer, 'folder' | 'packages'>,
  packages: Readonly<Record<string, readonly string[]>> = {},
): readonly Layer[] {
  return Object.entries(table).map(([room, used]) => ({
    ...common,
    packages: packages[room] ?? [],
    folder: `${folder}/${room}`,
    project: [...common.project, ...used.map((one) => `${folder}/${one}`)],
  }));
}

/** Which way imports may point. Everything not named here is refused. */
export const layers: readonly Layer[] = [
  { ...pure, folder: 'shared/text', project: words },
  { ...pure, folder: 'shared/glossary', project: words },
  { ...pure, folder: 'shared/domain', project: words, packages: ['temporal-polyfill'] },
  { ...pure, folder: 'shared/forms', project: [...words, 'shared/domain'], packages: ['valibot'] },
  {
    ...pure,
    folder: 'shared/forms/learn',
    project: [...words, 'shared/domain', 'shared/forms', 'shared/intake', 'shared/statistics'],
  },
  { ...pure, folder: 'shared/intake', project: [...words, 'shared/domain'] },
  ...rooms('shared/intake', intakeRooms, {
    project: [...words, 'shared/domain', 'shared/forms', 'shared/intake/intake-kinds.ts'],
    nodeBuiltins: false,
  }),
  { ...pure, folder: 'shared/units', project: [...words, 'shared/domain', 'shared/intake'] },
  { ...pure, folder: 'shared/places', project: [...words, 'shared/domain', 'shared/intake'] },
  { ...pure, folder: 'shared/pipeline', project: [...words, 'shared/domain'], types: ['shared/statistics'] },
  { ...pure, folder: 'shared/statistics', project: [...words, 'shared/domain', 'shared/forms', 'shared/pipeline'] },
  { ...pure, folder: 'shared/reporting', project: [...words, 'shared/domain', 'shared/statistics'] },
  {
    ...pure,
    folder: 'shared/reports',
    project: [
      ...words,
      ...['shared/domain', 'shared/forms', 'shared/intake', 'shared/pipeline', 'shared/statistics', 'shared/reporting'],
    ],
  },
  {
    ...pure,
    folder: 'shared/corrections',
    project: [...words, 'shared/domain', 'shared/forms', 'shared/intake', 'shared/statistics'],
  },
  {
    ...pure,
    folder: 'shared/closing',
    project: [...words, 'shared/domain', 'shared/intake'],
    types: ['shared/reports'],
  },
  { ...pure, folder: 'shared/log', project: [...words, 'shared/domain', 'shared/intake', 'shared/reports'] },
  { ...pure, folder: 'shared/contract', project: ['shared'], packages: ['valibot'] },

  { folder: 'electron/backend', project: ['shared'], packages: [], nodeBuiltins: true },
  {
    folder: 'electron/backend/store',
    project: ['shared', 'electron/backend'],
    packages: ['better-sqlite3'],
    nodeBuiltins: true,
  },
  { folder: 'electron/backend/workbook', project: ['shared'], packages: [], nodeBuiltins: true },
  ...rooms(
    'electron/backend/workbook',
    workbookRooms,
    { project: ['shared'], nodeBuiltins: true },
    { text: ['htmlparser2'], write: ['exceljs'] },
  ),
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
  {
    folder: 'renderer/components/charts',
    project: ['shared', 'renderer/components'],
    packages: ['react', 'recharts'],
    nodeBuiltins: false,
  },

  { folder: 'build', project: ['shared', 'electron', 'test/fixtures'], packages: 'any', nodeBuiltins: true },
  { folder: 'test', project: ['shared', 'electron', 'renderer', 'build'], packages: 'any', nodeBuiltins: true },
];
