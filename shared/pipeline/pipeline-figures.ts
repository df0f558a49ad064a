import type { Period } from '../domain/period.ts';
import type { UnitTree } from '../domain/unit-tree.ts';
import type { UnitVersion } from '../domain/unit.ts';
import type { FigureBase, FigureValue } from '../statistics/figure.ts';
import type { KnownPerson } from './count-flows.ts';
import { countPerson, isRatio, type PipelineCount } from './pipeline-counts.ts';
import type { StepTime } from './known-steps.ts';
import type { Pipeline } from './open-pipeline.ts';
import type { PipelineRow } from './pipeline-person.ts';

type Asked = {
  readonly count: PipelineCount;
  readonly unitId: number;
  readonly period: Period;
  readonly tree: UnitTree;
  /** For the whole: the units that should report. Null for one unit. */
  readonly reporting: readonly UnitVersion[] | null;
};
type Counter = { part: number; whole: number };
type Tally = ReadonlyMap<number, Counter>;

const tallies = new WeakMap<Pipeline, Map<string, Tally>>();

/** A figure counted from the lists of people. A unit for which no list of candidates speaks has none; see `FigureBase`. */
export function pipelineFigure(
  pipeline: Pipeline,
  { count, unitId, period, tree, reporting }: Asked,
): { readonly value: FigureValue; readonly base: FigureBase } {
  const isTold = (id: number) => speaksFor(pipeline, count, tree, id);
  const missing =
    reporting === null
      ? isTold(unitId)
        ? []
        : [unitId]
      : reporting.filter((unit) => !isTold(unit.unitId)).map((unit) => unit.unitId);
  const expected = reporting?.length ?? 1;
  const base = { reported: expected - missing.length, expected, missingUnitIds: missing };
  // Of the whole also lists of units that are no more speak.
  const isAnybodyTold = reporting === null ? base.reported > 0 : sendersFor(pipeline, count).size > 0;
  if (!isAnybodyTold) return { value: { is: 'missing' }, base };
  const sum: Counter = { part: 0, whole: 0 };
  const tally = tallyOf(pipeline, count, period, tree);
  const places = reporting === null ? tree.subtreeOf(unitId) : tally.keys();
  for (const id of places) {
    const own = tally.get(id);
    sum.part += own?.part ?? 0;
    sum.whole += own?.whole ?? 0;
  }
  return { value: pipelineValue(count, sum), base };
}

/** A number, or for a ratio part and whole. */
export function pipelineValue(count: PipelineCount, { part, whole }: Counter): FigureValue {
  if (!isRatio(count)) return { is: 'number', value: part };
  return whole === 0 ? { is: 'undefined', why: 'base-is-zero' } : { is: 'ratio', part, whole };
}

/** The people behind a figure with the step that makes each count, in the order of names. */
export function peopleBehind(
  pipeline: Pipeline,
  { count, unitId, period, tree, isWhole }: Omit<Asked, 'reporting'> & { readonly isWhole: boolean },
): readonly { readonly one: KnownPerson; readonly time: StepTime }[] {
  const below = tree.subtreeOf(unitId);
  return pipeline.people.flatMap((one) => {
    const { part, whole } = countPerson(one, count, period);
    const [row] = one.person.rows;
    return [part, ...(isRatio(count) && whole !== part ? [whole] : [])].flatMap((time) =>
      time !== null && row !== undefined && (isWhole || below.has(placeOf(row, tree))) ? [{ one, time }] : [],
    );
  });
}

const placeOf = ({ cellId, unitId }: PipelineRow, tree: UnitTree) =>
  cellId !== null && tree.find(cellId) !== null ? cellId : unitId;

/** One pass over everybody for all units of a period; the pipeline keeps it. */
function tallyOf(pipeline: Pipeline, count: PipelineCount, period: Period, tree: UnitTree): Tally {
  const known = tallies.get(pipeline) ?? new Map<string, Tally>();
  tallies.set(pipeline, known);
  const key = `${count} ${period.from} ${period.to}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = new Map<number, Counter>();
  for (const one of pipeline.people) {
    const { part, whole } = countPerson(one, count, period);
    const [row] = one.person.rows;
    if (row === undefined || (part === null && whole === null)) continue;
    const place = placeOf(row, tree);
    const counter = made.get(place) ?? { part: 0, whole: 0 };
    made.set(place, counter);
    if (part !== null) counter.part += 1;
    if (whole !== null) counter.whole += 1;
  }
  known.set(key, made);
  return made;
}

const OF_MEMBERS: ReadonlySet<PipelineCount> = new Set<PipelineCount>(['probation-due', 'admitted-pupils']);

/** A list of the unit itself, of one below it, or of one above it that speaks for all of its units. */
export function speaksFor(pipeline: Pipeline, count: PipelineCount, tree: UnitTree, unitId: number): boolean {
  const senders = sendersFor(pipeline, count);
  if ([unitId, ...tree.ancestorsOf(unitId)].some((id) => senders.has(id))) return true;
  return senders.size > 0 && [...tree.subtreeOf(unitId)].some((id) => senders.has(id));
}

function sendersFor(pipeline: Pipeline, count: PipelineCount): ReadonlySet<number> {
  const { anybody, candidates } = sendersOf(pipeline);
  return OF_MEMBERS.has(count) ? anybody : candidates;
}

type Senders = { readonly candidates: ReadonlySet<number>; readonly anybody: ReadonlySet<number> };
const senders = new WeakMap<Pipeline, Senders>();

function sendersOf(pipeline: Pipeline): Senders {
  const before = senders.get(pipeline);
  if (before !== undefined) return before;
  const { lists } = pipeline;
  const made = {
    candidates: new Set(lists.filter(({ kind }) => kind === 'candidates').map(({ unitId }) => unitId)),
    anybody: new Set(lists.map(({ unitId }) => unitId)),
  };
  senders.set(pipeline, made);
  return made;
}
