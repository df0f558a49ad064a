import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { host } from './host.ts';
import { preventable } from './preventable-event.ts';
import { SingleInstance } from './single-instance.ts';
import { strict } from './strict.ts';
import { listUtilityProcesses } from './utility-process.ts';

/** What the app needs of a window to quit; the windows put themselves in. */
type QuittableWindow = { askToClose(): Promise<boolean> };

/** The `app` of the main process. */
export class StandinApp extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value?: string) =>
      void host.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
  });
  readonly #paths = new Map<string, string>();
  readonly #ready = new Promise<void>((done) => this.once('ready', done));
  #instance: SingleInstance | null = null;
  #isQuitting = false;
  /** The main file asked to quit while it was being loaded: nothing is opened then. */
  quitAsked = false;
  openWindows: () => readonly QuittableWindow[] = () => [];

  whenReady(): Promise<void> {
    return this.#ready;
  }

  getAppPath(): string {
    return host.appFolder;
  }

  getVersion(): string {
    return String(this.#manifest()['version']);
  }

  getName(): string {
    return String(this.#manifest()['productName'] ?? this.#manifest()['name']);
  }

  getPath(name: string): string {
    const usual: Record<string, string> = {
      userData: host.userData,
      documents: join(homedir(), 'Documents'),
      logs: join(host.userData, 'logs'),
      temp: tmpdir(),
      exe: process.execPath,
      appData: dirname(host.userData),
    };
    const path = this.#paths.get(name) ?? usual[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
    if (name === 'userData') host.userData = path;
  }

  getAppMetrics(): readonly object[] {
    return [{ pid: process.pid, type: 'Browser' }, ...listUtilityProcesses()];
  }

  /** Every window of the stand-in is sandboxed anyway: others are refused. */
  enableSandbox(): void {}

  requestSingleInstanceLock(): boolean {
    this.#instance = new SingleInstance(this.getPath('userData'));
    return this.#instance.request(({ argv, workingDirectory }) =>
      this.emit('second-instance', {}, argv, workingDirectory, null),
    );
  }

  quit(): void {
    this.quitAsked = true;
    if (!this.#isQuitting) setImmediate(() => void this.#quit());
  }

  exit(code = 0): void {
    this.#instance?.release();
    const closed = host.context?.close() ?? Promise.resolve();
    void closed.catch(() => undefined).then(() => process.exit(code));
  }

  /** Called when the last window is gone. */
  noteAllClosed(): void {
    if (this.#isQuitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  async #quit(): Promise<void> {
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#isQuitting = true;
    for (const window of this.openWindows()) {
      if (!(await window.askToClose())) {
        this.#isQuitting = false;
        return;
      }
    }
    const last = preventable({});
    this.emit('will-quit', last);
    this.#isQuitting = !last.defaultPrevented;
    if (last.defaultPrevented) return;
    this.emit('quit', preventable({}), 0);
    this.exit(0);
  }

  #manifest(): Record<string, unknown> {
    return JSON.parse(readFileSync(join(host.appFolder, 'package.json'), 'utf8'));
  }
}

export const app: StandinApp = strict('app', new StandinApp());
