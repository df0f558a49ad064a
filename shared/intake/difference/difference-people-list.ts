import { keepColumns } from './keep-columns.ts';
import type { PeopleMatch } from '../match/match-people-list.ts';
import { recordInForce, type KnownRecord, type PeopleDraft } from '../records/people-list.ts';
import { totalsOf } from './admission-cells.ts';
import { compareTotals, type Difference, type DifferenceCell, type DifferenceRow } from './difference.ts';
import { labelOfPeopleColumn, peopleColumns, shownPeopleColumn, type PeopleRow } from './people-list-cells.ts';

/** Names the row of somebody of the version before in `keepOld`. */
export const keyOfRecord = ({ recordId }: KnownRecord) => `record:${recordId}`;
/** Names the row of somebody this list did not have before. */
export const keyOfNewRow = ({ sheet, row }: PeopleDraft) => `new:${sheet}:${row}`;

const NONE: ReadonlySet<string> = new Set();
const columnsOf = ({ person, content }: PeopleRow): Readonly<Record<string, unknown>> => ({ ...person, ...content });

/** Columns the board corrected that this row says differently, without being mended itself. */
export function conflictingPeopleColumns(draft: PeopleDraft, record: KnownRecord): ReadonlySet<string> {
  if (record.corrections === undefined) return NONE;
  const [sent, now] = [columnsOf(draft.asSent ?? draft), columnsOf(draft)];
  const counts = columnsOf(recordInForce(record));
  const corrected = new Set(record.corrections.map(({ field }) => field));
  return new Set(
    [...corrected].filter((field) => sent[field] === now[field] && field in now && counts[field] !== now[field]),
  );
}

type Versions = {
  readonly matches: readonly PeopleMatch[];
  /** Rows of the version before whom this one no longer has. */
  readonly removed: readonly KnownRecord[];
  /** All rows of the version before. */
  readonly before: readonly KnownRecord[];
  /** Keys of rows that stay as they were. */
  readonly keepOld: ReadonlySet<string>;
  /** Keys of rows where the new version wins over a correction. */
  readonly overrule: ReadonlySet<string>;
  readonly unitName: (id: number) => string;
};

/** What a new version of a list of candidates or members changes, person by person, and its headline figures. */
export function differenceOfPeopleList(versions: Versions): Difference {
  const { matches, removed, before, keepOld, overrule, unitName } = versions;
  const isKept = (key: string) => keepOld.has(key);
  const after = new Map<string, PeopleRow>(before.map((record) => [keyOfRecord(record), recordInForce(record)]));
  for (const record of removed) if (!isKept(keyOfRecord(record))) after.delete(keyOfRecord(record));
  const rows = matches.flatMap((match): readonly DifferenceRow[] => {
    if (match.is === 'question' || (match.is === 'same' && match.isElsewhere === true)) return [];
    const { draft } = match;
    const place = { sheet: draft.sheet, row: draft.row };
    const label = draft.person.full_name;
    if (match.is === 'add') {
      const key = keyOfNewRow(draft);
      if (!isKept(key)) after.set(key, draft);
      return [{ key, state: 'add', label, place, cells: wholeRow(draft, unitName, 'after') }];
    }
    const { known } = match;
    const key = keyOfRecord(known);
    const now: PeopleRow = { person: match.person, content: draft.content };
    const conflicts = conflictingPeopleColumns(draft, known);
    if (!isKept(key)) after.set(key, overrule.has(key) ? now : keeping(now, recordInForce(known), conflicts));
    const cells = changedCells(known, now, conflicts, unitName);
    return cells.length === 0 ? [] : [{ key, state: 'change', label, place, cells }];
  });
  const gone = removed.map((record): DifferenceRow => {
    const counts = recordInForce(record);
    const corrected = new Set(record.corrections?.map(({ field }) => field));
    const cells = wholeRow(counts, unitName, 'before', corrected);
    return { key: keyOfRecord(record), state: 'remove', label: counts.person.full_name, place: null, cells };
  });
  return {
    totals: compareTotals(totalsOf(before.map(recordInForce)), totalsOf([...after.values()])),
    rows: [...rows, ...gone],
  };
}

/** The row with the columns that stay as the board corrected them. */
function keeping(now: PeopleRow, counts: PeopleRow, kept: ReadonlySet<string>): PeopleRow {
  if (kept.size === 0) return now;
  return {
    person: keepColumns(now.person, counts.person, kept),
    content: keepColumns(now.content, counts.content, kept),
  };
}

function wholeRow(
  row: PeopleRow,
  unitName: (id: number) => string,
  side: 'before' | 'after',
  corrected: ReadonlySet<string> = NONE,
): readonly DifferenceCell[] {
  return peopleColumns.flatMap((column): readonly DifferenceCell[] => {
    const text = shownPeopleColumn(column, row, unitName);
    const isCorrected = corrected.has(column);
    if (text === '' && !isCorrected) return [];
    const texts = side === 'before' ? { before: text, after: '' } : { before: '', after: text };
    return [{ field: labelOfPeopleColumn(column), ...texts, isCorrected }];
  });
}

function changedCells(
  known: KnownRecord,
  now: PeopleRow,
  conflicts: ReadonlySet<string>,
  unitName: (id: number) => string,
): readonly DifferenceCell[] {
  const counts = recordInForce(known);
  return peopleColumns.flatMap((column): readonly DifferenceCell[] => {
    const after = shownPeopleColumn(column, now, unitName);
    const inUse = shownPeopleColumn(column, counts, unitName);
    // The unit took the board's correction over: its own text changed, what counts does not.
    const before = inUse === after ? shownPeopleColumn(column, known, unitName) : inUse;
    if (before === after) return [];
    return [{ field: labelOfPeopleColumn(column), before, after, isCorrected: conflicts.has(column) }];
  });
}
