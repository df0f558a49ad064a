import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { WorkbookGrid } from '../../shared/intake/grid/grid.ts';
import { asPage, asText, asXml2003 } from '../support/save-sheet-as.ts';
import type { TortureReader } from './torture-reader.ts';

const root = resolve(import.meta.dirname, '../..');

/** A workbook that can be read, to be harmed, with its unharmed reading. */
export type TortureSource = {
  readonly path: string;
  readonly file: string;
  readonly bytes: Buffer;
  readonly grid: WorkbookGrid;
};

/** Every fixture that our reader takes, and the cases as a page, as SpreadsheetML 2003 and as a text; by format. */
export async function tortureSources(reader: TortureReader): Promise<readonly (readonly TortureSource[])[]> {
  const paths = globSync('test/fixtures/**/*.{xlsx,xlsm,xls,ods,csv,html,xml}', { cwd: root }).toSorted();
  const readable: TortureSource[] = [];
  const take = async (path: string, bytes: Buffer) => {
    const file = basename(path);
    const reading = await reader.read(bytes, file);
    if (reading.is === 'grid') readable.push({ path, file, bytes, grid: reading.grid });
  };
  for (const path of paths) await take(path, readFileSync(join(root, path)));
  const cases = readable.filter(({ path }) => path.endsWith('input.xlsx'));
  for (const { path, grid } of cases) {
    const [sheet] = grid.sheets;
    if (sheet === undefined) continue;
    await take(`${path}.html`, Buffer.from(asPage(sheet)));
    await take(`${path}.xml`, Buffer.from(asXml2003(sheet)));
    await take(`${path}.csv`, Buffer.from(asText(sheet)));
  }
  return [...Map.groupBy(readable, ({ grid }) => grid.format).values()];
}
