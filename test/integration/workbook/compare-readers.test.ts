import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cellAsWritten } from '../../../shared/intake/grid/grid.ts';
import { formula, makeXls, number, otherResult, record, u16, wideText } from '../../support/make-xls.ts';
import { otherReaders } from '../../support/other-readers.ts';
import { cellsByAddress, firstSheet, readBytes, type PlainCell } from '../../support/read-bytes.ts';
import { explanations, type ReaderDifference } from '../../support/reader-explanations.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
/** Every workbook of the tree that a person would open in a spreadsheet program. HTML under the name .xls is not. */
const workbooks = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:xlsx|xlsm|xls|ods)$/.test(path))
  .filter((path) => isWorkbook(readFileSync(join(fixtures, path))))
  .toSorted();

function isWorkbook(bytes: Buffer): boolean {
  return bytes.readUInt32BE(0) === 0xd0cf11e0 || bytes.toString('latin1', 0, 2) === 'PK';
}

// SheetJS speaks to the console about formats of numbers it does not know.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

async function differences(file: string): Promise<readonly ReaderDifference[]> {
  const bytes = readFileSync(join(fixtures, file));
  const extension = extname(file);
  const { sheets } = await readBytes(bytes);
  const found: ReaderDifference[] = [];
  for (const { name: reader, extensions, read } of otherReaders) {
    if (!extensions.includes(extension)) continue;
    const others = await read(bytes);
    expect(others.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    sheets.forEach((sheet, index) => {
      const [mine, other] = [cellsByAddress(sheet), others[index]?.cells ?? {}];
      for (const address of new Set([...Object.keys(mine), ...Object.keys(other)])) {
        const [ours, theirs] = [mine[address] ?? null, other[address] ?? null];
        if (same(ours, theirs)) continue;
        found.push({ reader, file, extension, sheet: sheet.name, address, ours, theirs });
      }
    });
  }
  return found;
}

const same = (one: PlainCell | null, other: PlainCell | null) => said(one) === said(other);
function said(cell: PlainCell | null): string {
  return cell === null ? 'nothing' : `${cell.kind} ${cellAsWritten(cell)}`.trim();
}

test('no other reader sees a cell of any fixture otherwise without a written reason', { timeout: 60_000 }, async () => {
  expect(workbooks.length).toBeGreaterThan(80);
  const found = (await Promise.all(workbooks.map(differences))).flat();
  const unexplained = found.filter((each) => !explanations.some(({ applies }) => applies(each)));
  expect(unexplained).toEqual([]);
  const table = tableOf(found);
  // A reason that no longer applies goes.
  expect(table.match(/^## /gm)).toHaveLength(explanations.length);
  await expect(table).toMatchFileSnapshot(join(fixtures, 'workbooks/reader-differences.txt'));
});

test('the text of a shared formula in an .xls: SheetJS and ours have it, hucre has lost the cell', async () => {
  const shared = record(0x04bc, u16(0, 0, 0, 0, 0));
  // Excel's own files are never so small that they go into the store for small streams, which hucre cannot read.
  const filling = Array.from({ length: 400 }, (_, index) => number(index + 10, 0, index));
  const text = [formula(0, 0, otherResult(0)), shared, record(0x0207, wideText('đủ'))];
  const bytes = makeXls([...text, number(0, 1, 5), ...filling]);
  const seen = await Promise.all(
    otherReaders.slice(1).map(async ({ name, read }) => [name, said((await read(bytes))[0]?.cells['A1'] ?? null)]),
  );
  expect(said((await firstSheet(bytes))['A1'] ?? null)).toBe('text đủ');
  expect(seen).toEqual([
    ['SheetJS', 'text đủ'],
    ['hucre', 'nothing'],
  ]);
});

function tableOf(found: readonly ReaderDifference[]): string {
  const head =
    '# Where other readers see a cell otherwise\n\n' +
    `Written by \`test/integration/workbook/compare-readers.test.ts\` over ${workbooks.length} workbooks: exceljs 4.4.0 (in memory, .xlsx), ` +
    'SheetJS 0.20.3 (`cellDates`, `UTC`) and hucre 1.0.0, cell by cell: address, kind and value. What is not below is the same.\n';
  const parts = explanations.map(({ title, why }, index) => {
    const mine = found.filter((each) => explanations.findIndex(({ applies }) => applies(each)) === index);
    if (mine.length === 0) return '';
    const readers = [...new Set(mine.map(({ reader }) => reader))].join(', ');
    const examples = mine.slice(0, 4).map(exampleOf).join('\n');
    return (
      `\n## ${title}\n\n${why}\n\n${readers}: ${mine.length} cells in ${new Set(mine.map(({ file }) => file)).size} files.\n\n` +
      `| File | Cell | Ours | Theirs |\n| --- | --- | --- | --- |\n${examples}\n`
    );
  });
  return head + parts.join('');
}

const exampleOf = ({ reader, file, sheet, address, ours, theirs }: ReaderDifference) =>
  `| ${file} | ${sheet}!${address} | ${said(ours)} | ${reader}: ${said(theirs)} |`;
