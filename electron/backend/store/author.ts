import type { ReadDb } from './db.ts';

const authors = new WeakMap<ReadDb, string>();

/** From now on change sets written through this connection carry the name of the account. */
export function signWith(db: ReadDb, author: string): void {
  authors.set(db, author);
}

/** Who writes through this connection; null when it was not said. */
export const authorOf = (db: ReadDb): string | null => authors.get(db) ?? null;
