import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { makeBridge } from './bridge.ts';
import { listAccelerators } from './menu.ts';
import { makeWire } from './wire.ts';
import { startMainWorld, startPreloadWorld, type PreloadSetup } from './worlds.ts';

/** What comes from the preload's world. */
export type FromPage =
  | { readonly is: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly is: 'send'; readonly channel: string; readonly args: string }
  | { readonly is: 'open'; readonly url: string }
  | { readonly is: 'drop'; readonly count: number; readonly x: number; readonly y: number }
  | { readonly is: 'accelerator'; readonly keys: string };

/** What goes to it: an event, or the answer to an invoke. */
export type ToPage =
  | { readonly is: 'event'; readonly channel: string; readonly args: string }
  | {
      readonly is: 'answer';
      readonly id: number;
      readonly channel: string;
      readonly value?: string;
      readonly error?: string;
    };

/**
 * The way to the preload of one page. The preload runs in a real isolated world of Chromium; only there does the binding
 * exist that leads out, so the page itself cannot reach it.
 */
export class PageLink {
  readonly cdp: CDPSession;
  readonly #world: string;
  readonly #mainFrame: string;
  readonly #waiting: ToPage[] = [];
  #context: number | null = null;
  onMessage: (message: FromPage) => void = () => undefined;

  private constructor(cdp: CDPSession, mainFrame: string, nonce: string) {
    this.cdp = cdp;
    this.#mainFrame = mainFrame;
    this.#world = `electron-preload-${nonce}`;
  }

  static async open(page: Page, preload: string | undefined): Promise<PageLink> {
    const cdp = await page.context().newCDPSession(page);
    const nonce = randomBytes(8).toString('hex');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const link = new PageLink(cdp, frameTree.frame.id, nonce);
    link.#follow();
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    if (preload !== undefined) await link.#addPreload(preload, nonce);
    return link;
  }

  /** Messages wait for the preload's world when a document is just being loaded. */
  post(message: ToPage): void {
    if (this.#context === null) {
      this.#waiting.push(message);
      return;
    }
    const expression = `standinReceive(${JSON.stringify(JSON.stringify(message))})`;
    // A page that is closing does not listen any more.
    void this.cdp.send('Runtime.evaluate', { contextId: this.#context, expression }).catch(() => undefined);
  }

  flush(): void {
    if (this.#context !== null) this.#waiting.splice(0).forEach((message) => this.post(message));
  }

  /** Tells the preload's world the paths of the files dropped on it. */
  async answerDrop(count: number, x: number, y: number): Promise<void> {
    const contextId = this.#context;
    if (contextId === null) return;
    const paths: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const { result } = await this.cdp.send('Runtime.evaluate', {
        contextId,
        expression: `standinDroppedFiles[${at}]`,
      });
      const { path } = await this.cdp.send('DOM.getFileInfo', { objectId: result.objectId ?? '' });
      paths.push(path);
    }
    const expression = `standinReplayDrop(${JSON.stringify(paths)}, ${x}, ${y})`;
    await this.cdp.send('Runtime.evaluate', { contextId, expression });
  }

  #follow(): void {
    this.cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === this.#world && context.auxData?.['frameId'] === this.#mainFrame) this.#context = context.id;
    });
    this.cdp.on('Runtime.executionContextsCleared', () => {
      this.#context = null;
    });
    this.cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === 'standinSend' && executionContextId === this.#context) this.onMessage(JSON.parse(payload));
    });
  }

  async #addPreload(preload: string, nonce: string): Promise<void> {
    const setup: PreloadSetup = {
      nonce,
      file: pathToFileURL(preload).href,
      platform: process.platform,
      accelerators: listAccelerators(),
    };
    const parts = `const makeWire = ${makeWire}; const makeBridge = ${makeBridge};`;
    const bundle = `function (require, module, exports, __filename, process) {${readFileSync(preload, 'utf8')}\n}`;
    await this.cdp.send('Runtime.addBinding', { name: 'standinSend', executionContextName: this.#world });
    await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `{ ${parts} (${startMainWorld})(${JSON.stringify(nonce)}); }`,
    });
    await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: this.#world,
      source: `{ ${parts} (${startPreloadWorld})(${JSON.stringify(setup)}, ${bundle}); }`,
    });
  }
}
