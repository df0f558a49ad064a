import type { FigureBase, FigureValue } from '../../shared/statistics/figure.ts';
import { figureText } from '../../shared/text/format.ts';

/** A figure in JSON: the value as kept (whole numbers, never rounded) and as paper prints it. */
export type FigureJson = { readonly value: FigureValue; readonly text: string };
export type BaseJson = {
  readonly reported: number;
  readonly expected: number;
  readonly missingUnitIds: readonly number[];
};

/** The JSON of a figure. */
export function figureJson(value: FigureValue): FigureJson {
  return { value, text: figureText(value) };
}

/** The JSON of a base, its units by id. */
export function baseJson({ reported, expected, missingUnitIds }: FigureBase): BaseJson {
  return { reported, expected, missingUnitIds };
}
