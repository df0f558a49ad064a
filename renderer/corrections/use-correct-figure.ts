import type { RefObject } from 'react';
import { ui } from '../../shared/text/vi/ui.ts';
import { ask, useClient } from '../api/client.ts';
import { useCommand } from '../app/command-bus.ts';
import { useFigureView } from '../app/figure-view-choice.ts';
import { useExplanation } from '../explanation/explanation-state.ts';
import { figureToCorrect } from './correct-figure.ts';
import { useCorrection } from './correction-state.ts';
import { pressFocusedLeaf } from './focused-leaf.ts';

/** Names the cell of a grid of figures that has the focus. */
type FocusedFigure = {
  getFocusedCell():
    | {
        readonly column: { readonly id: string };
        readonly row: { readonly original: { readonly unit: { readonly id: number } } };
      }
    | undefined;
};

/**
 * F2 on a grid of figures: a figure that stands in one cell of a form opens the dialog, any other its explanation, where
 * each cell can be chosen. With the focus in the panel, its own cell. Gives what a button does on the focused figure.
 */
export function useCorrectFigure(grid: RefObject<FocusedFigure | null>, periodCode: string): () => void {
  const client = useClient();
  const { asked } = useFigureView();
  const { show } = useExplanation();
  const { open, tell } = useCorrection();
  const correct = async () => {
    const cell = grid.current?.getFocusedCell();
    if (cell === undefined) return;
    const figure = { indicator: cell.column.id, unitId: cell.row.original.unit.id };
    try {
      const found = figureToCorrect(await ask(client, 'figures/explain', { ...figure, period: periodCode, ...asked }));
      if (found.is === 'cell') {
        open(found.subject);
        return;
      }
      tell(found.is === 'choose' ? ui.corrections.pickLeaf : ui.corrections.noLeaf);
    } catch {
      // The panel asks the same and tells what went wrong.
    }
    show({ ...figure, periodCode });
  };
  const act = () => void correct();
  useCommand('figure/correct', () => {
    if (!pressFocusedLeaf(document)) act();
  });
  return act;
}
