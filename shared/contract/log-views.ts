import type { LogChange, LogField } from '../log/describe-change.ts';
import type { LogEntry } from '../log/log-entry.ts';

export type LogPage = { readonly total: number; readonly rows: readonly LogEntry[] };

export type LogChangePage = { readonly total: number; readonly rows: readonly LogChange[] };

export type { LogChange, LogEntry, LogField };
