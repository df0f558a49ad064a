import type { Ends } from '../statistics/target-progress.ts';
import type { BoardRow, BoardTarget, TargetColumn } from './target-board.ts';

/** One column of targets: what the units were given, what the organisation has itself. Both stand; neither is made of the other. */
export type ColumnSum = {
  /** Units with a target. */
  readonly units: number;
  /** Null when no unit has one. */
  readonly sum: Ends | null;
  readonly own: BoardTarget | null;
  /** Sum less own, of the lower and the upper ends; null when one of the two is not there. */
  readonly difference: Ends | null;
};

/** Adds up each column over the units and holds it against the organisation's own target. */
export function sumTargets(rows: readonly BoardRow[], whole: BoardRow): Readonly<Record<TargetColumn, ColumnSum>> {
  const of = (column: TargetColumn) => sumOf(rows, whole, ({ targets }) => targets[column]);
  return { assigned: of('assigned'), resolution: of('resolution'), striving: of('striving'), term: of('term') };
}

/** The same for the target each result is held against, whatever its kind. */
export function sumHeldTargets(rows: readonly BoardRow[], whole: BoardRow): ColumnSum {
  return sumOf(rows, whole, ({ held, targets }) => (held === null ? null : targets[held]));
}

function sumOf(rows: readonly BoardRow[], whole: BoardRow, targetOf: (row: BoardRow) => BoardTarget | null): ColumnSum {
  const set = rows.flatMap((row) => targetOf(row) ?? []);
  const own = targetOf(whole);
  const sum = set.length === 0 ? null : add(set.map(endsOf));
  const ends = own === null ? null : endsOf(own);
  const difference =
    sum === null || ends === null ? null : { least: sum.least - ends.least, most: sum.most - ends.most };
  return { units: set.length, sum, own, difference };
}

const add = (all: readonly Ends[]): Ends =>
  all.reduce((sum, one) => ({ least: sum.least + one.least, most: sum.most + one.most }), { least: 0, most: 0 });
const endsOf = ({ value, valueTo }: BoardTarget): Ends => ({ least: value, most: valueTo ?? value });
