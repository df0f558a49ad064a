import type { GridCell, GridRow, MergedRange, SheetGrid } from '../../../shared/intake/grid.ts';
import { columnOfReference, rowOfReference } from './cell-reference.ts';
import { readCell, type ValueContext, type WrittenCell } from './cell-value.ts';
import { clipMerges, dropCoveredCells, readMergedRange, type UsedArea } from './merged-ranges.ts';
import { isOn, parsePart, type Package } from './parse-part.ts';
import type { ReadJob } from './read-job.ts';
import { markFonts } from './sheet-fonts.ts';
import { plainStyle, type CellStyle } from './styles.ts';
import type { SheetPart } from './workbook-parts.ts';
import type { Attributes } from './xml-scanner.ts';

/** Excel's own limits. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MOST_MERGES = 200_000;

export type SheetContext = ValueContext & {
  readonly styles: readonly CellStyle[];
  /** Rows and cells with content that may still be read, counted down over all sheets. */
  readonly left: { rows: number; cells: number };
};

/** Reads one sheet: its cells with content by row, merged ranges, hidden rows and columns. */
export async function readSheet(
  source: Package,
  part: SheetPart,
  context: SheetContext,
  job: ReadJob,
): Promise<SheetGrid> {
  const collector = collectSheet(part, context, job);
  await parsePart(source, part.entry, job.limits.partBytes, collector, job);
  return collector.finish();
}

function collectSheet(part: SheetPart, context: SheetContext, job: ReadJob) {
  const { styles, left } = context;
  const { cellCharacters } = job.limits;
  const rows: GridRow[] = [];
  const merges: MergedRange[] = [];
  const hiddenRanges: { readonly from: number; readonly to: number }[] = [];
  const styleOfCells: CellStyle[] = [];
  let inOrder = true;

  let row = 0;
  let rowIsHidden = false;
  let cells: GridCell[] = [];
  // One record, filled anew for each cell: a sheet has millions of them.
  const cell: WrittenCell = { column: 0, type: undefined, text: null, isFormula: false, style: plainStyle };
  let takesText = false;
  let inReading = false;
  let hasRows = false;
  // Where a row or cell may begin: inside another one it would be told of twice or not at all.
  let inside: 'sheet' | 'row' | 'cell' = 'sheet';

  const damaged = () => job.stop('file.damaged', { detail: part.entry.name });

  function openRow(attributes: Attributes): void {
    if (inside !== 'sheet') throw damaged();
    inside = 'row';
    const written = attributes.get('r');
    const next = written === undefined ? row + 1 : Number(written);
    if (!Number.isInteger(next) || next < 1) throw damaged();
    if (next > LAST_ROW) throw job.stop('file.too-many-rows', { row: next, limit: LAST_ROW });
    if (next <= row) inOrder = false;
    row = next;
    rowIsHidden = isOn(attributes.get('hidden'));
    cells = [];
    cell.column = 0;
  }

  function openCell(attributes: Attributes): void {
    if (inside !== 'row') throw damaged();
    inside = 'cell';
    const written = attributes.get('r');
    const next = written === undefined ? cell.column + 1 : columnOfReference(written);
    if (next < 1 || next > LAST_COLUMN || (written !== undefined && rowOfReference(written) !== row)) throw damaged();
    if (next <= cell.column) inOrder = false;
    cell.column = next;
    cell.type = attributes.get('t');
    cell.style = styles[Number(attributes.get('s') ?? 0)] ?? plainStyle;
    cell.isFormula = false;
    cell.text = null;
  }

  function closeCell(): void {
    inside = 'row';
    const read = readCell(cell, context);
    if (read === 'damaged') throw damaged();
    if (read === null) return;
    left.cells -= 1;
    if (left.cells < 0) throw job.stop('file.too-many-cells', { limit: job.limits.cells });
    cells.push(read);
    styleOfCells.push(cell.style);
  }

  function closeRow(): void {
    inside = 'sheet';
    if (cells.length === 0) return;
    left.rows -= 1;
    if (left.rows < 0) throw job.stop('file.too-many-rows', { row, limit: job.limits.rows });
    rows.push(rowIsHidden ? { row, cells, hidden: true } : { row, cells });
  }

  function addMerge(reference: string): void {
    if (merges.length >= MOST_MERGES) throw job.stop('file.suspicious', { detail: 'merges' });
    const range = readMergedRange(reference);
    if (range === null) throw damaged();
    merges.push(range);
  }

  return {
    open(name: string, attributes: Attributes) {
      switch (name) {
        case 'c':
          return openCell(attributes);
        case 'v':
        case 't':
          // One value in a cell; a text may come in several runs, none inside another.
          if (takesText || (name === 'v' && cell.text !== null)) throw damaged();
          takesText = inside === 'cell' && !inReading;
          cell.text ??= '';
          return;
        case 'row':
          return openRow(attributes);
        case 'sheetData':
          hasRows = true;
          return;
        case 'f':
          cell.isFormula = true;
          return;
        case 'rPh':
          inReading = true;
          return;
        case 'col':
          if (isOn(attributes.get('hidden')) && hiddenRanges.length < LAST_COLUMN) {
            hiddenRanges.push({ from: Number(attributes.get('min')), to: Number(attributes.get('max')) });
          }
          return;
        case 'mergeCell':
          addMerge(attributes.get('ref') ?? '');
      }
    },
    text(piece: string) {
      if (!takesText) return;
      cell.text = cell.text === null || cell.text === '' ? piece : cell.text + piece;
      if (cell.text.length > cellCharacters) throw job.stop('file.cell-too-long', { limit: cellCharacters });
    },
    close(name: string) {
      switch (name) {
        case 'v':
        case 't':
          takesText = false;
          return;
        case 'c':
          return closeCell();
        case 'row':
          return closeRow();
        case 'rPh':
          inReading = false;
      }
    },
    finish(): SheetGrid {
      // Another part in the place of a sheet would pass for a sheet without anything on it.
      if (!hasRows) throw damaged();
      const marked = markFonts(rows, styleOfCells);
      const ordered = inOrder ? marked.rows : orderRows(marked.rows);
      if (ordered === null) throw damaged();
      const area = usedArea(ordered);
      const clipped = clipMerges(merges, area);
      const seen = dropCoveredCells(ordered, clipped);
      if (seen === null) throw damaged();
      return {
        name: part.name,
        state: part.state,
        rows: seen,
        merges: clipped,
        hiddenColumns: hiddenColumns(hiddenRanges, area.lastColumn),
        ...(marked.font === '' ? {} : { font: marked.font }),
      };
    },
  };
}

/** Rows and cells in ascending order; null when an address stands twice. */
function orderRows(rows: readonly GridRow[]): readonly GridRow[] | null {
  const ordered = rows
    .map((row) => ({ ...row, cells: row.cells.toSorted((a, b) => a.column - b.column) }))
    .sort((a, b) => a.row - b.row);
  const doubled =
    ordered.some((row, index) => row.row === ordered[index + 1]?.row) ||
    ordered.some(({ cells }) => cells.some((cell, index) => cell.column === cells[index + 1]?.column));
  return doubled ? null : ordered;
}

function usedArea(rows: readonly GridRow[]): UsedArea {
  return {
    lastRow: rows.at(-1)?.row ?? 0,
    lastColumn: rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0),
  };
}

/** Column numbers up to the last used column: people hide everything to the right, up to XFD. */
function hiddenColumns(ranges: readonly { from: number; to: number }[], lastColumn: number): readonly number[] {
  const hidden = new Set<number>();
  for (const { from, to } of ranges) {
    for (let column = Math.max(1, from); column <= Math.min(to, lastColumn); column += 1) hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}
