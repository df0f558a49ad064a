import type { Problem } from '../contract/problem.ts';
import { parseDecimal, type Decimal } from '../text/format.ts';
import type { TargetValue } from './target.ts';

/** What a target counts: whole people, organisations or places, or a share of them. */
export type TargetMeasure = 'count' | 'percent';

export type ValueReading =
  | { readonly is: 'value'; readonly value: TargetValue }
  | { readonly is: 'refused'; readonly code: Problem['code'] };

const refused = (code: Problem['code']): ValueReading => ({ is: 'refused', code });
const POINTED_FRACTION = /^\d+\.\d{1,2}$/u;
/** Digits after the comma that a share may have. */
const MOST_DECIMALS = 2;

/**
 * Reads `100`, `1.385`, `4-5`, and for shares `80`, `80%`, `3-4%`, `3,5`. Refused with its sentence: no number, a
 * negative one, a fraction of people, a range upside down, a share above 100.
 */
export function readTargetValue(text: string, measure: TargetMeasure): ValueReading {
  const written = text.trim();
  if (measure === 'count' && written.includes('%')) return refused('target.count-in-percent');
  const plain = written.replaceAll('%', '').trim();
  if (/^[-–—−]\s*\d/u.test(plain)) return refused('target.negative');
  // A point between groups of three parts thousands; anything else it parts is a fraction.
  if (measure === 'count' && POINTED_FRACTION.test(plain)) return refused('target.fraction');
  const [from, to, more] = plain.split(/\s*[-–—]\s*/u).map(parseDecimal);
  if (from === undefined || from === null || to === null || more !== undefined) return refused('target.not-a-number');
  if (measure === 'percent' && !written.includes('%') && isPartOfOne(from)) return refused('target.share-unclear');
  return targetValueOf(from, to ?? null, measure);
}

/** The same of numbers that are read already. */
export function targetValueOf(from: Decimal, to: Decimal | null, measure: TargetMeasure): ValueReading {
  const decimals = Math.max(digitsOf(from), to === null ? 0 : digitsOf(to));
  const value = scaledTo(from, decimals);
  const valueTo = to === null ? null : scaledTo(to, decimals);
  if (value < 0 || (valueTo ?? 0) < 0) return refused('target.negative');
  if (measure === 'count' && decimals > 0) return refused('target.fraction');
  if (decimals > MOST_DECIMALS) return refused('target.too-fine');
  if (!Number.isSafeInteger(valueTo ?? value)) return refused('target.not-a-number');
  if (measure === 'percent' && (valueTo ?? value) > 100 * 10 ** decimals) return refused('target.share-above-all');
  if (valueTo !== null && valueTo < value) return refused('target.range-upside-down');
  // 5-5 is 5.
  return { is: 'value', value: { value, valueTo: valueTo === value ? null : valueTo, decimals } };
}

/** Without a sign 0,8 may be 80% or 0,8%. */
export function isPartOfOne({ scaled, decimals }: Decimal): boolean {
  return scaled > 0 && scaled <= 10 ** decimals;
}

/** Digits after the comma without zeros at the end. */
function digitsOf({ scaled, decimals }: Decimal): number {
  let digits = decimals;
  for (let rest = scaled; digits > 0 && rest % 10 === 0; rest /= 10) digits -= 1;
  return digits;
}

function scaledTo({ scaled, decimals }: Decimal, wanted: number): number {
  return wanted >= decimals ? scaled * 10 ** (wanted - decimals) : scaled / 10 ** (decimals - wanted);
}
