import { pipelineLists, type PipelineListName } from '../../../shared/pipeline/pipeline-lists.ts';
import type { PipelineGroup } from '../../../shared/pipeline/count-flows.ts';

/** What the screen is about beside the period: a day, a unit (null: the whole), a group of people. */
export type PipelineChoice = {
  readonly day: string;
  readonly unitId: number | null;
  readonly group: PipelineGroup;
};

/** The list a place of the screen names (`/pipeline/certificates`); null for the summary. */
export function listOfPath(path: string): PipelineListName | null {
  const name = /^\/pipeline\/([a-z-]+)$/.exec(path)?.[1];
  return pipelineLists.find((one) => one === name) ?? null;
}

export const pathOfList = (list: PipelineListName | null): string =>
  list === null ? '/pipeline' : `/pipeline/${list}`;
