import type { Problem } from '../../contract/problem.ts';
import { foldText } from '../../text/fold.ts';
import type { AdmissionDraft } from '../records/admission-draft.ts';
import type { Settings } from '../../domain/settings.ts';
import { inForce, type KnownAdmission, type ListSpan } from '../records/known-admission.ts';
import type { MappedTable } from '../read/map-rows.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { atCell, atSheet, fix, note, type SheetPlace } from '../grid/sheet-place.ts';
import { findNothingMark } from '../read/find-nothing-mark.ts';

type ReadTable = { readonly place: SheetPlace; readonly mapped: MappedTable; readonly recognition: Recognition };

const READMISSION_TITLE = /\bket nap (?:lai|lan (?:2|hai|thu hai))\b/;

/** Rows of all tables together. */
export const countRows = (parts: readonly ReadTable[]) =>
  parts.reduce((sum, { mapped }) => sum + mapped.rows.length, 0);

/**
 * A list of people admitted again must say so of each of them: a title is counted nowhere. In the title of a supplement
 * `lần 2` may as well be its own number, so there it is only told.
 */
export function checkReadmission(
  title: string,
  drafts: readonly AdmissionDraft[],
  place: SheetPlace,
  isSupplement: boolean,
): readonly Problem[] {
  if (!READMISSION_TITLE.test(foldText(title))) return [];
  const unsaid = drafts.filter(({ admission }) => !admission.flags.includes('"readmission"'));
  const tell = isSupplement && !/\bket nap lai\b/.test(foldText(title)) ? note : fix;
  return unsaid.length === 0
    ? []
    : [tell('intake.readmission-unsaid', atSheet(place), { count: unsaid.length, title })];
}

/** People without any date count in the days of the list. */
export function undatedProblems(drafts: readonly AdmissionDraft[], place: SheetPlace): readonly Problem[] {
  const undated = drafts.filter(
    ({ admission }) => admission.decision_date === null && admission.ceremony_date === null,
  );
  return undated.length === 0 ? [] : [note('intake.people-undated', atSheet(place), { count: undated.length })];
}

const NAMED = 6;

/** True when somebody of another list counts within these days. */
export function isOfDays(
  one: KnownAdmission,
  days: ListSpan,
  { countingDate }: Pick<Settings, 'countingDate'>,
): boolean {
  const { decision_date: decided, ceremony_date: held } = inForce(one).admission;
  const day = countingDate === 'decision' ? (decided ?? held) : (held ?? decided);
  if (day === null) return one.list.from >= days.from && one.list.to <= days.to;
  return day >= days.from && day <= days.to;
}

/** People of other lists who count in the days of this one, which does not name them: they go on counting, and are told. */
export function othersAbsent(absent: readonly KnownAdmission[], place: SheetPlace): Problem {
  const names = absent.slice(0, NAMED).map((one) => inForce(one).person.full_name);
  const shown = absent.length > NAMED ? [...names, '…'] : names;
  return note('intake.people-of-other-lists-absent', atSheet(place), { count: absent.length, names: shown.join(', ') });
}

/** A blank list of ours says whether nothing happened; without its mark an empty one may just not be filled in. */
export function emptinessProblems(parts: readonly ReadTable[]): readonly Problem[] {
  const all = countRows(parts);
  const marks = parts.flatMap(({ place, recognition: { sheet, header } }) => {
    const mark = findNothingMark(sheet, header.firstRow);
    return mark === null ? [] : [{ place, ...mark }];
  });
  if (all > 0) {
    return marks.flatMap(({ place, row, column, isMarked }) =>
      isMarked ? [fix('intake.nothing-but-people', atCell(place, row, column), { count: all })] : [],
    );
  }
  const [open] = marks.filter(({ isMarked }) => !isMarked);
  if (open !== undefined) return [fix('intake.list-empty', atCell(open.place, open.row, open.column))];
  const [first] = parts;
  return first === undefined ? [] : [note('intake.no-people', atSheet(first.place))];
}
