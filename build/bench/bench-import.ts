import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LIST_ROWS, writeListWorkbook } from './list-workbook.ts';
import { writeUnitsWorkbook } from './units-workbook.ts';

const ROUNDS = 7;
const WHAT = {
  scan: 'plain scan of the rows (yardstick)',
  read: 'our reader: cells, days, styles, merges, checks',
  exceljs: 'exceljs reading into memory',
  import: 'whole import: file to committed rows',
} as const;
type What = keyof typeof WHAT;

/** Medians in milliseconds of measurements taken in turns, each in a process of its own. */
export type ImportBench = Readonly<Record<What, number>>;

/** Measures reading and importing the list of 7.267 people. */
export async function benchImport(): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
  try {
    const list = join(folder, 'list.xlsx');
    const units = join(folder, 'units.xlsx');
    await writeListWorkbook(list);
    await writeUnitsWorkbook(units);
    const names = Object.keys(WHAT) as What[]; // its keys are the type
    const times = new Map<What, number[]>(names.map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      // Turns begin with another one each time, so that none always comes after the same.
      names.forEach((_, index) => {
        const name = names[(index + round) % names.length] ?? 'scan';
        times.get(name)?.push(measureOnce(name, list, units));
      });
    }
    const median = (name: What) => times.get(name)?.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
    return { scan: median('scan'), read: median('read'), exceljs: median('exceljs'), import: median('import') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureOnce(name: What, list: string, units: string): number {
  const script = join(import.meta.dirname, 'measure-import.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, name, list, units], { encoding: 'utf8' });
  const elapsed = Number(stdout);
  if (status !== 0 || !(elapsed > 0)) throw new Error(`measuring “${name}” failed:\n${stderr}`);
  return elapsed;
}

/** The same as a Markdown table; ratios are what counts, times depend on the machine. */
export function importBenchTable(bench: ImportBench): string {
  const row = (name: What) =>
    `| ${WHAT[name]} | ${bench[name].toFixed(0)} | ${(bench[name] / bench.scan).toFixed(1)} | ${(bench[name] / bench.exceljs).toFixed(2)} |`;
  return [
    `| ${LIST_ROWS} people, 16 columns; median of ${ROUNDS} | ms | × plain scan | × exceljs reading |`,
    '| --- | ---: | ---: | ---: |',
    row('scan'),
    row('read'),
    row('exceljs'),
    row('import'),
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(importBenchTable(await benchImport()));
