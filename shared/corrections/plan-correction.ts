import { collectChanges, type ChangeList } from '../intake/plan/change-rows.ts';
import type { Plan, StoredRow } from '../intake/plan/plan.ts';
import { correctedValue, type CorrectedTable, type KnownCorrection } from '../intake/records/corrections.ts';
import { foldText } from '../text/fold.ts';
import { nameSortKey } from '../text/sort-key.ts';

/** Which column of which row. */
export type CorrectedCell = { readonly table: CorrectedTable; readonly rowId: number; readonly field: string };

/** What shall count: `value` as it is stored, or what was sent. */
export type CorrectionGoal = { readonly is: 'value'; readonly value: string | null } | { readonly is: 'original' };

export type CorrectionWork = {
  readonly cell: CorrectedCell;
  /** The row as it was taken in. */
  readonly stored: StoredRow;
  /** Corrections of the row, oldest first. */
  readonly corrections: readonly KnownCorrection[];
  readonly goal: CorrectionGoal;
  readonly reason: string;
};

/**
 * The change set of one correction: the original stays in its row, a correction stands beside it and is changed when
 * the value is corrected again, so that the original is kept with it. Back to the original takes the correction away.
 * `at`: local date and time.
 */
export const planCorrection = (work: CorrectionWork, base: CorrectionBase): Plan => planCorrections([work], base);

/** The same of several cells, none of them named twice, as one change set. */
export function planCorrections(works: readonly CorrectionWork[], base: CorrectionBase): Plan {
  const list = collectChanges(base.nextId);
  for (const work of works) correctInto(list, work, base.at);
  return { kind: 'correction', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}

type CorrectionBase = { readonly revision: number; readonly nextId: number; readonly at: string };

function correctInto(list: ChangeList, work: CorrectionWork, at: string): void {
  for (const { field, value } of columnsOf(work)) {
    const standing = handMade(work, field).at(-1);
    if (work.goal.is === 'original') {
      for (const { id, ...row } of handMade(work, field)) list.remove('correction', id, row);
      continue;
    }
    if (textOf(inForce(work, field)) === value) continue;
    const said = { after: value, reason: work.reason, at };
    if (standing === undefined) {
      const { table, rowId } = work.cell;
      const before = textOf(inForce(work, field));
      list.insert('correction', { table_name: table, row_id: rowId, field, before, ...said });
    } else if (value === originalOf(work, field)) {
      for (const { id, ...row } of handMade(work, field)) list.remove('correction', id, row);
    } else {
      const before = { after: standing.after, reason: standing.reason, at: standing.at };
      list.update('correction', standing.id, before, said);
    }
  }
}

/** What the column holds that counts now. */
export function inForce({ stored, corrections }: Pick<CorrectionWork, 'stored' | 'corrections'>, field: string) {
  const newest = corrections.findLast((one) => one.field === field);
  return newest === undefined ? (stored[field] ?? null) : correctedValue(field, newest.after);
}

/** What counts once every correction that can be taken away is: the unit's own value, or as it was mended at intake. */
export function originalOf(work: Pick<CorrectionWork, 'stored' | 'corrections'>, field: string): string | null {
  const gone = new Set(handMade(work, field).map(({ id }) => id));
  return textOf(inForce({ ...work, corrections: work.corrections.filter(({ id }) => !gone.has(id)) }, field));
}

/**
 * Corrections over what the row holds. Tables whose mended cells are stored as mended keep a correction that only tells
 * what the unit wrote: taking that away would change nothing but hide it.
 */
export function handMade({ stored, corrections }: Pick<CorrectionWork, 'stored' | 'corrections'>, field: string) {
  return corrections.filter(
    (one) => one.field === field && !(one.after === textOf(stored[field] ?? null) && one.before !== one.after),
  );
}

export const textOf = (value: string | number | null): string | null => (value === null ? null : String(value));

/** The column asked for, and the keys of a name that follow from it. */
function columnsOf({
  cell,
  goal,
}: CorrectionWork): readonly { readonly field: string; readonly value: string | null }[] {
  const value = goal.is === 'value' ? goal.value : null;
  if (cell.table !== 'person' || cell.field !== 'full_name') return [{ field: cell.field, value }];
  const name = value ?? '';
  return [
    { field: 'full_name', value },
    { field: 'name_key', value: foldText(name) },
    { field: 'sort_key', value: nameSortKey(name) },
  ];
}
