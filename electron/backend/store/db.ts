import type Database from 'better-sqlite3';

type Raw = Database.Database;

/** May ask. A function that takes only this cannot pass it on to one that saves. A guard for the compiler, not a lock. */
export type ReadDb = Pick<Raw, 'prepare' | 'inTransaction'> & { readonly mayRead: unique symbol };

/** May change. Made once, by `openStore`; everything else receives it. */
export type WriteDb = ReadDb & Pick<Raw, 'exec' | 'transaction'> & { readonly mayWrite: unique symbol };

type Bound = unknown[] | object;
const statements = new WeakMap<ReadDb, Map<string, unknown>>();

/**
 * `db.prepare`, once for each question and connection: a run of files asks the same few dozen questions hundreds of
 * times. Only for questions that are asked and answered at once (`get`, `all`, `run`), never for `iterate` or `pluck`.
 */
export function prepared<Binds extends Bound = unknown[], Result = unknown>(
  db: ReadDb,
  sql: string,
): Database.Statement<Binds extends unknown[] ? Binds : [Binds], Result> {
  let known = statements.get(db);
  if (known === undefined) statements.set(db, (known = new Map<string, unknown>()));
  let statement = known.get(sql);
  if (statement === undefined) known.set(sql, (statement = db.prepare(sql)));
  // One text is one question with one type, given where the text stands.
  return statement as Database.Statement<Binds extends unknown[] ? Binds : [Binds], Result>;
}
