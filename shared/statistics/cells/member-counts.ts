import type { IsoDate } from '../../domain/partial-date.ts';
import type { UnitTree } from '../../domain/unit-tree.ts';
import { foldText } from '../../text/fold.ts';
import type { CellMembers } from '../figure-facts.ts';
import type { CellPlacing } from './cell-names.ts';

/** Members of a cell by the latest list of the membership that names it. */
export type MembersOfCell = {
  readonly count: number;
  readonly day: IsoDate;
  readonly file: string;
  readonly intakeId: number;
  /** Members whose residence names the commune, and those of whom the list gives none. */
  readonly local: number;
  readonly localUnknown: number;
};

/** Levels and the like before the place in the name of a unit, folded: the place alone tells where somebody lives. */
const BEFORE_PLACE = /^(?:dang bo|chi bo) (?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho) /;

/**
 * Counts members cell by cell from the latest list that names the cell, by its day and then by its intake. A cell that
 * no list names is not in the answer: its number is not known.
 */
export function memberCounts(
  rows: readonly CellMembers[],
  { cellOf }: CellPlacing,
  tree: UnitTree,
): ReadonlyMap<number, MembersOfCell> {
  const placeOf = placesOf(tree);
  const found = new Map<number, MembersOfCell>();
  for (const row of rows) {
    const cellId = cellOf(row);
    if (cellId === null) continue;
    const before = found.get(cellId);
    const order = before === undefined ? 1 : compare(row, before);
    if (order < 0) continue;
    const start = order > 0 || before === undefined ? { count: 0, local: 0, localUnknown: 0 } : before;
    const isLocal = row.residence === null ? null : livesIn(row.residence, placeOf(cellId));
    found.set(cellId, {
      count: start.count + row.count,
      day: row.day,
      file: row.file,
      intakeId: row.intakeId,
      local: start.local + (isLocal === true ? row.count : 0),
      localUnknown: start.localUnknown + (isLocal === null ? row.count : 0),
    });
  }
  return found;
}

type ListOrder = { readonly day: IsoDate; readonly intakeId: number };
const compare = (one: ListOrder, other: ListOrder) =>
  one.day === other.day ? one.intakeId - other.intakeId : one.day > other.day ? 1 : -1;

/** The folded names of the commune a cell lies in, or nothing when no unit above it names one. */
function placesOf(tree: UnitTree): (cellId: number) => string | null {
  const known = new Map<number, string | null>();
  return (cellId) => {
    const before = known.get(cellId);
    if (before !== undefined) return before;
    const names = tree.ancestorsOf(cellId).flatMap((id) => tree.find(id)?.name ?? []);
    const commune = names.map((name) => foldText(name)).find((name) => BEFORE_PLACE.test(name));
    const place = commune === undefined ? null : commune.replace(BEFORE_PLACE, '');
    known.set(cellId, place);
    return place;
  };
}

/** Whether a residence names the place as whole words; null when it is not known which place it should name. */
function livesIn(residence: string, place: string | null): boolean | null {
  return place === null || place === '' ? null : ` ${foldText(residence)} `.includes(` ${place} `);
}
