import type { FigureValue } from '../../shared/statistics/figure.ts';
import { figureText } from '../../shared/text/format.ts';
import { ui } from '../../shared/text/vi/ui.ts';

/** How a figure stands on screen; `why` tells why there is no number, for tooltip and screen reader. */
export type FigureOnScreen = { readonly text: string; readonly why: string | null };

/** A number, `0`, `chưa có` or `–`: four marks that are never mixed up. */
export function figureOnScreen(value: FigureValue): FigureOnScreen {
  if (value.is === 'undefined')
    return { text: figureText(value) || ui.figures.undefined, why: ui.figures.undefinedWhy[value.why] };
  return { text: figureText(value), why: null };
}

/** The value to sort by and to sum up; null when there is none. Ratios and means keep their exact order. */
export function figureNumber(value: FigureValue): number | null {
  switch (value.is) {
    case 'number':
      return value.value;
    case 'ratio':
      return value.whole === 0 ? null : value.part / value.whole;
    case 'mean':
      return value.count === 0 ? null : value.sum / value.count;
    case 'missing':
    case 'undefined':
      return null;
  }
}
