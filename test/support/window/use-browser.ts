import { rmSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../../build/find-browser.ts';
import { buildPages } from './build-pages.ts';
import { servePages, type PageServer } from './serve-pages.ts';

export type PageBrowser = { readonly browser: Browser; readonly origin: string };

/** A real Chromium and the built pages for all tests of a file. */
export function useBrowser(): () => PageBrowser {
  let folder: string | undefined;
  let server: PageServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error('no Chromium, Chrome or Edge is installed');
    folder = await buildPages();
    server = await servePages(folder);
    browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (browser === undefined || server === undefined) throw new Error('the browser has not started');
    return { browser, origin: server.origin };
  };
}
