import type { Problem } from '../../contract/problem.ts';
import type { AdmissionContent, AdmissionDraft, PersonColumns } from '../records/admission-draft.ts';
import { askAdmitted, type AskedCode } from './ask-admitted.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import {
  inForce,
  isSameList,
  isSameSpan,
  type AdmissionList,
  type KnownAdmission,
} from '../records/known-admission.ts';
import { groupBy, isAlike, isSameRow, keysOf, likenessOf, wordsOfKey } from './person-keys.ts';
import type { StageAnswer } from '../questions/stage-choices.ts';

export type AdmissionMatch =
  | {
      readonly is: 'add';
      readonly draft: AdmissionDraft;
      readonly personOf: Pick<KnownAdmission, 'personId' | 'person' | 'corrections'> | null;
    }
  | {
      readonly is: 'change' | 'same';
      readonly draft: AdmissionDraft;
      readonly known: KnownAdmission;
      /** A supplement repeats what another list of the same days says: that list stays the source. */
      readonly isElsewhere?: true;
    }
  | {
      readonly is: 'question';
      readonly draft: AdmissionDraft;
      readonly problem: Problem;
      readonly question: IntakeQuestion;
      readonly known: KnownAdmission | null;
    };

type MatchFacts = {
  readonly file: string;
  readonly list: AdmissionList;
  /** Everyone in the data file with a name or an id number of the drafts. */
  readonly known: readonly KnownAdmission[];
  readonly answers: readonly StageAnswer[];
  readonly unitName: (unitId: number) => string;
};

type Columns = { readonly person: PersonColumns; readonly admission: AdmissionContent };

/**
 * Holds each person against the data file and the rest of the list. Only equal keys are the same person: the id number,
 * else name, birth date and base organisation. A likeness is a question, and so is a key that stands twice; the answer
 * of the person settles it. Nobody of the data file is taken for two rows.
 */
export function matchAdmissions(
  drafts: readonly AdmissionDraft[],
  { file, list, known, answers, unitName }: MatchFacts,
): readonly AdmissionMatch[] {
  const byKey = groupBy(known, (one) => {
    const counts = inForce(one);
    // Also as the unit wrote it: a new version repeats what the board has corrected.
    return [...new Set([...ownKeys(one), ...ownKeys(counts)])];
  });
  const byLikeness = groupBy(known, (one) => [likenessOf(inForce(one).person)]);
  const answerOf = personAnswers(answers);

  const taken = new Set<number>();
  const sameInList = new Map<AdmissionDraft, KnownAdmission>();
  for (const draft of known.length === 0 ? [] : drafts) {
    if (answerOf(draft) === null) continue;
    const free = exactOf(draft, byKey).filter((one) => !taken.has(one.admissionId) && isSameList(one.list, list));
    // Of two with one key the one that has not changed.
    const own = free.find((one) => free.length > 1 && settled(draft, one, list).is === 'same') ?? free[0];
    if (own === undefined) continue;
    taken.add(own.admissionId);
    sameInList.set(draft, own);
  }

  const seenKeys = new Map<string, AdmissionDraft>();
  const seenLike = new Map<string, AdmissionDraft[]>();
  return drafts.map((draft): AdmissionMatch => {
    const answer = answerOf(draft);
    const keys = ownKeys(draft);
    const twinKey = keys.find((key) => seenKeys.has(key));
    const twin = twinKey === undefined ? undefined : seenKeys.get(twinKey);
    const likeness = likenessOf(draft.person);
    const likes = seenLike.get(likeness);
    const alike = likes?.find((other) => areAlike(draft, other));
    for (const key of keys) if (!seenKeys.has(key)) seenKeys.set(key, draft);
    if (likes === undefined) seenLike.set(likeness, [draft]);
    else likes.push(draft);
    const ask = (code: AskedCode, candidates: readonly KnownAdmission[], other: AdmissionDraft | null = null) => {
      const by = wordsOfKey(twinKey ?? '');
      const question = askAdmitted(draft, { code, candidates, other, by, file, unitName });
      return { is: 'question', draft, problem: question.problem, question, known: candidates[0] ?? null } as const;
    };

    const own = sameInList.get(draft);
    // Two rows that were told apart before, each with its own person in the data file.
    if (own !== undefined) return settled(draft, own, list);
    const exact = exactOf(draft, byKey).filter(({ admissionId }) => !taken.has(admissionId));
    const similar = (byLikeness.get(likeness) ?? []).filter(
      (one) => !taken.has(one.admissionId) && !exact.includes(one) && areAlike(draft, inForce(one)),
    );
    const chosen = [...exact, ...similar].find(({ personId }) => personId === answer);
    if (chosen !== undefined) {
      taken.add(chosen.admissionId);
      return settled(draft, chosen, list);
    }
    const isElse = answer === null;
    if (twin !== undefined && (!isElse || hasSameNumber(draft, twin))) {
      return ask('intake.same-person-twice', [...exact, ...similar], twin);
    }
    if (alike !== undefined && twin === undefined && !isElse) {
      return ask('intake.similar-in-file', [...exact, ...similar], alike);
    }
    if (isElse && !exact.some((one) => hasSameNumber(draft, inForce(one)))) return { is: 'add', draft, personOf: null };
    const sameDates = exact.find((one) => hasDate(draft) && hasSameDates(draft.admission, inForce(one).admission));
    if (sameDates !== undefined) {
      const match = settled(draft, sameDates, list);
      if (match.is === 'change' && isOfSibling(sameDates, list)) return ask('intake.listed-differently', [sameDates]);
      taken.add(sameDates.admissionId);
      return match;
    }
    const [first] = exact;
    if (first !== undefined) {
      const isAgain = draft.admission.flags.includes('"readmission"');
      return isAgain ? { is: 'add', draft, personOf: first } : ask('intake.already-admitted', exact);
    }
    return similar.length === 0 ? { is: 'add', draft, personOf: null } : ask('intake.similar-known', similar);
  });
}

function exactOf(
  draft: AdmissionDraft,
  byKey: ReadonlyMap<string, readonly KnownAdmission[]>,
): readonly KnownAdmission[] {
  if (byKey.size === 0) return [];
  const keys = draft.asSent === undefined ? ownKeys(draft) : [...ownKeys(draft), ...ownKeys(draft.asSent)];
  return [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
}

function settled(draft: AdmissionDraft, known: KnownAdmission, list: AdmissionList): AdmissionMatch {
  const sent = draft.asSent ?? draft;
  const counts = inForce(known);
  const isEqual =
    isSameRow(sent.person, known.person) &&
    isSameRow(sent.admission, known.admission) &&
    (draft.asSent === undefined ||
      (isSameRow(draft.person, counts.person) && isSameRow(draft.admission, counts.admission)));
  if (isEqual && isOfSibling(known, list)) return { is: 'same', draft, known, isElsewhere: true };
  // Equal, but so far known from a list of other days: from now on this list is its source, too.
  return { is: isEqual && isSameList(known.list, list) ? 'same' : 'change', draft, known };
}

/** The person a row was said to be, or null for somebody else; undefined where nothing was said. */
function personAnswers(answers: readonly StageAnswer[]): (draft: AdmissionDraft) => number | null | undefined {
  const said = new Map(
    answers.flatMap((answer) =>
      answer.about === 'person' ? [[`${answer.row} ${answer.sheet}`, answer.personId] as const] : [],
    ),
  );
  return ({ sheet, row }) => said.get(`${row} ${sheet}`);
}

/** Somebody of another list of the same unit and days, seen from a supplement. */
const isOfSibling = ({ list }: KnownAdmission, supplement: AdmissionList) =>
  supplement.supplement !== null && isSameSpan(list, supplement) && !isSameList(list, supplement);

const hasDate = ({ admission }: AdmissionDraft) => admission.decision_date !== null || admission.ceremony_date !== null;
const hasSameDates = (one: AdmissionContent, other: AdmissionContent) =>
  one.decision_date === other.decision_date && one.ceremony_date === other.ceremony_date;

const ownKeys = ({ person, admission }: Columns) => keysOf(person, admission.unit_id);
const areAlike = (one: Columns, other: Columns) =>
  isAlike(
    { person: one.person, unitId: one.admission.unit_id },
    { person: other.person, unitId: other.admission.unit_id },
  );

function hasSameNumber({ person }: Columns, other: Columns): boolean {
  return person.id_number?.length === 12 && person.id_number === other.person.id_number;
}
