import type { FormDefinition, FormRow } from '../../forms/form-definition.ts';
import { normaliseText } from '../../text/fold.ts';
import type { GridRow, SheetGrid } from '../grid/grid.ts';
import { rowLabelKey } from '../layouts/form-layout.ts';
import { footerStarts, placeAndDate } from '../cells/list-words.ts';
import { foldText } from '../../text/fold.ts';

export type AlignedRow = { readonly form: FormRow; readonly sheet: GridRow };
/** A row the form does not have here; `label` may be empty. `known`: it has it, but further up. */
export type StrayRow = { readonly sheet: GridRow; readonly label: string; readonly known: boolean };

export type Alignment = {
  readonly rows: readonly AlignedRow[];
  readonly stray: readonly StrayRow[];
  /** Rows of the form that the sheet does not have. */
  readonly missing: readonly FormRow[];
};

/**
 * Puts the rows of a sheet beside the rows of a form, by label and in order: labels repeat (`+ Không còn quần chúng`), so
 * a row is the next one of the form, below the last one found, that has the label. Ends at the signatures.
 */
export function alignFormRows(
  sheet: SheetGrid,
  form: FormDefinition,
  { labelColumn, firstRow }: { readonly labelColumn: number; readonly firstRow: number },
): Alignment {
  const keys = form.rows.map(({ label }) => rowLabelKey(label));
  const rows: AlignedRow[] = [];
  const stray: StrayRow[] = [];
  let next = 0;
  for (const row of sheet.rows) {
    if (row.row < firstRow) continue;
    const cell = row.cells.find(({ column }) => column === labelColumn);
    const label = cell?.kind === 'text' ? normaliseText(cell.text) : '';
    if (next > 0 && endsForm(row)) break;
    if (label === '') {
      if (next > 0) stray.push({ sheet: row, label, known: false });
      continue;
    }
    const key = rowLabelKey(label);
    const index = keys.indexOf(key, next);
    const formRow = form.rows[index];
    if (formRow === undefined) stray.push({ sheet: row, label, known: keys.includes(key) });
    else {
      rows.push({ form: formRow, sheet: row });
      next = index + 1;
    }
  }
  const found = new Set(rows.map((row) => row.form.code));
  return { rows, stray, missing: form.rows.filter(({ code }) => !found.has(code)) };
}

function endsForm({ cells }: GridRow): boolean {
  return cells.some((cell) => {
    if (cell.kind !== 'text') return false;
    const text = foldText(cell.text);
    return footerStarts.some((start) => text === start || text.startsWith(`${start} `)) || placeAndDate.test(text);
  });
}
