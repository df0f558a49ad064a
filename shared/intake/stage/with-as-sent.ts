import { foldText } from '../../text/fold.ts';
import { nameSortKey } from '../../text/sort-key.ts';
import type { AdmissionDraft, PersonColumns } from '../records/admission-draft.ts';
import type { Origin } from '../records/origin.ts';
import type { PeopleDraft } from '../records/people-list.ts';
import { RowOrigin } from '../records/row-origin.ts';

type ContentOf = { readonly admission: AdmissionDraft; readonly content: PeopleDraft };

/**
 * People whose cells were mended before reading, each with what the unit wrote beside what counts. `written` holds the
 * former text of every mended cell of the sheet, `unfixed` the same list read without the mends: a row that could not
 * be read there keeps the unit's name as it stood and nothing where the value was mended. `key` names the row's columns
 * beside those of the person.
 */
export function withAsSent<Key extends keyof ContentOf>(
  drafts: readonly ContentOf[Key][],
  unfixed: readonly ContentOf[Key][],
  { written, key }: { readonly written: ReadonlyMap<string, string>; readonly key: Key },
): readonly ContentOf[Key][] {
  const before = new Map(unfixed.map((draft) => [draft.row, draft]));
  return drafts.map((draft): ContentOf[Key] => {
    const original = before.get(draft.row);
    const origin = originOf(draft.origin.toJSON(), original?.origin.toJSON() ?? {}, written);
    const now = partsOf(draft, key);
    const asSent = original === undefined ? asFarAsRead(now, draft.origin.toJSON(), written) : partsOf(original, key);
    if (original !== undefined && JSON.stringify(asSent) === JSON.stringify(now)) return draft;
    return { ...draft, origin, asSent: { person: asSent.person, [key]: asSent.columns } };
  });
}

type Parts = { readonly person: PersonColumns; readonly columns: object };

const partsOf = (draft: AdmissionDraft | PeopleDraft, key: keyof ContentOf): Parts => ({
  person: draft.person,
  columns: (draft as unknown as Record<typeof key, object>)[key], // its own key
});

function originOf(origin: Origin, original: Origin, written: ReadonlyMap<string, string>): RowOrigin {
  const own = Object.entries(origin).map(([field, [cell, text, how]]) => {
    const was = written.get(cell);
    return [field, original[field] ?? ([cell, was ?? text, how] as const)] as const;
  });
  return RowOrigin.of({ ...original, ...Object.fromEntries(own) });
}

/** Columns that may not be empty. */
const NEEDED: ReadonlySet<string> = new Set(['unit_id', 'flags']);

function asFarAsRead(
  { person: now, columns: content }: Parts,
  origin: Origin,
  written: ReadonlyMap<string, string>,
): Parts {
  const person: Record<string, unknown> = { ...now };
  const columns: Record<string, unknown> = { ...content };
  for (const [field, [cell]] of Object.entries(origin)) {
    const was = written.get(cell);
    const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (was === undefined) continue;
    if (field === 'fullName') {
      Object.assign(person, { full_name: was, name_key: foldText(was), sort_key: nameSortKey(was) });
    } else if (column in person) person[column] = null;
    else if (column in columns && !NEEDED.has(column)) columns[column] = null;
  }
  return { person: person as PersonColumns, columns }; // the same columns, all but the names may be null
}
