import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { AdmissionContent, AdmissionDraft, PersonColumns } from '../records/admission-draft.ts';
import type { AnswerOption, IntakeQuestion, QuestionDetail } from '../questions/intake-question.ts';
import { inForce, type KnownAdmission } from '../records/known-admission.ts';
import { atCell, fix } from '../grid/sheet-place.ts';

export type AskedCode =
  | 'intake.same-person-twice'
  | 'intake.similar-in-file'
  | 'intake.similar-known'
  | 'intake.already-admitted';

type Asked = {
  readonly code: AskedCode;
  /** People of the data file it may be, likeliest first. */
  readonly candidates: readonly KnownAdmission[];
  /** The other row of the same list it may repeat. */
  readonly other: AdmissionDraft | null;
  /** What makes both rows one person, in words. */
  readonly by: string;
  readonly file: string;
  readonly unitName: (unitId: number) => string;
};

/**
 * Asks whether a row is somebody who is there already. The facts hold both sides: `own…` is the row, the bare names the
 * one it is held against. A row can always be left out instead.
 */
export function askWho(draft: AdmissionDraft, { code, candidates, other, by, file, unitName }: Asked): IntakeQuestion {
  const answer = (personId: number | null) =>
    ({ about: 'person', sheet: draft.sheet, row: draft.row, personId }) as const;
  const [first] = candidates;
  const against = other ?? (first === undefined ? null : inForce(first));
  const it = against === null ? {} : sideOf(against, unitName);
  const own = sideOf(draft, unitName);
  const facts = {
    ...(other === null ? {} : { row: rowOf(other, draft), by }),
    ...it,
    name: draft.person.full_name,
    ownBirth: own.birth,
    ownUnit: own.unit,
    ownCell: own.cell,
    ownDecision: own.decision,
  };
  const seen = new Set<number>();
  const known = candidates.flatMap((one): readonly AnswerOption[] => {
    if (seen.has(one.personId)) return [];
    seen.add(one.personId);
    const side = sideOf(inForce(one), unitName);
    const { name, birth, unit, cell, decision } = side;
    const label = intakeWords.who.known(name, birth, unit, cell, decision);
    return [{ label, answer: answer(one.personId), details: detailsOf(side) }];
  });
  const isNumbered = (one: { readonly person: PersonColumns }) =>
    draft.person.id_number?.length === 12 && draft.person.id_number === one.person.id_number;
  const isCertain = candidates.some((one) => isNumbered(inForce(one))) || (other !== null && isNumbered(other));
  const somebodyElse = isCertain ? [] : [{ label: intakeWords.who.somebodyElse, answer: answer(null) }];
  return {
    problem: fix(code, atCell({ file, sheet: draft.sheet }, draft.row, columnOf(draft)), facts),
    details: detailsOf(own),
    options: [...known, ...somebodyElse],
    proposed: null,
  };
}

function sideOf(
  { person, admission }: { readonly person: PersonColumns; readonly admission: AdmissionContent },
  unitName: (unitId: number) => string,
) {
  const dayOf = (day: string | null) => (day === null ? '' : formatDay(day));
  const day = dayOf(admission.decision_date ?? admission.ceremony_date);
  return {
    name: person.full_name,
    birth: dayOf(person.birth),
    unit: unitName(admission.unit_id),
    cell: admission.cell_name ?? '',
    decision: [admission.decision_number ?? '', dayOf(admission.decision_date)]
      .filter((part) => part !== '')
      .join(', '),
    day,
  };
}

/** The same labels on both sides, so that they stand beside each other. */
function detailsOf({ name, birth, unit, cell, decision, day }: ReturnType<typeof sideOf>): readonly QuestionDetail[] {
  const { columns } = intakeWords;
  return [
    { label: columns.full_name, text: name },
    { label: columns.birth, text: birth },
    { label: columns.unit_id, text: unit },
    { label: columns.cell_name, text: cell },
    { label: intakeWords.who.decision, text: decision === '' ? day : decision },
  ];
}

type InSheet = { readonly sheet: string; readonly row: number };

/** The row of another person of the list; the list may stand on several sheets. */
export const rowOf = ({ sheet, row }: InSheet, from: InSheet) =>
  sheet === from.sheet ? row : `${row} (trang “${sheet}”)`;

/** The column of the name, where problems about a person stand. */
export function columnOf({ origin }: Pick<AdmissionDraft, 'origin'>): number {
  const letters = /^[A-Z]+/.exec(origin.cellOf('fullName') ?? 'A')?.[0] ?? 'A';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
