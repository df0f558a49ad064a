import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../../electron/backend/backend.ts';
import { readGrid } from '../../electron/backend/workbook/read-grid.ts';
import type { CallName, Input, Output } from '../../shared/contract/calls.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import { LIST_ORGANISATION, LIST_PERIOD, LIST_ROWS } from './list-workbook.ts';
import { scanRows } from './scan.ts';

/** One measurement in a process of its own: `node measure-import.ts <what> <list> <units>` prints milliseconds. */
const [what, listPath = '', unitsPath = ''] = process.argv.slice(2);

const measurements: Readonly<Record<string, () => Promise<number>>> = {
  async scan() {
    let rows = 0;
    const elapsed = await timed(() => scanRows(listPath, () => (rows += 1)));
    return checked(elapsed, rows >= LIST_ROWS);
  },
  async read() {
    let rows = 0;
    const elapsed = await timed(async () => {
      rows = (await readGrid(listPath)).sheets[0]?.rows.length ?? 0;
    });
    return checked(elapsed, rows >= LIST_ROWS);
  },
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    const elapsed = await timed(() => workbook.xlsx.readFile(listPath));
    return checked(elapsed, (workbook.worksheets[0]?.rowCount ?? 0) >= LIST_ROWS);
  },
  import: measureImport,
};

const measure = measurements[what ?? ''];
if (measure === undefined) throw new Error(`no such measurement: ${what}`);
process.stdout.write(String(await measure()));

/** From the chosen file to the committed rows: the same calls as the window's. */
async function measureImport(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
  let lastId = 0;
  const backend = createBackend({
    dataFolder: folder,
    sampleFolder: folder,
    appVersion: 'bench',
    clock: () => new Date(),
    newId: () => `id-${(lastId += 1)}`,
    send: () => undefined,
    log: (entry) => console.error(entry),
  });
  const call = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const reply = await backend.dispatch(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.code} ${describeProblem(reply.problem).what}`);
    return reply.value;
  };
  const takeIn = async (path: string, more: Partial<Input<'intake/stage'>>): Promise<number> => {
    const { token } = await call('files/lend', { path, use: 'read' });
    const { planId, planHash, problems } = await call('intake/stage', { file: token, ...more });
    if (planId === null || planHash === null)
      throw new Error(`${path}: ${problems.map(({ code }) => code).join(', ')}`);
    const { written } = await call('intake/commit', { planId, planHash });
    return written.add;
  };

  try {
    const target = await call('files/lend', { path: join(folder, 'bench.skn'), use: 'write' });
    await call('data/create', { target: target.token, profile: 'district', organisationName: LIST_ORGANISATION });
    await takeIn(unitsPath, { expect: 'units' });
    let added = 0;
    const elapsed = await timed(async () => {
      added = await takeIn(listPath, { expect: 'admissions', period: LIST_PERIOD });
    });
    return checked(elapsed, added === LIST_ROWS);
  } finally {
    await backend.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A time counts only when the work was done. */
function checked(elapsed: number, isDone: boolean): number {
  if (!isDone) throw new Error(`${what}: not all rows came out`);
  return elapsed;
}
