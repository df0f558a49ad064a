import type { Fraction } from './fraction.ts';

/**
 * Divides a whole number by shares that add up to 1, so that the parts are whole and add up to it: each gets its share
 * rounded down, the largest remainders one more. Of equal remainders the one that stands first.
 */
export function apportion(count: number, shares: readonly Fraction[]): readonly number[] {
  if (shares.length === 1) return [count];
  const whole = shares.reduce((common, share) => common * share.whole, 1n);
  const quotas = shares.map((share) => BigInt(count) * share.part * (whole / share.whole));
  const parts = quotas.map((quota) => quota / whole);
  const left = BigInt(count) - parts.reduce((sum, part) => sum + part, 0n);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const raised = new Set(byRemainder.slice(0, Number(left)).map(({ index }) => index));
  return parts.map((part, index) => Number(part) + (raised.has(index) ? 1 : 0));
}
