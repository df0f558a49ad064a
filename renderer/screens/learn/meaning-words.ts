import type { Indicator } from '../../../shared/contract/views.ts';
import { rowWords, type RowMeaning } from '../../../shared/forms/learn/learn-answers.ts';
import { learnWords } from '../../../shared/text/vi/learn.ts';

/** A meaning in words: one of the words of a row, or the label of an indicator. */
export function meaningWords(means: RowMeaning, indicators: readonly Indicator[]): string {
  const word = rowWords.find((one) => one === means);
  if (word !== undefined) return learnWords.rows[word];
  return indicators.find(({ code }) => code === means)?.label ?? means;
}

/** Everything a row can mean: the words, what is likely, then the catalogue. */
export function meaningChoices(likely: readonly RowMeaning[], indicators: readonly Indicator[]): readonly RowMeaning[] {
  const counted = indicators.filter(
    ({ source }) => source.from !== 'ratio' && source.from !== 'target' && source.from !== 'pipeline',
  );
  return [...new Set<RowMeaning>([...likely, ...rowWords, ...counted.map(({ code }) => code)])];
}
