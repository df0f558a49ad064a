import type { CorrectedTable, KnownCorrection } from '../records/corrections.ts';
import type { ChangeList } from './change-rows.ts';
import type { StoredRow } from './plan.ts';

export type CorrectionNote = { readonly reason: string; /** Local date and time. */ readonly at: string };

/** Adds a correction for every column in which the row that counts differs from the one that is stored. */
export function insertCorrections(
  list: ChangeList,
  { table, rowId }: { readonly table: CorrectedTable; readonly rowId: number },
  { stored, counts }: { readonly stored: StoredRow; readonly counts: StoredRow },
  { reason, at }: CorrectionNote,
): void {
  const text = (value: StoredRow[string] | undefined) => (value === null || value === undefined ? null : String(value));
  for (const field of Object.keys(counts)) {
    if (stored[field] === counts[field]) continue;
    const [before, after] = [text(stored[field]), text(counts[field])];
    list.insert('correction', { table_name: table, row_id: rowId, field, before, after, reason, at });
  }
}

/** Takes corrections away that no longer count; the history keeps them. */
export function removeCorrections(list: ChangeList, corrections: readonly KnownCorrection[]): void {
  for (const { id, ...row } of corrections) list.remove('correction', id, row);
}
