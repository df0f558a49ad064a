import type { BrowserContext, Page } from 'playwright-core';

/** What the stand-in as a whole knows: where the app is, its Chromium, and what it was asked to do outside. */
type StandinHost = {
  /** Folder of the app's package.json. */
  appFolder: string;
  /** `--user-data-dir`. */
  userData: string;
  /** A visible app window over a pipe instead of a headless one with a debugging port. */
  headed: boolean;
  context: BrowserContext | null;
  /** The page that Chromium opens with; the first window takes it. */
  firstPage: Page | null;
  /** Switches for Chromium, put there by `app.commandLine.appendSwitch`. */
  readonly switches: string[];
  /** What went to the world outside: dialogs, printers, folders. */
  readonly requests: { readonly what: string; readonly args: readonly unknown[] }[];
};

export const host: StandinHost = {
  appFolder: '',
  userData: '',
  headed: false,
  context: null,
  firstPage: null,
  switches: [],
  requests: [],
};

/** Remembers a request to the world outside, so that a test can look at it. */
export function note(what: string, ...args: readonly unknown[]): void {
  host.requests.push({ what, args });
}

/** The running Chromium; before `ready` there is none. */
export function browserContext(): BrowserContext {
  if (host.context === null) throw new Error('electron stand-in: no window can be made before the app is ready');
  return host.context;
}
