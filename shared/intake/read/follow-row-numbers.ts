import type { Problem } from '../../contract/problem.ts';
import type { GridRow } from '../grid/grid.ts';
import { atCell, note, type SheetPlace } from '../grid/sheet-place.ts';

/** A row of the list with its number; `blanks`: rows without any number since the row before. */
type Numbered = { readonly row: number; readonly number: number; readonly blanks: number };
type Gap = { readonly row: number; readonly from: number; readonly to: number };

/** Follows the numbers of the rows of a list; each row is told once, in the order of the sheet. */
export type RowNumbers = {
  readonly next: (row: GridRow) => void;
  /** Numbers that are missing or stand twice, each at its cell. */
  readonly problems: () => readonly Problem[];
};

/** A list with more breaks than this is numbered by some other order; it is told once. */
const MOST_TOLD = 5;
const NUMBER = /^\s*(\d{1,5})\s*[.)]?\s*$/;

/**
 * Numbers of rows go up by one, from one again in each group. A number that is missing says that a row may have been
 * deleted, one that stands twice that a row was put in. A list sorted since it was numbered is held against its whole.
 */
export function followRowNumbers(column: number | null, place: SheetPlace): RowNumbers {
  const groups: Numbered[][] = [];
  let blanks = 0;
  return {
    next({ row, cells }) {
      if (column === null) return;
      const cell = cells.find((one) => one.column === column);
      const text = cell?.kind === 'number' ? String(cell.number) : cell?.kind === 'text' ? cell.text : '';
      const number = NUMBER.exec(text)?.[1];
      if (number === undefined) {
        blanks += 1;
        return;
      }
      const own = { row, number: Number(number), blanks };
      blanks = 0;
      const group = groups.at(-1);
      if (group === undefined || own.number === 1) groups.push([own]);
      else group.push(own);
    },
    problems() {
      if (column === null) return [];
      const found = groupsOf(groups).flatMap((group) => [...gapsIn(group), ...repeatsIn(group)]);
      const at = (row: number) => atCell(place, row, column);
      const [first] = found;
      if (first !== undefined && found.length > MOST_TOLD)
        return [note('intake.row-numbers-broken', at(first.row), { count: found.length })];
      return found.map((one) => {
        if (!('from' in one))
          return note('intake.row-number-twice', at(one.row), { number: one.number, other: one.other });
        const { row, from, to } = one;
        return note('intake.row-number-missing', at(row), { numbers: from === to ? String(from) : `${from}–${to}` });
      });
    },
  };
}

/**
 * Groups as they stand, or all rows by their numbers where the list was sorted since: it begins with one only once and
 * not at its head, or goes down. Out of order in several groups it tells nothing.
 */
function groupsOf(groups: readonly (readonly Numbered[])[]): readonly (readonly Numbered[])[] {
  const all = groups.flat();
  const startsOnce = all.filter(({ number }) => number === 1).length === 1;
  const sorted = all.toSorted((one, other) => one.number - other.number);
  const blanks = all.reduce((sum, one) => sum + one.blanks, 0);
  const whole = [sorted.map((one) => ({ ...one, blanks }))];
  if (!groups.every(isRising)) return startsOnce || groups.length === 1 ? whole : [];
  const missing = (sorted.at(-1)?.number ?? 0) - all.length;
  return startsOnce && all[0]?.number !== 1 && missing * 2 <= all.length ? whole : groups;
}

const isRising = (group: readonly Numbered[]) =>
  group.every(({ number }, at) => at === 0 || number >= (group[at - 1]?.number ?? 0));

/** Rows without a number that stand in the gap explain it. */
function gapsIn(group: readonly Numbered[]): readonly Gap[] {
  return group.flatMap(({ row, number, blanks }, at) => {
    const before = group[at - 1]?.number;
    if (before === undefined || number - before - 1 <= blanks) return [];
    return [{ row, from: before + 1, to: number - 1 }];
  });
}

function repeatsIn(
  group: readonly Numbered[],
): readonly { readonly row: number; readonly number: number; readonly other: number }[] {
  const seen = new Map<number, number>();
  return group.flatMap(({ row, number }) => {
    const other = seen.get(number);
    seen.set(number, other ?? row);
    return other === undefined ? [] : [{ row, number, other }];
  });
}
