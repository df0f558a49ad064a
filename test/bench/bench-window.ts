import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDataFile } from '../e2e/create-data-file.ts';
import { launch, removeProfiles, type RunningApp } from '../e2e/launch.ts';
import { callFrom } from '../e2e/window-page.ts';
import { buildAll } from '../../build/build-all.ts';
import { LIST_PERIOD, LIST_ROWS, writeListWorkbook } from '../../build/bench/list-workbook.ts';
import { writeUnitsWorkbook } from '../../build/bench/units-workbook.ts';

const STARTS = 5;

export type WindowBench = {
  readonly kind: RunningApp['kind'];
  /** From spawning the app to its first screen being there, ms. */
  readonly start: number;
  /** The same for an app that shows one word and has no backend: what the host costs by itself. */
  readonly hostAlone: number;
  /** Longest time the page drew nothing while the list of 7.267 people was imported, ms; frames come every 16,7 ms. */
  readonly longestFrame: number;
  /** Longest gap between two turns of the main process's event loop meanwhile, ms. */
  readonly longestMainBlock: number;
};

/** Measures the start of the built app and how an import is felt in its window. */
export async function benchWindow(): Promise<WindowBench> {
  await buildAll();
  const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
  try {
    const bare = writeBareApp(folder);
    const starts: number[] = [];
    const bareStarts: number[] = [];
    let kind: RunningApp['kind'] = 'standin';
    for (let round = 0; round < STARTS; round += 1) {
      bareStarts.push((await timeStart(() => launch({ appFolder: bare }), 'sẵn sàng')).elapsed);
      const app = await timeStart(() => launch(), 'Bắt đầu với Sổ Kết Nạp');
      starts.push(app.elapsed);
      kind = app.kind;
    }
    return { kind, start: median(starts), hostAlone: median(bareStarts), ...(await measureImport(folder)) };
  } finally {
    removeProfiles();
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

async function timeStart(open: () => Promise<RunningApp>, words: string) {
  const began = performance.now();
  const app = await open();
  await app.page.getByText(words).first().waitFor();
  const elapsed = performance.now() - began;
  await app.close();
  return { elapsed, kind: app.kind };
}

function writeBareApp(folder: string): string {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '0.0.0', main: 'main.cjs' }));
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow, protocol } = require('electron');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  protocol.handle('app', () => new Response('<!doctype html><meta charset="utf-8"><p>sẵn sàng</p>', { headers: { 'content-type': 'text/html' } }));
  new BrowserWindow({ webPreferences: { sandbox: true, contextIsolation: true } }).loadURL('app://bundle/index.html');
});`,
  );
  return folder;
}

/** Imports the list by the page's own calls while page and main process watch their own pulse. */
async function measureImport(folder: string): Promise<Pick<WindowBench, 'longestFrame' | 'longestMainBlock'>> {
  const [list, units] = [join(folder, 'list.xlsx'), join(folder, 'units.xlsx')];
  await writeListWorkbook(list);
  await writeUnitsWorkbook(units);
  const app = await launch();
  try {
    await createDataFile(app);
    await takeIn(app, units, 'units');
    await app.evaluate(() => {
      const pulse = { last: performance.now(), longest: 0 };
      Object.assign(globalThis, { pulse });
      setInterval(() => {
        const now = performance.now();
        pulse.longest = Math.max(pulse.longest, now - pulse.last - 5);
        pulse.last = now;
      }, 5);
    }, null);
    await app.page.evaluate(() => {
      const frames = { last: performance.now(), longest: 0 };
      Object.assign(globalThis, { frames });
      const next = (now: number) => {
        frames.longest = Math.max(frames.longest, now - frames.last);
        frames.last = now;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
    const added = await takeIn(app, list, 'admissions');
    if (added !== LIST_ROWS) throw new Error(`only ${added} rows came in`);
    const longestOf = (name: string) =>
      (globalThis as unknown as Record<string, { longest: number }>)[name]?.longest ?? Number.NaN;
    return {
      longestFrame: await app.page.evaluate(longestOf, 'frames'),
      longestMainBlock: await app.evaluate(
        (_, name) => (globalThis as unknown as Record<string, { longest: number }>)[name]?.longest ?? Number.NaN,
        'pulse',
      ),
    };
  } finally {
    await app.close();
  }
}

async function takeIn({ page, evaluate }: RunningApp, path: string, expect: 'units' | 'admissions'): Promise<number> {
  await evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
  const chosen = await callFrom(page, 'dialog/choose-workbooks', {});
  const file = chosen.ok ? (chosen.value[0]?.token ?? '') : '';
  const more = expect === 'admissions' ? { period: LIST_PERIOD } : {};
  const staged = await callFrom(page, 'intake/stage', { file, expect, ...more });
  if (!staged.ok || staged.value.planId === null || staged.value.planHash === null) throw new Error(`${path}: no plan`);
  const { planId, planHash } = staged.value;
  const committed = await callFrom(page, 'intake/commit', { planId, planHash });
  if (!committed.ok) throw new Error(`${path}: ${committed.problem.code}`);
  return committed.value.written.add;
}

/** The same as a Markdown table. */
export function windowBenchTable({ kind, start, hostAlone, longestFrame, longestMainBlock }: WindowBench): string {
  const host = kind === 'electron' ? 'Electron' : 'the stand-in';
  return [
    '| The window | ms | × |',
    '| --- | ---: | ---: |',
    `| start to first painted screen, median of ${STARTS} | ${start.toFixed(0)} | ${(start / hostAlone).toFixed(2)} |`,
    `| of it ${host} alone: an app that shows one word | ${hostAlone.toFixed(0)} | 1.00 |`,
    `| longest wait for a frame during the import of ${LIST_ROWS} people | ${longestFrame.toFixed(0)} | |`,
    `| longest block of the main process meanwhile | ${longestMainBlock.toFixed(0)} | |`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${windowBenchTable(await benchWindow())}\n`);
}
