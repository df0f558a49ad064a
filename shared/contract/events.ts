import type { WindowCommand } from './commands.ts';

/** What the backend or the shell tells the window without being asked. */
export type AppEvents = {
  /** `total` null while it is not known. Sent at most ten times a second per file. */
  'intake/progress': {
    readonly file: string;
    readonly stage: 'reading' | 'checking';
    readonly done: number;
    readonly total: number | null;
  };
  /** Something was written: what is on screen may be stale. */
  'data/changed': { readonly revision: number };
  /** Files dropped on the window, already lent. */
  'files/dropped': { readonly files: readonly { readonly token: string; readonly name: string }[] };
  /** A command of the menu or a key that belongs to a screen. */
  'menu/command': { readonly command: WindowCommand };
  'backend/stopped': { readonly logRef: string };
};
export type EventName = keyof AppEvents;
