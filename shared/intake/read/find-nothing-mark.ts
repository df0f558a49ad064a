import { tickMarks } from '../../domain/admission-flag-names.ts';
import { foldText, normaliseText } from '../../text/fold.ts';
import { templateWords } from '../../text/vi/templates.ts';
import { cellAsWritten, type SheetGrid } from '../grid/grid.ts';

/** Where a unit says that it has nothing to report; `isMarked`: it said so. */
export type NothingMark = { readonly row: number; readonly column: number; readonly isMarked: boolean };

const WORDS = foldText(templateWords.nothingHappened.replace(/\(.*$/, ''));

/** The mark above the heads of one of our blank lists, or null when the sheet has none. */
export function findNothingMark(sheet: SheetGrid, firstHeadRow: number): NothingMark | null {
  for (const { row, cells } of sheet.rows) {
    if (row >= firstHeadRow) return null;
    const label = cells.find((cell) => cell.kind === 'text' && foldText(cell.text).startsWith(WORDS));
    if (label === undefined) continue;
    const merge = sheet.merges.find(({ firstRow, firstColumn }) => firstRow === row && firstColumn === label.column);
    const column = (merge?.lastColumn ?? label.column) + 1;
    const mark = cells.find((cell) => cell.column === column);
    const written = mark === undefined ? '' : normaliseText(cellAsWritten(mark));
    return { row, column, isMarked: tickMarks.find(written) === 'yes' };
  }
  return null;
}
