import type { WorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { IsoDate } from '../domain/partial-date.ts';
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
};

/** Opens what the lists say for questions; what is known of a person is worked out once, a day when it is asked for. */
export function openPipeline(
  people: readonly PipelinePerson[],
  lists: readonly PipelineList[],
  calendar: WorkCalendar,
): Pipeline {
  const known = people.map((person): KnownPerson => ({ person, known: knownSteps(person) }));
  let last: { readonly day: IsoDate; readonly people: readonly PersonOnDay[] } | null = null;
  return {
    lists,
    people: known,
    on(day) {
      if (last?.day === day) return last.people;
      const asked = { day, calendar };
      const found = known.flatMap((one): readonly PersonOnDay[] => {
        const stage = stageOnDay(one.known, day);
        if (stage.surely === null && stage.perhaps === null) return [];
        return [{ ...one, stage, due: dueItems(one.known, asked) }];
      });
      last = { day, people: found };
      return found;
    },
  };
}
