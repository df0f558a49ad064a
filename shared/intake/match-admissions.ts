import type { Problem } from '../contract/problem.ts';
import { formatDay } from '../text/format.ts';
import type { AdmissionContent, AdmissionDraft, PersonColumns } from './admission-draft.ts';
import { groupBy, isAlike, isSameRow, keysOf, likenessOf } from './person-keys.ts';
import { atCell } from './sheet-place.ts';

/** A person of the data file with one admission and the list it came in. */
export type KnownAdmission = {
  readonly personId: number;
  readonly admissionId: number;
  readonly person: PersonColumns;
  readonly admission: AdmissionContent;
  readonly unitName: string;
  readonly list: ListSpan;
  readonly origin: KnownOrigin;
};
/** The columns of `admission` that say where it came from. */
export type KnownOrigin = {
  readonly intake_id: number;
  readonly sheet: string;
  readonly sheet_row: number;
  readonly origin: string;
};

/** Whose list and for which days; a second list of the same is a new version of it. */
export type ListSpan = { readonly unitId: number; readonly from: string; readonly to: string };

export type AdmissionMatch =
  | {
      readonly is: 'add';
      readonly draft: AdmissionDraft;
      readonly personOf: Pick<KnownAdmission, 'personId' | 'person'> | null;
    }
  | { readonly is: 'change' | 'same'; readonly draft: AdmissionDraft; readonly known: KnownAdmission }
  | {
      readonly is: 'question';
      readonly draft: AdmissionDraft;
      readonly problem: Problem;
      readonly known: KnownAdmission | null;
    };

type MatchFacts = {
  readonly file: string;
  readonly list: ListSpan;
  /** Everyone in the data file with a name or an id number of the drafts. */
  readonly known: readonly KnownAdmission[];
};

/**
 * Holds each person against the data file and the rest of the list. Only equal keys are the same person: the id number,
 * else name, birth date and base organisation. A likeness is a question, and so is a key that stands twice.
 */
export function matchAdmissions(
  drafts: readonly AdmissionDraft[],
  { file, list, known }: MatchFacts,
): readonly AdmissionMatch[] {
  const byKey = groupBy(known, ({ person, admission }) => keysOf(person, admission.unit_id));
  const byLikeness = groupBy(known, ({ person }) => [likenessOf(person)]);
  const seenKeys = new Map<string, AdmissionDraft>();
  const seenLike = new Map<string, AdmissionDraft[]>();

  return drafts.map((draft): AdmissionMatch => {
    const keys = keysOf(draft.person, draft.admission.unit_id);
    const likeness = likenessOf(draft.person);
    const ask = (code: Problem['code'], facts: Problem['facts'], of: KnownAdmission | null = null): AdmissionMatch => ({
      is: 'question',
      draft,
      known: of,
      problem: {
        code,
        weight: 'fix',
        place: atCell({ file, sheet: draft.sheet }, draft.row, columnOf(draft)),
        facts: { name: draft.person.full_name, ...facts },
      },
    });

    const twin = keys.flatMap((key) => seenKeys.get(key) ?? [])[0];
    const alike = (seenLike.get(likeness) ?? []).find((other) =>
      isAlike(
        { person: draft.person, unitId: draft.admission.unit_id },
        { person: other.person, unitId: other.admission.unit_id },
      ),
    );
    for (const key of keys) if (!seenKeys.has(key)) seenKeys.set(key, draft);
    seenLike.set(likeness, [...(seenLike.get(likeness) ?? []), draft]);
    if (twin !== undefined) return ask('intake.same-person-twice', { row: rowOf(twin, draft) });
    if (alike !== undefined)
      return ask('intake.similar-in-file', { row: rowOf(alike, draft), birth: dayOf(alike.person.birth) });

    const exact = keys.flatMap((key) => byKey.get(key) ?? []);
    if (exact.length > 0) return matchExact(draft, exact, list, ask);
    const similar = (byLikeness.get(likeness) ?? []).find((other) =>
      isAlike(
        { person: draft.person, unitId: draft.admission.unit_id },
        { person: other.person, unitId: other.admission.unit_id },
      ),
    );
    if (similar === undefined) return { is: 'add', draft, personOf: null };
    return ask('intake.similar-known', { birth: dayOf(similar.person.birth), unit: similar.unitName }, similar);
  });
}

type Ask = (code: Problem['code'], facts: Problem['facts'], of?: KnownAdmission | null) => AdmissionMatch;

function matchExact(draft: AdmissionDraft, exact: readonly KnownAdmission[], list: ListSpan, ask: Ask): AdmissionMatch {
  const inList = exact.find((known) => isSameList(known.list, list));
  const sameDates = exact.find(({ admission }) => hasSameDates(draft.admission, admission));
  const known = inList ?? sameDates;
  if (known !== undefined && (inList !== undefined || hasDate(draft.admission))) {
    const isEqual = isSameContent(draft, known);
    // Equal, but so far known from a list of other days: from now on this list is its source, too.
    return { is: isEqual && inList !== undefined ? 'same' : 'change', draft, known };
  }
  const [first] = exact;
  if (first === undefined) return { is: 'add', draft, personOf: null };
  if (draft.admission.flags.includes('"readmission"')) return { is: 'add', draft, personOf: first };
  const day = first.admission.decision_date ?? first.admission.ceremony_date;
  return ask('intake.already-admitted', { day: dayOf(day), unit: first.unitName }, first);
}

/** True when nothing that was read differs from what is kept. */
function isSameContent(draft: AdmissionDraft, known: KnownAdmission): boolean {
  return isSameRow(draft.person, known.person) && isSameRow(draft.admission, known.admission);
}

const hasDate = ({ decision_date, ceremony_date }: AdmissionContent) =>
  decision_date !== null || ceremony_date !== null;
const hasSameDates = (one: AdmissionContent, other: AdmissionContent) =>
  one.decision_date === other.decision_date && one.ceremony_date === other.ceremony_date;
const isSameList = (one: ListSpan, other: ListSpan) =>
  one.unitId === other.unitId && one.from === other.from && one.to === other.to;

type InSheet = { readonly sheet: string; readonly row: number };

/** The row of another person of the list; the list may stand on several sheets. */
export const rowOf = ({ sheet, row }: InSheet, from: InSheet) =>
  sheet === from.sheet ? row : `${row} (trang “${sheet}”)`;

/** The column of the name, where problems about a person stand. */
export function columnOf({ origin }: Pick<AdmissionDraft, 'origin'>): number {
  const letters = /^[A-Z]+/.exec(origin['fullName']?.[0] ?? 'A')?.[0] ?? 'A';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

const dayOf = (day: string | null) => (day === null ? '' : formatDay(day));
