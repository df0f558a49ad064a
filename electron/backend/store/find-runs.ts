import type { Change, ContentTable } from '../../../shared/intake/plan/plan.ts';

/** New rows of one table with the ids `firstId`, `firstId + every`, … `lastId`, all filling the same columns. */
export type NewRows = {
  readonly table: ContentTable;
  readonly firstId: number;
  readonly lastId: number;
  readonly columns: readonly string[];
};

/** What a plan does next: a change, or a run of new rows in which `run.length` tables take turns. */
export type HistoryEntry = { readonly change: Change } | { readonly run: readonly NewRows[] };

/** Tables that take turns in a run: a person, their admission, the next person. */
const MOST_TABLES = 2;
/** Fewer turns than this are kept as single changes. */
const LEAST_TURNS = 2;
/** Questions join these to their change by id. */
const NEVER_IN_RUNS: ReadonlySet<ContentTable> = new Set<ContentTable>(['intake']);

/** The changes of a plan in their order, runs of new rows put together. */
export function* findRuns(changes: readonly Change[]): Generator<HistoryEntry> {
  let at = 0;
  for (let change = changes[at]; change !== undefined; change = changes[at]) {
    const run = runAt(changes, at);
    yield run === null ? { change } : { run };
    at += run === null ? 1 : run.reduce((sum, rows) => sum + countOf(rows, run.length), 0);
  }
}

/** The ids of new rows, in ascending order. */
export function idsOf({ firstId, lastId }: NewRows, every: number): number[] {
  return Array.from({ length: countOf({ firstId, lastId }, every) }, (_, turn) => firstId + turn * every);
}

function countOf({ firstId, lastId }: Pick<NewRows, 'firstId' | 'lastId'>, every: number): number {
  return (lastId - firstId) / every + 1;
}

function runAt(changes: readonly Change[], at: number): readonly NewRows[] | null {
  for (let every = 1; every <= MOST_TABLES; every += 1) {
    const turns = turnsAt(changes, at, every);
    if (turns < LEAST_TURNS) continue;
    return changes.slice(at, at + every).map(({ table, id, after }) => ({
      table,
      firstId: id,
      lastId: id + (turns - 1) * every,
      columns: Object.keys(after ?? {}),
    }));
  }
  return null;
}

/** How often the first `every` changes from here are repeated, ids going up by `every`. */
function turnsAt(changes: readonly Change[], at: number, every: number): number {
  const models = changes.slice(at, at + every).map(({ table, id, before, after }) => {
    return before === null && after !== null && !NEVER_IN_RUNS.has(table)
      ? { table, id, columns: Object.keys(after) }
      : null;
  });
  for (let turn = 0; ; turn += 1) {
    for (let step = 0; step < every; step += 1) {
      const model = models[step] ?? null;
      const change = changes[at + turn * every + step];
      if (model === null || change === undefined || change.before !== null || change.after === null) return turn;
      if (change.table !== model.table || change.id !== model.id + turn * every) return turn;
      if (!hasColumns(change.after, model.columns)) return turn;
    }
  }
}

function hasColumns(row: object, columns: readonly string[]): boolean {
  let at = 0;
  for (const column in row) {
    if (column !== columns[at]) return false;
    at += 1;
  }
  return at === columns.length;
}
