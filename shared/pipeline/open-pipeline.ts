import type { WorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import { finish, type Steps } from '../domain/steps.ts';
import type { KnownPerson } from './count-flows.ts';
import { dueItems, type DueOfPerson } from './due-items.ts';
import { knownSteps } from './known-steps.ts';
import type { PipelineList, PipelinePerson } from './pipeline-person.ts';
import { stageOnDay, type StageOnDay } from './stage-on-day.ts';

/** Somebody as seen on a day. */
export type PersonOnDay = KnownPerson & { readonly stage: StageOnDay; readonly due: DueOfPerson };

export type Pipeline = {
  readonly lists: readonly PipelineList[];
  /** In Vietnamese order of names. */
  readonly people: readonly KnownPerson[];
  /** Everyone who was on the way, a member, or may have been, on the day. */
  readonly on: (day: IsoDate) => readonly PersonOnDay[];
  /** The same with stops. */
  readonly lookAt: (day: IsoDate) => Steps<readonly PersonOnDay[]>;
};

/** People between two stops. */
const STRIDE = 1000;

/** `openPipelineInSteps` without stopping. */
export function openPipeline(
  people: readonly PipelinePerson[],
  lists: readonly PipelineList[],
  calendar: WorkCalendar,
): Pipeline {
  return finish(openPipelineInSteps(people, lists, calendar));
}

/** Opens what the lists say for questions; what is known of a person is worked out once, a day when it is asked for. */
export function* openPipelineInSteps(
  people: readonly PipelinePerson[],
  lists: readonly PipelineList[],
  calendar: WorkCalendar,
): Steps<Pipeline> {
  const known: KnownPerson[] = [];
  for (const person of people) {
    if (known.push({ person, known: knownSteps(person) }) % STRIDE === 0) yield;
  }
  let last: { readonly day: IsoDate; readonly people: readonly PersonOnDay[] } | null = null;
  function* lookAt(day: IsoDate): Steps<readonly PersonOnDay[]> {
    if (last?.day === day) return last.people;
    const asked = { day, calendar };
    const found: PersonOnDay[] = [];
    for (const [index, one] of known.entries()) {
      if (index % STRIDE === 0) yield;
      const stage = stageOnDay(one.known, day);
      if (stage.surely === null && stage.perhaps === null) continue;
      found.push({ ...one, stage, due: dueItems(one.known, asked) });
    }
    last = { day, people: found };
    return found;
  }
  return { lists, people: known, lookAt, on: (day) => finish(lookAt(day)) };
}
