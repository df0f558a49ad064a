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

// From the key of a screen to what is in sight, a frame having been drawn: `drawn` is its title with its controls and
// its units, whose figures may still be counted and say so; `whole` is when nothing is counted any more. Once for the
// first time and then again, with a small file and with that of a province. Nobody waits between two keys.

const ROUNDS = 5;
type Switch = { readonly drawn: number; readonly whole: number };
type Times = Record<ScreenName, Switch[]>;

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
      const [first, ...again] = times[name];
      const wholes = again.map(({ whole }) => whole).toSorted((a, b) => a - b);
      const medianAgain = wholes[Math.floor(wholes.length / 2)];
      return [first?.drawn, first?.whole, medianAgain].map((ms) => ms ?? Number.NaN);
    });
    return `| ${ui.frame.screens[name]} | ${cells.map((ms) => ms.toFixed(0)).join(' | ')} |`;
  });
  const columns = ['sample: drawn at first', 'whole', 'again', `${UNITS} units: drawn at first`, 'whole', 'again'];
  const head = `| From the key to the screen, ms | ${columns.join(' | ')} |`;
  process.stdout.write(`${[head, '| --- |' + ' ---: |'.repeat(columns.length), ...lines].join('\n')}\n`);
} finally {
  removeProfiles();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(open: (app: RunningApp) => Promise<void>): Promise<Times> {
  const app = await launch();
  try {
    await open(app);
    const times = Object.fromEntries(screenNames.map((name) => [name, [] as Switch[]])) as Times; // every screen
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

async function switchTo(page: Page, name: ScreenName): Promise<Switch> {
  const title = ui.frame.screens[name];
  await page.evaluate((title) => {
    const shown = new Promise<Switch>((done) => {
      const begin = ({ key }: KeyboardEvent) => {
        if (key === 'Control') return;
        removeEventListener('keydown', begin, { capture: true });
        const began = performance.now();
        let drawn: number | null = null;
        const look = () => {
          const heading = document.querySelector('main h1')?.textContent ?? '';
          const counts = document.querySelector('main [aria-busy="true"]');
          const isEmpty = counts !== null && counts.matches('.being-counted:not(:has(table))');
          const isThere = heading.startsWith(title) && document.querySelector('main [role="progressbar"]') === null;
          // What stands in the document now is drawn with the frame that comes before the next turn.
          if (isThere && !isEmpty && drawn === null) {
            drawn = Infinity;
            requestAnimationFrame(() => setTimeout(() => (drawn = performance.now() - began)));
          }
          if (!isThere || counts !== null) requestAnimationFrame(look);
          else
            requestAnimationFrame(() =>
              setTimeout(() => {
                const whole = performance.now() - began;
                done({ drawn: Math.min(drawn ?? whole, whole), whole });
              }),
            );
        };
        requestAnimationFrame(look);
      };
      addEventListener('keydown', begin, { capture: true });
    });
    Object.assign(globalThis, { shown });
  }, title);
  await page.keyboard.press(`Control+${screenDigits[name]}`);
  return page.evaluate(() => (globalThis as unknown as { shown: Promise<Switch> }).shown);
}
