import type { AdmissionFact } from '../domain/admission.ts';
import { ageOn, type Age } from '../domain/age.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { Settings } from '../domain/settings.ts';
import type { Indicator, Predicate } from './indicator.ts';

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
export type Counter = {
  readonly codes: readonly string[];
  /** Position of an indicator in the arrays of a tally. */
  readonly indexOf: (code: string) => number;
  /** Counts all indicators in one pass. `lastDay` is the period's, for ages taken on it. */
  readonly tally: (admissions: readonly AdmissionFact[], lastDay: IsoDate) => Tally;
  /** Whether one person counts for one indicator; null when the list does not say. */
  readonly counts: (code: string, admission: AdmissionFact, lastDay: IsoDate) => boolean | null;
};

/** Null: the list does not say. */
type Test = (admission: AdmissionFact, years: number | null) => boolean | null;

/** Compiles the indicators that are counted from admissions. Others in the list are passed over. */
export function compileCounter(indicators: readonly Indicator[], settings: Settings): Counter {
  const codes: string[] = [];
  const tests: Test[] = [];
  for (const { code, source } of indicators) {
    if (source.from !== 'admissions') continue;
    codes.push(code);
    tests.push(compile(predicateInForce(source.where, settings)));
  }
  const bands = indicators.flatMap(({ source }) =>
    source.from === 'admissions' && source.where.op === 'age' ? [source.where] : [],
  );
  const isInTwoBands = ({ least, most }: Age) =>
    bands.some(({ from, to }) => isInBand(least, from, to) !== isInBand(most, from, to));
  const positions = new Map(codes.map((code, index) => [code, index]));
  const indexOf = (code: string) => {
    const index = positions.get(code);
    if (index === undefined) throw new Error(`not counted from admissions: ${code}`);
    return index;
  };

  const tally = (admissions: readonly AdmissionFact[], lastDay: IsoDate): Tally => {
    const matched = new Array<number>(tests.length).fill(0);
    const unknown = new Array<number>(tests.length).fill(0);
    let [ageSum, ageCount, ageByYears] = [0, 0, 0];
    for (const admission of admissions) {
      const age = ageAtAdmission(admission, settings, lastDay);
      if (age !== null) {
        ageSum += age.most;
        ageCount += 1;
        if (age.least !== age.most && isInTwoBands(age)) ageByYears += 1;
      }
      const years = age?.most ?? null;
      for (let index = 0; index < tests.length; index += 1) {
        const result = tests[index]?.(admission, years) ?? null;
        if (result === true) matched[index] = (matched[index] ?? 0) + 1;
        else if (result === null) unknown[index] = (unknown[index] ?? 0) + 1;
      }
    }
    return { people: admissions.length, matched, unknown, ageSum, ageCount, ageByYears };
  };

  const counts = (code: string, admission: AdmissionFact, lastDay: IsoDate) =>
    tests[indexOf(code)]?.(admission, ageAtAdmission(admission, settings, lastDay)?.most ?? null) ?? null;

  return { codes, indexOf, tally, counts };
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

/** The setting decides whether people of foreign origin are a minority. */
function predicateInForce(predicate: Predicate, settings: Settings): Predicate {
  if (!settings.foreignOriginIsMinority || predicate.op !== 'isNot' || predicate.field !== 'people') return predicate;
  return { ...predicate, oneOf: predicate.oneOf.filter((people) => people !== 'foreign-origin') };
}

function isInBand(years: number | null, from: number | null, to: number | null): boolean | null {
  return years === null ? null : years >= (from ?? -Infinity) && years <= (to ?? Infinity);
}

function compile(predicate: Predicate): Test {
  switch (predicate.op) {
    case 'always':
      return () => true;
    case 'is':
    case 'isNot': {
      const { field } = predicate;
      const wanted = new Set<string>(predicate.oneOf);
      const whenFound = predicate.op === 'is';
      // Lists have no column for it and no word for “none”: a title that is not written is a title nobody has.
      const whenEmpty = field === 'scienceTitle' ? false : null;
      return (admission) => {
        const value = admission[field];
        return value === null ? whenEmpty : wanted.has(value) === whenFound;
      };
    }
    case 'flag': {
      const { flag } = predicate;
      return (admission) => admission.flags.includes(flag);
    }
    case 'age': {
      const { from, to } = predicate;
      return (_, years) => isInBand(years, from, to);
    }
    case 'all': {
      const tests = predicate.of.map(compile);
      return (admission, years) => {
        const results = tests.map((test) => test(admission, years));
        return results.includes(false) ? false : results.includes(null) ? null : true;
      };
    }
  }
}
