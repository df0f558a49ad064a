import type { PipelineLine } from './pipeline-views.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { UnitRef } from '../domain/unit.ts';
import { foldText } from '../text/fold.ts';
import { dueKinds, type DueItem, type DueKind, type DueMissing } from './due-items.ts';
import { eligibilityNotes } from './eligibility-notes.ts';
import type { StepTime } from './known-steps.ts';
import type { PersonOnDay } from './open-pipeline.ts';
import type { PipelineRow } from './pipeline-person.ts';
import { isClear, stages, type Stage } from './stage-on-day.ts';

/** Lists of people that can be asked for: what falls due, who is at a stage, whose stage is not certain. */
export const pipelineLists = [...dueKinds, ...stages, 'unclear'] as const;
export type PipelineListName = (typeof pipelineLists)[number];

/** Which lines of a due list: past or within 90 days, a state alone, those whose day is missing, everything. */
export const lineFilters = [
  'open',
  'over',
  'within-30',
  'within-60',
  'within-90',
  'done-late',
  'missing',
  'all',
] as const;
export type LineFilter = (typeof lineFilters)[number];

type Asked = {
  readonly list: PipelineListName;
  readonly show: LineFilter;
  readonly search: string;
  readonly day: IsoDate;
  readonly isHere: (row: PipelineRow) => boolean;
  readonly unitOf: (unitId: number) => UnitRef;
};

/** The lines of a list, those due first in front; lists of a stage in the order of names. */
export function linesOf(people: readonly PersonOnDay[], asked: Asked): readonly PipelineLine[] {
  const { list, day, unitOf, isHere } = asked;
  const wanted = foldText(asked.search);
  const found = people.flatMap((one): readonly PipelineLine[] => {
    const [row] = one.person.rows;
    if (row === undefined || !isHere(row)) return [];
    if (
      wanted !== '' &&
      !foldText(`${one.person.name} ${row.cellName ?? ''} ${unitOf(row.unitId).name}`).includes(wanted)
    )
      return [];
    if (isDueKind(list)) {
      const items = one.due.items.filter((item) => item.kind === list && isShown(item, asked.show));
      const missing = one.due.missing.filter((item) => item.kind === list && isMissingShown(asked.show));
      return [
        ...items.map((item) => lineOf(one, row, { day, unitOf, item })),
        ...missing.map((item) => lineOf(one, row, { day, unitOf, missing: item })),
      ];
    }
    const isIn = list === 'unclear' ? !isClear(one.stage) : isClear(one.stage) && one.stage.surely === list;
    return isIn ? [lineOf(one, row, { day, unitOf })] : [];
  });
  return isDueKind(list) ? found.toSorted(byDue) : found;
}

/** A line about one person, with one thing due when it is about that. */
export function lineOf(
  one: PersonOnDay,
  row: PipelineRow,
  about: {
    readonly day: IsoDate;
    readonly unitOf: (unitId: number) => UnitRef;
    readonly item?: DueItem;
    readonly missing?: DueMissing;
  },
): PipelineLine {
  const { person, known, stage } = one;
  return {
    personId: person.personId,
    name: person.name,
    birth: person.birth,
    cellName: row.cellName,
    unit: about.unitOf(row.unitId),
    stage: stage.surely,
    perhaps: stage.perhaps,
    since: timeOfStage(one)?.text ?? '',
    due: about.item === undefined ? null : withoutStart(about.item),
    missing: about.missing === undefined ? null : withoutStart(about.missing),
    notes: eligibilityNotes(person, known, about.day),
  };
}

/** The rest leaves the backend; the row behind it does not. */
export function withoutStart<Item extends { readonly start: StepTime | null }>({
  start: _,
  ...rest
}: Item): Omit<Item, 'start'> {
  return rest;
}

const STEP_OF: Readonly<
  Partial<
    Record<
      Stage,
      'noticed' | 'recognised' | 'class' | 'certificate' | 'considered' | 'decided' | 'admitted' | 'official'
    >
  >
> = {
  noticed: 'noticed',
  recognised: 'recognised',
  'in-class': 'class',
  trained: 'certificate',
  considered: 'considered',
  decided: 'decided',
  probationary: 'admitted',
  official: 'official',
};

function timeOfStage({ known, stage: { surely } }: PersonOnDay): StepTime | null {
  if (surely === null) return null;
  const step = STEP_OF[surely];
  return step === undefined ? known.left : known[step];
}

const isDueKind = (list: PipelineListName): list is DueKind => dueKinds.some((kind) => kind === list);

function isShown({ state }: DueItem, show: LineFilter): boolean {
  if (show === 'all') return true;
  if (show === 'open') return state !== 'later' && state !== 'done-late';
  return state === show;
}

const isMissingShown = (show: LineFilter) => show === 'missing' || show === 'all';

/** By the day it falls due; people without a day behind, in the order of names. */
function byDue(a: PipelineLine, b: PipelineLine): number {
  const [one, other] = [a.due?.dueOn ?? '9999', b.due?.dueOn ?? '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
}
