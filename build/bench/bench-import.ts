import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LIST_ROWS, writeListWorkbook } from './list-workbook.ts';
import { measureInTurns, shownSpread, type Spread, type Wanted } from './measure-in-child.ts';
import { writeUnitsWorkbook } from './units-workbook.ts';

const ROUNDS = 7;
const WHAT = {
  scan: 'plain scan of the rows (yardstick)',
  read: 'our reader: cells, days, styles, merges, checks',
  exceljs: 'exceljs reading into memory',
  import: 'whole import: file to committed rows',
} as const;
type What = keyof typeof WHAT;

/** Measurements taken in turns, each in a process of its own. */
export type ImportBench = Readonly<Record<What, Spread>>;

/** Measures reading and importing the list of 7.267 people. */
export async function benchImport(): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
  try {
    const path = join(folder, 'list.xlsx');
    const units = join(folder, 'units.xlsx');
    await writeListWorkbook(path);
    await writeUnitsWorkbook(units);
    const wanted = (what: What): Wanted => ({ what, path, units, people: LIST_ROWS });
    return measureInTurns(
      { scan: wanted('scan'), read: wanted('read'), exceljs: wanted('exceljs'), import: wanted('import') },
      ROUNDS,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same as a Markdown table; ratios are what counts, times depend on the machine. */
export function importBenchTable(bench: ImportBench): string {
  const row = (name: What) => {
    const { ms, peakMegabytes } = bench[name];
    const ratios = [(ms / bench.scan.ms).toFixed(1), (ms / bench.exceljs.ms).toFixed(2)];
    return `| ${[WHAT[name], shownSpread(bench[name]), ...ratios, peakMegabytes.toFixed(0)].join(' | ')} |`;
  };
  return [
    `| ${LIST_ROWS} people, 16 columns; median (least–most) of ${ROUNDS} | ms | × plain scan | × exceljs reading | peak MB |`,
    '| --- | ---: | ---: | ---: | ---: |',
    row('scan'),
    row('read'),
    row('exceljs'),
    row('import'),
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(importBenchTable(await benchImport()));
