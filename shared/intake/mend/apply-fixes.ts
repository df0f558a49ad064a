import type { Problem } from '../../contract/problem.ts';
import { cellAsWritten, type GridCell, type SheetGrid, type WorkbookGrid } from '../grid/grid.ts';
import { note } from '../grid/sheet-place.ts';
import type { CellFix } from '../questions/stage-choices.ts';

/** A workbook with the board's mends laid over it, and the former text of each mended cell by sheet and address. */
export type FixedWorkbook = {
  readonly workbook: WorkbookGrid;
  readonly written: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Mends of sheets that are not there. */
  readonly problems: readonly Problem[];
};

/**
 * Lays fixes over the cells: what is mended is text as if the unit had typed it, an empty text empties the cell, a cell
 * that was not there is made. Of two fixes of one cell the later counts.
 */
export function applyFixes(workbook: WorkbookGrid, fixes: readonly CellFix[]): FixedWorkbook {
  const bySheet = new Map<string, Map<string, string>>();
  for (const { sheet, cell, text } of fixes) {
    const ofSheet = bySheet.get(sheet) ?? new Map<string, string>();
    bySheet.set(sheet, ofSheet.set(cell, text.normalize('NFC')));
  }
  const written = new Map<string, ReadonlyMap<string, string>>();
  const sheets = workbook.sheets.map((sheet) => {
    const ofSheet = bySheet.get(sheet.name);
    if (ofSheet === undefined) return sheet;
    written.set(sheet.name, new Map([...ofSheet.keys()].map((cell) => [cell, textAt(sheet, cell)])));
    return mendSheet(sheet, ofSheet);
  });
  const strays = fixes.filter(({ sheet }) => !written.has(sheet));
  const problems = strays.map(({ sheet, cell, text }) =>
    note('intake.fix-outside-table', { at: 'cell', file: workbook.file, sheet, cell }, { text }),
  );
  return { workbook: fixes.length === 0 ? workbook : { ...workbook, sheets }, written, problems };
}

/** Row and column of `B7`. */
export function positionOf(address: string): { readonly row: number; readonly column: number } {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? 'A';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(address.slice(letters.length)), column };
}

function textAt(sheet: SheetGrid, address: string): string {
  const at = positionOf(address);
  const cell = sheet.rows.find(({ row }) => row === at.row)?.cells.find(({ column }) => column === at.column);
  return cell === undefined ? '' : cellAsWritten(cell);
}

function mendSheet(sheet: SheetGrid, fixes: ReadonlyMap<string, string>): SheetGrid {
  const byRow = new Map<number, [column: number, text: string][]>();
  for (const [address, text] of fixes) {
    const { row, column } = positionOf(address);
    byRow.set(row, [...(byRow.get(row) ?? []), [column, text]]);
  }
  const known = new Set(sheet.rows.map(({ row }) => row));
  const added = [...byRow.keys()].filter((row) => !known.has(row)).map((row) => ({ row, cells: [] }));
  const rows = [...sheet.rows, ...added].map((line) => {
    const mends = byRow.get(line.row);
    if (mends === undefined) return line;
    const columns = new Set(mends.map(([column]) => column));
    const before = new Map(line.cells.map((cell) => [cell.column, cellAsWritten(cell)]));
    const put = mends.flatMap(([column, text]): readonly GridCell[] =>
      text === '' ? [] : [{ kind: 'text', text, column, mended: before.get(column) ?? '' }],
    );
    const cells = [...line.cells.filter(({ column }) => !columns.has(column)), ...put];
    return { ...line, cells: cells.toSorted((a, b) => a.column - b.column) };
  });
  const filled = rows.filter(({ row, cells }) => cells.length > 0 || known.has(row));
  return { ...sheet, rows: added.length === 0 ? filled : filled.toSorted((a, b) => a.row - b.row) };
}

/** Fixes that no table of the workbook covers: they change nothing but, at most, unit and period. */
export function fixesOutside(
  fixes: readonly CellFix[],
  file: string,
  tables: readonly {
    readonly sheet: string;
    readonly headerRow: number;
    readonly lastDataRow: number;
    readonly lastColumn: number;
  }[],
): readonly Problem[] {
  return fixes.flatMap(({ sheet, cell, text }) => {
    const { row, column } = positionOf(cell);
    const isInside = tables.some(
      (table) =>
        table.sheet === sheet && row >= table.headerRow && row <= table.lastDataRow && column <= table.lastColumn,
    );
    return isInside ? [] : [note('intake.fix-outside-table', { at: 'cell', file, sheet, cell }, { text })];
  });
}
