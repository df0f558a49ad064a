import { formatDay } from '../../text/format.ts';
import { intakeWords } from '../../text/vi/intake.ts';
import type { AdmissionContent, AdmissionDraft, PersonColumns } from '../records/admission-draft.ts';
import type { IntakeQuestion, QuestionDetail } from '../questions/intake-question.ts';
import { inForce, type KnownAdmission } from '../records/known-admission.ts';
import { atCell, fix } from '../grid/sheet-place.ts';
import { askWho, columnOf, rowOf } from './ask-who.ts';

export type AskedCode =
  | 'intake.same-person-twice'
  | 'intake.similar-in-file'
  | 'intake.similar-known'
  | 'intake.already-admitted'
  | 'intake.listed-differently';

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
export function askAdmitted(
  draft: AdmissionDraft,
  { code, candidates, other, by, file, unitName }: Asked,
): IntakeQuestion {
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
    ...(code === 'intake.listed-differently' && first !== undefined ? { fields: fieldsApart(draft, first) } : {}),
  };
  const known = candidates.map((one) => {
    const side = sideOf(inForce(one), unitName);
    const { name, birth, unit, cell, decision } = side;
    const label = intakeWords.who.known(name, birth, unit, cell, decision);
    return { personId: one.personId, label, details: detailsOf(side) };
  });
  const isNumbered = (one: { readonly person: PersonColumns }) =>
    draft.person.id_number?.length === 12 && draft.person.id_number === one.person.id_number;
  const isCertain = candidates.some((one) => isNumbered(inForce(one))) || (other !== null && isNumbered(other));
  const problem = fix(code, atCell({ file, sheet: draft.sheet }, draft.row, columnOf(draft)), facts);
  return askWho({ problem, row: draft, known, canBeElse: !isCertain, details: detailsOf(own) });
}

/** Names of the columns in which a row says something else. */
function fieldsApart({ person, admission }: AdmissionDraft, known: KnownAdmission): string {
  const [says, counts] = [
    { ...person, ...admission },
    { ...known.person, ...known.admission },
  ] as const;
  const columns = Object.entries(intakeWords.columns) as readonly [keyof typeof says, string][]; // columns of both tables
  const apart = columns.filter(([column]) => says[column] !== counts[column]).map(([, label]) => label);
  return apart.length === 0 ? intakeWords.someFields : apart.join(', ');
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
