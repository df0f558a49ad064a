import { foldText } from '../../text/fold.ts';
import type { KnownLabel } from './known-labels.ts';

const LEAST = 0.45;
const MOST = 3;

/** Indicators whose labels share most words with a label, likeliest first; for asking, never for deciding. */
export function likelyIndicators(label: string, known: readonly KnownLabel[]): readonly string[] {
  const words = wordsOf(label);
  const best = new Map<string, number>();
  for (const { indicator, written } of known) {
    if (indicator === null) continue;
    const score = likeness(words, wordsOf(written));
    if (score > (best.get(indicator) ?? 0)) best.set(indicator, score);
  }
  return [...best]
    .filter(([, score]) => score >= LEAST)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([indicator]) => indicator);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(foldText(text).split(' ').filter(Boolean));
}

/** Words they share of all words either has. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}
