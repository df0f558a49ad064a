import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureInChild } from './measure-in-child.ts';
import { workbookWithSheet, writeLargeList } from './large-workbook.ts';

const MEGABYTE = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));

function* manyRows(count: number): Generator<string> {
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  for (let row = 1; row <= count; row += 1) yield `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`;
  yield '</sheetData></worksheet>';
}
function* spaces(megabytes: number): Generator<string> {
  const one = ' '.repeat(MEGABYTE);
  for (let index = 0; index < megabytes; index += 1) yield one;
}

/** Files that must be refused, and how. */
const cases: readonly (readonly [what: string, code: string, write: (path: string) => Promise<void>])[] = [
  ['a bomb of 2 GB', 'file.suspicious', (path) => workbookWithSheet(path, spaces(2000))],
  ['a sheet of 400 MB of nothing', 'file.suspicious', (path) => workbookWithSheet(path, spaces(400))],
  ['more rows than are read', 'file.too-many-rows', (path) => workbookWithSheet(path, manyRows(700_000))],
  [
    'a list of 100.000 rows cut off in the middle',
    'file.damaged',
    async (path) => {
      await writeLargeList(path, { rowCount: 100_000 });
      const whole = readFileSync(path);
      writeFileSync(path, whole.subarray(0, whole.length / 2));
    },
  ],
];

try {
  console.log('| refused | ms | megabytes more than before |');
  console.log('| --- | ---: | ---: |');
  for (const [what, code, write] of cases) {
    const path = join(folder, 'a.xlsx');
    await write(path);
    const { ms, peakMegabytes, megabytesBefore } = measureInChild({ what: 'refuse', path, code });
    console.log(`| ${what} | ${ms.toFixed(0)} | ${(peakMegabytes - megabytesBefore).toFixed(0)} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
