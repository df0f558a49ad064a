import type { GridCell, GridRow } from '../../../../shared/intake/grid/grid.ts';
import { growingArray } from './growing-array.ts';
import { cellKinds, IS_FORMULA, type CellLook, type PackedSheet } from './packed-grid.ts';
import type { TextTable } from './text-table.ts';

/** The cells of a sheet in packed form, without its name and what surrounds them. */
export type PackedCells = Pick<
  PackedSheet,
  'rowNumbers' | 'cellStarts' | 'hiddenRows' | 'columns' | 'kinds' | 'values' | 'looksOf' | 'numbers' | 'dates'
>;

/** Collects the rows and cells of a sheet, in the order in which they come, straight into packed form. */
export type SheetCells = {
  /** Cells and rows taken so far. */
  readonly cells: number;
  readonly rows: number;
  addText(column: number, textId: number, look: number, marks: number): void;
  addNumber(column: number, number: number, look: number, marks: number): void;
  addDate(column: number, date: { readonly day: string; readonly serial: number }, look: number, marks: number): void;
  add(cell: GridCell, look: number): void;
  /** Forgets the cells after the first `cells`. */
  cutBack(cells: number): void;
  /** Ends a row with the cells since the last one. */
  addRow(row: number, isHidden: boolean): void;
  finish(): PackedCells;
};

const [TEXT, NUMBER, DATE, BOOLEAN, ERROR, NO_RESULT] = cellKinds.map((_, index) => index) as [0, 1, 2, 3, 4, 5];

export function collectPackedCells(texts: TextTable): SheetCells {
  const allColumns = growingArray(Uint16Array);
  const allKinds = growingArray(Uint8Array);
  const allValues = growingArray(Uint32Array);
  const allLooks = growingArray(Uint16Array);
  const allNumbers = growingArray(Float64Array);
  const allRows = growingArray(Uint32Array);
  const allStarts = growingArray(Uint32Array);
  const allHidden = growingArray(Uint8Array);
  let columns = allColumns.room(0);
  let kinds = allKinds.room(0);
  let values = allValues.room(0);
  let looks = allLooks.room(0);
  let numbers = allNumbers.room(0);
  let cells = 0;
  let rows = 0;
  let numberCount = 0;
  let anyHidden = false;
  const dates: { readonly day: string; readonly serial: number }[] = [];
  const dateIds = new Map<string, number>();
  const idsOfSerials = new Map<number, { readonly day: string; readonly id: number }>();

  const put = (column: number, kind: number, value: number, look: number): void => {
    if (cells === columns.length) {
      columns = allColumns.room(cells + 1);
      kinds = allKinds.room(cells + 1);
      values = allValues.room(cells + 1);
      looks = allLooks.room(cells + 1);
    }
    columns[cells] = column;
    kinds[cells] = kind;
    values[cells] = value;
    looks[cells] = look;
    cells += 1;
  };
  const dateId = (date: { readonly day: string; readonly serial: number }): number => {
    const last = idsOfSerials.get(date.serial);
    if (last?.day === date.day) return last.id;
    const key = `${date.day} ${date.serial}`;
    const known = dateIds.get(key) ?? dates.push({ day: date.day, serial: date.serial }) - 1;
    dateIds.set(key, known);
    idsOfSerials.set(date.serial, { day: date.day, id: known });
    return known;
  };

  const collected: SheetCells = {
    get cells() {
      return cells;
    },
    get rows() {
      return rows;
    },
    addText: (column, textId, look, marks) => put(column, TEXT | marks, textId, look),
    addNumber(column, number, look, marks) {
      if (numberCount === numbers.length) numbers = allNumbers.room(numberCount + 1);
      numbers[numberCount] = number;
      numberCount += 1;
      put(column, NUMBER | marks, numberCount - 1, look);
    },
    addDate: (column, date, look, marks) => put(column, DATE | marks, dateId(date), look),
    add(cell, look) {
      const { column } = cell;
      const marks = cell.isFormula === true ? IS_FORMULA : 0;
      switch (cell.kind) {
        case 'text':
          return collected.addText(column, texts.idOf(cell.text), look, marks);
        case 'number':
          return collected.addNumber(column, cell.number, look, marks);
        case 'date':
          return collected.addDate(column, cell, look, marks);
        case 'boolean':
          return put(column, BOOLEAN | marks, cell.boolean ? 1 : 0, look);
        case 'error':
          return put(column, ERROR | marks, texts.idOf(cell.error), look);
        case 'formula-without-result':
          return put(column, NO_RESULT | marks, 0, look);
      }
    },
    cutBack(count) {
      cells = count;
    },
    addRow(row, isHidden) {
      allRows.room(rows + 1)[rows] = row;
      allHidden.room(rows + 1)[rows] = isHidden ? 1 : 0;
      allStarts.room(rows + 2)[rows + 1] = cells;
      anyHidden ||= isHidden;
      rows += 1;
    },
    finish: () => ({
      rowNumbers: allRows.finish(rows),
      cellStarts: allStarts.finish(rows + 1),
      hiddenRows: allHidden.finish(anyHidden ? rows : 0),
      columns: allColumns.finish(cells),
      kinds: allKinds.finish(cells),
      values: allValues.finish(cells),
      looksOf: allLooks.finish(cells),
      numbers: allNumbers.finish(numberCount),
      dates,
    }),
  };
  return collected;
}

/** Packs rows that are in order already. */
export function packRows(
  rows: readonly GridRow[],
  texts: TextTable,
): PackedCells & { readonly looks: readonly CellLook[] } {
  const cells = collectPackedCells(texts);
  const looks = collectLooks();
  for (const { row, cells: inRow, hidden } of rows) {
    for (const cell of inRow) cells.add(cell, looks.idOf(cell));
    cells.addRow(row, hidden === true);
  }
  return { ...cells.finish(), looks: looks.all };
}

function collectLooks() {
  const all: CellLook[] = [{}];
  const ids = new Map<string, number>();
  const idOf = (cell: GridCell): number => {
    const format = 'format' in cell ? cell.format : undefined;
    const { font, isStruck } = cell;
    if (format === undefined && font === undefined && isStruck === undefined) return 0;
    const key = JSON.stringify([format, font, isStruck]);
    const known = ids.get(key);
    if (known !== undefined) return known;
    if (all.length > 0xffff) throw new RangeError('more looks of cells than any workbook has');
    all.push({
      ...(format === undefined ? {} : { format }),
      ...(font === undefined ? {} : { font }),
      ...(isStruck === undefined ? {} : { isStruck }),
    });
    ids.set(key, all.length - 1);
    return all.length - 1;
  };
  return { all, idOf };
}
