import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, ipcMain, Menu, type BrowserWindow } from 'electron';
import type { CallName } from '../../shared/contract/calls.ts';
import { channels } from '../../shared/contract/channels.ts';
import type { AppEvents, EventName } from '../../shared/contract/events.ts';
import { ProblemError, type Problem } from '../../shared/contract/problem.ts';
import { describeProblem } from '../../shared/text/vi/describe-problem.ts';
import { shellText } from '../../shared/text/vi/shell.ts';
import { BackendProcess } from './backend-process.ts';
import { answerCalls, hearGivenUp } from './calls.ts';
import { rememberDataFile, reopenDataFile } from './last-data-file.ts';
import { logFault, writeLog } from './log.ts';
import { makeMenu } from './menu.ts';
import { offerFiles } from './offer-files.ts';
import { backendBundle, dataFolder, readerBundle, sampleFolder } from './places.ts';
import { WINDOW_PAGE } from './security/app-address.ts';
import { isTrustedSender } from './security/trusted-sender.ts';
import type { ShellContext } from './shell-context.ts';
import { openDataFolder, shellHandlers } from './shell-handlers.ts';
import { readStoredState, storeState } from './stored-state.ts';
import { bringToFront, makeWindow } from './window.ts';

/** The window together with its backend: everything a person works at. */
export class Desk {
  readonly #stateFile = join(app.getPath('userData'), 'window.json');
  readonly #backend: BackendProcess;
  readonly #window: BrowserWindow;
  readonly #context: ShellContext;
  #isClosing = false;

  constructor() {
    this.#backend = new BackendProcess(
      { backend: backendBundle, reader: readerBundle },
      { dataFolder: dataFolder(), sampleFolder: sampleFolder(), appVersion: app.getVersion() },
      {
        event: ({ event, payload }) => this.#tell(event, payload),
        log: writeLog,
        stopped: (logRef) => {
          writeLog({ ref: logRef, call: 'backend', kind: 'app.backend-stopped', code: '', where: [] });
          this.#tell('backend/stopped', { logRef });
        },
      },
    );
    this.#window = makeWindow(readStoredState(this.#stateFile));
    this.#context = {
      backend: this.#backend,
      window: this.#window,
      dataFolder: dataFolder(),
      restartBackend: () => this.#restartBackend(),
    };
  }

  /** Starts the backend, opens the data file of last time and shows the window. */
  async open(): Promise<void> {
    // Where it cannot be made, the first file that is put there says why.
    await mkdir(this.#context.dataFolder, { recursive: true }).catch(() => undefined);
    this.#backend.start();
    answerCalls(shellHandlers(this.#context), (name, input, ticket) => this.#relay(name, input, ticket));
    hearGivenUp((ticket) => this.#backend.giveUp(ticket));
    ipcMain.on(channels.droppedPaths, (event, paths: unknown) => {
      if (isTrustedSender(event.senderFrame)) void this.offer(paths);
    });
    this.#window.on('close', (event) => this.#closeInOrder(event));
    this.#window.webContents.on('render-process-gone', (_event, { reason }) => this.#reviveWindow(reason));
    const problem = await reopenDataFile(this.#stateFile, this.#backend);
    await this.#window.loadURL(WINDOW_PAGE);
    if (problem !== null) this.#sayProblem(shellText.notOpened, problem);
  }

  setMenu(): void {
    Menu.setApplicationMenu(
      makeMenu({
        command: (command) => this.#tell('menu/command', { command }),
        openDataFolder: () => void openDataFolder(this.#context).catch((error: unknown) => this.#sayFault(error)),
        showKeys: (keys) => this.#say('none', shellText.menu.keys, [keys]),
        showAbout: () => this.#say('info', app.getName(), [shellText.about(app.getVersion())]),
      }),
    );
  }

  bringToFront(): void {
    bringToFront(this.#window);
  }

  /** Hands over workbooks that were dropped or named on a command line. */
  async offer(paths: unknown): Promise<void> {
    if (!Array.isArray(paths)) return;
    const named = paths.filter((path) => typeof path === 'string' && path !== '');
    const offered = await offerFiles(this.#backend, named);
    if (offered.files.length > 0) this.#tell('files/dropped', offered);
  }

  async #relay(name: CallName, input: unknown, ticket?: string) {
    const reply = await this.#backend.relay(name, input, ticket);
    rememberDataFile(this.#stateFile, name, reply);
    return reply;
  }

  #tell<E extends EventName>(event: E, payload: AppEvents[E]): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(channels.event, event, payload);
  }

  async #restartBackend(): Promise<void> {
    this.#backend.start();
    await reopenDataFile(this.#stateFile, this.#backend);
    this.#window.webContents.reload();
  }

  // The backend finishes what it writes and closes the data file; then the window goes.
  #closeInOrder(event: { preventDefault(): void }): void {
    event.preventDefault();
    if (this.#isClosing) return;
    this.#isClosing = true;
    storeState(this.#stateFile, { bounds: this.#window.getNormalBounds(), isMaximized: this.#window.isMaximized() });
    void this.#backend.close().then(() => this.#window.destroy());
  }

  #reviveWindow(reason: string): void {
    writeLog({ ref: '', call: 'window', kind: reason, code: '', where: [] });
    if (!this.#isClosing) this.#window.webContents.reload();
  }

  #sayProblem(message: string, problem: Problem): void {
    const { where, what, effect, todo } = describeProblem(problem);
    this.#say('warning', message, [where, what, effect, todo]);
  }

  #sayFault(error: unknown): void {
    logFault('', 'menu', error);
    if (error instanceof ProblemError) this.#sayProblem(shellText.menu.openDataFolder, error.problem);
  }

  #say(type: 'none' | 'info' | 'warning', message: string, lines: readonly string[]): void {
    const detail = lines.filter(Boolean).join('\n');
    const buttons = [shellText.close];
    void dialog.showMessageBox(this.#window, { type, title: app.getName(), message, detail, buttons, noLink: true });
  }
}
