import type { GridCell, MergedRange, SheetGrid, WorkbookGrid } from '../../../shared/intake/grid.ts';
import {
  cellKinds,
  IS_FORMULA,
  type CellLook,
  type PackedSheet,
  type PackedTexts,
  type PackedWorkbook,
} from './packed-grid.ts';

/** Packs a workbook; `unpackGrid` gives the same again. Lets go of each sheet's rows as soon as they are packed. */
export function packGrid({ sheets, ...workbook }: WorkbookGrid): PackedWorkbook {
  const texts = collectTexts();
  const packed = sheets.map((sheet) => packSheet(sheet, texts.idOf));
  return { ...workbook, sheets: packed, texts: texts.finish() };
}

/** The memory of a packed workbook, to be handed over instead of copied. */
export function buffersOf({ sheets, texts }: PackedWorkbook): ArrayBuffer[] {
  const arrays = sheets.flatMap((sheet) => Object.values(sheet).filter((value) => ArrayBuffer.isView(value)));
  return [...new Set([...arrays, texts.bytes, texts.starts].map(({ buffer }) => buffer as ArrayBuffer))]; // made below
}

function packSheet(sheet: SheetGrid, textId: (text: string) => number): PackedSheet {
  const { name, state, font, hiddenColumns, rows, merges } = sheet;
  const count = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const columns = new Uint16Array(count);
  const kinds = new Uint8Array(count);
  const values = new Uint32Array(count);
  const looks = collectLooks();
  const looksOf = new Uint32Array(count);
  const numbers: number[] = [];
  const dates = collectDates();

  const valueOf = (cell: GridCell): number => {
    switch (cell.kind) {
      case 'text':
        return textId(cell.text);
      case 'error':
        return textId(cell.error);
      case 'number':
        return numbers.push(cell.number) - 1;
      case 'date':
        return dates.idOf(cell);
      case 'boolean':
        return cell.boolean ? 1 : 0;
      case 'formula-without-result':
        return 0;
    }
  };

  const rowNumbers = new Uint32Array(rows.length);
  const cellStarts = new Uint32Array(rows.length + 1);
  const hiddenRows = new Uint8Array(rows.some(({ hidden }) => hidden === true) ? rows.length : 0);
  let at = 0;
  for (const [index, { row, cells, hidden }] of rows.entries()) {
    rowNumbers[index] = row;
    if (hidden === true) hiddenRows[index] = 1;
    for (const cell of cells) {
      columns[at] = cell.column;
      kinds[at] = cellKinds.indexOf(cell.kind) | (cell.isFormula === true ? IS_FORMULA : 0);
      values[at] = valueOf(cell);
      looksOf[at] = looks.idOf(cell);
      at += 1;
    }
    cellStarts[index + 1] = at;
  }
  return {
    name,
    state,
    ...(font === undefined ? {} : { font }),
    hiddenColumns,
    merges: packMerges(merges),
    rowNumbers,
    cellStarts,
    hiddenRows,
    columns,
    kinds,
    values,
    looksOf: looks.all.length <= 0xffff ? Uint16Array.from(looksOf) : looksOf,
    looks: looks.all,
    numbers: Float64Array.from(numbers),
    dates: dates.all,
  };
}

function packMerges(merges: readonly MergedRange[]): Uint32Array {
  const packed = new Uint32Array(merges.length * 4);
  merges.forEach(({ firstRow, firstColumn, lastRow, lastColumn }, index) => {
    packed.set([firstRow, firstColumn, lastRow, lastColumn], index * 4);
  });
  return packed;
}

function collectTexts() {
  const ids = new Map<string, number>();
  const idOf = (text: string) => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, ids.size);
    return ids.size - 1;
  };
  const finish = (): PackedTexts => {
    const starts = new Uint32Array(ids.size + 1);
    let index = 0;
    let end = 0;
    for (const text of ids.keys()) {
      end += Buffer.byteLength(text);
      index += 1;
      starts[index] = end;
    }
    const bytes = Buffer.from(new ArrayBuffer(end));
    index = 0;
    for (const text of ids.keys()) {
      bytes.write(text, starts[index] ?? 0);
      index += 1;
    }
    return { bytes: new Uint8Array(bytes.buffer), starts };
  };
  return { idOf, finish };
}

function collectLooks() {
  const all: CellLook[] = [{}];
  const ids = new Map<string, number>();
  const idOf = (cell: GridCell): number => {
    const format = 'format' in cell ? cell.format : undefined;
    const { font } = cell;
    if (format === undefined && font === undefined) return 0;
    const key = `${format === undefined ? '' : `=${format}`}\n${font === undefined ? '' : `=${font}`}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    all.push({ ...(format === undefined ? {} : { format }), ...(font === undefined ? {} : { font }) });
    ids.set(key, all.length - 1);
    return all.length - 1;
  };
  return { all, idOf };
}

function collectDates() {
  const all: { readonly day: string; readonly serial: number }[] = [];
  const ids = new Map<number, { day: string; id: number }[]>();
  const idOf = ({ day, serial }: { readonly day: string; readonly serial: number }): number => {
    const alike = ids.get(serial) ?? [];
    const known = alike.find((one) => one.day === day);
    if (known !== undefined) return known.id;
    all.push({ day, serial });
    ids.set(serial, [...alike, { day, id: all.length - 1 }]);
    return all.length - 1;
  };
  return { all, idOf };
}
