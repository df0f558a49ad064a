import { normaliseText } from '../../text/fold.ts';
import { cellAddress, type GridCell, type GridRow } from '../../intake/grid/grid.ts';
import { isNumberingRow } from '../../intake/recognise/find-header.ts';
import type { BlankTable } from './blank-table.ts';
import { levelsOf, numberingOf, type Numbering } from './row-levels.ts';

/** A labelled row of a blank; `cell` is the address of its label. */
export type BlankRow = {
  readonly row: number;
  readonly block: number;
  readonly cell: string;
  readonly label: string;
  readonly ordinal: string;
  readonly numbering: Numbering;
  readonly level: number;
  /** Its figures are crossed out, or its label reaches over them: the row holds none. */
  readonly isCrossed: boolean;
  /** Columns whose cell alone is crossed out. */
  readonly crossed: readonly number[];
};

/** Which columns of a block hold labels, and printed numbers of rows where they have a column of their own. */
export type LabelColumns = { readonly label: number; readonly ordinal: number | null };

/** Words in a row beside its label, or where its label should be. */
export type WordsBeside = { readonly cell: string; readonly hasLabel: boolean };

/** Per block: the column with the most words below its heads, and the column of short numbers left of it. */
export function labelColumns({ blocks, rows }: BlankTable): readonly LabelColumns[] {
  return blocks.map((columns) => {
    const counts = columns.map(({ column }) => ({
      column,
      words: rows.filter((row) => isWords(cellAt(row, column))).length,
    }));
    const [best] = [...counts].sort((a, b) => b.words - a.words || a.column - b.column);
    const label = best?.column ?? 1;
    const ordinal = columns.find(({ column, heads }) => {
      const filled = rows.flatMap((row) => cellAt(row, column) ?? []);
      const isShort = filled.length > 0 && filled.every((cell) => !isWords(cell));
      return column < label && (isShort || /^(?:s?tt|số tt|số thứ tự)$/iu.test(heads.at(-1) ?? ''));
    });
    return { label, ordinal: ordinal?.column ?? null };
  });
}

/** Every row with a label, block after block, with its place among the others. */
export function blankRows(table: BlankTable, columns: readonly LabelColumns[]): readonly BlankRow[] {
  const rows = table.blocks.flatMap((_, block) => {
    const { label: at, ordinal: ordinalAt } = columns[block] ?? { label: 1, ordinal: null };
    return table.rows.flatMap((row): readonly Omit<BlankRow, 'level'>[] => {
      const cell = cellAt(row, at);
      if (cell?.kind !== 'text' || isNumberingRow(row, 2)) return [];
      const label = normaliseText(cell.text);
      if (label === '') return [];
      const ordinal = ordinalAt === null ? '' : shortText(cellAt(row, ordinalAt));
      return [
        {
          row: row.row,
          block,
          cell: cellAddress(row.row, at),
          label,
          ordinal,
          numbering: numberingOf(label, ordinal),
          isCrossed: isCrossed(table, row, at, block),
          crossed: row.cells.flatMap((one) => (isCross(one) ? [one.column] : [])),
        },
      ];
    });
  });
  // The second block goes on where the first one ends.
  const levels = levelsOf(rows.map(({ numbering }) => numbering));
  return rows.map((row, at) => ({ ...row, level: levels[at] ?? 0 }));
}

/** Cells with words left of the figures of a block that are no label: the first of each row. */
export function wordsBesideLabels(table: BlankTable, columns: readonly LabelColumns[]): readonly WordsBeside[] {
  return table.blocks.flatMap((own, block) => {
    const { label, ordinal } = columns[block] ?? { label: 1, ordinal: null };
    const from = block === 0 ? 1 : (own[0]?.column ?? 1);
    return table.rows.flatMap((row): readonly WordsBeside[] => {
      const beside = row.cells.find(
        (cell) => cell.column >= from && cell.column < label && cell.column !== ordinal && isWords(cell),
      );
      const after = row.cells.find((cell) => cell.column === label + 1 && isWords(cell));
      const hasLabel = isWords(cellAt(row, label));
      const cell = beside ?? (hasLabel ? undefined : after);
      return cell === undefined ? [] : [{ cell: cellAddress(row.row, cell.column), hasLabel }];
    });
  });
}

function isCrossed({ sheet, blocks }: BlankTable, row: GridRow, label: number, block: number): boolean {
  const reach = sheet.merges.find(
    (one) => one.firstRow <= row.row && one.lastRow >= row.row && one.firstColumn <= label && one.lastColumn > label,
  );
  const values = (blocks[block] ?? []).filter(({ column }) => column > label);
  if (reach !== undefined && values.every(({ column }) => column <= reach.lastColumn)) return true;
  const filled = values.flatMap(({ column }) => cellAt(row, column) ?? []);
  return filled.length > 0 && filled.length === values.length && filled.every(isCross);
}

const isCross = (cell: GridCell) => cell.kind === 'text' && /^\s*[xX]\s*$/u.test(cell.text);

function isWords(cell: GridCell | undefined): boolean {
  return cell?.kind === 'text' && /\p{L}{2}/u.test(cell.text) && !/^\s*[IVX]+\s*\.?\s*$/u.test(cell.text);
}

function shortText(cell: GridCell | undefined): string {
  if (cell?.kind === 'number') return String(cell.number);
  return cell?.kind === 'text' ? normaliseText(cell.text) : '';
}

export function cellAt({ cells }: GridRow, column: number): GridCell | undefined {
  return cells.find((cell) => cell.column === column);
}
