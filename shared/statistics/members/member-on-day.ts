import { addMonths } from '../../domain/calendar/count-days.ts';
import type { MemberListPart } from '../../domain/member-list-title.ts';
import { earliestDay, latestDay, partialDateFromText, type IsoDate } from '../../domain/partial-date.ts';
import { admissionRules } from '../../domain/rules/admission-rules.ts';
import { ruleOn } from '../../domain/rules/dated-rule.ts';
import type { OrganisationType } from '../../domain/unit.ts';
import type { MemberSaid } from '../counted-person.ts';
import type { MemberFact } from './member-facts.ts';

/** A member on the day of the list, with what predicates ask. */
export type MemberOnDay = MemberSaid & Pick<MemberFact, 'personId' | 'intakeId' | 'unitId' | 'cellId'>;

/** `unclear`: only the month or year of leaving is known, and the day lies within. */
export type Presence = 'member' | 'gone' | 'not-yet' | 'unclear';

const GONE: ReadonlySet<string> = new Set(['moved-away', 'deceased', 'struck-off', 'left', 'expelled']);

/**
 * Whether somebody on a list of the day was a member on it. A list made some days later tells of what came after: who
 * left after the day was still there, who was admitted after it was not.
 */
export function presenceOn(fact: MemberFact, day: IsoDate): Presence {
  if (when(fact.admittedDate, day) === 'after') return 'not-yet';
  // Guests count where their membership is (QĐ 294-QĐ/TW, 6.3.2 c).
  if (fact.status === 'visiting') return 'gone';
  if (fact.status === null || !GONE.has(fact.status)) return 'member';
  switch (when(fact.statusDate, day)) {
    case 'after':
      return 'member';
    case 'unclear':
      return 'unclear';
    case 'by':
    case null:
      return 'gone';
  }
}

/** A list of the day as a whole: who is on it, and which columns anybody’s row fills. */
export type ListSays = { readonly part: MemberListPart; readonly occupation: boolean; readonly officialDate: boolean };

/** What the list says of a member on its day. */
export function memberOnDay(
  fact: MemberFact,
  day: IsoDate,
  { says, organisationType }: { readonly says: ListSays; readonly organisationType: OrganisationType | null },
): MemberOnDay {
  const duty = dutyOn(fact, day);
  return {
    id: fact.id,
    personId: fact.personId,
    intakeId: fact.intakeId,
    unitId: fact.unitId,
    cellId: fact.cellId,
    birth: fact.birth,
    sex: fact.sex,
    people: fact.people,
    religion: fact.religion,
    education: fact.education,
    qualification: fact.qualification,
    theory: fact.theory,
    occupation: fact.occupation,
    admittedDate: fact.admittedDate,
    probation: probationOn(fact, day, says),
    // A list without occupations knows those exempt, who are only some of those who stopped working.
    work: says.occupation ? workOn(fact, duty) : null,
    duty,
    organisationType,
  };
}

/** Whether a day, month or year lies up to the day or after it; null when it is not given. */
function when(text: string | null, day: IsoDate): 'by' | 'after' | 'unclear' | null {
  const date = text === null ? null : partialDateFromText(text);
  if (date === null) return null;
  if (earliestDay(date) > day) return 'after';
  return latestDay(date) <= day ? 'by' : 'unclear';
}

function dutyOn({ status, statusDate }: MemberFact, day: IsoDate): MemberOnDay['duty'] {
  if (status === null) return null;
  if (status !== 'exempt') return 'active';
  const since = when(statusDate, day);
  return since === 'after' ? 'active' : since === 'unclear' ? null : 'exempt';
}

/** Those exempt from work and Party life are a part of those who stopped working (Biểu số 3, II.1.b). */
function workOn({ status, occupation }: MemberFact, duty: MemberOnDay['duty']): MemberOnDay['work'] {
  if (duty === 'exempt' || occupation === 'retired') return 'retired';
  if (occupation === null || (duty === null && status !== null)) return null;
  return 'working';
}

/**
 * The day of recognition tells, also one that lies ahead; without it whoever was admitted less than the months of
 * probation ago is on probation for certain. A title says it of everybody; where it contradicts the day, nobody knows.
 */
function probationOn(fact: MemberFact, day: IsoDate, { part, officialDate }: ListSays): MemberOnDay['probation'] {
  const byTitle = part === 'official' || part === 'probationary' ? part : null;
  // Without days of recognition the newly admitted are only some of those on probation.
  const byDate = officialDate ? probationByDate(fact, day) : null;
  if (byTitle === null || byDate === null) return byTitle ?? byDate;
  return byTitle === byDate ? byTitle : null;
}

function probationByDate({ officialDate, admittedDate }: MemberFact, day: IsoDate): MemberOnDay['probation'] {
  const recognised = when(officialDate, day);
  if (recognised !== null) return recognised === 'by' ? 'official' : recognised === 'after' ? 'probationary' : null;
  const admitted = admittedDate === null ? null : partialDateFromText(admittedDate);
  if (admitted === null) return null;
  const first = earliestDay(admitted);
  const { value: months } = ruleOn(admissionRules.probationMonths, first);
  return addMonths(first, months) > day ? 'probationary' : null;
}
