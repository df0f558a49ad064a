import type { UnitIndex } from '../recognise/unit-index.ts';
import type { Problem } from '../../contract/problem.ts';
import { KINH } from '../../domain/peoples.ts';
import { foldText } from '../../text/fold.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { PersonColumns } from '../records/admission-draft.ts';
import { textOfCell } from '../cells/cell-reading.ts';
import { takeNameApart } from '../cells/take-name-apart.ts';
import { cellAsWritten } from '../grid/grid.ts';
import type { MappedRow, MappedTable } from '../read/map-rows.ts';
import { atCell, fix, type SheetPlace } from '../grid/sheet-place.ts';
import type { KindOutcome } from './stage-outcome.ts';
import type { Unfold } from '../read/unfold-cells.ts';

/**
 * Lines such as `Cộng: 8 đồng chí` must say what was read; else rows were lost or the line is wrong. `Tổng cộng` may
 * also stand for several tables of the list (`ofTables`): those up to here or all of them.
 */
export function checkTotals(
  { rows, totals }: MappedTable,
  place: SheetPlace,
  ofTables: readonly number[] = [],
): readonly Problem[] {
  const told = new Set<string>();
  return totals.flatMap(({ row, column, text, says, counts }) => {
    // `Tổng cộng` and `Danh sách này có …` below it say the same of the same rows.
    const key = `${says} ${counts.join(' ')}`;
    if (told.has(key)) return [];
    told.add(key);
    if (counts.includes(says) || (foldText(text).startsWith('tong') && ofTables.includes(says))) return [];
    return [
      fix('intake.total-differs', atCell(place, row, column), { written: text, says, read: counts[0] ?? rows.length }),
    ];
  });
}

/** The name as it stands in the row, for rows of which nothing else could be read. */
export function writtenName({ cells }: MappedRow): string {
  const cell = cells['fullName'] ?? cells['nameAndBirth'] ?? cells['nameBirthCard'] ?? cells['givenName'];
  return cell === undefined ? '' : textOfCell(cell);
}

/** Keys of the names in rows the person leaves out: who stood there before keeps what is known. */
export function leftOutNames(
  mapped: MappedTable,
  leftOut: ReadonlySet<number>,
  unfold: Unfold | null,
): ReadonlySet<string> {
  return new Set(
    mapped.rows.flatMap((row) => {
      if (!leftOut.has(row.row)) return [];
      const name = (unfold === null ? row : unfold(row).row).cells['fullName'];
      if (name === undefined) return [];
      const parts = takeNameApart(cellAsWritten(name));
      return [textOfCell(name), ...('name' in parts ? [parts.name] : [])].map(foldText);
    }),
  );
}

/** Headline of a list of people; the figures themselves also know the setting about people of foreign origin. */
export function headlineTotals(
  drafts: readonly { readonly person: PersonColumns }[],
  removed: number,
): KindOutcome['totals'] {
  const words = intakeWords.totals;
  const number = (is: (person: PersonColumns) => boolean) => drafts.filter(({ person }) => is(person)).length;
  const totals = [
    { label: words.people, value: drafts.length },
    { label: words.female, value: number(({ sex }) => sex === 'female') },
    {
      label: words.minority,
      value: number(({ people }) => people !== null && people !== KINH && people !== 'foreign-origin'),
    },
    { label: words.religious, value: number(({ religion }) => religion !== null && religion !== 'none') },
  ];
  return removed === 0 ? totals : [...totals, { label: words.removed, value: removed }];
}

/**
 * Names units. Made here by itself as it lives as long as the preview: made beside the tables of a list it would hold
 * on to all their rows.
 */
export const namesOfUnits =
  (index: UnitIndex) =>
  (unitId: number): string =>
    index.get(unitId)?.name ?? '';
