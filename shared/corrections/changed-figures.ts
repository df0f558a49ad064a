import type { Period } from '../domain/period.ts';
import { unitName } from '../statistics/check-figures.ts';
import type { FigureValue } from '../statistics/figure.ts';
import { figureText } from '../text/format.ts';
import type { Figures } from '../statistics/figures.ts';

/** A figure that a correction changes. */
export type ChangedFigure = {
  readonly unit: string;
  readonly label: string;
  readonly before: FigureValue;
  readonly after: FigureValue;
};

/**
 * Figures of a period that differ between two states of one file: the unit's, those of the organisations above it, and of
 * the whole. `rows`: codes beyond the catalogue, see `rowIndicators`.
 */
export function changedFigures(
  before: Figures,
  after: Figures,
  { unitId, rows }: { readonly unitId: number; readonly rows: readonly string[] },
  period: Period,
): readonly ChangedFigure[] {
  const root = before.root.unitId;
  const { catalogue } = before.evidence;
  const own = catalogue.indicators.map(({ code }) => code);
  const codes = [...own, ...rows.filter((code) => !own.includes(code))];
  const chain = [unitId, ...before.evidence.treeOn(period.to).ancestorsOf(unitId)];
  const changedIn = (id: number, asked: readonly string[]) =>
    asked.flatMap((code) => {
      const [was, is] = [before.figure(code, id, period).value, after.figure(code, id, period).value];
      return isSameFigure(was, is) ? [] : [{ code, id, before: was, after: is }];
    });
  // A whole changes only where a part of it does: nothing else is asked of thousands of units.
  const below = chain.filter((id) => id !== root).flatMap((id) => changedIn(id, codes));
  const ofWhole = changedIn(root, unitId === root ? codes : [...new Set(below.map(({ code }) => code))]);
  return [...below, ...ofWhole].map(({ code, id, ...values }) => ({
    unit: unitName(before, id, period),
    label: catalogue.find(code)?.label ?? code,
    ...values,
  }));
}

/** As people read them: a share over another base that prints the same is no change to look at. */
export function isSameFigure(one: FigureValue, other: FigureValue): boolean {
  return one.is === other.is && figureText(one) === figureText(other);
}
