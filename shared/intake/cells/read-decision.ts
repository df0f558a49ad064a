import { cannotRead, refuseBroken, textOfCell, type Reading } from './cell-reading.ts';
import type { GridCell } from '../grid/grid.ts';
import { readDateCell, type DateRule } from './read-date-cell.ts';

/** Number and day of a decision that stand in one cell. */
export type Decision = { readonly number: string | null; readonly date: Reading<string> | null };

const NUMBER_AND_DAY =
  /^(?:quyết định\s*)?(?:số\s*:?\s*)?(\d+\s*[-/]?\s*QĐ[^\s,;]*)[\s,;]*(?:ngày\s*(?:ký\s*)?:?\s*)?(.*)$/iu;

/** Reads `123-QĐ/HU ngày 03/02/2024`, `Số 45-QĐ/ĐU, ngày 3/2/2024`, `123-QĐ/HU`, or a day alone. */
export function readDecision(cell: GridCell, rule: DateRule): Decision | { readonly remark: Reading<never> } {
  const broken = refuseBroken(cell, rule.field);
  if (broken !== null) return { remark: broken };
  if (cell.kind !== 'text') return { number: null, date: readDateCell(cell, rule) };
  const written = textOfCell(cell);
  const match = NUMBER_AND_DAY.exec(written);
  if (match === null) {
    const date = readDateCell(cell, rule);
    const isNumberToo = date.remark?.weight === 'fix' && /qđ/iu.test(written);
    return isNumberToo ? { remark: cannotRead('intake.decision-not-understood', { written }) } : { number: null, date };
  }
  const [, number = '', day = ''] = match;
  if (day === '') return { number, date: null };
  const date = readDateCell({ kind: 'text', text: day, column: cell.column }, rule);
  return date.remark?.weight === 'fix'
    ? { remark: cannotRead('intake.decision-not-understood', { written }) }
    : { number, date };
}
