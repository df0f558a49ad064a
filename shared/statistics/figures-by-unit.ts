import type { Period } from '../domain/period.ts';
import type { Figure } from './figure.ts';

/** Figures that were worked out, by indicator and days and then by unit: thousands of units are asked one after another. */
export function figuresByUnit(): (code: string, period: Period) => Map<number, Figure> {
  const known = new Map<string, Map<number, Figure>>();
  let last: { readonly code: string; readonly period: Period; readonly figures: Map<number, Figure> } | null = null;
  return (code, period) => {
    if (last?.code === code && last.period === period) return last.figures;
    const key = `${code} ${period.from} ${period.to}`;
    const figures = known.get(key) ?? new Map<number, Figure>();
    known.set(key, figures);
    last = { code, period, figures };
    return figures;
  };
}
