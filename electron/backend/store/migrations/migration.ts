import type Database from 'better-sqlite3';

/** One step of the data file's schema. Numbered in tens; a shipped step is never edited, columns are never dropped. */
export type Migration = { readonly version: number; up(db: Database.Database): void };
