import { parseCount, parseDecimal } from '../text/format.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from './cell-reading.ts';
import type { GridCell } from './grid.ts';
import { isEmptyMark } from './layouts/list-words.ts';

const NOTHING = { value: null, how: 'as-text' } as const;

/** A number of people or organisations: whole, not negative. `1.234` typed as text is read and told. */
export function readCountCell(cell: GridCell): Reading<number> {
  const broken = refuseBroken(cell, '');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  if (cell.kind === 'number') return checkedCount(cell.number, written, 'as-number');
  if (cell.kind !== 'text') return cannotRead('intake.number-expected', { written });
  if (written === '') return NOTHING;
  if (isEmptyMark(written))
    return { ...NOTHING, remark: { code: 'intake.dash-is-empty', weight: 'note', facts: { written } } };
  const count = parseCount(written);
  if (count === null) {
    const decimal = parseDecimal(written);
    return cannotRead(decimal === null ? 'intake.number-expected' : 'intake.number-fraction', { written });
  }
  const reading = checkedCount(count, written, 'from-text-number');
  // A dot may have been meant as thousands or as a decimal sign: it is told which was taken.
  if (!written.includes('.') || reading.value === null) return reading;
  return { ...reading, remark: { code: 'intake.number-with-dots', weight: 'note', facts: { written, read: count } } };
}

function checkedCount(count: number, written: string, how: Reading<number>['how']): Reading<number> {
  if (count < 0) return cannotRead('intake.number-negative', { written });
  if (!Number.isInteger(count)) return cannotRead('intake.number-fraction', { written });
  return Number.isSafeInteger(count) ? { value: count, how } : cannotRead('intake.number-expected', { written });
}

const MEAN_DECIMALS = 4;

/** A mean, as a decimal with a dot and at most four digits: `27.5`. */
export function readAverageCell(cell: GridCell): Reading<string> {
  const broken = refuseBroken(cell, '');
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  if (cell.kind === 'number') {
    return cell.number < 0
      ? cannotRead('intake.number-negative', { written })
      : { value: shortDecimal(cell.number), how: 'as-number' };
  }
  if (cell.kind !== 'text') return cannotRead('intake.number-expected', { written });
  if (written === '' || isEmptyMark(written)) return NOTHING;
  const decimal = parseDecimal(written);
  if (decimal === null) return cannotRead('intake.number-expected', { written });
  if (decimal.scaled < 0) return cannotRead('intake.number-negative', { written });
  return { value: shortDecimal(Number(`${decimal.scaled}e-${decimal.decimals}`)), how: 'from-text-decimal' };
}

/** A mean computed by Excel has digits that only the computer made: `27.533333333333335`. */
function shortDecimal(number: number): string {
  return String(Number(number.toFixed(MEAN_DECIMALS)));
}
