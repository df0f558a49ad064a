import type { Problem } from '../../contract/problem.ts';
import { columnName } from '../grid/grid.ts';
import { atSheet, note, type SheetPlace } from '../grid/sheet-place.ts';
import type { Recognition } from '../recognise/recognition.ts';

/**
 * Columns that are read although nobody sees them on the sheet, named in one note. `isRead`: which of the fields are,
 * where that is not all of them.
 */
export function hiddenColumnProblems(
  { sheet, header }: Recognition,
  place: SheetPlace,
  isRead: (field: string) => boolean = () => true,
): readonly Problem[] {
  const read = header.columns.filter(
    ({ column, field }) => field !== null && isRead(field) && sheet.hiddenColumns.includes(column),
  );
  if (read.length === 0) return [];
  const columns = read.map(({ column, header: text }) => `${columnName(column)} “${text}”`).join(', ');
  return [note('intake.hidden-columns', atSheet(place), { columns })];
}
