import { EventEmitter } from 'node:events';
import type { CDPSession, Page } from 'playwright-core';
import { host, note } from './host.ts';
import { ipcMain } from './ipc-main.ts';
import { pressAccelerator } from './menu.ts';
import { PageLink, type FromPage } from './page-link.ts';
import { interceptRequests } from './page-requests.ts';
import { grantPermissions } from './permissions.ts';
import { preventable } from './preventable-event.ts';
import { printToPdf, type PdfOptions } from './print-to-pdf.ts';
import { toAppUrl, toChromiumUrl } from './protocol.ts';
import { defaultSession } from './session.ts';
import { strict } from './strict.ts';
import { makeWire } from './wire.ts';

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };
type PrintCallback = (success: boolean, failureReason: string) => void;

const { encode, decode } = makeWire();
let lastId = 0;

/** One page of Chromium with its preload. */
export class WebContents extends EventEmitter {
  readonly id = (lastId += 1);
  readonly session = defaultSession;
  /** Messages of this page alone. */
  readonly ipc = new EventEmitter();
  /** The object that the app holds, which is not this one. */
  seenAs: WebContents = this;
  #page: Page | null = null;
  #link: PageLink | null = null;
  #isLoading = false;
  #isGone = false;
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' });

  async attach(page: Page, preload: string | undefined): Promise<void> {
    this.#page = page;
    const link = await PageLink.open(page, preload);
    this.#link = link;
    link.onMessage = (message) => void this.#receive(message);
    await grantPermissions(link.cdp);
    await interceptRequests(page, (url, isMainFrame) => this.#isNavigationPrevented(url, isMainFrame));
    page.on('domcontentloaded', () => this.emit('dom-ready', preventable({})));
    page.on('load', () => {
      this.#isLoading = false;
      this.emit('did-finish-load');
      link.flush();
    });
    page.on('crash', () => this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 5 }));
    page.on('popup', (popup) => this.#judgePopup(popup));
    page.on('close', () => {
      this.#isGone = true;
    });
  }

  async load(url: string): Promise<void> {
    this.#isLoading = true;
    await this.#attachedPage.goto(toChromiumUrl(url), { waitUntil: 'load' });
  }

  async closePage(): Promise<void> {
    await this.#page?.close().catch(() => undefined);
  }

  get mainFrame(): object {
    const url = this.getURL();
    return { url, origin: URL.canParse(url) ? new URL(url).origin : 'null', parent: null };
  }

  getURL(): string {
    return this.#page === null ? '' : toAppUrl(this.#page.url());
  }

  isDestroyed(): boolean {
    return this.#isGone;
  }

  reload(): void {
    void this.#attachedPage.reload();
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  /** Chromium takes this policy as a switch only, which the app sets too. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    note('webContents.setWebRTCIPHandlingPolicy', policy);
  }

  send(channel: string, ...args: readonly unknown[]): void {
    if (!this.#isGone) this.#link?.post({ is: 'event', channel, args: encode(args) });
  }

  printToPDF(options: PdfOptions): Promise<Buffer> {
    return printToPdf(this.#attachedLink.cdp, options);
  }

  /** There is no printer headless. */
  async getPrintersAsync(): Promise<readonly object[]> {
    return host.headed ? [{ name: 'Chromium' }] : [];
  }

  print(options: object, callback: PrintCallback): void {
    note('webContents.print', options);
    void this.#printOnPage(callback);
  }

  async #printOnPage(callback: PrintCallback): Promise<void> {
    await this.#attachedPage.evaluate(() => window.print());
    callback(true, '');
  }

  get #attachedPage(): Page {
    if (this.#page === null) throw new Error('electron stand-in: the page is not open yet');
    return this.#page;
  }

  get #attachedLink(): PageLink & { readonly cdp: CDPSession } {
    if (this.#link === null) throw new Error('electron stand-in: the page is not open yet');
    return this.#link;
  }

  #isNavigationPrevented(url: string, isMainFrame: boolean): boolean {
    const isReload = url === this.getURL().split('#')[0];
    if (isMainFrame && (this.#isLoading || isReload)) return false;
    const event = preventable({ url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return event.defaultPrevented;
  }

  #judgePopup(popup: Page): void {
    if (this.#openHandler({ url: toAppUrl(popup.url()) }).action === 'deny') void popup.close();
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.is) {
      case 'invoke':
        return this.#answer(message);
      case 'send': {
        // The page packs its arguments as a list.
        const args = decode(message.args) as unknown[];
        this.ipc.emit(message.channel, this.#event(), ...args);
        ipcMain.emit(message.channel, this.#event(), ...args);
        return;
      }
      case 'open':
        if (this.#openHandler({ url: toAppUrl(message.url) }).action === 'allow') {
          throw new Error('electron stand-in: windows opened by the page are not implemented');
        }
        return;
      case 'drop':
        return this.#link?.answerDrop(message.count, message.x, message.y);
      case 'accelerator':
        pressAccelerator(message.keys);
    }
  }

  async #answer({ id, channel, args }: Extract<FromPage, { is: 'invoke' }>): Promise<void> {
    try {
      const handler = ipcMain._invokeHandlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const value = await handler(this.#event(), ...(decode(args) as unknown[]));
      this.#link?.post({ is: 'answer', id, channel, value: encode(value) });
    } catch (error) {
      this.#link?.post({ is: 'answer', id, channel, error: String(error) });
    }
  }

  #event(): object {
    return strict('IpcMainEvent', { sender: this.seenAs, senderFrame: this.mainFrame });
  }
}

/** A page as the app sees it. */
export function makeWebContents(): WebContents {
  const contents = new WebContents();
  contents.seenAs = strict('webContents', contents);
  return contents.seenAs;
}
