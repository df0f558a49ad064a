import type { FlowStep } from './count-flows.ts';
import type { PipelineList } from './pipeline-person.ts';
import type { Stage } from './stage-on-day.ts';

type Kind = PipelineList['kind'];

/**
 * Which kinds of lists tell of a stage or step. Nobody found on lists of other kinds is no number: no list of candidates
 * is not the same as no candidate.
 */
const TOLD_BY: Readonly<Record<Stage | FlowStep, readonly Kind[]>> = {
  noticed: ['candidates'],
  recognised: ['candidates'],
  'in-class': ['candidates'],
  trained: ['candidates'],
  class: ['candidates'],
  certificate: ['candidates'],
  considered: ['candidates'],
  decided: ['candidates', 'admissions'],
  admitted: ['candidates', 'admissions'],
  probationary: ['candidates', 'admissions', 'members'],
  official: ['admissions', 'members'],
  removed: ['members'],
  'moved-away': ['members'],
  deceased: ['members'],
};

/** A count of people as it may be said, null where nothing among the lists could have told of anybody. */
export function toldCount(what: Stage | FlowStep, count: number, kinds: ReadonlySet<Kind>): number | null {
  return count > 0 || TOLD_BY[what].some((kind) => kinds.has(kind)) ? count : null;
}
