import { expect, test } from 'vitest';
import { findFault, listImports } from '../../../build/check-layers.ts';

const value = (name: string) => ({ name, typesOnly: false });
const types = (name: string) => ({ name, typesOnly: true });

test('imports are found in every form they are written in', () => {
  const text = `
import { a } from './a.ts';
import type { B } from './b.ts';
import './c.css';
export { d } from './d.ts';
export type { E } from './e.ts';
import {
  f,
  type G,
} from 'package/f';
const lazy = await import('./lazy.ts');
const old = require('old');
const text = "import x from './no.ts'";
`;
  expect(listImports(text)).toEqual([
    value('./a.ts'),
    types('./b.ts'),
    value('./c.css'),
    value('./d.ts'),
    types('./e.ts'),
    value('package/f'),
    value('./lazy.ts'),
    value('old'),
  ]);
});

test.each([
  ['shared/domain/x.ts', value('../text/fold.ts')],
  ['shared/intake/x.ts', value('../contract/problem.ts')],
  ['shared/contract/x.ts', value('valibot')],
  ['shared/domain/x.ts', value('temporal-polyfill')],
  ['shared/intake/plan/x.ts', value('../difference/difference.ts')],
  ['shared/intake/stage/x.ts', types('../intake-kinds.ts')],
  ['electron/backend/workbook/xlsx/x.ts', value('../sheet/styles.ts')],
  ['electron/backend/workbook/write/x.ts', value('exceljs')],
  ['electron/backend/store/x.ts', value('better-sqlite3')],
  ['electron/backend/x.ts', value('node:fs')],
  ['electron/backend/handlers/x.ts', value('../store/db.ts')],
  ['electron/shell/x.ts', value('electron-log/node')],
  ['electron/preload/x.ts', types('../../shared/contract/client.ts')],
  ['electron/cli/x.ts', value('../backend/backend.ts')],
  ['renderer/app/x.tsx', value('@fluentui/react-components')],
  ['renderer/app/x.tsx', value('react-dom/client')],
  ['test/unit/x.test.ts', value('vitest')],
])('%s may import %o', (file, imported) => {
  expect(findFault(file, imported)).toBeNull();
});

test.each([
  ['shared/domain/x.ts', value('node:fs')],
  ['shared/domain/x.ts', value('fs')],
  ['shared/domain/x.ts', value('valibot')],
  ['shared/domain/x.ts', value('../forms/registry.ts')],
  ['shared/forms/x.ts', value('../intake/plan.ts')],
  ['shared/statistics/x.ts', value('../intake/plan.ts')],
  ['shared/intake/x.ts', value('../reports/report-document.ts')],
  ['shared/intake/difference/x.ts', value('../plan/plan.ts')],
  ['shared/intake/grid/x.ts', types('../cells/cell-reading.ts')],
  ['electron/backend/workbook/sheet/x.ts', value('../xlsx/sheet-rows.ts')],
  ['electron/backend/workbook/xlsx/x.ts', value('exceljs')],
  ['shared/intake/x.ts', value('../contract/calls.ts')],
  ['shared/text/x.ts', value('../../electron/backend/backend.ts')],
  ['electron/backend/x.ts', value('better-sqlite3')],
  ['electron/backend/x.ts', value('electron')],
  ['electron/backend/handlers/x.ts', value('exceljs')],
  ['electron/backend/x.ts', value('../shell/calls.ts')],
  ['electron/shell/x.ts', value('../backend/backend.ts')],
  ['electron/shell/x.ts', value('better-sqlite3')],
  ['electron/preload/x.ts', value('../../shared/contract/calls.ts')],
  ['electron/preload/x.ts', value('node:path')],
  ['renderer/app/x.tsx', value('node:path')],
  ['renderer/app/x.tsx', value('electron')],
  ['renderer/app/x.tsx', value('../../electron/preload/preload.ts')],
  ['renderer/app/x.tsx', value('react-router')],
  ['electron/cli/x.ts', value('../shell/calls.ts')],
])('%s may not import %o', (file, imported) => {
  const fault = findFault(file, imported) ?? '';
  expect(fault.startsWith(`${file}: ${layerOf(file)}`)).toBe(true);
  expect(fault.endsWith(` may not import ${imported.name}`)).toBe(true);
});

test('a file outside every layer is a fault', () => {
  expect(findFault('docs/x.ts', value('node:fs'))).toBe('docs/x.ts: lies in no layer of build/layers.ts');
});

/** The first folders that name a layer in the cases above. */
function layerOf(file: string): string {
  return file.startsWith('renderer/') ? 'renderer' : file.split('/').slice(0, 2).join('/');
}
