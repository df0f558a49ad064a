/** An exact share of a whole; `whole` is above 0, and both are divided by what they have in common. */
export type Fraction = { readonly part: bigint; readonly whole: bigint };

export const ALL: Fraction = { part: 1n, whole: 1n };
export const NONE: Fraction = { part: 0n, whole: 1n };

/** The fraction in its lowest terms. `whole` must be above 0 and `part` not below. */
export function fraction(part: bigint, whole: bigint): Fraction {
  let [a, b] = [part, whole];
  while (b !== 0n) [a, b] = [b, a % b];
  return { part: part / a, whole: whole / a };
}

export function times(one: Fraction, other: Fraction): Fraction {
  if (one === ALL) return other;
  return other === ALL ? one : fraction(one.part * other.part, one.whole * other.whole);
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return fraction(one.part * other.whole + other.part * one.whole, one.whole * other.whole);
}

/** What is left of one whole; null when the fraction is more than that. */
export function restOf({ part, whole }: Fraction): Fraction | null {
  return part > whole ? null : fraction(whole - part, whole);
}

export function isSame(one: Fraction, other: Fraction): boolean {
  return one.part === other.part && one.whole === other.whole;
}
