import { intakeWords } from '../../text/vi/intake.ts';
import { collectChanges, type ChangeList } from './change-rows.ts';
import type { CorrectedTable } from '../records/corrections.ts';
import { insertCorrections } from './insert-corrections.ts';
import type { Change, ContentTable, Plan, StoredRow } from './plan.ts';

/** Texts the unit wrote in cells that were mended since, by sheet and address. */
type Written = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Tables that store the unit's own value anyhow. */
const OWN: ReadonlySet<ContentTable> = new Set(['admission', 'candidate', 'member_record']);
const CORRECTED: ReadonlySet<ContentTable> = new Set(['reported_value']);

/**
 * The plan with what the unit wrote in place of the mended text wherever a row names its cells, and a correction for
 * each column read from a mended cell. Lists of people and forms see to that themselves, because they store the unit's own
 * value; every other table stores the mended one. `at` is local date and time.
 */
export function keepWritten(plan: Plan, written: Written, at: string): Plan {
  if (written.size === 0) return plan;
  const list = collectChanges(plan.nextId);
  const done = new Set(
    plan.changes.flatMap(({ table, after }) =>
      table === 'correction' && after !== null ? [`${after['table_name']} ${after['row_id']}`] : [],
    ),
  );
  const ofIntake = plan.changes.find(({ table }) => table === 'intake')?.after?.['sheet'];
  const changes = plan.changes.map((change): Change => {
    const { table, id, after } = change;
    if (after === null || OWN.has(table) || done.has(`${table} ${id}`)) return change;
    const texts = written.get(String(after['sheet'] ?? ofIntake ?? ''));
    if (texts === undefined) return change;
    const mended = mendedColumns(after, texts);
    if (mended === null) return change;
    if (CORRECTED.has(table)) correct(list, { table, id, after }, mended.before, at);
    return { ...change, after: { ...after, ...mended.row } };
  });
  return { ...plan, changes: [...changes, ...list.changes], nextId: list.nextId };
}

type Mended = {
  /** Columns that name cells, with the unit's own text. */
  readonly row: StoredRow;
  /** Columns read from a mended cell, with the text they replace. */
  readonly before: ReadonlyMap<string, string>;
};

function mendedColumns(after: StoredRow, texts: ReadonlyMap<string, string>): Mended | null {
  const { origin, cell } = after;
  if (typeof cell === 'string' && 'written' in after) {
    const was = texts.get(cell);
    return was === undefined ? null : { row: { written: was }, before: new Map([['value', was]]) };
  }
  if (typeof origin !== 'string') return null;
  const before = new Map<string, string>();
  // Written by this app a moment ago: field → cell, text, how it was read.
  const fields = Object.entries(JSON.parse(origin) as Record<string, readonly [string, string, string]>);
  const own = fields.map(([field, [at, text, how]]) => {
    const was = texts.get(at);
    if (was !== undefined) before.set(columnOf(field), was);
    return [field, [at, was ?? text, how]] as const;
  });
  return before.size === 0 ? null : { row: { origin: JSON.stringify(Object.fromEntries(own)) }, before };
}

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function correct(
  list: ChangeList,
  { table, id, after }: { readonly table: ContentTable; readonly id: number; readonly after: StoredRow },
  before: ReadonlyMap<string, string>,
  at: string,
): void {
  const columns = [...before.keys()].filter((column) => column in after);
  insertCorrections(
    list,
    { table: table as CorrectedTable, rowId: id }, // one of CORRECTED
    {
      stored: Object.fromEntries(columns.map((column) => [column, before.get(column) ?? null])),
      counts: Object.fromEntries(columns.map((column) => [column, after[column] ?? null])),
    },
    { reason: intakeWords.reasons.fixed, at },
  );
}
