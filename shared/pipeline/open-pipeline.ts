import type { WorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import { finish, type Steps } from '../domain/steps.ts';
import type { KnownPerson } from './count-flows.ts';
import { dueItems, type DueOfPerson } from './due-items.ts';
import { knownSteps } from './known-steps.ts';
import { inOrderOfNames, type PipelineList, type PipelinePerson } from './pipeline-person.ts';
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
  /** The same with what lists say of these people now, where of nobody else anything changed. */
  readonly withPeople: (ids: ReadonlySet<number>, now: readonly PipelinePerson[]) => Pipeline;
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
  return pipelineOf(known, lists, calendar);
}

type Seen = { readonly day: IsoDate; readonly people: readonly PersonOnDay[] };

/** `seen`: everyone as seen on the day that was asked for last, where that is known already. */
function pipelineOf(
  known: readonly KnownPerson[],
  lists: readonly PipelineList[],
  calendar: WorkCalendar,
  seen: Seen | null = null,
): Pipeline {
  let last = seen;
  function* lookAt(day: IsoDate): Steps<readonly PersonOnDay[]> {
    if (last?.day === day) return last.people;
    const found: PersonOnDay[] = [];
    for (const [index, one] of known.entries()) {
      if (index % STRIDE === 0) yield;
      const onDay = seenOn(one, day, calendar);
      if (onDay !== null) found.push(onDay);
    }
    last = { day, people: found };
    return found;
  }
  const withPeople = (ids: ReadonlySet<number>, now: readonly PipelinePerson[]): Pipeline => {
    const fresh = now.map((person): KnownPerson => ({ person, known: knownSteps(person) }));
    const patched = <One extends KnownPerson>(old: readonly One[], read: readonly One[]): readonly One[] =>
      [...old.filter(({ person }) => !ids.has(person.personId)), ...read].sort((a, b) =>
        inOrderOfNames(a.person, b.person),
      );
    const seenAgain = ({ day, people }: Seen): Seen => ({
      day,
      people: patched(
        people,
        fresh.flatMap((one) => seenOn(one, day, calendar) ?? []),
      ),
    });
    return pipelineOf(patched(known, fresh), lists, calendar, last === null ? null : seenAgain(last));
  };
  return { lists, people: known, lookAt, on: (day) => finish(lookAt(day)), withPeople };
}

/** Somebody on a day; null for one who was neither on the way nor a member, nor may have been. */
function seenOn(one: KnownPerson, day: IsoDate, calendar: WorkCalendar): PersonOnDay | null {
  const stage = stageOnDay(one.known, day);
  if (stage.surely === null && stage.perhaps === null) return null;
  return { ...one, stage, due: dueItems(one.known, { day, calendar }) };
}
