import type { Problem } from '../../contract/problem.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import { conflictingPeopleColumns, keyOfRecord } from '../difference/difference-people-list.ts';
import { labelOfPeopleColumn, peopleColumns, shownPeopleColumn } from '../difference/people-list-cells.ts';
import { atCell, atSheet, fix, note, type SheetPlace } from '../grid/sheet-place.ts';
import { columnOf } from '../match/ask-who.ts';
import type { PeopleMatch } from '../match/match-people-list.ts';
import { recordInForce, type KnownRecord } from '../records/people-list.ts';

type Decided = {
  readonly keepOld: ReadonlySet<string>;
  readonly overrule: ReadonlySet<string>;
  readonly place: SheetPlace;
  readonly unitName: (id: number) => string;
};

/** The board's corrections that stay are told where the new list says otherwise. */
export function keptPeopleCorrections(
  matches: readonly PeopleMatch[],
  { keepOld, overrule, place, unitName }: Decided,
): readonly Problem[] {
  return matches.flatMap((match) => {
    if (match.is !== 'change' && match.is !== 'same') return [];
    const { draft, known } = match;
    const key = keyOfRecord(known);
    if (known.corrections === undefined || keepOld.has(key) || overrule.has(key)) return [];
    const conflicts = conflictingPeopleColumns(draft, known);
    const counts = recordInForce(known);
    const at = atCell({ ...place, sheet: draft.sheet }, draft.row, columnOf(draft));
    return peopleColumns
      .filter((column) => conflicts.has(column))
      .map((column) => {
        const [kept, says] = [counts, draft].map((row) => intakeWords.blank(shownPeopleColumn(column, row, unitName)));
        const facts = { unit: counts.person.full_name, label: labelOfPeopleColumn(column) };
        return note('intake.correction-kept', at, { ...facts, kept: kept ?? '', says: says ?? '' });
      });
  });
}

/**
 * People the new list no longer has although the board corrected something of theirs: whether they stay or go with the
 * correction is asked. `key` names the row in the difference and in the choices.
 */
export function correctedRecordsGone(
  removed: readonly KnownRecord[],
  { keepOld, overrule, place }: Decided,
): readonly Problem[] {
  return removed.flatMap((known) => {
    const key = keyOfRecord(known);
    if (known.corrections === undefined || keepOld.has(key) || overrule.has(key)) return [];
    const fields = new Set(known.corrections.map(({ field }) => field));
    const labels = peopleColumns.filter((column) => fields.has(column)).map(labelOfPeopleColumn);
    const facts = {
      name: recordInForce(known).person.full_name,
      fields: labels.length === 0 ? intakeWords.someFields : labels.join(', '),
      key,
    };
    return [fix('intake.corrected-person-gone', atSheet(place), facts)];
  });
}
