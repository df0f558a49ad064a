import { foldText } from '../../text/fold.ts';
import { parseCellRef } from '../form-cells.ts';
import type { FormIdentity, FormRow } from '../form-definition.ts';

/** `Chuyển đến`, `Chuyển đi huyện khác`, `Giới thiệu chuyển sinh hoạt đảng`. */
const TRANSFER = /\bchuyen (?:den|di|sinh hoat)\b/;

/**
 * Rows as they add up over units: transfers do not, nor what they are split into, stand under or are added to, as who
 * moves between two units is no movement of the whole. Figures of the catalogue add up as the catalogue says.
 * `apart`: the rows that were kept from being added up.
 */
export function keepTransfersApart(
  rows: readonly FormRow[],
  identities: readonly FormIdentity[],
): { readonly rows: readonly FormRow[]; readonly apart: readonly FormRow[] } {
  const free = new Map(
    rows.flatMap((row) => (row.kind === 'count' && row.indicator === null ? [[row.code, row] as const] : [])),
  );
  const apart = new Set(
    [...free.values()].flatMap(({ code, label }) => (TRANSFER.test(foldText(label)) ? [code] : [])),
  );
  const own = new Set(apart);
  const rowsOf = (refs: readonly string[]) => refs.map((ref) => parseCellRef(ref).row);
  for (let before = -1; before !== apart.size;) {
    before = apart.size;
    const take = (code: string | null | undefined) => {
      if (code !== null && code !== undefined && free.has(code)) apart.add(code);
    };
    for (const { code, parent } of rows) {
      if (apart.has(code)) take(parent);
      // Parts of transfers, not the brothers of one.
      if (parent !== null && own.has(parent)) take(code);
      if (parent !== null && own.has(parent)) own.add(code);
    }
    for (const { relation, left, right } of identities)
      if (relation === '=' && rowsOf(right).some((code) => apart.has(code)))
        for (const code of rowsOf(left)) take(code);
  }
  return {
    rows: rows.map((row) => (apart.has(row.code) ? { ...row, addsUp: 'recompute' } : row)),
    apart: rows.filter(({ code }) => apart.has(code)),
  };
}
