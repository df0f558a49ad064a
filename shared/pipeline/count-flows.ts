import type { Occupation } from '../domain/admission.ts';
import type { Period } from '../domain/period.ts';
import type { KnownSteps, Step, StepTime } from './known-steps.ts';
import type { PipelinePerson } from './pipeline-person.ts';

/** Whom a count is about. */
export const pipelineGroups = ['all', 'pupils', 'students', 'enterprises'] as const;
export type PipelineGroup = (typeof pipelineGroups)[number];

const OCCUPATIONS: Readonly<Record<Exclude<PipelineGroup, 'all'>, readonly Occupation[]>> = {
  pupils: ['pupil'],
  students: ['student'],
  enterprises: ['enterprise-manager', 'enterprise-staff', 'enterprise-worker'],
};

/** Steps counted over a period. */
export const flowSteps = [
  'recognised',
  'class',
  'certificate',
  'considered',
  'decided',
  'admitted',
  'official',
] as const;
export type FlowStep = (typeof flowSteps)[number];

/** A person with what is known of their steps. */
export type KnownPerson = { readonly person: PipelinePerson; readonly known: KnownSteps };

/** People who took a step within a period for certain, and those who may have: their day is not known well enough. */
export type Flow = { readonly surely: readonly KnownPerson[]; readonly perhaps: readonly KnownPerson[] };

/** Whether a step lies in the period: between its days for certain, perhaps, or not. */
export function inPeriod(time: StepTime | null, { from, to }: Period): 'yes' | 'no' | 'perhaps' {
  if (time === null || time.to < from || time.from > to) return 'no';
  return time.from >= from && time.to <= to ? 'yes' : 'perhaps';
}

/**
 * Whether somebody belonged to the group when they took the step: by the list that tells of it, else by the newest that
 * names an occupation. People without any are in no group but `all`.
 */
export function isInGroup({ person }: KnownPerson, time: StepTime | null, group: PipelineGroup): boolean {
  if (group === 'all') return true;
  const occupation = time?.row.occupation ?? person.rows.find((row) => row.occupation !== null)?.occupation ?? null;
  return occupation !== null && OCCUPATIONS[group].includes(occupation);
}

/** The ceremony of somebody on the way here; members who came from elsewhere were admitted there. */
export function admittedHere({ person, known }: KnownPerson): StepTime | null {
  return person.rows.some(({ table }) => table !== 'member_record') ? known.admitted : null;
}

/** Everyone of a group who took a step in a period. */
export function flowOf(people: readonly KnownPerson[], step: Step, period: Period, group: PipelineGroup = 'all'): Flow {
  const surely: KnownPerson[] = [];
  const perhaps: KnownPerson[] = [];
  for (const one of people) {
    const time = step === 'admitted' ? admittedHere(one) : one.known[step];
    const where = inPeriod(time, period);
    if (where === 'no' || !isInGroup(one, time, group)) continue;
    (where === 'yes' ? surely : perhaps).push(one);
  }
  return { surely, perhaps };
}

/**
 * Of the people who were in the class within the period, how many had been admitted by a day: the very same people, so
 * a rate of a cohort. Beside it the ratio of two flows, admitted over class of one period, which are other people.
 */
export function cohortOf(
  people: readonly KnownPerson[],
  period: Period,
  day: string,
  group: PipelineGroup = 'all',
): { readonly admitted: readonly KnownPerson[]; readonly attended: readonly KnownPerson[] } {
  const attended = flowOf(people, 'class', period, group).surely;
  const admitted = attended.filter(({ known }) => known.admitted !== null && known.admitted.to <= day);
  return { admitted, attended };
}
