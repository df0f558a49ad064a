import {
  cellAddress,
  columnName,
  type CellValue,
  type MergedRange,
  type SheetGrid,
} from '../../shared/intake/grid/grid.ts';

/** A cell as `grid --json` gives it, see README.md. */
export type CellJson = {
  readonly a: string;
  readonly k: CellValue['kind'] | 'empty';
  readonly v?: string | number | boolean | null;
  readonly fmt?: string;
  readonly formula?: true;
  readonly master?: string;
  readonly hidden?: true;
  readonly font?: string;
};
export type SheetJson = {
  readonly name: string;
  readonly state: SheetGrid['state'];
  readonly font: string | null;
  readonly hiddenColumns: readonly string[];
  readonly merges: readonly string[];
  readonly rows: readonly (readonly CellJson[])[];
};

/** Somebody merges whole columns: above this many the ranges alone tell which cells lie under them. */
const MOST_SLAVES = 100_000;

type Placed = { readonly column: number; readonly json: CellJson };

/** What the reader saw of a sheet: cells by row, those under a merged range pointing to its first cell. */
export function sheetJson(sheet: SheetGrid): SheetJson {
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const hiddenRows = new Set(sheet.rows.flatMap(({ row, hidden }) => (hidden === true ? [row] : [])));
  const isHidden = (row: number, column: number) => hiddenRows.has(row) || hiddenColumns.has(column);
  const rows = new Map<number, Placed[]>();
  for (const { row, cells } of sheet.rows) {
    rows.set(
      row,
      cells.map((cell) => ({
        column: cell.column,
        json: {
          a: cellAddress(row, cell.column),
          ...valueJson(cell),
          ...(cell.isFormula === true ? { formula: true } : {}),
          ...(isHidden(row, cell.column) ? { hidden: true } : {}),
          ...(cell.font === undefined ? {} : { font: cell.font }),
        },
      })),
    );
  }
  if (slaveCount(sheet.merges) <= MOST_SLAVES) {
    for (const { row, column, master } of slaves(sheet.merges)) {
      const a = cellAddress(row, column);
      const json: CellJson = { a, k: 'empty', master, ...(isHidden(row, column) ? { hidden: true } : {}) };
      const inRow = rows.get(row);
      if (inRow === undefined) rows.set(row, [{ column, json }]);
      else inRow.push({ column, json });
    }
  }
  return {
    name: sheet.name,
    state: sheet.state,
    font: sheet.font ?? null,
    hiddenColumns: sheet.hiddenColumns.map(columnName),
    merges: sheet.merges.map(rangeAddress),
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([, cells]) => cells.sort((a, b) => a.column - b.column).map(({ json }) => json)),
  };
}

/** `A1:C2`. */
export function rangeAddress({ firstRow, firstColumn, lastRow, lastColumn }: MergedRange): string {
  return `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;
}

function valueJson(cell: CellValue): Pick<CellJson, 'k' | 'v' | 'fmt'> {
  switch (cell.kind) {
    case 'text':
      return { k: 'text', v: cell.text };
    case 'number':
      return { k: 'number', v: cell.number, ...(cell.format === undefined ? {} : { fmt: cell.format }) };
    case 'date':
      return { k: 'date', v: cell.day, ...(cell.format === undefined ? {} : { fmt: cell.format }) };
    case 'boolean':
      return { k: 'boolean', v: cell.boolean };
    case 'error':
      return { k: 'error', v: cell.error };
    case 'formula-without-result':
      return { k: 'formula-without-result', v: null };
  }
}

function slaveCount(merges: readonly MergedRange[]): number {
  return merges.reduce((sum, range) => {
    const { firstRow, firstColumn, lastRow, lastColumn } = range;
    return sum + (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) - 1;
  }, 0);
}

function* slaves(merges: readonly MergedRange[]) {
  for (const { firstRow, firstColumn, lastRow, lastColumn } of merges) {
    const master = cellAddress(firstRow, firstColumn);
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        if (row !== firstRow || column !== firstColumn) yield { row, column, master };
      }
    }
  }
}
