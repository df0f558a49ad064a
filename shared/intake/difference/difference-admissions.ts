import { keepColumns } from './keep-columns.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { shownColumn, totalsOf, type AdmissionRow, type ShownColumn } from './admission-cells.ts';
import type { AdmissionDraft } from '../records/admission-draft.ts';
import { compareTotals, type Difference, type DifferenceCell, type DifferenceRow } from './difference.ts';
import { inForce, type KnownAdmission } from '../records/known-admission.ts';
import type { AdmissionMatch } from '../match/match-admissions.ts';
import { isSameRow } from '../match/person-keys.ts';

/** Names the row of somebody who is kept already in `keepOld` and `overrule`. */
export const keyOfKnown = ({ admissionId }: KnownAdmission) => `person:${admissionId}`;
/** Names the row of somebody new. */
export const keyOfNew = ({ sheet, row }: AdmissionDraft) => `new:${sheet}:${row}`;

const COLUMNS = Object.keys(intakeWords.columns) as readonly ShownColumn[]; // the very keys of this object

/** Columns the board corrected that this row says differently, without being mended itself. */
export function conflictingColumns(draft: AdmissionDraft, known: KnownAdmission): ReadonlySet<string> {
  if (known.corrections === undefined) return NONE;
  const corrected = new Set(known.corrections.map(({ field }) => field));
  const counts = columnsOf(inForce(known));
  const sent = columnsOf(draft.asSent ?? draft);
  const now = columnsOf(draft);
  return new Set(
    [...corrected].filter((field) => sent[field] === now[field] && field in now && counts[field] !== now[field]),
  );
}

const NONE: ReadonlySet<string> = new Set();
const columnsOf = ({ person, admission }: AdmissionRow): Readonly<Record<string, unknown>> => ({
  ...person,
  ...admission,
});

type Versions = {
  readonly matches: readonly AdmissionMatch[];
  /** People of the version before who are not in this one. */
  readonly removed: readonly KnownAdmission[];
  /** Everyone of the version before. */
  readonly before: readonly KnownAdmission[];
  /** Keys of rows that stay as they were, and of rows where the new version wins over a correction. */
  readonly keepOld: ReadonlySet<string>;
  readonly overrule: ReadonlySet<string>;
  readonly unitName: (id: number) => string;
};

/** What a new version of a list changes, person by person, and the headline figures before and as they will be. */
export function differenceOfAdmissions(versions: Versions): Difference {
  const { matches, removed, before, keepOld, unitName } = versions;
  const all = (row: AdmissionRow) =>
    COLUMNS.flatMap((column): readonly DifferenceCell[] => {
      const text = shownColumn(column, row, unitName);
      return text === '' ? [] : [{ field: intakeWords.columns[column], before: '', after: text, isCorrected: false }];
    });
  const rows = matches.flatMap((match): readonly DifferenceRow[] => {
    if (match.is === 'question') return [];
    const { draft } = match;
    const place = { sheet: draft.sheet, row: draft.row };
    const label = draft.person.full_name;
    if (match.is === 'add') return [{ key: keyOfNew(draft), state: 'add', label, place, cells: all(draft) }];
    const cells = changedCells(draft, match.known, unitName);
    return cells.length === 0 ? [] : [{ key: keyOfKnown(match.known), state: 'change', label, place, cells }];
  });
  const gone = removed.map((known): DifferenceRow => {
    const counts = inForce(known);
    const corrected = new Set(known.corrections?.map(({ field }) => field));
    const cells = COLUMNS.flatMap((column): readonly DifferenceCell[] => {
      const text = shownColumn(column, counts, unitName);
      const cell = { field: intakeWords.columns[column], before: text, after: '', isCorrected: corrected.has(column) };
      return text === '' && !cell.isCorrected ? [] : [cell];
    });
    return { key: keyOfKnown(known), state: 'remove', label: counts.person.full_name, place: null, cells };
  });
  const [matched, goes] = [new Map<number, AdmissionRow | null>(), new Set<number>()];
  for (const known of removed) if (!keepOld.has(keyOfKnown(known))) goes.add(known.admissionId);
  const added: AdmissionRow[] = [];
  for (const match of matches) {
    if (match.is === 'add' && !keepOld.has(keyOfNew(match.draft))) added.push(match.draft);
    if (match.is !== 'change' && match.is !== 'same') continue;
    if (!keepOld.has(keyOfKnown(match.known))) matched.set(match.known.admissionId, outcomeOf(match, versions));
  }
  const known = new Map(
    [...before, ...matches.flatMap((match) => (match.is === 'change' ? [match.known] : []))].map((one) => [
      one.admissionId,
      one,
    ]),
  );
  const after = [...known.values()].flatMap((one) =>
    goes.has(one.admissionId) ? [] : [matched.get(one.admissionId) ?? inForce(one)],
  );
  return {
    totals: compareTotals(totalsOf(before.map(inForce)), totalsOf([...after, ...added])),
    rows: [...rows, ...gone],
  };
}

/** What counts after the new version: its own values, save those the board corrected. */
function outcomeOf(
  { draft, known }: { readonly draft: AdmissionDraft; readonly known: KnownAdmission },
  { overrule }: Versions,
): AdmissionRow {
  if (overrule.has(keyOfKnown(known))) return draft;
  const conflicts = conflictingColumns(draft, known);
  if (conflicts.size === 0) return draft;
  const counts = inForce(known);
  return {
    person: keepColumns(draft.person, counts.person, conflicts),
    admission: keepColumns(draft.admission, counts.admission, conflicts),
  };
}

function changedCells(
  draft: AdmissionDraft,
  known: KnownAdmission,
  unitName: (id: number) => string,
): readonly DifferenceCell[] {
  if (known.corrections === undefined && isSameRow(draft.person, known.person)) {
    // Most people of a new version are as they were.
    if (isSameRow(draft.admission, known.admission)) return [];
  }
  const counts = inForce(known);
  const conflicts = conflictingColumns(draft, known);
  return COLUMNS.flatMap((column): readonly DifferenceCell[] => {
    const after = shownColumn(column, draft, unitName);
    const inUse = shownColumn(column, counts, unitName);
    // The unit took the board's correction over: its own text changed, the figure does not.
    const before = inUse === after ? shownColumn(column, known, unitName) : inUse;
    const field = intakeWords.columns[column];
    return before === after ? [] : [{ field, before, after, isCorrected: conflicts.has(column) }];
  });
}
