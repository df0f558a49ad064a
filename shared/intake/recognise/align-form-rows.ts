import type { FormDefinition, FormRow } from '../../forms/form-definition.ts';
import { normaliseText } from '../../text/fold.ts';
import type { FoundHeader } from './find-header.ts';
import type { GridRow, SheetGrid } from '../grid/grid.ts';
import { rowLabelKey } from '../layouts/form-layout.ts';
import { footerStarts, placeAndDate } from '../cells/list-words.ts';
import { foldText } from '../../text/fold.ts';

export type Block = 'left' | 'right';
/** `block`: which of two blocks side by side the row stands in; forms with one block have only `left`. */
export type AlignedRow = { readonly form: FormRow; readonly sheet: GridRow; readonly block: Block };
/** A row the form does not have here; `label` may be empty. `known`: it has it, but further up. */
export type StrayRow = {
  readonly sheet: GridRow;
  readonly label: string;
  readonly known: boolean;
  readonly block: Block;
};

export type Alignment = {
  readonly rows: readonly AlignedRow[];
  readonly stray: readonly StrayRow[];
  /** Rows of the form that the sheet does not have. */
  readonly missing: readonly FormRow[];
};

type Where = { readonly header: Pick<FoundHeader, 'columns'>; readonly firstRow: number };

/**
 * Puts the rows of a sheet beside the rows of a form, by label and in order: labels repeat (`+ Không còn quần chúng`), so
 * a row is the next one of the form, below the last one found, that has the label. Strangers end at the signatures. A second
 * block to the right is read after the first.
 */
export function alignFormRows(sheet: SheetGrid, form: FormDefinition, { header, firstRow }: Where): Alignment {
  const split = form.rows.findIndex(({ code }) => code === form.rightBlockFrom);
  const blocks =
    split === -1
      ? [alignBlock(sheet, form.rows, { at: labelColumnOf(header, 'left'), firstRow, block: 'left' })]
      : (['left', 'right'] as const).map((block) =>
          alignBlock(sheet, block === 'left' ? form.rows.slice(0, split) : form.rows.slice(split), {
            at: labelColumnOf(header, block),
            firstRow,
            block,
          }),
        );
  const rows = blocks.flatMap((block) => block.rows);
  const found = new Set(rows.map((row) => row.form.code));
  return {
    rows,
    stray: blocks.flatMap((block) => block.stray),
    missing: form.rows.filter(({ code }) => !found.has(code)),
  };
}

/** Column of the labels of a block. */
export function labelColumnOf({ columns }: Pick<FoundHeader, 'columns'>, block: Block): number {
  const wanted = block === 'left' ? 'label' : 'right:label';
  return columns.find(({ field }) => field === wanted)?.column ?? 1;
}

function alignBlock(
  sheet: SheetGrid,
  formRows: readonly FormRow[],
  { at, firstRow, block }: { readonly at: number; readonly firstRow: number; readonly block: Block },
): Pick<Alignment, 'rows' | 'stray'> {
  const keys = formRows.map(({ label }) => rowLabelKey(label));
  const rows: AlignedRow[] = [];
  const stray: StrayRow[] = [];
  let next = 0;
  let isPastEnd = false;
  for (const row of sheet.rows) {
    if (row.row < firstRow) continue;
    const cell = row.cells.find(({ column }) => column === at);
    const label = cell?.kind === 'text' ? normaliseText(cell.text) : '';
    isPastEnd ||= next > 0 && endsForm(row);
    // Below signatures or a remark only what is still missing of the form is read; else a page would be lost silently.
    if (isPastEnd && (label === '' || !keys.includes(rowLabelKey(label), next))) continue;
    if (label === '') {
      if (next > 0) stray.push({ sheet: row, label, known: false, block });
      continue;
    }
    const key = rowLabelKey(label);
    const index = keys.indexOf(key, next);
    const formRow = formRows[index];
    if (formRow === undefined) stray.push({ sheet: row, label, known: keys.includes(key), block });
    else {
      rows.push({ form: formRow, sheet: row, block });
      next = index + 1;
    }
  }
  return { rows, stray };
}

/** True for signatures and remarks below a form. */
export function endsForm({ cells }: GridRow): boolean {
  return cells.some((cell) => {
    if (cell.kind !== 'text') return false;
    const text = foldText(cell.text);
    return footerStarts.some((start) => text === start || text.startsWith(`${start} `)) || placeAndDate.test(text);
  });
}
