import { foldText, narrowDigits } from '../../text/fold.ts';
import { decimalNumber, parseCount, parseDecimal } from '../../text/format.ts';
import { cannotRead, refuseBroken, textOfCell, type Reading } from './cell-reading.ts';
import type { GridCell } from '../grid/grid.ts';
import { isEmptyMark } from './list-words.ts';

const NO_FIGURE = foldText('chưa có');
const NOTHING = { value: null, how: 'as-text' } as const;

/** What people write behind a number of people or organisations. */
const COUNTED =
  /^(.*\d)\s*(?:người|ng|đ\s*\/\s*c|đ\/c|đc|đồng chí|đảng viên|đoàn viên|quần chúng|chi bộ|đảng bộ|tổ chức|đơn vị)\.?$/iu;
const GROUPED_BY_SPACES = /^\d{1,3}(?: \d{3})+$/;
const NEGATIVE = /^[-−–]\s*\d/u;
/** Letters that look like digits, in what else is a number: `1O`, `l2`. */
const LIKE_DIGITS = /^(?=.*\d|[oO]$)[\dOolI.]+$/;

/**
 * A number of people or organisations: whole, not negative. `1.234` and `1 234` typed as text and `12 đ/c` are read and
 * told; `1,5`, `44,4%`, `1O` and everything else are asked about.
 */
export function readCountCell(cell: GridCell): Reading<number> {
  const broken = refuseBroken(cell, '') ?? refuseStruck(cell);
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  if (cell.kind === 'number') {
    if (showsPercent(cell)) return cannotRead('intake.number-percent', { written: percentWritten(cell.number) });
    return checkedCount(cell.number, written, 'as-number');
  }
  if (cell.kind !== 'text') return cannotRead('intake.number-expected', { written });
  if (written === '') return NOTHING;
  if (saysNothing(written))
    return { ...NOTHING, remark: { code: 'intake.dash-is-empty', weight: 'note', facts: { written } } };

  // Two lines are two numbers: `12` over `345` is not 12.345.
  if (/[\n\r\t]/.test(cell.text.trim())) return cannotRead('intake.number-expected', { written });
  const plain = plainDigits(written);
  if (NEGATIVE.test(plain)) return cannotRead('intake.number-negative', { written });
  const counted = COUNTED.exec(plain)?.[1]?.trim();
  const digits = counted ?? plain;
  const count = parseCount(GROUPED_BY_SPACES.test(digits) ? digits.replaceAll(' ', '') : digits);
  if (count === null) return cannotRead(problemOfCount(plain), { written });
  const reading = checkedCount(count, written, 'from-text-number');
  if (reading.value === null) return reading;
  const told = (code: 'intake.number-with-word' | 'intake.number-with-dots'): Reading<number> => ({
    ...reading,
    remark: { code, weight: 'note', facts: { written, read: count } },
  });
  if (counted !== undefined) return told('intake.number-with-word');
  // A dot or space may have been meant as thousands or as a decimal sign: it is told which was taken.
  return /[. ]/.test(digits) ? told('intake.number-with-dots') : reading;
}

/** A difference of two numbers of people, which may lie below 0: read as its size, then given its sign. */
export function readSignedCell(cell: GridCell): Reading<number> {
  const size: GridCell | null =
    cell.kind === 'number' && cell.number < 0
      ? { ...cell, number: -cell.number }
      : cell.kind === 'text' && NEGATIVE.test(plainDigits(cell.text.trim()))
        ? { ...cell, text: plainDigits(cell.text.trim()).replace(/^[-−–]\s*/u, '') }
        : null;
  const reading = readCountCell(size ?? cell);
  return size === null || reading.value === null ? reading : { ...reading, value: -reading.value };
}

/** A number struck through may hold or not; written once more it does. */
function refuseStruck(cell: GridCell): Reading<never> | null {
  const written = textOfCell(cell);
  if (cell.isStruck !== true || written === '' || isEmptyMark(written)) return null;
  return cannotRead('intake.cell-struck', { written, suggestion: written });
}

/** A dash, or the words that stand in our own forms where there is no figure yet: never 0. */
function saysNothing(written: string): boolean {
  return isEmptyMark(written) || foldText(written) === NO_FIGURE;
}

/** Why a text is no count, as exactly as it can be said. */
function problemOfCount(written: string): Parameters<typeof cannotRead>[0] {
  if (written.endsWith('%')) return 'intake.number-percent';
  if (LIKE_DIGITS.test(written) && /[OolI]/.test(written)) return 'intake.number-letter';
  return parseDecimal(written) === null ? 'intake.number-expected' : 'intake.number-fraction';
}

/** Without the apostrophe that keeps a number as text, full-width digits as ordinary ones. */
function plainDigits(written: string): string {
  return narrowDigits(written).replace(/^['’]/u, '');
}

const showsPercent = (cell: Extract<GridCell, { kind: 'number' }>) => cell.format?.includes('%') === true;
const percentWritten = (number: number) => `${shortDecimal(number * 100).replace('.', ',')}%`;

function checkedCount(count: number, written: string, how: Reading<number>['how']): Reading<number> {
  if (count < 0) return cannotRead('intake.number-negative', { written });
  if (!Number.isInteger(count)) return cannotRead('intake.number-fraction', { written });
  return Number.isSafeInteger(count) ? { value: count, how } : cannotRead('intake.number-expected', { written });
}

const MEAN_DECIMALS = 4;

/** A mean, as a decimal with a dot and at most four digits: `27.5`. */
export function readAverageCell(cell: GridCell): Reading<string> {
  const broken = refuseBroken(cell, '') ?? refuseStruck(cell);
  if (broken !== null) return broken;
  const written = textOfCell(cell);
  if (cell.kind === 'number') {
    if (showsPercent(cell)) return cannotRead('intake.number-percent', { written: percentWritten(cell.number) });
    return cell.number < 0
      ? cannotRead('intake.number-negative', { written })
      : { value: shortDecimal(cell.number), how: 'as-number' };
  }
  if (cell.kind !== 'text') return cannotRead('intake.number-expected', { written });
  if (written === '' || saysNothing(written)) return NOTHING;
  const decimal = parseDecimal(plainDigits(written).replace(/\s*tuổi$/iu, ''));
  if (decimal === null) return cannotRead('intake.number-expected', { written });
  if (decimal.scaled < 0) return cannotRead('intake.number-negative', { written });
  return { value: shortDecimal(decimalNumber(decimal)), how: 'from-text-decimal' };
}

/** A mean computed by Excel has digits that only the computer made: `27.533333333333335`. */
function shortDecimal(number: number): string {
  return String(Number(number.toFixed(MEAN_DECIMALS)));
}
