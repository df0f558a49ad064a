import type { AdmissionFact } from '../../shared/domain/admission.ts';
import type { FigureFacts, SentAdmission, SubmissionFact } from '../../shared/statistics/figure-facts.ts';
import type { ReadDb } from './store/db.ts';
import type { CorrectedRows } from './store/corrected-rows.ts';
import {
  correctedFacts,
  listAdmissionsOfPeople,
  putValues,
  readAdmissionFacts,
  readReportedValues,
  type ReadValue,
  type Window,
} from './store/facts-store.ts';
import { listCorrectedMembers, listMembersOfPeople, withMembersReadAgain } from './store/member-facts-store.ts';

/** Facts read again where corrections touched them, and the units whose people or forms these are. */
export type PatchedFacts = { readonly facts: FigureFacts; readonly changedUnits: ReadonlySet<number> };

/**
 * The facts as a full reading would give them now, when nothing but corrections of these rows was written since:
 * only the touched rows are read again, by the very questions a full reading asks.
 */
export function patchFacts(db: ReadDb, facts: FigureFacts, window: Window, touched: CorrectedRows): PatchedFacts {
  const changedUnits = new Set<number>();
  const ids = [...new Set([...touched.admission, ...listAdmissionsOfPeople(db, touched.person)])];
  const people = ids.length === 0 ? null : readAdmissionFacts(db, window, ids);
  const values = touched.reported_value.length === 0 ? [] : readReportedValues(db, window, touched.reported_value);

  const memberIds = [...new Set([...touched.member_record, ...listMembersOfPeople(db, touched.person)])];
  const members = memberIds.length === 0 ? undefined : facts.members;

  const { corrected: old, ...same } = facts;
  const correctedPeople = new Map<number, SentAdmission>(old?.admissions);
  for (const id of ids) correctedPeople.delete(id);
  for (const [id, sent] of people?.corrected ?? []) correctedPeople.set(id, sent);
  const correctedValues = new Map(old?.values);
  for (const id of touched.reported_value) correctedValues.delete(id);
  for (const { value, submissionId, isCorrected } of values)
    if (isCorrected) correctedValues.set(value.id, submissionId);

  const admissions =
    people === null ? facts.admissions : replaceAdmissions(facts.admissions, ids, people.admissions, changedUnits);
  const submissions = values.length === 0 ? facts.submissions : replaceValues(facts.submissions, values, changedUnits);
  const correctedMembers = members !== undefined ? listCorrectedMembers(db) : (old?.members ?? []);
  const corrected = correctedFacts(correctedValues, correctedPeople, correctedMembers);
  return {
    facts: {
      ...same,
      admissions,
      submissions,
      ...(members === undefined ? {} : { members: withMembersReadAgain(db, members, memberIds) }),
      ...(corrected === undefined ? {} : { corrected }),
    },
    changedUnits,
  };
}

/** Both lists are in the order of the ids, and so is what comes out. */
function replaceAdmissions(
  old: readonly AdmissionFact[],
  ids: readonly number[],
  read: readonly AdmissionFact[],
  changedUnits: Set<number>,
): readonly AdmissionFact[] {
  const gone = new Set(ids);
  const touch = ({ unitId, cellId }: AdmissionFact) => {
    changedUnits.add(unitId);
    if (cellId !== null) changedUnits.add(cellId);
  };
  const kept: AdmissionFact[] = [];
  let next = 0;
  for (const admission of old) {
    for (let one = read[next]; one !== undefined && one.id < admission.id; one = read[next]) {
      kept.push(one);
      next += 1;
    }
    if (gone.has(admission.id)) touch(admission);
    else kept.push(admission);
  }
  read.forEach(touch);
  return [...kept, ...read.slice(next)];
}

function replaceValues(
  old: readonly SubmissionFact[],
  read: readonly ReadValue[],
  changedUnits: Set<number>,
): readonly SubmissionFact[] {
  const touched = new Set(read.map(({ submissionId }) => submissionId));
  for (const { id, unitId } of old) if (touched.has(id)) changedUnits.add(unitId);
  return putValues(old, read);
}
