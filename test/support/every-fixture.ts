import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, parse, resolve } from 'node:path';
import { formDefinitions } from '../../shared/forms/registry.ts';
import { foreignFiles } from './foreign-files.ts';
import { harmfulFiles } from './harmful-files.ts';
import { readBytes } from './read-bytes.ts';
import { asPage, asText, asXml2003 } from './save-sheet-as.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const intake = join(fixtures, 'intake');

export type CaseOptions = { readonly period?: string; readonly unitCode?: string; readonly takeProposals?: boolean };

/** One file that a unit may send, in one format. */
export type FixtureFile = {
  /** Group of the table: the case for ours, the kind for others. */
  readonly name: string;
  readonly format: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly options: CaseOptions;
  /** Code of the sentence it must be refused with. */
  readonly refusal?: string;
};

/** Every workbook of the tree: the cases in all their formats, the others, and what must be refused. */
export function everyFixture(): readonly FixtureFile[] {
  return [...ourCases(), ...otherWorkbooks(), ...refusedFiles()];
}

function ourCases(): readonly FixtureFile[] {
  const names = readdirSync(intake).filter((name) => existsSync(join(intake, name, 'input.xlsx')));
  return names.flatMap((name) => {
    const folder = join(intake, name);
    const options = optionsOf(folder);
    const file = (format: string, bytes: FixtureFile['bytes']): FixtureFile => ({ name, format, bytes, options });
    const onDisk = (format: string, path: string) => file(format, () => readFileSync(path));
    const input = join(folder, 'input.xlsx');
    const twin = (format: string, save: typeof asPage) =>
      file(format, async () => {
        const [sheet] = (await readBytes(readFileSync(input))).sheets;
        if (sheet === undefined) throw new Error(`${name} has no sheet`);
        return Buffer.from(save(sheet));
      });
    return [
      onDisk('.xlsx', input),
      ...['.xlsx', '.xls', '.ods'].map((extension) =>
        onDisk(`LibreOffice ${extension}`, join(fixtures, 'workbooks/resaved', `${name}${extension}`)),
      ),
      // What several sheets, the name of one, or real dates beside texts say, a page or a text cannot.
      ...(needsWorkbook.has(name) ? [] : [twin('HTML', asPage), twin('XML 2003', asXml2003), twin('CSV', asText)]),
    ];
  });
}

const needsWorkbook: ReadonlySet<string> = new Set([
  ...['candidates-youth-union', 'layout-code-against-heading', 'layout-code-alone', 'layout-monthly-sheets'],
  ...['layout-sheets-in-odd-order', 'layout-sheet-of-another-unit', 'list-two-sheets', 'members-national-file'],
  'list-days-exchanged',
]);

function optionsOf(folder: string): CaseOptions {
  const path = join(folder, 'options.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CaseOptions) : {};
}

function otherWorkbooks(): readonly FixtureFile[] {
  const paths = [
    ...globSync('workbooks/*.{xlsx,xls,ods,csv,pdf}', { cwd: fixtures }),
    ...globSync('workbooks/resaved/cells.*', { cwd: fixtures }),
    ...globSync('templates/*.xlsx', { cwd: fixtures }),
  ].toSorted();
  return paths.map((path) => {
    const { dir, name, ext } = parse(path);
    const form = formDefinitions.find(({ id }) => name.endsWith(id))?.id ?? 'a list';
    return {
      name: dir === 'templates' ? `template of ${form}` : dir === 'workbooks/resaved' ? 'cells.xlsx' : basename(path),
      format: dir === 'workbooks/resaved' ? `LibreOffice ${ext}` : ext,
      bytes: () => readFileSync(join(fixtures, path)),
      options: {},
    };
  });
}

function refusedFiles(): readonly FixtureFile[] {
  return [
    ...foreignFiles.map(([what, code, content]) => ({ what, code, make: () => Buffer.from(content) })),
    ...harmfulFiles,
  ].map(({ what, code, make }) => ({
    name: 'broken, harmful, foreign',
    format: what,
    bytes: make,
    options: {},
    refusal: code,
  }));
}
