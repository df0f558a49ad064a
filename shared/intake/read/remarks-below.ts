import type { Problem } from '../../contract/problem.ts';
import { foldText } from '../../text/fold.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { startsWithOne } from '../cells/list-words.ts';
import type { SheetGrid } from '../grid/grid.ts';
import { atCell, note, type SheetPlace } from '../grid/sheet-place.ts';

const REMARK_STARTS = ['ghi chu', 'luu y', 'chu thich', 'giai trinh'] as const;
/** Said of figures that are not all there, or not only these. */
const BEARS_ON_FIGURES =
  / (?:chua|khong tinh|khong gom|khong bao gom|khong ke|thieu|tru|uoc|tam tinh|du kien|luy ke|bao gom|ke ca|gom ca|da tinh|tinh ca|nghin|ngan|con lai|se bo sung) /;

/** Remarks below figures that may bear on them; they change none, and are told. */
export function remarksBelow(
  { rows }: SheetGrid,
  { firstRow, unit, place }: { readonly firstRow: number; readonly unit: string; readonly place: SheetPlace },
): readonly Problem[] {
  return rows.flatMap(({ row, cells }) => {
    if (row < firstRow) return [];
    const cell = cells.find(
      (one) =>
        one.kind === 'text' &&
        startsWithOne(foldText(one.text), REMARK_STARTS) &&
        BEARS_ON_FIGURES.test(` ${foldText(one.text)} `),
    );
    if (cell === undefined) return [];
    return [note('intake.figure-remark', atCell(place, row, cell.column), { unit, written: textOfCell(cell) })];
  });
}
