import type { Bridge } from './bridge.ts';
import type { Callable, Wire } from './wire.ts';

// Put into the page as text before the functions below.
declare const makeWire: () => Wire;
declare const makeBridge: (me: string, other: string, nonce: string) => Bridge;

/** What the preload's world is told when it is made. */
export type PreloadSetup = {
  readonly nonce: string;
  readonly file: string;
  readonly platform: string;
  /** Keys of the application menu as `ctrl+o`, `f5`. */
  readonly accelerators: readonly string[];
};
/** The preload bundle, wrapped as Electron's sandbox wraps it. */
export type PreloadBundle = (
  require: (name: string) => unknown,
  module: object,
  exports: object,
  filename: string,
  process: object,
) => void;

/** Text to run in the page's own world at the start of every document. */
export function startMainWorld(nonce: string): void {
  if (window !== window.top || location.href === 'about:blank') return;
  const bridge = makeBridge('main', 'preload', nonce);
  function freeze<T>(value: T): T {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
    return value;
  }
  // The handler in the main process cannot answer at once; to the page it looks as if the window was denied.
  window.open = (url) => {
    bridge.fire('open', { url: new URL(String(url ?? 'about:blank'), location.href).href });
    return null;
  };
  bridge.hear('expose', ({ key, api }) => {
    const value = freeze(bridge.unpack(String(api)));
    Object.defineProperty(window, String(key), { value, writable: false, configurable: false, enumerable: true });
  });
}

/** Text to run in the preload's isolated world at the start of every document: the renderer side of `electron`. */
export function startPreloadWorld(setup: PreloadSetup, preload: PreloadBundle): void {
  if (window !== window.top || location.href === 'about:blank') return;
  const { encode, decode } = makeWire();
  const bridge = makeBridge('preload', 'main', setup.nonce);
  // The two names below exist in this world only; the stand-in's main side puts them there or calls them.
  const world = globalThis as unknown as {
    standinSend(text: string): void;
    standinReceive(text: string): void;
    standinDroppedFiles: File[];
    standinReplayDrop(paths: readonly string[], x: number, y: number): void;
  };
  const send = (message: object) => world.standinSend(JSON.stringify(message));
  function strict<T extends object>(name: string, object: T): T {
    return new Proxy(object, {
      get(target, key, receiver) {
        if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, receiver);
        throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
      },
    });
  }

  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: unknown) => void }>();
  const listeners = new Map<string, Set<Callable>>();
  let lastCall = 0;
  const ipcRenderer = strict('ipcRenderer', {
    invoke: (channel: string, ...args: readonly unknown[]) =>
      new Promise((done, failed) => {
        const packed = encode(args);
        lastCall += 1;
        waiting.set(lastCall, { done, failed });
        send({ is: 'invoke', id: lastCall, channel, args: packed });
      }),
    send: (channel: string, ...args: readonly unknown[]) => send({ is: 'send', channel, args: encode(args) }),
    on: (channel: string, listener: Callable): object => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off: (channel: string, listener: Callable): object => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  });
  world.standinReceive = (text) => {
    const message = JSON.parse(text);
    if (message.is === 'event') {
      const args = decode(message.args) as unknown[];
      for (const listener of [...(listeners.get(message.channel) ?? [])])
        listener({ sender: ipcRenderer, ports: [] }, ...args);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) call?.done(decode(message.value));
    else call?.failed(new Error(`Error invoking remote method '${message.channel}': ${message.error}`));
  };

  const exposed = new Set<string>();
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(key);
      bridge.fire('expose', { key, api: bridge.pack(api) });
    },
  });
  bridge.hear('open', ({ url }) => send({ is: 'open', url }));

  // Electron tells the path of a file at once. Here it has to be asked for outside, so a real drop is held back, and dropped
  // again when the paths are known. Files that the page made itself have no path in either.
  const paths = new WeakMap<File, string>();
  const webUtils = strict('webUtils', { getPathForFile: (file: File) => paths.get(file) ?? '' });
  window.addEventListener(
    'drop',
    (event) => {
      if (!event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      world.standinDroppedFiles = [...(event.dataTransfer?.files ?? [])];
      send({ is: 'drop', count: world.standinDroppedFiles.length, x: event.clientX, y: event.clientY });
    },
    true,
  );
  world.standinReplayDrop = (found, x, y) => {
    const dataTransfer = new DataTransfer();
    world.standinDroppedFiles.forEach((file, at) => {
      dataTransfer.items.add(file);
      paths.set(dataTransfer.files[at] ?? file, found[at] ?? '');
    });
    const target = document.elementFromPoint(x, y) ?? document.body;
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer });
    target.dispatchEvent(drop);
  };

  // A key of the menu reaches the menu when the page has left it alone.
  window.addEventListener('keydown', (event) => {
    const held = [event.ctrlKey && 'ctrl', event.altKey && 'alt', event.shiftKey && 'shift'].filter(Boolean);
    const keys = [...held, event.key.toLowerCase()].join('+');
    if (event.defaultPrevented || !setup.accelerators.includes(keys)) return;
    event.preventDefault();
    send({ is: 'accelerator', keys });
  });

  const modules: Record<string, object> = { electron: strict('electron', { contextBridge, ipcRenderer, webUtils }) };
  const require = (name: string) => {
    const found = modules[name];
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  };
  const process = { platform: setup.platform, versions: {}, env: {}, argv: [], contextIsolated: true, sandboxed: true };
  preload(require, { exports: {} }, {}, setup.file, process);
}
