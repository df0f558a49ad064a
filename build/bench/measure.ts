import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readGrid } from '../../electron/backend/workbook/read-grid.ts';
import { makeWorkbookReader } from '../../electron/backend/workbook/reading/workbook-reader.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { readPeriod } from '../../shared/domain/period.ts';
import { formDefinitions } from '../../shared/forms/registry.ts';
import type { WorkbookGrid } from '../../shared/intake/grid/grid.ts';
import { recognise } from '../../shared/intake/recognise/recognise.ts';
import { openBenchData, startReadProcess } from './bench-data.ts';
import { LIST_PERIOD } from './list-workbook.ts';
import type { Measured, Wanted } from './measure-in-child.ts';
import { scanRows } from './scan.ts';

/** One measurement in a process of its own: `node measure.cjs '<json of Wanted>'` prints the JSON of `Measured`. */
const wanted = JSON.parse(process.argv[2] ?? '{}') as Wanted; // given by measureInChild
const { path, people = 0 } = wanted;
const MEGABYTE = 1024 * 1024;

let watch = watchBlocks();
let before = process.memoryUsage.rss();
const measurements: Readonly<Record<Wanted['what'], () => Promise<number>>> = {
  async scan() {
    let rows = 0;
    const elapsed = await timed(() => scanRows(path, () => (rows += 1)));
    return checked(elapsed, rows >= people);
  },
  async read() {
    let rows = 0;
    const elapsed = await timed(async () => {
      rows = (await readGrid(path)).sheets[0]?.rows.length ?? 0;
    });
    return checked(elapsed, rows >= people);
  },
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    const elapsed = await timed(() => workbook.xlsx.readFile(path));
    return checked(elapsed, (workbook.worksheets[0]?.rowCount ?? 0) >= people);
  },
  /** From the chosen file to the committed rows: the same calls as the window's. */
  async import() {
    const data = await openBenchData(wanted.units ?? '');
    let added = 0;
    const elapsed = await timed(async () => {
      const preview = await data.stage(path, { expect: 'admissions', period: LIST_PERIOD });
      watch.stop();
      added = await data.commit(preview);
    });
    await data.close();
    return checked(elapsed, added === people);
  },
  async 'scan-many'() {
    let rows = 0;
    const elapsed = await timed(async () => {
      for (const file of filesIn(path)) await scanRows(file, () => (rows += 1));
    });
    return checked(elapsed, rows >= people);
  },
  async 'read-many'() {
    const reader = makeWorkbookReader({ startReadProcess });
    let rows = 0;
    const elapsed = await timed(async () => {
      const read = filesIn(path).map((file) => reader.read(file));
      for (const one of read) rows += (await one).grid.sheets[0]?.rows.length ?? 0;
    });
    await reader.close();
    return checked(elapsed, rows >= people);
  },
  'preview-many': () => takeInMany(false),
  'import-many': () => takeInMany(true),
  async refuse() {
    const reader = makeWorkbookReader({ startReadProcess });
    let code = '';
    const elapsed = await timed(async () => {
      try {
        await reader.read(path);
      } catch (error) {
        code = error instanceof ProblemError ? error.problem.code : String(error);
      }
    });
    await reader.close();
    if (code !== wanted.code) throw new Error(`${path}: ${code} instead of ${wanted.code}`);
    return elapsed;
  },
  /** The tables of one workbook, after those that the process has seen before. */
  async recognise() {
    for (const other of wanted.seen ?? []) kindOf(await readGrid(other));
    const grid = await readGrid(path);
    let kind: string | null = null;
    const elapsed = await timed(async () => {
      kind = kindOf(grid);
    });
    return checked(elapsed, kind !== null);
  },
};

async function measure(): Promise<void> {
  const ms = await measurements[wanted.what]();
  watch.stop();
  const measured: Measured = {
    ms,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    megabytesBefore: before / MEGABYTE,
    longestBlock: watch.longest(),
  };
  process.stdout.write(JSON.stringify(measured));
}

void measure();

function kindOf(grid: WorkbookGrid): string | null {
  const period = readPeriod(LIST_PERIOD);
  if (period === null) throw new Error('no such period');
  const facts = { forms: formDefinitions, units: [], given: { period } };
  return recognise(grid, facts).tables[0]?.recognition.kind ?? null;
}

async function takeInMany(commits: boolean): Promise<number> {
  const data = await openBenchData(wanted.units ?? '');
  let rows = 0;
  const elapsed = await timed(async () => {
    for (const file of filesIn(path)) {
      const preview = await data.stage(file, { expect: 'admissions', period: LIST_PERIOD });
      rows += commits ? await data.commit(preview) : preview.counts.add;
    }
  });
  await data.close();
  return checked(elapsed, rows === people);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  watch.stop();
  before = process.memoryUsage.rss();
  watch = watchBlocks();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A time counts only when the work was done. */
function checked(elapsed: number, isDone: boolean): number {
  if (!isDone) throw new Error(`${wanted.what}: not all rows came out`);
  return elapsed;
}

/** Looks how long nothing else got its turn. */
function watchBlocks() {
  const EVERY = 2;
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - EVERY);
    last = now;
  };
  const timer = setInterval(look, EVERY);
  return { stop: () => clearInterval(timer), longest: () => longest };
}
