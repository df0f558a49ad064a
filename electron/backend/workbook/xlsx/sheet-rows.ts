import type { MergedRange } from '../../../../shared/intake/grid/grid.ts';
import { columnOfReference, rowOfReference } from '../sheet/cell-reference.ts';
import { dayOf, readCell, type ValueContext, type WrittenCell } from '../sheet/cell-value.ts';
import { readMergedRange } from '../sheet/merged-ranges.ts';
import { hiddenColumns, LAST_COLUMN, LAST_ROW, MOST_MERGES, orderRows } from '../sheet/sheet-extent.ts';
import { IS_FORMULA, type PackedSheet } from '../sheet/packed-grid.ts';
import { isOn, isOnByItself, type Package } from '../xml/parse-part.ts';
import { parseRepeated } from '../xml/parse-repeated.ts';
import type { ReadJob } from '../job/read-job.ts';
import { collectPackedCells, packRows, type PackedCells } from '../sheet/sheet-cells.ts';
import { scanPlainRows } from './scan-plain-rows.ts';
import { finishCells, looksOfStyles } from '../sheet/finish-cells.ts';
import { unpackRows } from '../sheet/unpack-grid.ts';
import { struckLooks } from '../sheet/struck-looks.ts';
import { plainStyle, type CellStyle } from '../sheet/styles.ts';
import type { TextTable } from '../sheet/text-table.ts';
import type { SheetPart } from './workbook-parts.ts';
import type { Attributes } from '../xml/xml-scanner.ts';

export type SheetContext = ValueContext & {
  readonly styles: readonly CellStyle[];
  readonly texts: TextTable;
  /** The first so many of `texts` are those that cells point to by number. */
  readonly sharedTexts: number;
  /** Those of them of which something is struck through. */
  readonly struckTexts: ReadonlySet<number>;
  /** Rows and cells with content that may still be read, counted down over all sheets. */
  readonly left: { rows: number; cells: number };
};

/** Reads one sheet: its cells with content by row, merged ranges, hidden rows and columns. */
export async function readSheet(
  source: Package,
  part: SheetPart,
  context: SheetContext,
  job: ReadJob,
): Promise<PackedSheet> {
  const collector = collectSheet(part, context, job);
  const rows = {
    container: 'sheetData',
    item: 'row',
    scan: (bytes: Buffer, from: number) => scanPlainRows(bytes, from, collector.plainRows),
  };
  await parseRepeated(source, part.entry, collector.handlers, rows, job);
  return collector.finish();
}

function collectSheet(part: SheetPart, context: SheetContext, job: ReadJob) {
  const { styles, left, texts, sharedTexts, struckTexts } = context;
  const looksUsed = struckLooks([...styles, plainStyle]);
  const { cellCharacters } = job.limits;
  const cells = collectPackedCells(texts);
  const merges: MergedRange[] = [];
  const hiddenRanges: { readonly from: number; readonly to: number }[] = [];
  let inOrder = true;

  let row = 0;
  let rowIsHidden = false;
  let firstCell = 0;
  // One record, filled anew for each cell: a sheet has millions of them.
  const cell: WrittenCell = { column: 0, type: undefined, text: null, isFormula: false, style: plainStyle };
  let look = 0;
  let takesText = false;
  let [isRunStruck, isStruck] = [false, false];
  let inReading = false;
  let hasRows = false;
  // Where a row or cell may begin: inside another one it would be told of twice or not at all.
  let inside: 'sheet' | 'row' | 'cell' = 'sheet';

  const damaged = () => job.stop('file.damaged', { detail: part.entry.name });

  /** `number` is null where it is not written: then it is the next one. */
  function openRow(number: number | null, isHidden: boolean): void {
    if (inside !== 'sheet') throw damaged();
    inside = 'row';
    const next = number ?? row + 1;
    if (!Number.isInteger(next) || next < 1) throw damaged();
    if (next > LAST_ROW) throw job.stop('file.too-many-rows', { row: next, limit: LAST_ROW });
    if (next <= row) inOrder = false;
    row = next;
    rowIsHidden = isHidden;
    firstCell = cells.cells;
    cell.column = 0;
  }

  function openColumn(number: number | null): void {
    const next = number ?? cell.column + 1;
    if (next < 1 || next > LAST_COLUMN) throw damaged();
    if (next <= cell.column) inOrder = false;
    cell.column = next;
  }

  function openCell(attributes: Attributes): void {
    if (inside !== 'row') throw damaged();
    inside = 'cell';
    const written = attributes.get('r');
    if (written !== undefined && rowOfReference(written) !== row) throw damaged();
    openColumn(written === undefined ? null : columnOfReference(written));
    cell.type = attributes.get('t');
    look = lookOf(Number(attributes.get('s') ?? 0));
    cell.style = styles[look] ?? plainStyle;
    cell.isFormula = false;
    cell.text = null;
    [isRunStruck, isStruck] = [false, false];
  }

  /** Looks are the styles by number; the one after the last has no format and no font. */
  function lookOf(style: number): number {
    return style in styles ? style : styles.length;
  }

  function closeCell(): void {
    inside = 'row';
    if (cell.type === 's' && cell.text !== null && cell.text !== '') {
      addShared(Number(cell.text), cell.isFormula ? IS_FORMULA : 0);
      return;
    }
    const read = readCell(cell, context);
    if (read !== null) cells.add(read, isStruck ? looksUsed.struck(look) : look);
  }

  function addShared(number: number, marks: number): void {
    if (!(number >= 0 && number < sharedTexts && Number.isInteger(number))) throw damaged();
    if (texts.isEmpty(number)) return;
    cells.addText(cell.column, number, struckTexts.has(number) ? looksUsed.struck(look) : look, marks);
  }

  function closeRow(): void {
    inside = 'sheet';
    const count = cells.cells - firstCell;
    if (count === 0) return;
    left.cells -= count;
    if (left.cells < 0) throw job.stop('file.too-many-cells', { limit: job.limits.cells });
    left.rows -= 1;
    if (left.rows < 0) throw job.stop('file.too-many-rows', { row, limit: job.limits.rows });
    cells.addRow(row, rowIsHidden);
  }

  function addMerge(reference: string): void {
    if (merges.length >= MOST_MERGES) throw job.stop('file.suspicious', { detail: 'merges' });
    const range = readMergedRange(reference);
    if (range === null) throw damaged();
    merges.push(range);
  }

  const handlers = {
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
        case 'row': {
          const written = attributes.get('r');
          return openRow(written === undefined ? null : Number(written), isOn(attributes.get('hidden')));
        }
        case 'sheetData':
          hasRows = true;
          return;
        case 'f':
          cell.isFormula = true;
          return;
        case 'rPh':
          inReading = true;
          return;
        case 'r':
          isRunStruck = false;
          return;
        case 'strike':
          isRunStruck = isOnByItself(attributes.get('val'));
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
      isStruck ||= isRunStruck && piece.trim() !== '';
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
  };

  const plainRows = {
    openRow,
    closeRow,
    /** A cell whose number counts through the shared texts, or holds as it is. `column` null: the next one. */
    takeCell(column: number | null, style: number, isShared: boolean, number: number, isFormula: boolean) {
      openColumn(column);
      look = lookOf(style);
      const marks = isFormula ? IS_FORMULA : 0;
      if (isShared) return addShared(number, marks);
      const day = styles[look]?.isDay === true ? dayOf(number, context) : null;
      if (day === null) cells.addNumber(cell.column, number, look, marks);
      else cells.addDate(cell.column, { day, serial: number }, look, marks);
    },
    skipCell: openColumn,
  };

  return {
    handlers,
    plainRows,
    finish(): PackedSheet {
      // Another part in the place of a sheet would pass for a sheet without anything on it.
      if (!hasRows) throw damaged();
      const collected = cells.finish();
      const { looks, font } = looksOfStyles(collected, looksUsed.all);
      const ordered = inOrder ? { ...collected, looks } : putInOrder({ ...collected, looks }, texts);
      const finished = ordered === null ? null : finishCells(ordered, merges);
      if (ordered === null || finished === null) throw damaged();
      const { area, ...packed } = finished;
      return {
        name: part.name,
        state: part.state,
        hiddenColumns: hiddenColumns(hiddenRanges, area.lastColumn),
        ...(font === '' ? {} : { font }),
        ...packed,
        looks: ordered.looks,
      };
    },
  };
}

/** Few writers jump about in a sheet; theirs is taken apart and packed anew. */
function putInOrder(cells: PackedCells & Pick<PackedSheet, 'looks'>, texts: TextTable) {
  const rows = orderRows(unpackRows(cells, texts.look()));
  return rows === null ? null : packRows(rows, texts);
}
