import type { PeopleMatch } from '../match/match-people-list.ts';
import type { KnownRecord, PeopleDraft } from '../records/people-list.ts';
import { totalsOf } from './admission-cells.ts';
import { compareTotals, type Difference, type DifferenceCell, type DifferenceRow } from './difference.ts';
import { labelOfPeopleColumn, peopleColumns, shownPeopleColumn, type PeopleRow } from './people-list-cells.ts';

/** Names the row of somebody of the version before in `keepOld`. */
export const keyOfRecord = ({ recordId }: KnownRecord) => `record:${recordId}`;
/** Names the row of somebody this list did not have before. */
export const keyOfNewRow = ({ sheet, row }: PeopleDraft) => `new:${sheet}:${row}`;

type Versions = {
  readonly matches: readonly PeopleMatch[];
  /** Rows of the version before whom this one no longer has. */
  readonly removed: readonly KnownRecord[];
  /** All rows of the version before. */
  readonly before: readonly KnownRecord[];
  /** Keys of rows that stay as they were. */
  readonly keepOld: ReadonlySet<string>;
  readonly unitName: (id: number) => string;
};

/** What a new version of a list of candidates or members changes, person by person, and its headline figures. */
export function differenceOfPeopleList({ matches, removed, before, keepOld, unitName }: Versions): Difference {
  const isKept = (key: string) => keepOld.has(key);
  const after = new Map<string, PeopleRow>(before.map((record) => [keyOfRecord(record), record]));
  for (const record of removed) if (!isKept(keyOfRecord(record))) after.delete(keyOfRecord(record));
  const rows = matches.flatMap((match): readonly DifferenceRow[] => {
    if (match.is === 'question') return [];
    const { draft } = match;
    const key = match.is === 'add' ? keyOfNewRow(draft) : keyOfRecord(match.known);
    const now: PeopleRow = match.is === 'add' ? draft : { person: match.person, content: draft.content };
    if (!isKept(key)) after.set(key, now);
    if (match.is === 'same') return [];
    const cells = changedCells(match.is === 'add' ? null : match.known, now, unitName);
    const place = { sheet: draft.sheet, row: draft.row };
    return [{ key, state: match.is, label: draft.person.full_name, place, cells }];
  });
  const gone = removed.map((record): DifferenceRow => ({
    key: keyOfRecord(record),
    state: 'remove',
    label: record.person.full_name,
    place: null,
    cells: changedCells(record, null, unitName),
  }));
  return { totals: compareTotals(totalsOf(before), totalsOf([...after.values()])), rows: [...rows, ...gone] };
}

function changedCells(
  before: PeopleRow | null,
  after: PeopleRow | null,
  unitName: (id: number) => string,
): readonly DifferenceCell[] {
  return peopleColumns.flatMap((column): readonly DifferenceCell[] => {
    const [was, is] = [before, after].map((row) => (row === null ? '' : shownPeopleColumn(column, row, unitName)));
    if (was === undefined || is === undefined || was === is) return [];
    return [{ field: labelOfPeopleColumn(column), before: was, after: is, isCorrected: false }];
  });
}
