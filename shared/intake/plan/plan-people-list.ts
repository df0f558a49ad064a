import { collectChanges } from './change-rows.ts';
import { personAfter, type PeopleMatch } from '../match/match-people-list.ts';
import { tableOfKind, type KnownRecord, type PeopleListKind, type PeopleSpan } from '../records/people-list.ts';
import type { Plan, PlanBase } from './plan.ts';

export type PeopleListPlan = {
  readonly kind: PeopleListKind;
  readonly matches: readonly PeopleMatch[];
  /** Rows of the list sent before that are not in this one. */
  readonly removed: readonly KnownRecord[];
  /** People some other list tells of, too, stay when this one no longer does. */
  readonly hasOtherRecords: (personId: number) => boolean;
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
    if (match.is === 'question') continue;
    const { draft } = match;
    const row = {
      ...draft.content,
      intake_id: intakeId,
      sheet: draft.sheet,
      sheet_row: draft.row,
      origin: draft.origin.json,
    };
    if (match.is === 'add') {
      const personId = match.personOf?.personId ?? list.drawId();
      if (match.personOf === null) list.insertAs('person', personId, draft.person);
      else list.update('person', personId, match.personOf.person, personAfter(draft.person, match.personOf));
      list.insert(table, { person_id: personId, ...row });
    } else {
      const { known, person } = match;
      list.update('person', known.personId, known.person, person);
      list.update(table, known.recordId, { ...known.content, ...known.origin }, row);
    }
  }
  for (const { recordId, personId, person, content, origin } of work.removed) {
    list.remove(table, recordId, { person_id: personId, ...content, ...origin });
    if (!work.hasOtherRecords(personId)) list.remove('person', personId, person);
  }
  return { kind: 'intake', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}
