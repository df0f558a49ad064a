import { addMonths, daysBetween } from '../domain/calendar/count-days.ts';
import type { WorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import { admissionRules, type TimeLimit } from '../domain/rules/admission-rules.ts';
import { refOf, ruleOn, type RuleRef } from '../domain/rules/dated-rule.ts';
import { countLimit, daysOver } from '../domain/rules/time-limit.ts';
import type { KnownSteps, StepTime } from './known-steps.ts';
import { reachedBy } from './stage-on-day.ts';

/** What falls due on the way. */
export const dueKinds = [
  'certificates', // giấy chứng nhận hết 60 tháng
  'probation', // đảng viên dự bị hết 12 tháng
  'recognition', // hết dự bị, chưa công nhận chính thức
  'decisions', // nghị quyết chi bộ → quyết định
  'ceremonies', // quyết định → lễ kết nạp
] as const;
export type DueKind = (typeof dueKinds)[number];

/** How near: `over` past it, `done-late` done after it, then by days left; `later` more than 90. */
export const dueStates = ['over', 'within-30', 'within-60', 'within-90', 'later', 'done-late'] as const;
export type DueState = (typeof dueStates)[number];

/** One thing that falls due for one person. */
export type DueItem = {
  readonly kind: DueKind;
  /** The step from which the time runs, and its day. */
  readonly start: StepTime;
  readonly startsOn: IsoDate;
  readonly rule: RuleRef;
  /** `months` or days with their unit. */
  readonly limit: { readonly months: number } | TimeLimit;
  readonly dueOn: IsoDate;
  /** With the extension that may be granted; null where there is none. */
  readonly lastOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
  readonly state: DueState;
  /** Calendar days until `dueOn`; negative: past. */
  readonly daysLeft: number;
  /** Days past it in the unit of the limit, until done or until the day asked for; 0 when not past. */
  readonly daysOver: number;
  readonly unconfirmedYears: readonly number[];
  /** A list gives a day of recognition in advance; it is a plan. */
  readonly announcedOn: IsoDate | null;
  /** No list from after the probation says whether the person was recognised. */
  readonly isUntold: boolean;
};

/** Somebody who belongs to a list but whose day is missing, or is only a month or a year. */
export type DueMissing = {
  readonly kind: DueKind;
  /** The step whose day is missing; `partly`: as far as it is known. */
  readonly step: 'certificate' | 'admitted' | 'considered' | 'decided';
  readonly partly: string;
  /** The row that shows that the step was taken. */
  readonly start: StepTime | null;
};

export type DueOfPerson = { readonly items: readonly DueItem[]; readonly missing: readonly DueMissing[] };

type Asked = { readonly day: IsoDate; readonly calendar: WorkCalendar };

/** Everything that falls due for somebody as seen on a day; people who left have nothing due. */
export function dueItems(known: KnownSteps, asked: Asked): DueOfPerson {
  if (reachedBy(known.left, asked.day) === 'yes') return { items: [], missing: [] };
  const all = [
    certificate(known, asked),
    ...probation(known, asked),
    decision(known, asked),
    ceremony(known, asked),
  ].filter((one) => one !== null);
  // Past the probation nobody asks any more when the meeting was: what can be late is the recognition.
  const isPast = reachedBy(known.official, asked.day) !== 'no';
  return {
    items: all.flatMap((one) => ('dueOn' in one ? [one] : [])),
    missing: all.flatMap((one) => ('step' in one && !(isPast && OF_ADMISSION.has(one.kind)) ? [one] : [])),
  };
}

const OF_ADMISSION: ReadonlySet<DueKind> = new Set<DueKind>(['decisions', 'ceremonies']);

type Due = DueItem | DueMissing | null;

const isTaken = (time: StepTime | null, day: IsoDate): time is StepTime => reachedBy(time, day) !== 'no';
const wholeDay = (time: StepTime | null): IsoDate | null =>
  time !== null && time.basis === 'date' && time.from === time.to ? time.from : null;
const missing = (kind: DueKind, step: DueMissing['step'], start: StepTime | null): DueMissing => ({
  kind,
  step,
  partly: start?.text ?? '',
  start,
});

/** Runs until the chi bộ considers the person (HD 06-HD/TW, 5.4 b). */
function certificate(known: KnownSteps, { day }: Asked): Due {
  const { certificate: start } = known;
  if (!isTaken(start, day)) return null;
  if ([known.considered, known.decided, known.admitted].some((later) => isTaken(later, day))) return null;
  const startsOn = wholeDay(start);
  if (startsOn === null) return missing('certificates', 'certificate', start);
  const rule = ruleOn(admissionRules.certificateMonths, day);
  return byMonths('certificates', { start, startsOn, rule, day });
}

/** Ends on the day the months end, however late it is recognised (QĐ 294-QĐ/TW, 4.2); then the chi bộ has its days. */
function probation(known: KnownSteps, asked: Asked): readonly Due[] {
  const { day, calendar } = asked;
  const { admitted: start, official } = known;
  if (!isTaken(start, day) || reachedBy(official, day) === 'yes') return [];
  const startsOn = wholeDay(start);
  if (startsOn === null) {
    const mayBeOver = reachedBy(official, day) === 'unclear';
    return [missing(mayBeOver ? 'recognition' : 'probation', 'admitted', start)];
  }
  const rule = ruleOn(admissionRules.probationMonths, startsOn);
  const announcedOn = known.announcedOfficial?.from ?? null;
  const item = { ...byMonths('probation', { start, startsOn, rule, day }), announcedOn };
  if (item.dueOn > day) return [item];
  const toConsider = ruleOn(admissionRules.recognition, item.dueOn);
  return [
    {
      ...byLimit('recognition', { start, startsOn: item.dueOn, rule: toConsider, day, calendar, doneOn: null }),
      announcedOn,
      isUntold: official !== null,
    },
  ];
}

/** From the chi bộ's resolution to the decision (QĐ 294-QĐ/TW, 4.3.1). */
function decision(known: KnownSteps, { day, calendar }: Asked): Due {
  const { considered: start, decided } = known;
  const wasDecided = isTaken(decided, day);
  if (!isTaken(start, day)) return wasDecided ? missing('decisions', 'considered', null) : null;
  const startsOn = wholeDay(start);
  if (startsOn === null) return missing('decisions', 'considered', start);
  const doneOn = wasDecided ? wholeDay(decided) : null;
  if (wasDecided && doneOn === null) return missing('decisions', 'decided', decided);
  const rule = ruleOn(admissionRules.decision, startsOn);
  return onlyIfLate(byLimit('decisions', { start, startsOn, rule, day, calendar, doneOn }));
}

/**
 * From the decision to the ceremony (QĐ 294-QĐ/TW, 4.1). The rule counts from the day the decision was received, which
 * no list gives: it is counted from the day of the decision, so the true limit may lie somewhat later.
 */
function ceremony(known: KnownSteps, { day, calendar }: Asked): Due {
  const { decided: start, admitted } = known;
  if (!isTaken(start, day)) return null;
  const startsOn = wholeDay(start);
  const wasHeld = isTaken(admitted, day);
  if (startsOn === null) return missing('ceremonies', 'decided', start);
  const doneOn = wasHeld ? wholeDay(admitted) : null;
  if (wasHeld && doneOn === null) return missing('ceremonies', 'admitted', admitted);
  const rule = ruleOn(admissionRules.ceremony, startsOn);
  return onlyIfLate(byLimit('ceremonies', { start, startsOn, rule, day, calendar, doneOn }));
}

/** What was done in time is no longer due. */
function onlyIfLate(item: DueItem): DueItem | null {
  return item.doneOn === null || item.state === 'done-late' ? item : null;
}

type MonthsFrom = {
  readonly start: StepTime;
  readonly startsOn: IsoDate;
  readonly rule: ReturnType<typeof ruleOn<number>>;
  readonly day: IsoDate;
};

function byMonths(kind: DueKind, { start, startsOn, rule, day }: MonthsFrom): DueItem {
  const dueOn = addMonths(startsOn, rule.value);
  const daysLeft = daysBetween(day, dueOn);
  return {
    ...{ kind, start, startsOn, dueOn, daysLeft, rule: refOf(rule), limit: { months: rule.value } },
    ...{ lastOn: null, doneOn: null, announcedOn: null, isUntold: false, unconfirmedYears: [] },
    state: stateOf(daysLeft),
    daysOver: Math.max(0, -daysLeft),
  };
}

type LimitFrom = {
  readonly start: StepTime;
  readonly startsOn: IsoDate;
  readonly rule: ReturnType<typeof ruleOn<TimeLimit>>;
  readonly day: IsoDate;
  readonly calendar: WorkCalendar;
  readonly doneOn: IsoDate | null;
};

function byLimit(kind: DueKind, { start, startsOn, rule, day, calendar, doneOn }: LimitFrom): DueItem {
  const { dueOn, lastOn, unconfirmedYears } = countLimit(rule.value, startsOn, calendar);
  const until = doneOn ?? day;
  const daysLeft = daysBetween(until, dueOn);
  return {
    ...{ kind, start, startsOn, dueOn, daysLeft, doneOn, unconfirmedYears, rule: refOf(rule), limit: rule.value },
    ...{ announcedOn: null, isUntold: false, lastOn: rule.value.extension === 0 ? null : lastOn },
    state: doneOn !== null && daysLeft < 0 ? 'done-late' : stateOf(daysLeft),
    daysOver: daysOver(rule.value.unit, dueOn, until, calendar),
  };
}

function stateOf(daysLeft: number): DueState {
  if (daysLeft < 0) return 'over';
  if (daysLeft <= 30) return 'within-30';
  if (daysLeft <= 60) return 'within-60';
  return daysLeft <= 90 ? 'within-90' : 'later';
}
