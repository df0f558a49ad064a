import { intakeWords } from '../../text/vi/intake.ts';
import { conflictingPeopleColumns } from '../difference/difference-people-list.ts';
import { mendedPerson, personAfter, type PeopleMatch } from '../match/match-people-list.ts';
import type { PersonColumns } from '../records/admission-draft.ts';
import { correctedRow, correctionsOf } from '../records/corrections.ts';
import {
  tableOfKind,
  type KnownPerson,
  type KnownRecord,
  type PeopleDraft,
  type PeopleListKind,
  type PeopleSpan,
  type PeopleTable,
} from '../records/people-list.ts';
import { collectChanges, type ChangeList } from './change-rows.ts';
import { insertCorrections, removeCorrections } from './insert-corrections.ts';
import type { Plan, PlanBase, StoredRow } from './plan.ts';

export type PeopleListPlan = {
  readonly kind: PeopleListKind;
  readonly matches: readonly PeopleMatch[];
  /** Rows of the list sent before that are not in this one. */
  readonly removed: readonly KnownRecord[];
  /** People some other list tells of, too, stay when this one no longer does. */
  readonly hasOtherRecords: (personId: number) => boolean;
  /** The new version wins over the board's corrections of this row. */
  readonly isOverruled: (known: KnownRecord) => boolean;
  readonly span: PeopleSpan;
  readonly sheets: readonly string[];
  readonly rowCount: number;
};

/** Everything a list of candidates or members writes: itself, its rows, new people, who is no longer in it. */
export function planPeopleList(work: PeopleListPlan, base: PlanBase): Plan {
  const table = tableOfKind[work.kind];
  const list = collectChanges(base.nextId);
  const intakeId = list.insert('intake', {
    source_file_id: base.sourceFileId,
    kind: work.kind,
    form_id: work.span.title === '' ? null : work.span.title,
    unit_id: work.span.unitId,
    period_from: work.span.from,
    period_to: work.span.to,
    sheet: [...new Set(work.sheets)].join(', '),
    row_count: work.rowCount,
  });
  for (const match of work.matches) {
    if (match.is === 'question' || (match.is === 'same' && match.isElsewhere === true)) continue;
    const { draft } = match;
    const sent = draft.asSent ?? draft;
    const row = {
      ...sent.content,
      intake_id: intakeId,
      sheet: draft.sheet,
      sheet_row: draft.row,
      origin: draft.origin.json,
    };
    if (match.is === 'add') {
      const { personOf } = match;
      const personId = personOf?.personId ?? list.drawId();
      const person = personOf === null ? sent.person : personAfter(sent.person, personOf);
      if (personOf === null) list.insertAs('person', personId, person);
      else list.update('person', personId, personOf.person, person);
      const recordId = list.insert(table, { person_id: personId, ...row });
      keepFixes(list, { draft, table, personId, recordId, person, known: personOf }, base);
    } else {
      const { known, sentPerson } = match;
      const { personId, recordId, corrections = [] } = known;
      list.update('person', personId, known.person, sentPerson);
      list.update(table, recordId, { ...known.content, ...known.origin }, row);
      const conflicts = work.isOverruled(known) ? conflictingPeopleColumns(draft, known) : new Set<string>();
      removeCorrections(
        list,
        corrections.filter(({ field }) => conflicts.has(field)),
      );
      const left = { ...match.who, corrections: corrections.filter(({ field }) => !conflicts.has(field)) };
      keepFixes(list, { draft, table, personId, recordId, person: sentPerson, known: left }, base);
    }
  }
  for (const { recordId, personId, person, content, origin, corrections } of work.removed) {
    const isLast = !work.hasOtherRecords(personId);
    removeCorrections(list, correctionsOf(corrections, table));
    if (isLast) removeCorrections(list, correctionsOf(corrections, 'person'));
    list.remove(table, recordId, { person_id: personId, ...content, ...origin });
    if (isLast) list.remove('person', personId, person);
  }
  return { kind: 'intake', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}

type Written = {
  readonly draft: PeopleDraft;
  readonly table: PeopleTable;
  readonly personId: number;
  readonly recordId: number;
  /** As it is stored now. */
  readonly person: PersonColumns;
  /** With the corrections of person and row that stay; null: nobody knew them. */
  readonly known: KnownPerson | null;
};

/** Cells mended before reading become corrections of what the unit wrote; the newest of a column counts. */
function keepFixes(
  list: ChangeList,
  { draft, table, personId, recordId, person, known }: Written,
  { at }: PlanBase,
): void {
  const { asSent } = draft;
  if (asSent === undefined) return;
  const because = { reason: intakeWords.reasons.fixed, at };
  const rows = [
    {
      table: 'person' as const,
      rowId: personId,
      stored: person as StoredRow,
      counts: mendedPerson(draft, person, known?.isCounted === true) as StoredRow,
    },
    { table, rowId: recordId, stored: asSent.content as StoredRow, counts: draft.content as StoredRow },
  ] as const;
  for (const { table: of, rowId, stored, counts } of rows) {
    const inForce = correctedRow(stored, correctionsOf(known?.corrections, of));
    const mended = Object.keys(counts).filter(
      (field) => stored[field] !== counts[field] && inForce[field] !== counts[field],
    );
    const pick = (row: StoredRow) => Object.fromEntries(mended.map((field) => [field, row[field] ?? null]));
    insertCorrections(list, { table: of, rowId }, { stored: pick(stored), counts: pick(counts) }, because);
  }
}
