import type { Problem } from '../../contract/problem.ts';
import { readDay } from '../../domain/read-day.ts';
import { columnName } from '../grid/grid.ts';
import type { MappedRow } from './map-rows.ts';
import { atCell, fix, type SheetPlace } from '../grid/sheet-place.ts';

const DATE_FIELDS = [
  'birth',
  'birthMale',
  'birthFemale',
  'decisionDate',
  'ceremonyDate',
  'meetingDate',
  'officialDate',
  'admittedDate',
  'recognisedDate',
  'mentorSince',
  'classDecisionDate',
  'certificateDate',
] as const;
/** Fewer dates of a kind than this say nothing about the column. */
const LEAST = 3;
const ANY_YEAR = { latestYear: 2100 };

type Seen = {
  real: number;
  realAbove12: number;
  typed: number;
  typedUpTo12: number;
  first: { row: number; column: number };
};

/** Looks at the dates of one row after the other. */
export type SwappedDays = {
  readonly add: (row: MappedRow) => void;
  readonly problems: () => readonly Problem[];
};

/**
 * Finds columns where Excel took days for months: typed `25/03/2017` stayed text while `03/02/2017` became 2 March.
 * The sign is a column whose texts all have a day above 12 and whose real dates all have one up to 12.
 */
export function findSwappedDays(place: SheetPlace): SwappedDays {
  const byColumn = new Map<number, Seen>();
  const seenIn = (column: number, row: number): Seen => {
    let seen = byColumn.get(column);
    if (seen === undefined) {
      seen = { real: 0, realAbove12: 0, typed: 0, typedUpTo12: 0, first: { row, column } };
      byColumn.set(column, seen);
    }
    return seen;
  };
  return {
    add({ row, cells }) {
      for (const field of DATE_FIELDS) {
        const cell = cells[field];
        if (cell === undefined || (cell.kind !== 'date' && cell.kind !== 'text')) continue;
        const day = cell.kind === 'date' ? Number(cell.day.slice(8)) : readDay(cell.text, ANY_YEAR)?.day;
        if (day === undefined) continue;
        const seen = seenIn(cell.column, row);
        if (cell.kind === 'date') {
          if (seen.real === 0) seen.first = { row, column: cell.column };
          seen.real += 1;
          if (day > 12) seen.realAbove12 += 1;
        } else {
          seen.typed += 1;
          if (day <= 12) seen.typedUpTo12 += 1;
        }
      }
    },
    problems: () =>
      [...byColumn].flatMap(([column, { real, realAbove12, typed, typedUpTo12, first }]) => {
        const isSwapped = real >= LEAST && typed >= LEAST && realAbove12 === 0 && typedUpTo12 === 0;
        if (!isSwapped) return [];
        const facts = { column: columnName(column), real, typed };
        return [fix('intake.days-swapped', atCell(place, first.row, first.column), facts)];
      }),
  };
}
