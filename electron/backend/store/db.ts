import type Database from 'better-sqlite3';

type Raw = Database.Database;

/** May ask. A function that takes only this cannot pass it on to one that saves. A guard for the compiler, not a lock. */
export type ReadDb = Pick<Raw, 'prepare'> & { readonly mayRead: unique symbol };

/** May change. Made once, by `openStore`; everything else receives it. */
export type WriteDb = ReadDb & Pick<Raw, 'exec' | 'transaction'> & { readonly mayWrite: unique symbol };
