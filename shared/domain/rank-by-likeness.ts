import { foldText } from '../text/fold.ts';
import type { ValueEntry, ValueTable } from './value-table.ts';

/** Entries of a table, likeliest first; `isLikely`: the first is clearly nearer to the text than any other. */
export type RankedEntries<Code extends string> = {
  readonly entries: readonly ValueEntry<Code>[];
  readonly isLikely: boolean;
};

/** A share of letters that differ above this is no likeness. */
const NEAR = 0.35;

/**
 * Orders the entries of a table by how near one of their spellings is to a text: letters to be changed, or one being
 * the first words of the other. For proposing only; nothing is ever read by likeness.
 */
export function rankByLikeness<Code extends string>(table: ValueTable<Code>, written: string): RankedEntries<Code> {
  const text = foldText(written);
  const ranked = table.entries
    .map((entry) => ({
      entry,
      distance: Math.min(...[entry.label, ...(entry.spellings ?? [])].map((one) => unlike(text, foldText(one)))),
    }))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = ranked;
  const isLikely = first !== undefined && first.distance <= NEAR && first.distance < (second?.distance ?? 1);
  return { entries: ranked.map(({ entry }) => entry), isLikely };
}

/** 0 for the same text, 1 for texts with nothing in common. Words that begin the other text are half the way to it. */
function unlike(one: string, other: string): number {
  if (one === '' || other === '') return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const asBeginning = long.startsWith(`${short} `) ? 0.5 * (1 - short.length / long.length) : 1;
  const [oneWord, otherWord] = [one.replaceAll(' ', ''), other.replaceAll(' ', '')];
  return Math.min(asBeginning, changesBetween(oneWord, otherWord) / Math.max(oneWord.length, otherWord.length));
}

/** Letters to add, drop or exchange to make one text the other; two neighbours in the wrong order count once. */
function changesBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let changes = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwapped) changes = Math.min(changes, (before[column - 2] ?? 0) + 1);
      next.push(changes);
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}
