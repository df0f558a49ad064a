import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { browserContext, host } from './host.ts';
import { hiddenContext } from './chromium.ts';
import { preventable } from './preventable-event.ts';
import { makeWebContents, type WebContents } from './web-contents.ts';

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type WebPreferences = {
  readonly preload?: string;
  readonly contextIsolation?: boolean;
  readonly sandbox?: boolean;
  readonly nodeIntegration?: boolean;
  readonly webSecurity?: boolean;
  readonly webviewTag?: boolean;
};
type WindowOptions = Partial<Bounds> & { readonly show?: boolean; readonly webPreferences?: WebPreferences };

const windows = new Set<BrowserWindow>();
let lastId = 0;

/** A window over a page of Chromium. Only isolated and sandboxed ones are made. */
export class BrowserWindow extends EventEmitter {
  readonly id = (lastId += 1);
  readonly webContents: WebContents = makeWebContents();
  readonly #isOpen: Promise<void>;
  readonly #bounds: Bounds;
  #isVisible: boolean;
  #isMinimized = false;
  #isMaximized = false;
  /** The app has agreed to its closing. */
  #mayGo = false;
  #isClosed = false;

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  constructor({ x = 0, y = 0, width = 800, height = 600, show = true, webPreferences = {} }: WindowOptions = {}) {
    super();
    refuseWeakWindow(webPreferences);
    this.#bounds = { x, y, width, height };
    this.#isVisible = show;
    windows.add(this);
    this.#isOpen = this.#open(webPreferences.preload);
    app.emit('web-contents-created', preventable({}), this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this.#isOpen;
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'));
    await this.webContents.load(url);
  }

  /** As if the person closed it; false when the app prevented it. */
  async askToClose(): Promise<boolean> {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.#mayGo = true;
    await this.#closePage();
    return true;
  }

  close(): void {
    void this.askToClose();
  }

  destroy(): void {
    this.#mayGo = true;
    void this.#closePage().then(() => this.#noteGone());
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  focus(): void {
    this.emit('focus');
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  restore(): void {
    this.#isMinimized = false;
  }

  minimize(): void {
    this.#isMinimized = true;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  isDestroyed(): boolean {
    return this.#isClosed;
  }

  getNormalBounds(): Bounds {
    return { ...this.#bounds };
  }

  async #open(preload: string | undefined): Promise<void> {
    const page = await this.#takePage();
    if (!host.headed) await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    page.on('close', () => this.#noteGone());
    await this.webContents.attach(page, preload);
  }

  // The first window gets the page that Chromium opened with. On a desktop hidden ones are pages of a second, headless Chromium.
  async #takePage() {
    const first = host.firstPage;
    host.firstPage = null;
    if (first !== null) return first;
    return host.headed && !this.#isVisible ? (await hiddenContext()).newPage() : browserContext().newPage();
  }

  async #closePage(): Promise<void> {
    await this.#isOpen;
    await this.webContents.closePage();
  }

  // A person closes the page itself. The app is still asked, and when it prevents that, it destroys the window later.
  #noteGone(): void {
    if (this.#isClosed) return;
    const event = preventable({});
    if (!this.#mayGo) this.emit('close', event);
    if (event.defaultPrevented) return;
    this.#isClosed = true;
    windows.delete(this);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (windows.size === 0) app.noteAllClosed();
  }
}

app.openWindows = BrowserWindow.getAllWindows;

function refuseWeakWindow({
  contextIsolation,
  sandbox,
  nodeIntegration,
  webSecurity,
  webviewTag,
}: WebPreferences): void {
  const isWeak =
    contextIsolation === false ||
    sandbox === false ||
    nodeIntegration === true ||
    webSecurity === false ||
    webviewTag === true;
  if (isWeak) throw new Error('electron stand-in: only isolated, sandboxed windows without Node are made');
}
