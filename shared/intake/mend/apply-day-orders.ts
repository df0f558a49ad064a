import { cellAsWritten, columnName, type GridCell, type SheetGrid, type WorkbookGrid } from '../grid/grid.ts';
import { exchangeDay, exchangeText } from '../grid/exchange-days.ts';
import type { DayOrder, StageAnswer } from '../questions/stage-choices.ts';

/**
 * Brings the days of columns into the order that was answered for them: what Excel took for months is exchanged back,
 * texts with the month first are turned round. Such a cell keeps in `written` what the file holds.
 */
export function applyDayOrders(workbook: WorkbookGrid, answers: readonly StageAnswer[]): WorkbookGrid {
  const bySheet = new Map<string, Map<string, DayOrder>>();
  for (const answer of answers) {
    if (answer.about !== 'day-order') continue;
    const ofSheet = bySheet.get(answer.sheet) ?? new Map<string, DayOrder>();
    bySheet.set(answer.sheet, ofSheet.set(answer.column, answer.order));
  }
  if (bySheet.size === 0) return workbook;
  const sheets = workbook.sheets.map((sheet) => {
    const orders = bySheet.get(sheet.name);
    return orders === undefined ? sheet : orderSheet(sheet, orders);
  });
  return { ...workbook, sheets };
}

function orderSheet(sheet: SheetGrid, orders: ReadonlyMap<string, DayOrder>): SheetGrid {
  const rows = sheet.rows.map((row) => {
    const cells = row.cells.map((cell) => orderCell(cell, orders.get(columnName(cell.column))));
    return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells };
  });
  return { ...sheet, rows };
}

function orderCell(cell: GridCell, order: DayOrder | undefined): GridCell {
  const written = cell.written ?? cellAsWritten(cell);
  if (cell.kind === 'date' && order === 'exchanged') {
    const day = exchangeDay(cell.day);
    return day === null ? cell : { ...cell, day, written };
  }
  if (cell.kind === 'text' && order === 'month-first') {
    const text = exchangeText(cell.text);
    return text === null ? cell : { ...cell, text, written };
  }
  return cell;
}
