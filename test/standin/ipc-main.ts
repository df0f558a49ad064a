import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';

type InvokeHandler = (event: object, ...args: readonly unknown[]) => unknown;

/** Calls and messages of all pages. */
export class StandinIpcMain extends EventEmitter {
  /** Electron's own private name, so that one test can call a handler with a forged sender in both. */
  readonly _invokeHandlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this._invokeHandlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this._invokeHandlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel);
  }
}

export const ipcMain: StandinIpcMain = strict('ipcMain', new StandinIpcMain());
