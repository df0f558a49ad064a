import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildAll } from '../../build/build-all.ts';
import { fillWithReports, UNITS } from '../../build/bench/province-reports.ts';
import { createDataFile } from '../../electron/backend/store/create-data-file.ts';
import { screenDigits, screenNames, type ScreenName } from '../../shared/contract/screens.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { launch, removeProfiles, type RunningApp } from '../e2e/launch.ts';
import { callFrom } from '../e2e/window-page.ts';

// From the key of a screen to its content in sight: its title stands there, nothing in it waits any more, and a frame
// has been drawn. Once for the first time and then again, with a small file and with that of a province.

const ROUNDS = 5;
type Times = Record<ScreenName, number[]>;

const folder = mkdtempSync(join(tmpdir(), 'so-ket-nap-bench-'));
try {
  await buildAll();
  const small = await measure(async (app) => {
    const opened = await callFrom(app.page, 'data/open-sample', {});
    if (!opened.ok) throw new Error(opened.problem.code);
  });
  const province = join(folder, 'tinh.skn');
  const store = createDataFile(
    province,
    { profile: 'district', organisationName: 'Tỉnh', superiorName: 'Trung ương' },
    { isSample: false, at: '2024-01-01T08:00:00', appVersion: 'bench' },
  );
  fillWithReports(store.db);
  store.close();
  const large = await measure(async (app) => {
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, province);
    const chosen = await callFrom(app.page, 'dialog/choose-data-file', {});
    const file = chosen.ok ? (chosen.value?.token ?? '') : '';
    const opened = await callFrom(app.page, 'data/open', { file });
    if (!opened.ok) throw new Error(opened.problem.code);
  });
  const lines = screenNames.map((name) => {
    const cells = [small, large].flatMap((times) => {
      const [first = Number.NaN, ...again] = times[name];
      return [first, again.toSorted((a, b) => a - b)[Math.floor(again.length / 2)] ?? Number.NaN];
    });
    return `| ${ui.frame.screens[name]} | ${cells.map((ms) => ms.toFixed(0)).join(' | ')} |`;
  });
  const head = [`| From the key to the screen, ms | sample: first | again | ${UNITS} units: first | again |`];
  process.stdout.write(`${[...head, '| --- | ---: | ---: | ---: | ---: |', ...lines].join('\n')}\n`);
} finally {
  removeProfiles();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(open: (app: RunningApp) => Promise<void>): Promise<Times> {
  const app = await launch();
  try {
    await open(app);
    const times = Object.fromEntries(screenNames.map((name) => [name, [] as number[]])) as Times; // every screen
    await app.page.reload();
    await isThere(app.page, 'overview');
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of [...screenNames.slice(1), 'overview' as const]) {
        times[name].push(await switchTo(app.page, name));
      }
    }
    return times;
  } finally {
    await app.close();
  }
}

async function isThere(page: Page, name: ScreenName): Promise<void> {
  await page.getByRole('heading', { level: 1, name: ui.frame.screens[name] }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(
    () => document.querySelector('main [role="progressbar"], main [aria-busy="true"]') === null,
  );
}

async function switchTo(page: Page, name: ScreenName): Promise<number> {
  const title = ui.frame.screens[name];
  await page.evaluate((title) => {
    const shown = new Promise<number>((done) => {
      const begin = ({ key }: KeyboardEvent) => {
        if (key === 'Control') return;
        removeEventListener('keydown', begin, { capture: true });
        const began = performance.now();
        const look = () => {
          const heading = document.querySelector('main h1')?.textContent ?? '';
          const waits = document.querySelector('main [role="progressbar"], main [aria-busy="true"]') !== null;
          if (!heading.startsWith(title) || waits) requestAnimationFrame(look);
          // What stands in the document now is drawn with the frame that comes before the next turn.
          else requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
        };
        requestAnimationFrame(look);
      };
      addEventListener('keydown', begin, { capture: true });
    });
    Object.assign(globalThis, { shown });
  }, title);
  await page.keyboard.press(`Control+${screenDigits[name]}`);
  return page.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown);
}
