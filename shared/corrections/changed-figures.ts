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

/** What is corrected: whose, which codes beyond the catalogue bear on it (see `rowIndicators`), and whether a person is. */
export type Corrected = {
  readonly unitId: number;
  readonly rows: readonly string[];
  /** Only people are on the way into the Party: a corrected form changes no figure of it. */
  readonly isOfPeople: boolean;
};

type Values = ReadonlyMap<string, FigureValue>;
/** Figures of the unit and of those above it, by unit and code. */
export type FiguresBefore = {
  readonly chain: readonly number[];
  readonly codes: readonly string[];
  readonly values: Values;
};
/** The same after the correction, and those of the whole that may differ. */
export type FiguresAfter = { readonly changed: readonly ChangedValue[]; readonly ofWhole: Values };
type ChangedValue = {
  readonly code: string;
  readonly id: number;
  readonly before: FigureValue;
  readonly after: FigureValue;
};

/**
 * The figures that a correction may change, as they are. Some of them are read from the data file only when they are
 * asked for, so each of the three questions must be asked while the file is in the state it speaks of.
 */
export function figuresBefore(before: Figures, { unitId, rows, isOfPeople }: Corrected, period: Period): FiguresBefore {
  const { indicators } = before.evidence.catalogue;
  const own = indicators.filter(({ source }) => isOfPeople || source.from !== 'pipeline').map(({ code }) => code);
  const codes = [...own, ...rows.filter((code) => !own.includes(code))];
  const chain = [unitId, ...before.evidence.treeOn(period.to).ancestorsOf(unitId)];
  // A whole changes only where a part of it does: nothing else is asked of thousands of units.
  const below = unitId === before.root.unitId ? chain : chain.filter((id) => id !== before.root.unitId);
  return { chain: below, codes, values: valuesOf(before, below, codes, period) };
}

/** What they are once the correction is written. */
export function figuresAfter(after: Figures, { chain, codes, values }: FiguresBefore, period: Period): FiguresAfter {
  const root = after.root.unitId;
  const changed = chain.flatMap((id) =>
    codes.flatMap((code): readonly ChangedValue[] => {
      const [was, is] = [values.get(keyOf(id, code)), after.figure(code, id, period).value];
      return was === undefined || isSameFigure(was, is) ? [] : [{ code, id, before: was, after: is }];
    }),
  );
  const above = chain.includes(root) ? [] : [...new Set(changed.map(({ code }) => code))];
  return { changed, ofWhole: valuesOf(after, [root], above, period) };
}

/** Those that differ: the unit's, those of the organisations above it, and of the whole; `before` as in `figuresBefore`. */
export function changedFigures(
  before: Figures,
  { changed, ofWhole }: FiguresAfter,
  period: Period,
): readonly ChangedFigure[] {
  const root = before.root.unitId;
  const { catalogue } = before.evidence;
  const wholes = [...ofWhole].flatMap(([key, after]): readonly ChangedValue[] => {
    const code = key.slice(key.indexOf(' ') + 1);
    const was = before.figure(code, root, period).value;
    return isSameFigure(was, after) ? [] : [{ code, id: root, before: was, after }];
  });
  return [...changed, ...wholes].map(({ code, id, ...values }) => ({
    unit: unitName(before, id, period),
    label: catalogue.find(code)?.label ?? code,
    ...values,
  }));
}

const keyOf = (id: number, code: string) => `${id} ${code}`;

function valuesOf(figures: Figures, ids: readonly number[], codes: readonly string[], period: Period): Values {
  return new Map(
    ids.flatMap((id) => codes.map((code) => [keyOf(id, code), figures.figure(code, id, period).value] as const)),
  );
}

/** As people read them: a share over another base that prints the same is no change to look at. */
export function isSameFigure(one: FigureValue, other: FigureValue): boolean {
  return one.is === other.is && figureText(one) === figureText(other);
}
