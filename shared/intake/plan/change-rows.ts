import type { Change, ContentTable, StoredRow } from './plan.ts';

/** Collects the changes of a plan and draws ids for new rows, one after the other from the data file's next id. */
export type ChangeList = {
  readonly changes: readonly Change[];
  readonly nextId: number;
  readonly drawId: () => number;
  /** Adds a row under an id drawn before. Columns that are null are left out. */
  readonly insertAs: (table: ContentTable, id: number, row: StoredRow) => number;
  readonly insert: (table: ContentTable, row: StoredRow) => number;
  /** Adds a new row that is made when it is asked for, under an id drawn before. */
  readonly insertLater: (change: Change) => void;
  /** Changes the columns that differ; nothing when none does. */
  readonly update: (table: ContentTable, id: number, before: StoredRow, after: StoredRow) => void;
  /** `row` names every column of the table. */
  readonly remove: (table: ContentTable, id: number, row: StoredRow) => void;
};

export function collectChanges(firstId: number): ChangeList {
  const changes: Change[] = [];
  let nextId = firstId;
  const insertAs = (table: ContentTable, id: number, row: StoredRow): number => {
    changes.push({ table, id, before: null, after: row });
    return id;
  };
  const drawId = () => nextId++;
  return {
    changes,
    get nextId() {
      return nextId;
    },
    drawId,
    insertAs,
    insert: (table, row) => insertAs(table, drawId(), row),
    insertLater: (change) => void changes.push(change),
    update(table, id, before, after) {
      const names = Object.keys(after).filter((name) => before[name] !== after[name]);
      if (names.length === 0) return;
      const pick = (row: StoredRow): StoredRow => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
      changes.push({ table, id, before: pick(before), after: pick(after) });
    },
    remove(table, id, row) {
      changes.push({ table, id, before: row, after: null });
    },
  };
}
