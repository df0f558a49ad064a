import { titleLines, type Candidate } from './choose-layout.ts';
import type { ValueFacts } from './column-values.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import type { FoundColumn } from './find-header.ts';
import type { GridCell, SheetGrid } from '../grid/grid.ts';
import { summaryIndicatorFields, transposedSummary } from '../layouts/summary-table.ts';
import { headerLookup } from '../layouts/table-layout.ts';

const LOOKED_AT = 40;
const LEAST = 2;

/** The indicator a label of a row names, by the same words as the heads of a summary with a row for each unit. */
export const indicatorOfLabel = headerLookup(summaryIndicatorFields, transposedSummary);

/** Label of a row without its number: `1. Đảng viên mới kết nạp`, `- Nữ`. */
export function plainLabel(text: string): string {
  return text.replace(/^\s*(?:(?:[IVXLC]+|[a-z]|\d{1,2}(?:\.\d{1,2})*)\s*[.)]|[-+*•–])\s*/iu, '').trim();
}

/**
 * A summary turned over: one row names at least two units, and below it, left of them, stand the labels of at least two
 * indicators. Null when the sheet is none.
 */
export function findTransposed(sheet: SheetGrid, facts: ValueFacts): Candidate | null {
  const head = sheet.rows.slice(0, LOOKED_AT).find(({ cells }) => unitCells(cells, facts).length >= LEAST);
  if (head === undefined) return null;
  const units = unitCells(head.cells, facts);
  const [first] = units;
  if (first === undefined) return null;
  const at = sheet.rows.indexOf(head);
  const below = sheet.rows.slice(at + 1);
  const labelled = new Map<number, number>();
  for (const { cells } of below)
    for (const cell of cells)
      if (cell.kind === 'text' && cell.column < first.column && indicatorOfLabel([plainLabel(cell.text)]) !== null)
        labelled.set(cell.column, (labelled.get(cell.column) ?? 0) + 1);
  const [best] = [...labelled].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < LEAST) return null;
  const [labelColumn] = best;
  const headed = head.cells.filter(({ column }) => column > labelColumn);
  const columns: readonly FoundColumn[] = [
    { column: labelColumn, header: textAt(head.cells, labelColumn), field: 'label' },
    // Columns of totals are read as well, to be held against the units.
    ...headed.map((cell) => ({ column: cell.column, header: textOfCell(cell), field: 'value' })),
  ];
  return {
    sheet,
    kind: 'summary',
    layout: transposedSummary,
    fields: transposedSummary.fields,
    header: { firstRow: head.row, lastRow: head.row, columns },
    firstDataRow: below[0]?.row ?? head.row + 1,
    titles: titleLines(sheet, head.row),
  };
}

const unitCells = (cells: readonly GridCell[], { namesUnit }: ValueFacts) =>
  cells.filter((cell) => cell.kind === 'text' && namesUnit(plainLabel(cell.text)));

function textAt(cells: readonly GridCell[], column: number): string {
  const cell = cells.find((one) => one.column === column);
  return cell === undefined ? '' : textOfCell(cell);
}
