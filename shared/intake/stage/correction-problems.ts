import type { Problem } from '../../contract/problem.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { atCell, atSheet, fix, note, type SheetPlace } from '../grid/sheet-place.ts';
import { columnOf } from '../match/ask-who.ts';
import type { AdmissionMatch } from '../match/match-admissions.ts';
import { inForce, type KnownAdmission } from '../records/known-admission.ts';
import { shownColumn, type ShownColumn } from '../difference/admission-cells.ts';
import { conflictingColumns, keyOfKnown } from '../difference/difference-admissions.ts';

type Decided = {
  readonly keepOld: ReadonlySet<string>;
  readonly overrule: ReadonlySet<string>;
  readonly place: SheetPlace;
  readonly unitName: (id: number) => string;
};

const COLUMNS = Object.keys(intakeWords.columns) as readonly ShownColumn[]; // the very keys of this object

/** The board's corrections that stay are told where the new list says otherwise. */
export function keptCorrections(
  matches: readonly AdmissionMatch[],
  { keepOld, overrule, place, unitName }: Decided,
): readonly Problem[] {
  return matches.flatMap((match) => {
    if (match.is === 'question') return [];
    const { draft } = match;
    const known = match.is === 'add' ? asIfAdmitted(match) : match.known;
    if (known === null) return [];
    const key = keyOfKnown(known);
    if (known.corrections === undefined || keepOld.has(key) || overrule.has(key)) return [];
    const conflicts = conflictingColumns(draft, known);
    const counts = inForce(known);
    const at = atCell({ ...place, sheet: draft.sheet }, draft.row, columnOf(draft));
    return COLUMNS.filter((column) => conflicts.has(column)).map((column) => {
      const [kept, says] = [counts, draft].map((row) => intakeWords.blank(shownColumn(column, row, unitName)));
      const facts = {
        unit: counts.person.full_name,
        label: intakeWords.columns[column],
        kept: kept ?? '',
        says: says ?? '',
      };
      return note('intake.correction-kept', at, facts);
    });
  });
}

/** Somebody known from other lists, whose corrections hold for an admission, too. */
function asIfAdmitted({ draft, personOf }: Extract<AdmissionMatch, { is: 'add' }>): KnownAdmission | null {
  if (personOf?.corrections === undefined) return null;
  const { sheet, row: sheet_row } = draft;
  return {
    ...{ personId: personOf.personId, person: personOf.person, corrections: personOf.corrections },
    ...{ admissionId: 0, admission: draft.admission, unitName: '' },
    list: { unitId: draft.admission.unit_id, from: '', to: '', supplement: null },
    origin: { intake_id: 0, sheet, sheet_row, origin: '' },
  };
}

/**
 * People the new list no longer has although the board corrected something of theirs: whether they stay or go with the
 * correction is asked. `key` names the row in the difference and in the choices.
 */
export function correctedPeopleGone(
  removed: readonly KnownAdmission[],
  { keepOld, overrule, place }: Decided,
): readonly Problem[] {
  return removed.flatMap((known) => {
    const key = keyOfKnown(known);
    if (known.corrections === undefined || keepOld.has(key) || overrule.has(key)) return [];
    const fields = new Set(known.corrections.map(({ field }) => field));
    const labels = COLUMNS.filter((column) => fields.has(column)).map((column) => intakeWords.columns[column]);
    const facts = {
      name: inForce(known).person.full_name,
      fields: labels.length === 0 ? intakeWords.someFields : labels.join(', '),
      key,
    };
    return [fix('intake.corrected-person-gone', atSheet(place), facts)];
  });
}
