import { join } from 'node:path';
import log from 'electron-log/node';
import type { LogEntry } from '../../shared/contract/backend-messages.ts';

/** Starts the log file in this folder. It rotates at one megabyte; nothing goes to a console. */
export function openLog(folder: string): void {
  log.transports.console.level = false;
  log.transports.file.resolvePathFn = () => join(folder, 'so-ket-nap.log');
}

/** Only entries are logged, never free text: a message could quote a name, a figure or a path. */
export function writeLog({ ref, call, kind, code, where }: LogEntry): void {
  log.info([ref, call, kind, code, ...where].filter(Boolean).join(' | '));
}

/** An entry of the shell itself about something that went wrong. */
export function logFault(ref: string, call: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  writeLog({ ref, call, kind, code: '', where: [] });
}
