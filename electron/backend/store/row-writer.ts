import type Database from 'better-sqlite3';
import { contentTables, type Change, type ContentTable, type StoredRow } from '../../../shared/intake/plan/plan.ts';
import type { WriteDb } from './db.ts';

type Value = string | number | null;
type Statement = Database.Statement<Value[]>;

/** Writes rows of the content tables by name, one prepared statement for each table and set of columns. */
export type RowWriter = {
  /** The whole row as kept, without its id; null when there is none. */
  read(table: ContentTable, id: number): StoredRow | null;
  /**
   * Writes one change. False, with nothing written, when the stored row is not what `before` says.
   * A change that is malformed (unknown table or column, a number that is not whole) is our fault and throws.
   */
  write(change: Change): boolean;
};

const LIST_COLUMNS = `SELECT name FROM pragma_table_info(?) WHERE name <> 'id'`;

const writers = new WeakMap<WriteDb, RowWriter>();

/** The writer of a connection, made once: its tables no longer change when it is first used. */
export function rowWriterOf(db: WriteDb): RowWriter {
  let writer = writers.get(db);
  if (writer === undefined) writers.set(db, (writer = makeRowWriter(db)));
  return writer;
}

function makeRowWriter(db: WriteDb): RowWriter {
  const statements = new Map<string, Statement>();
  const prepared = (key: string, sql: () => string): Statement => {
    const known = statements.get(key);
    if (known !== undefined) return known;
    const made = db.prepare<Value[]>(sql());
    statements.set(key, made);
    return made;
  };

  const columnsByTable = new Map<ContentTable, ReadonlySet<string>>();
  const columnsOf = (table: ContentTable): ReadonlySet<string> => {
    const known = columnsByTable.get(table);
    if (known !== undefined) return known;
    if (!contentTables.includes(table)) throw new TypeError(`${String(table)} is not a content table`);
    const columns = new Set(
      db
        .prepare<[string], { name: string }>(LIST_COLUMNS)
        .all(table)
        .map(({ name }) => name),
    );
    columnsByTable.set(table, columns);
    return columns;
  };

  /** The row's columns, each known to be one of the table's. */
  const namesOf = (table: ContentTable, row: StoredRow): string[] => {
    const names = Object.keys(row);
    const columns = columnsOf(table);
    for (const name of names) if (!columns.has(name)) throw new TypeError(`table ${table} has no column ${name}`);
    return names;
  };

  const read = (table: ContentTable, id: number): StoredRow | null => {
    const select = prepared(
      `read ${table}`,
      () => `SELECT ${[...columnsOf(table)].join(', ')} FROM ${table} WHERE id = ?`,
    );
    return (select.get(id) as StoredRow | undefined) ?? null; // the columns of the SELECT are the keys of the row
  };

  // Rows of a list name the same columns in the same order: the statement of the row before is tried first.
  const lastInserts = new Map<ContentTable, { names: readonly string[]; statement: Statement }>();

  const insertStatement = (table: ContentTable, row: StoredRow): { names: readonly string[]; statement: Statement } => {
    const given = Object.keys(row);
    const last = lastInserts.get(table);
    if (
      last !== undefined &&
      last.names.length === given.length &&
      last.names.every((name, at) => name === given[at])
    ) {
      return last;
    }
    const names = namesOf(table, row);
    const statement = prepared(
      `insert ${table} ${names.join()}`,
      () =>
        `INSERT INTO ${table} (id${names.map((name) => `, ${name}`).join('')}) VALUES (?${', ?'.repeat(names.length)})`,
    );
    const made = { names, statement };
    lastInserts.set(table, made);
    return made;
  };

  const insert = (table: ContentTable, id: number, row: StoredRow): void => {
    const { names, statement } = insertStatement(table, row);
    const values: Value[] = [id];
    for (const name of names) values.push(storable(row[name]));
    statement.run(...values);
  };

  const update = (table: ContentTable, id: number, row: StoredRow): void => {
    const names = namesOf(table, row);
    const statement = prepared(
      `update ${table} ${names.join()}`,
      () => `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    );
    statement.run(...names.map((name) => storable(row[name])), id);
  };

  const write = ({ table, id, before, after }: Change): boolean => {
    if (before === null) {
      if (after === null) throw new TypeError(`change of ${table} ${id} has neither before nor after`);
      insert(table, id, after);
      return true;
    }
    const needed = after === null ? [...columnsOf(table)] : namesOf(table, after);
    const named = namesOf(table, before);
    if (needed.length !== named.length || needed.some((name) => !(name in before))) {
      throw new TypeError(`change of ${table} ${id} does not name the same columns before and after`);
    }
    const stored = read(table, id);
    if (stored === null || !named.every((name) => stored[name] === before[name])) return false;
    if (after === null) prepared(`delete ${table}`, () => `DELETE FROM ${table} WHERE id = ?`).run(id);
    else update(table, id, after);
    return true;
  };

  return { read, write };
}

function storable(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('a column of a change is undefined');
  // better-sqlite3 binds other numbers as REAL, which a whole-number column would refuse or round later.
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError(`${value} is not a whole number`);
  return value;
}
