import { monthsBetween } from '../domain/calendar/count-days.ts';
import { earliestDay, latestDay, partialDateFromText, type IsoDate } from '../domain/partial-date.ts';
import { admissionRules } from '../domain/rules/admission-rules.ts';
import { refOf, ruleOn, type RuleRef } from '../domain/rules/dated-rule.ts';
import type { KnownSteps, StepTime } from './known-steps.ts';
import type { PipelinePerson } from './pipeline-person.ts';

/** Something a reader of the file should look at, by the rule in force when the chi bộ met. Never a reason to refuse. */
export type EligibilityNote = {
  readonly code:
    | 'under-age'
    | 'over-age'
    | 'age-unclear'
    | 'schooling'
    | 'schooling-special'
    | 'readmission-early'
    | 'readmission-check';
  readonly rule: RuleRef;
  /** The day the condition was judged on. */
  readonly on: IsoDate;
};

const YEAR = 12;

/**
 * Age, schooling and readmission against the rules of the day of the meeting; before a meeting against those of `day`.
 * Too young is only told of somebody whom the chi bộ has considered: the class takes people under 18.
 */
export function eligibilityNotes(person: PipelinePerson, known: KnownSteps, day: IsoDate): readonly EligibilityNote[] {
  const on = dayToJudge(known, day);
  if (on === null) return [];
  const wasConsidered = [known.considered, known.decided, known.admitted].some((time) => isBy(time, day));
  return [
    ...ageNotes(person.birth, on, wasConsidered),
    ...schoolingNotes(person, on),
    ...readmissionNotes(person, known, on),
  ];
}

const isBy = (time: StepTime | null, day: IsoDate) => time !== null && time.from <= day;

/**
 * The day of the meeting, else of the decision, else of the ceremony, the nearest known to the last day; before all of
 * them the day asked for. Null for members of whom none is known, and for days of which no rule is known.
 */
function dayToJudge(known: KnownSteps, day: IsoDate): IsoDate | null {
  const taken = [known.considered, known.decided, known.admitted].filter((time) => time !== null && isBy(time, day));
  const dated = taken.find((time) => time?.basis === 'date')?.to;
  if (dated === undefined) return taken.length === 0 ? day : null;
  return dated < FIRST_RULE ? null : dated;
}

const FIRST_RULE = admissionRules.age[0].document.date;

/** Counted by months: whoever turns 18 within the month of the meeting is 18, whoever turned 60 within it is 60. */
function ageNotes(birth: string | null, on: IsoDate, wasConsidered: boolean): readonly EligibilityNote[] {
  const date = birth === null ? null : partialDateFromText(birth);
  if (date === null) return [];
  const rule = ruleOn(admissionRules.age, on);
  const most = monthsBetween(earliestDay(date), on);
  const least = monthsBetween(latestDay(date), on);
  const note = (code: EligibilityNote['code']) => [{ code, rule: refOf(rule), on }];
  if (wasConsidered && most < rule.value.least * YEAR) return note('under-age');
  if (least > rule.value.most * YEAR) return note('over-age');
  const mayBeYoung = wasConsidered && least < rule.value.least * YEAR;
  return mayBeYoung || most > rule.value.most * YEAR ? note('age-unclear') : [];
}

function schoolingNotes({ rows }: PipelinePerson, on: IsoDate): readonly EligibilityNote[] {
  const education = rows.find((row) => row.education !== null)?.education ?? null;
  if (education !== 'literate' && education !== 'primary') return [];
  const rule = refOf(ruleOn(admissionRules.schooling, on));
  return [{ code: education === 'primary' ? 'schooling-special' : 'schooling', rule, on }];
}

function readmissionNotes({ rows }: PipelinePerson, known: KnownSteps, on: IsoDate): readonly EligibilityNote[] {
  if (!rows.some(({ flags }) => flags.includes('readmission'))) return [];
  const rule = ruleOn(admissionRules.readmissionMonths, on);
  const before = known.admitted?.from ?? known.decided?.from ?? on;
  const ended = rows.find(
    ({ status, statusDate }) =>
      (status === 'struck-off' || status === 'left') && statusDate !== null && statusDate < before,
  );
  const date = ended?.statusDate == null ? null : partialDateFromText(ended.statusDate);
  if (date === null) return [{ code: 'readmission-check', rule: refOf(rule), on }];
  return monthsBetween(latestDay(date), on) < rule.value ? [{ code: 'readmission-early', rule: refOf(rule), on }] : [];
}
