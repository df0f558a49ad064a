import type { AdmissionMatch, KnownAdmission, ListSpan } from './match-admissions.ts';
import { collectChanges } from './change-rows.ts';
import type { Plan } from './plan.ts';

/** What a plan is made against. */
export type PlanBase = {
  readonly revision: number;
  readonly nextId: number;
  /** The kept original. */
  readonly sourceFileId: number;
};

export type AdmissionsPlan = {
  readonly matches: readonly AdmissionMatch[];
  /** People of the list sent before for the same unit and days who are not in this one. */
  readonly removed: readonly KnownAdmission[];
  /** People some other row tells of, too, stay when this one is taken away. */
  readonly hasOtherAdmissions: (personId: number) => boolean;
  readonly list: ListSpan;
  readonly sheets: readonly string[];
  readonly rowCount: number;
};

/** Everything a list writes: itself, its people, what changed of known ones, and who is no longer in it. */
export function planAdmissions(work: AdmissionsPlan, base: PlanBase): Plan {
  const list = collectChanges(base.nextId);
  const intakeId = list.insert('intake', {
    source_file_id: base.sourceFileId,
    kind: 'admissions',
    unit_id: work.list.unitId,
    period_from: work.list.from,
    period_to: work.list.to,
    sheet: [...new Set(work.sheets)].join(', '),
    row_count: work.rowCount,
  });
  for (const match of work.matches) {
    if (match.is === 'question') continue;
    const { draft } = match;
    const origin = {
      intake_id: intakeId,
      sheet: draft.sheet,
      sheet_row: draft.row,
      origin: JSON.stringify(draft.origin),
    };
    if (match.is === 'add') {
      const personId = match.personOf?.personId ?? list.drawId();
      if (match.personOf === null) list.insertAs('person', personId, draft.person);
      else list.update('person', personId, match.personOf.person, draft.person);
      list.insert('admission', { person_id: personId, ...draft.admission, ...origin });
    } else {
      // Rows that are the same move to the new list as well: without it they would be gone when the old one is undone.
      list.update('person', match.known.personId, match.known.person, draft.person);
      const before = { ...match.known.admission, ...match.known.origin };
      list.update('admission', match.known.admissionId, before, { ...draft.admission, ...origin });
    }
  }
  for (const { admissionId, personId, person, admission, origin } of work.removed) {
    list.remove('admission', admissionId, { person_id: personId, ...admission, ...origin });
    if (!work.hasOtherAdmissions(personId)) list.remove('person', personId, person);
  }
  return { kind: 'intake', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}
