import { stopWith } from '../../shared/contract/problem.ts';
import type { SheetPicture } from '../../shared/contract/views.ts';
import { cellAsWritten, type WorkbookGrid } from '../../shared/intake/grid/grid.ts';

/** Rows `from + 1` to `from + count` of a sheet as they look. Throws `intake.sheet-gone` when there is no such sheet. */
export function pictureSheet(
  workbook: WorkbookGrid,
  name: string,
  { from, count }: { readonly from: number; readonly count: number },
): SheetPicture {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw stopWith('intake.sheet-gone', { sheet: name }, { at: 'file', file: workbook.file });
  const masters = new Map(sheet.merges.map((merge) => [`${merge.firstRow} ${merge.firstColumn}`, merge]));
  const spansAt = (row: number, column: number) => {
    const merge = masters.get(`${row} ${column}`);
    if (merge === undefined) return {};
    const { firstRow, lastRow, firstColumn, lastColumn } = merge;
    return { spans: { rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 } };
  };
  return {
    sheet: name,
    lastRow: sheet.rows.at(-1)?.row ?? 0,
    lastColumn: sheet.rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0),
    hiddenColumns: sheet.hiddenColumns,
    rows: sheet.rows
      .filter(({ row }) => row > from && row <= from + count)
      .map(({ row, cells, hidden }) => ({
        row,
        isHidden: hidden === true,
        cells: cells.map((cell) => ({
          column: cell.column,
          text: cellAsWritten(cell),
          isNumber: cell.kind === 'number',
          ...spansAt(row, cell.column),
        })),
      })),
  };
}
