import type { AdmissionFact } from '../../domain/admission.ts';
import type { Period } from '../../domain/period.ts';
import { dayBefore } from '../../domain/period.ts';
import type { Counter, Tally } from '../compute.ts';
import type { Span } from '../cover-period.ts';
import type { FigureValue } from '../figure.ts';
import { number } from '../figure-values.ts';
import type { Indicator } from '../indicator.ts';
import { placeAdmission } from '../place-admission.ts';
import type { UnitEvidence } from '../unit-evidence.ts';
import type { Finding } from '../unit-finding.ts';
import { apportion } from './apportion.ts';
import type { Block } from './block.ts';
import { OUTSIDE, type UnitWays } from './follow-units.ts';
import { ALL, type Fraction } from './fraction.ts';
import type { UnitPlaces } from './unit-places.ts';

/** A part of an old unit's figure, and the units of the view day between which it lies. */
export type Portion = {
  readonly units: readonly number[];
  readonly value: FigureValue;
  readonly by: PortionRule;
  /** Of what was divided. */
  readonly share: Fraction;
};
/** `whole`: all went there. `share`: divided by known shares. `cell`: by the cells of the people on a list. */
export type PortionRule = 'whole' | 'share' | 'cell';

type Asked = { readonly indicator: Indicator; readonly unitId: number; readonly period: Period };
/** People of lists by the unit that holds them now, and those of whom that is open. */
type Sorted = {
  readonly counter: Pick<Counter, 'indexOf'>;
  readonly placed: ReadonlyMap<number, Tally>;
  readonly open: readonly { readonly blocks: readonly Block[]; readonly tally: Tally }[];
};

/** Divides what one old unit reported. The portions always add up to it. */
export function openPortions(
  evidence: UnitEvidence,
  ways: UnitWays,
  places: UnitPlaces,
): (asked: Asked, finding: Finding) => readonly Portion[] {
  const sorted = new Map<string, Sorted>();
  const known = (key: string, sort: () => Sorted): Sorted => {
    const before = sorted.get(key) ?? sort();
    sorted.set(key, before);
    return before;
  };
  const peopleOf = (unitId: number, span: Span, day: string): Sorted =>
    known(`${unitId} ${span.from} ${span.to} ${day}`, () => {
      const whenOf = (admission: AdmissionFact) => placeAdmission(admission, evidence.facts.settings);
      const people = evidence.admissionsOf(unitId, span, day).inside;
      const work = { ways, places, unitId, span, whenOf };
      return sortPeople(people, evidence.counter, (some) => evidence.counter.tally(some, day), work);
    });
  const membersOf = (unitId: number, day: string): Sorted =>
    known(`members ${unitId} ${day}`, () => {
      const span = { from: day, to: day };
      const people = evidence.members.of(unitId, day)?.members ?? [];
      const work = { ways, places, unitId, span, whenOf: () => span };
      return sortPeople(people, evidence.memberCounter, (some) => evidence.memberCounter.tally(some, day), work);
    });

  return ({ indicator, unitId, period }, { value, parts, isSumOfRows, days }) => {
    const asked = days ?? period;
    // Of nothing every part is nothing, whoever got how much.
    if (isNothing(value)) {
      const units = places.during(unitId, spanOf(indicator, asked)).flatMap((block) => block.units);
      return [{ units: [...new Set(units)], value, by: 'whole', share: ALL }];
    }
    return parts.flatMap(({ part, value }): readonly Portion[] => {
      const span = spanOf(indicator, part.span);
      const blocks = places.during(unitId, span);
      const [only, ...more] = blocks;
      if (only === undefined) return [];
      if (more.length === 0 && only.units.length === 1) return [{ units: only.units, value, by: 'whole', share: ALL }];
      if (part.by === 'form' || isSumOfRows === true) return divide(value, blocks);
      const { counter, placed, open } =
        part.by === 'members' ? membersOf(unitId, part.span.to) : peopleOf(unitId, part.span, asked.to);
      return [
        ...[...placed].map(([id, tally]): Portion => ({
          units: [id],
          value: counted(counter, indicator, tally),
          by: 'cell',
          share: ALL,
        })),
        ...open.flatMap(({ blocks, tally }) => divide(counted(counter, indicator, tally), blocks)),
      ];
    });
  };
}

/** A state belongs to its day alone. */
const spanOf = ({ kind }: Indicator, { from, to }: Span): Span => ({ from: kind === 'state' ? to : from, to });

export const isNothing = (value: FigureValue): boolean =>
  (value.is === 'number' && value.value === 0) || (value.is === 'mean' && value.count === 0);

function divide(value: FigureValue, blocks: readonly Block[]): readonly Portion[] {
  const shares = blocks.map(({ share }) => share);
  const by = blocks.length === 1 ? 'whole' : 'share';
  if (value.is === 'number') {
    const parts = apportion(value.value, shares);
    return blocks.map(({ units, share }, index) => ({ units, value: number(parts[index] ?? 0), by, share }));
  }
  if (value.is !== 'mean') return blocks.map(({ units, share }) => ({ units, value, by, share }));
  // The years follow the people, so that nobody's age is left where no one is.
  const counts = apportion(value.count, shares);
  const sums =
    value.count === 0
      ? counts
      : apportion(
          value.sum,
          counts.map((count) => ({ part: BigInt(count), whole: BigInt(value.count) })),
        );
  return blocks.map(({ units, share }, index) => ({
    units,
    value: { is: 'mean', sum: sums[index] ?? 0, count: counts[index] ?? 0 },
    by,
    share,
  }));
}

function counted(counter: Sorted['counter'], { code, source }: Indicator, tally: Tally): FigureValue {
  return source.from === 'mean-age' || source.from === 'members-mean-age'
    ? { is: 'mean', sum: tally.ageSum, count: tally.ageCount }
    : number(tally.matched[counter.indexOf(code)] ?? 0);
}

/** People of a unit's lists by the unit that holds their cell now; those whose cell does not tell, by what it became. */
function sortPeople<Person extends { readonly cellId: number | null }>(
  people: readonly Person[],
  counter: Sorted['counter'],
  tallyOf: (people: readonly Person[]) => Tally,
  { ways, places, unitId, span, whenOf }: SortWork<Person>,
): Sorted {
  const cuts = ways.daysOf(unitId).filter((cut) => cut > span.from && cut <= span.to);
  const starts = [span.from, ...cuts];
  const spans = starts.map((from, index): Span => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? span.to : dayBefore(next) };
  });
  const placed = new Map<number, Person[]>();
  const open = new Map<readonly Block[], Person[]>();
  for (const person of people) {
    const when = whenOf(person);
    const holder = person.cellId === null ? null : holderOf(ways, person.cellId, when.from);
    if (holder !== null) push(placed, holder, person);
    else {
      const within = spans.find(({ from, to }) => when.from >= from && when.to <= to) ?? span;
      push(open, places.during(unitId, within), person);
    }
  }
  return {
    counter,
    placed: new Map([...placed].map(([id, some]) => [id, tallyOf(some)])),
    open: [...open].map(([blocks, some]) => ({ blocks, tally: tallyOf(some) })),
  };
}

type SortWork<Person> = {
  readonly ways: UnitWays;
  readonly places: UnitPlaces;
  readonly unitId: number;
  readonly span: Span;
  readonly whenOf: (person: Person) => Span;
};

/** The one unit a cell of that day went to; null when it went to several or closed. */
export function holderOf(ways: UnitWays, cellId: number, day: string): number | null {
  const [only, ...more] = ways.from(cellId, day);
  const [end, ...others] = only?.units ?? [];
  if (end === undefined || more.length > 0 || others.length > 0) return null;
  return end === OUTSIDE || ways.tree.find(end) !== null ? end : null;
}

function push<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
