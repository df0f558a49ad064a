import { foldText } from '../../text/fold.ts';
import { nameSortKey } from '../../text/sort-key.ts';
import type { AdmissionDraft, Origin } from '../records/admission-draft.ts';
import { RowOrigin } from '../records/row-origin.ts';

/**
 * People whose cells were mended before reading, each with what the unit wrote beside what counts. `written` holds the
 * former text of every mended cell of the sheet, `unfixed` the same list read without the mends: a row that could not
 * be read there keeps the unit's name as it stood and nothing where the value was mended.
 */
export function withAsSent(
  drafts: readonly AdmissionDraft[],
  unfixed: readonly AdmissionDraft[],
  written: ReadonlyMap<string, string>,
): readonly AdmissionDraft[] {
  const before = new Map(unfixed.map((draft) => [draft.row, draft]));
  return drafts.map((draft): AdmissionDraft => {
    const original = before.get(draft.row);
    const origin = originOf(draft.origin.toJSON(), original?.origin.toJSON() ?? {}, written);
    if (original === undefined) return { ...draft, origin, asSent: asFarAsRead(draft, written) };
    const asSent = { person: original.person, admission: original.admission };
    return JSON.stringify(asSent) === JSON.stringify({ person: draft.person, admission: draft.admission })
      ? draft
      : { ...draft, origin, asSent };
  });
}

function originOf(origin: Origin, original: Origin, written: ReadonlyMap<string, string>): RowOrigin {
  const own = Object.entries(origin).map(([field, [cell, text, how]]) => {
    const was = written.get(cell);
    return [field, original[field] ?? ([cell, was ?? text, how] as const)] as const;
  });
  return RowOrigin.of({ ...original, ...Object.fromEntries(own) });
}

function asFarAsRead(
  draft: AdmissionDraft,
  written: ReadonlyMap<string, string>,
): NonNullable<AdmissionDraft['asSent']> {
  const person: Record<string, unknown> = { ...draft.person };
  const admission: Record<string, unknown> = { ...draft.admission };
  for (const [field, [cell]] of Object.entries(draft.origin.toJSON())) {
    const was = written.get(cell);
    const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (was === undefined) continue;
    if (field === 'fullName') {
      Object.assign(person, { full_name: was, name_key: foldText(was), sort_key: nameSortKey(was) });
    } else if (column in person) person[column] = null;
    else if (column in admission && column !== 'unit_id' && column !== 'flags') admission[column] = null;
  }
  return { person, admission } as NonNullable<AdmissionDraft['asSent']>; // the same columns, all but two may be null
}
