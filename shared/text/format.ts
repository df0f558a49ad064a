const MINUS = '−';

/** An exact decimal: `scaled` / 10^`decimals`, both whole. `{ scaled: 4444, decimals: 2 }` is 44,44. */
export type Decimal = { readonly scaled: number; readonly decimals: number };

/** `1481` → `1.481`; `-3` → `−3`. Whole numbers only. */
export function formatCount(count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  const digits = String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, '.');
  return count < 0 ? `${MINUS}${digits}` : digits;
}

/** Reads what `formatCount` writes, also without dots; null for anything else. */
export function parseCount(text: string): number | null {
  const match = /^([−-]?)(\d{1,3}(?:\.\d{3})+|\d+)$/u.exec(text.trim());
  if (match === null) return null;
  const count = Number((match[2] ?? '').replaceAll('.', ''));
  if (!Number.isSafeInteger(count)) return null;
  return match[1] === '' || count === 0 ? count : -count;
}

/** `part` / `whole` × `factor`, rounded half up (away from zero) to `decimals`; computed with whole numbers only. */
function divide(part: number, whole: number, factor: bigint, decimals: number): Decimal {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) throw new RangeError(`not whole: ${part}/${whole}`);
  if (whole === 0) throw new RangeError('division by zero');
  const isNegative = part < 0 !== whole < 0;
  const over = BigInt(Math.abs(part)) * factor * 10n ** BigInt(decimals);
  const under = BigInt(Math.abs(whole));
  const rounded = Number((2n * over + under) / (2n * under));
  return { scaled: isNegative && rounded !== 0 ? -rounded : rounded, decimals };
}

/** `part` of `whole` in percent, exact and half up: `percentOf(4, 9, 1)` is 44,4. `whole` must not be 0. */
export function percentOf(part: number, whole: number, decimals = 2): Decimal {
  return divide(part, whole, 100n, decimals);
}

/** `sum` / `count`, exact and half up: a mean age to one decimal. `count` must not be 0. */
export function meanOf(sum: number, count: number, decimals = 1): Decimal {
  return divide(sum, count, 1n, decimals);
}

/** `{ scaled: 10693, decimals: 2 }` → `106,93`; thousands with dots. */
export function formatDecimal({ scaled, decimals }: Decimal): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
  const whole = formatCount(Number(digits.slice(0, digits.length - decimals)));
  const shown = decimals === 0 ? whole : `${whole},${digits.slice(-decimals)}`;
  return scaled < 0 ? `${MINUS}${shown}` : shown;
}

/** Reads what `formatDecimal` writes (`106,93`, `1.234,5`, `−3`); null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([−-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/u.exec(text.trim());
  if (match === null) return null;
  const fraction = match[3] ?? '';
  const scaled = Number((match[2] ?? '').replaceAll('.', '') + fraction);
  if (!Number.isSafeInteger(scaled)) return null;
  return { scaled: match[1] === '' || scaled === 0 ? scaled : -scaled, decimals: fraction.length };
}

/** The nearest binary number, for a spreadsheet cell. */
export function decimalNumber({ scaled, decimals }: Decimal): number {
  return Number(`${scaled}e-${decimals}`);
}

/** The same decimal with fewer digits, half up: 1,005 → 1,01. */
export function roundDecimal(decimal: Decimal, decimals: number): Decimal {
  const surplus = decimal.decimals - decimals;
  return surplus <= 0
    ? { scaled: decimal.scaled * 10 ** -surplus, decimals }
    : { scaled: divide(decimal.scaled, 10 ** surplus, 1n, 0).scaled, decimals };
}

/** `44,44%`: no space before the sign (HD 36-HD/VPTW). `whole` must not be 0. */
export function formatPercent(part: number, whole: number, decimals = 2): string {
  return `${formatDecimal(percentOf(part, whole, decimals))}%`;
}

/** `đạt 106,93%` of a target. `target` must not be 0. */
export function reachedWords(result: number, target: number, decimals = 2): string {
  return `đạt ${formatPercent(result, target, decimals)}`;
}

/** `vượt 28,57%` = what lies above 100 %, never the whole ratio; null when the target is not exceeded. */
export function exceededWords(result: number, target: number, decimals = 2): string | null {
  return result > target ? `vượt ${formatPercent(result - target, target, decimals)}` : null;
}

/** `2017-03-05` → `05/03/2017`; `1985-03` → `03/1985`; `1985` stays. */
export function formatDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** A figure as its words need it; the same shapes as `FigureValue` of the statistics. */
type ShownFigure =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'ratio'; readonly part: number; readonly whole: number }
  | { readonly is: 'mean'; readonly sum: number; readonly count: number }
  | { readonly is: 'missing' }
  | { readonly is: 'undefined'; readonly why: 'base-is-zero' | 'no-target' | 'not-comparable' | 'no-basis' };

/** Printed where nobody reported. */
export const NOT_REPORTED = 'chưa có';
/** Printed where no target was set. */
export const NO_TARGET = 'chưa giao';
/** Printed where units split and nobody said how much went where. */
export const NO_BASIS = 'không đủ căn cứ';

/**
 * `1.481`, `44,44%`, `35,4`, `chưa có`, `chưa giao`, `không đủ căn cứ`; empty where the figure has no meaning.
 * What the number counts does not change how it is written, so the indicator is not asked for.
 */
export function figureText(figure: ShownFigure): string {
  switch (figure.is) {
    case 'number':
      return formatCount(figure.value);
    case 'ratio':
      return formatPercent(figure.part, figure.whole);
    case 'mean':
      return formatDecimal(meanOf(figure.sum, figure.count));
    case 'missing':
      return NOT_REPORTED;
    case 'undefined':
      return figure.why === 'no-target' ? NO_TARGET : figure.why === 'no-basis' ? NO_BASIS : '';
  }
}
