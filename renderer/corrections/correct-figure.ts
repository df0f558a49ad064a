import type { Explanation } from '../../shared/contract/views.ts';
import type { CellSource, ExplanationPart } from '../../shared/statistics/figure.ts';
import type { CorrectionSubject } from './correction-state.ts';

/**
 * What F2 does on a figure: `cell`, it stands in exactly one cell of a form; `choose`, it is added up or counted and its
 * cells are to be chosen from; `none`, nothing was sent that could be corrected.
 */
export type FigureToCorrect =
  | { readonly is: 'cell'; readonly subject: CorrectionSubject }
  | { readonly is: 'choose' }
  | { readonly is: 'none' };

export function figureToCorrect({ root }: Explanation): FigureToCorrect {
  const cells = cellsOf(root).flatMap(({ row }) => row ?? []);
  const [only, ...more] = cells;
  if (only === undefined) return { is: 'none' };
  return more.length === 0 && root.parts.length === 0 && only.table === 'reported_value'
    ? { is: 'cell', subject: only }
    : { is: 'choose' };
}

const cellsOf = ({ sources, parts }: ExplanationPart): readonly CellSource[] => [...sources, ...parts.flatMap(cellsOf)];
