import { intakeWords } from '../../text/vi/intake.ts';
import type { AdmissionDraft } from '../records/admission-draft.ts';
import { NewAdmission } from './new-admission.ts';
import { collectChanges, type ChangeList } from './change-rows.ts';
import { correctedRow, correctionsOf } from '../records/corrections.ts';
import { insertCorrections, removeCorrections } from './insert-corrections.ts';
import { conflictingColumns } from '../difference/difference-admissions.ts';
import type { AdmissionMatch } from '../match/match-admissions.ts';
import type { AdmissionList, KnownAdmission } from '../records/known-admission.ts';
import type { Plan, PlanBase, StoredRow } from './plan.ts';

export type AdmissionsPlan = {
  readonly matches: readonly AdmissionMatch[];
  /** People of the list sent before for the same unit and days who are not in this one. */
  readonly removed: readonly KnownAdmission[];
  /** People some other row tells of, too, stay when this one is taken away. */
  readonly hasOtherAdmissions: (personId: number) => boolean;
  /** The new version wins over the board's corrections of this person. */
  readonly isOverruled: (known: KnownAdmission) => boolean;
  readonly list: AdmissionList;
  readonly sheets: readonly string[];
  readonly rowCount: number;
};

/** Everything a list writes: itself, its people, what changed of known ones, and who is no longer in it. */
export function planAdmissions(work: AdmissionsPlan, base: PlanBase): Plan {
  const list = collectChanges(base.nextId);
  const intakeId = list.insert('intake', {
    source_file_id: base.sourceFileId,
    kind: 'admissions',
    ...(work.list.supplement === null ? {} : { form_id: work.list.supplement }),
    unit_id: work.list.unitId,
    period_from: work.list.from,
    period_to: work.list.to,
    sheet: [...new Set(work.sheets)].join(', '),
    row_count: work.rowCount,
  });
  for (const match of work.matches) {
    if (match.is === 'question') continue;
    const { draft } = match;
    const sent = draft.asSent ?? draft;
    if (match.is === 'add') {
      const personId = match.personOf?.personId ?? list.drawId();
      if (match.personOf === null) list.insertAs('person', personId, sent.person);
      else list.update('person', personId, match.personOf.person, sent.person);
      const links = { person_id: personId, intake_id: intakeId };
      const admissionId = list.drawId();
      list.insertLater(new NewAdmission(admissionId, links, draft));
      keepFixes(list, draft, { personId, admissionId, corrections: match.personOf?.corrections ?? [] }, base);
    } else if (match.isElsewhere !== true) {
      // Rows that are the same move to the new list as well: without it they would be gone when the old one is undone.
      const { known } = match;
      list.update('person', known.personId, known.person, sent.person);
      const before = { ...known.admission, ...known.origin };
      const { sheet, row: sheet_row, origin: from } = draft;
      const origin = { intake_id: intakeId, sheet, sheet_row, origin: from.json };
      list.update('admission', known.admissionId, before, { ...sent.admission, ...origin });
      const conflicts = work.isOverruled(known) ? conflictingColumns(draft, known) : new Set<string>();
      const isGone = ({ field }: { readonly field: string }) => conflicts.has(field);
      const corrections = known.corrections ?? [];
      removeCorrections(list, corrections.filter(isGone));
      keepFixes(list, draft, { ...known, corrections: corrections.filter((one) => !isGone(one)) }, base);
    }
  }
  for (const known of work.removed) {
    const { admissionId, personId, person, admission, origin, corrections } = known;
    const isLast = !work.hasOtherAdmissions(personId);
    removeCorrections(list, correctionsOf(corrections, 'admission'));
    if (isLast) removeCorrections(list, correctionsOf(corrections, 'person'));
    list.remove('admission', admissionId, { person_id: personId, ...admission, ...origin });
    if (isLast) list.remove('person', personId, person);
  }
  return { kind: 'intake', madeAtRevision: base.revision, nextId: list.nextId, changes: list.changes };
}

/** Cells mended before reading become corrections of what the unit wrote; the newest of a column counts. */
function keepFixes(
  list: ChangeList,
  { person, admission, asSent }: AdmissionDraft,
  { personId, admissionId, corrections }: Pick<KnownAdmission, 'personId' | 'admissionId' | 'corrections'>,
  { at }: PlanBase,
): void {
  if (asSent === undefined) return;
  const because = { reason: intakeWords.reasons.fixed, at };
  const rows = [
    { table: 'person', rowId: personId, sent: asSent.person as StoredRow, counts: person as StoredRow },
    { table: 'admission', rowId: admissionId, sent: asSent.admission as StoredRow, counts: admission as StoredRow },
  ] as const;
  for (const { table, rowId, sent, counts } of rows) {
    const inForce = correctedRow(sent, correctionsOf(corrections, table));
    const mended = Object.keys(counts).filter(
      (field) => sent[field] !== counts[field] && inForce[field] !== counts[field],
    );
    const pick = (row: StoredRow) => Object.fromEntries(mended.map((field) => [field, row[field] ?? null]));
    insertCorrections(list, { table, rowId }, { stored: pick(sent), counts: pick(counts) }, because);
  }
}
