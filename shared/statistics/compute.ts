import type { AdmissionFact } from '../domain/admission.ts';
import { ageOn, type Age } from '../domain/age.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { Settings } from '../domain/settings.ts';
import {
  answerTo,
  askedOf,
  compilePredicate,
  isInBand,
  predicateInForce,
  type AskedOf,
  type Test,
} from './compile-predicate.ts';
import type { CountedPerson } from './counted-person.ts';
import type { Indicator, Predicate } from './indicator.ts';
import type { MemberOnDay } from './members/member-on-day.ts';

/** What one pass over some admissions counted. Arrays run along `Counter.codes`. */
export type Tally = {
  readonly people: number;
  readonly matched: readonly number[];
  /** People of whom the list does not say what the indicator asks. */
  readonly unknown: readonly number[];
  readonly ageSum: number;
  /** People whose age is known. */
  readonly ageCount: number;
  /** People whose birth date allows two ages in two bands; they are counted by the difference of the years. */
  readonly ageByYears: number;
};

/** A set of indicators ready to count with. */
export type Counter<Person extends CountedPerson = AdmissionFact> = {
  readonly codes: readonly string[];
  /** Position of an indicator in the arrays of a tally. */
  readonly indexOf: (code: string) => number;
  /** Counts all indicators in one pass. `lastDay` is the period's, for ages taken on it. */
  readonly tally: (people: readonly Person[], lastDay: IsoDate) => Tally;
  /** `Tally.ageByYears` alone. */
  readonly countAgesByYears: (people: readonly Person[], lastDay: IsoDate) => number;
  /** Whether one person counts for one indicator; null when the list does not say. */
  readonly counts: (code: string, person: Person, lastDay: IsoDate) => boolean | null;
};

/** Compiles the indicators that are counted from admissions. Others in the list are passed over. */
export function compileCounter(indicators: readonly Indicator[], settings: Settings): Counter {
  const counted = indicators.flatMap(({ code, source }) =>
    source.from === 'admissions' ? [{ code, where: predicateInForce(source.where, settings) }] : [],
  );
  return makeCounter(counted, (admission: AdmissionFact, lastDay) => ageAtAdmission(admission, settings, lastDay));
}

/** The same for members, whose age is that of the day they are counted on. */
export function compileMemberCounter(indicators: readonly Indicator[], settings: Settings): Counter<MemberOnDay> {
  const counted = indicators.flatMap(({ code, source }) =>
    source.from === 'members' ? [{ code, where: predicateInForce(source.where, settings) }] : [],
  );
  return makeCounter(counted, ({ birth }: MemberOnDay, day) => (birth === null ? null : ageOn(birth, day)));
}

function makeCounter<Person extends CountedPerson>(
  counted: readonly { readonly code: string; readonly where: Predicate }[],
  ageOf: (person: Person, lastDay: IsoDate) => Age | null,
): Counter<Person> {
  const tests = counted.map(({ where }) => compilePredicate(where));
  const bands = counted.flatMap(({ where }) => (where.op === 'age' ? [where] : []));
  const isByYears = ({ least, most }: Age) =>
    least !== most && bands.some((band) => isInBand(least, band) !== isInBand(most, band));
  const positions = new Map(counted.map(({ code }, index) => [code, index]));
  const indexOf = (code: string) => {
    const index = positions.get(code);
    if (index === undefined) throw new Error(`not counted from people: ${code}`);
    return index;
  };
  const asked = Map.groupBy(counted.entries(), ([, { where }]) => askedOf(where).join(' '));
  const sorters = [...asked.values()].map((entries) =>
    makeSorter(
      askedOf(entries[0]?.[1].where ?? { op: 'always' }),
      entries.map(([index]) => index),
      tests,
    ),
  );

  const tally = (people: readonly Person[], lastDay: IsoDate): Tally => {
    const matched = tests.map(() => 0);
    const unknown = tests.map(() => 0);
    let [ageSum, ageCount, ageByYears] = [0, 0, 0];
    for (const person of people) {
      const age = ageOf(person, lastDay);
      if (age !== null) {
        ageSum += age.most;
        ageCount += 1;
        if (isByYears(age)) ageByYears += 1;
      }
      for (const sort of sorters) {
        const outcome = sort(person, age?.most ?? null);
        for (const index of outcome.matched) matched[index] = (matched[index] ?? 0) + 1;
        for (const index of outcome.unknown) unknown[index] = (unknown[index] ?? 0) + 1;
      }
    }
    return { people: people.length, matched, unknown, ageSum, ageCount, ageByYears };
  };

  const countAgesByYears = (people: readonly Person[], lastDay: IsoDate) => {
    let count = 0;
    for (const person of people) {
      // Whose birthday is known has one age.
      if (person.birth === null || person.birth.length === WHOLE_DAY) continue;
      const age = ageOf(person, lastDay);
      if (age !== null && isByYears(age)) count += 1;
    }
    return count;
  };

  const counts = (code: string, person: Person, lastDay: IsoDate) =>
    tests[indexOf(code)]?.(person, ageOf(person, lastDay)?.most ?? null) ?? null;

  return { codes: counted.map(({ code }) => code), indexOf, tally, countAgesByYears, counts };
}

const WHOLE_DAY = '1985-03-15'.length;

/** The indicators one person counts for, and those the list leaves open, of all that ask the same thing. */
type Outcome = { readonly matched: readonly number[]; readonly unknown: readonly number[] };

/** Two people with the same answer fall under the same indicators, so each answer is worked out once. */
function makeSorter(
  asked: readonly [AskedOf, AskedOf?],
  indices: readonly number[],
  tests: readonly Test[],
): (person: CountedPerson, years: number | null) => Outcome {
  const [one, other] = asked;
  const sort = (person: CountedPerson, years: number | null): Outcome => {
    const results = indices.map((index) => ({ index, result: tests[index]?.(person, years) ?? null }));
    return {
      matched: results.filter(({ result }) => result === true).map(({ index }) => index),
      unknown: results.filter(({ result }) => result === null).map(({ index }) => index),
    };
  };
  if (other === undefined) {
    const known = new Map<ReturnType<typeof answerTo>, Outcome>();
    return (person, years) => {
      const answer = answerTo(one, person, years);
      let outcome = known.get(answer);
      if (outcome === undefined) known.set(answer, (outcome = sort(person, years)));
      return outcome;
    };
  }
  // Two levels, as a pair of answers joined to one text would cost more than the looking up.
  const known = new Map<ReturnType<typeof answerTo>, Map<ReturnType<typeof answerTo>, Outcome>>();
  return (person, years) => {
    const first = answerTo(one, person, years);
    const second = answerTo(other, person, years);
    let beside = known.get(first);
    if (beside === undefined) known.set(first, (beside = new Map<ReturnType<typeof answerTo>, Outcome>()));
    const before = beside.get(second);
    if (before !== undefined) return before;
    const outcome = sort(person, years);
    beside.set(second, outcome);
    return outcome;
  };
}

/**
 * Age as the forms count it: in full years at the meeting of the chi bộ (QĐ 294-QĐ/TW, 1.1.1), or at the day the
 * setting names; null when the birth date is not known. A row without any date is taken at the end of its list.
 */
export function ageAtAdmission(admission: AdmissionFact, settings: Settings, lastDay: IsoDate): Age | null {
  if (admission.birth === null) return null;
  const decided = admission.decisionDate ?? admission.ceremonyDate ?? admission.listTo;
  switch (settings.ageDay) {
    case 'meeting-or-decision':
      return ageOn(admission.birth, admission.meetingDate ?? decided);
    case 'decision':
      return ageOn(admission.birth, decided);
    case 'period-end':
      return ageOn(admission.birth, lastDay);
  }
}
