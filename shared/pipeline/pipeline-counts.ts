import { addMonths } from '../domain/calendar/count-days.ts';
import type { Period } from '../domain/period.ts';
import { admissionRules } from '../domain/rules/admission-rules.ts';
import { ruleOn } from '../domain/rules/dated-rule.ts';
import { admittedHere, inPeriod, isInGroup, type KnownPerson, type PipelineGroup } from './count-flows.ts';
import type { StepTime } from './known-steps.ts';
import { isClear, stageOnDay } from './stage-on-day.ts';

/** What an indicator of the way into the Party counts; ratios name what is over what. */
export const pipelineCounts = [
  'noticed', // quần chúng ưu tú on the last day: on the way and not yet admitted
  'recognised',
  'class',
  'class-pupils',
  'admitted-pupils',
  'certificate',
  'certificates-due', // certificates whose 60 months end within the period
  'probation-due', // đảng viên dự bị whose 12 months end within the period
  'conversion', // admitted over class attendants of the same period: two flows, other people
  'conversion-pupils', // the same of pupils
  'cohort', // of the class attendants of the period, those admitted by its last day: the same people
] as const;
export type PipelineCount = (typeof pipelineCounts)[number];

/** The step that makes a person count, or null; for ratios the whole. */
export type Counted = { readonly part: StepTime | null; readonly whole: StepTime | null };

const ON_THE_WAY: ReadonlySet<string> = new Set([
  ...['noticed', 'recognised', 'in-class', 'trained', 'considered', 'decided'],
]);

/** What one person adds to a count over a period: certain only. */
export function countPerson(one: KnownPerson, count: PipelineCount, period: Period): Counted {
  const { known } = one;
  const flow = (time: StepTime | null, group: PipelineGroup = 'all') =>
    inPeriod(time, period) === 'yes' && isInGroup(one, time, group) ? time : null;
  const just = (part: StepTime | null): Counted => ({ part, whole: null });
  switch (count) {
    case 'noticed': {
      const stage = stageOnDay(known, period.to);
      const isOn = isClear(stage) && stage.surely !== null && ON_THE_WAY.has(stage.surely);
      return just(
        isOn ? (known.noticed ?? known.recognised ?? known.class ?? known.considered ?? known.decided) : null,
      );
    }
    case 'recognised':
      return just(flow(known.recognised));
    case 'class':
      return just(flow(known.class));
    case 'class-pupils':
      return just(flow(known.class, 'pupils'));
    case 'admitted-pupils':
      return just(flow(admittedHere(one), 'pupils'));
    case 'certificate':
      return just(flow(known.certificate));
    case 'certificates-due': {
      const ends = endOf(known.certificate, admissionRules.certificateMonths);
      const isOpen = known.considered === null && known.decided === null && known.admitted === null;
      return just(isOpen && ends !== null && ends >= period.from && ends <= period.to ? known.certificate : null);
    }
    case 'probation-due': {
      const ends = endOf(known.admitted, admissionRules.probationMonths);
      return just(ends !== null && ends >= period.from && ends <= period.to ? known.admitted : null);
    }
    case 'conversion':
      return { part: flow(admittedHere(one)), whole: flow(known.class) };
    case 'conversion-pupils':
      return { part: flow(admittedHere(one), 'pupils'), whole: flow(known.class, 'pupils') };
    case 'cohort': {
      const whole = flow(known.class);
      const isAdmitted = known.admitted !== null && known.admitted.to <= period.to;
      return { part: whole === null || !isAdmitted ? null : known.admitted, whole };
    }
  }
}

type Months = Parameters<typeof ruleOn<number>>[0];

/** The day on which the months of a rule end; null where the first day is not known. */
function endOf(time: StepTime | null, rules: Months): string | null {
  if (time === null || time.basis !== 'date' || time.from !== time.to) return null;
  return addMonths(time.from, ruleOn(rules, time.from).value);
}

/** Ratios have a part and a whole. */
export function isRatio(count: PipelineCount): boolean {
  return count === 'conversion' || count === 'conversion-pupils' || count === 'cohort';
}
