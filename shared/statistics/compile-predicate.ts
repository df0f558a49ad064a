import { earliestDay, latestDay, partialDateFromText } from '../domain/partial-date.ts';
import type { Settings } from '../domain/settings.ts';
import type { CountedPerson } from './counted-person.ts';
import type { Predicate } from './indicator.ts';

/** Whether one person of a known age satisfies a predicate; null when the list does not say. */
export type Test = (person: CountedPerson, years: number | null) => boolean | null;

/** The setting decides whether people of foreign origin are a minority. */
export function predicateInForce(predicate: Predicate, settings: Settings): Predicate {
  if (!settings.foreignOriginIsMinority || predicate.op !== 'isNot' || predicate.field !== 'people') return predicate;
  return { ...predicate, oneOf: predicate.oneOf.filter((people) => people !== 'foreign-origin') };
}

/** Makes the test of a predicate. */
export function compilePredicate(predicate: Predicate): Test {
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
      return (person) => {
        const value = person[field];
        if (value === undefined) return null;
        return value === null ? whenEmpty : wanted.has(value) === whenFound;
      };
    }
    case 'flag': {
      const { flag } = predicate;
      // The youth union has a column of its own, which a list may lack; the others are only written where they hold.
      return ({ flags, listSaysYouthUnion }) =>
        flags === undefined
          ? null
          : flags.includes(flag) || (flag === 'youth-union' && listSaysYouthUnion !== true ? null : false);
    }
    case 'age':
      return (_, years) => isInBand(years, predicate);
    case 'admitted':
      return ({ admittedDate }) => isAdmittedIn(admittedDate ?? null, predicate);
    case 'all': {
      const tests = predicate.of.map(compilePredicate);
      return (person, years) => {
        const results = tests.map((test) => test(person, years));
        // A woman of whom the list does not say the people is not known to be of another one.
        return results.includes(null) ? null : !results.includes(false);
      };
    }
  }
}

/** Whether an age lies in a band, both ends included; a null end is open, a null age unknown. */
export function isInBand(years: number | null, { from, to }: Extract<Predicate, { op: 'age' }>): boolean | null {
  return years === null ? null : years >= (from ?? -Infinity) && years <= (to ?? Infinity);
}

/** Whether a day, month or year lies in a span of days; null where it may lie on either side of one of its ends. */
function isAdmittedIn(text: string | null, { from, to }: Extract<Predicate, { op: 'admitted' }>): boolean | null {
  const date = text === null ? null : partialDateFromText(text);
  if (date === null) return null;
  const [first, last] = [earliestDay(date), latestDay(date)];
  if ((from !== null && last < from) || (to !== null && first > to)) return false;
  return (from === null || first >= from) && (to === null || last <= to) ? true : null;
}

/** What of a person a predicate depends on: one field, the flags, the age, nothing, or the whole row. */
export type AskedOf = Extract<Predicate, { op: 'is' }>['field'] | 'flags' | 'age' | 'admittedDate' | 'nothing' | 'row';

export function askedOf(predicate: Predicate): readonly [AskedOf, AskedOf?] {
  switch (predicate.op) {
    case 'always':
      return ['nothing'];
    case 'is':
    case 'isNot':
      return [predicate.field];
    case 'flag':
      return ['flags'];
    case 'age':
      return ['age'];
    case 'admitted':
      return ['admittedDate'];
    case 'all': {
      const [one, other, ...more] = predicate.of.flatMap(askedOf);
      return one !== undefined && other !== undefined && more.length === 0 ? [one, other] : ['row'];
    }
  }
}

/** Lists of flags are few and shared by all who have the same. */
const flagTexts = new WeakMap<readonly string[], readonly [without: string, withYouthUnion: string]>();

function textOfFlags(flags: readonly string[], listSaysYouthUnion: boolean): string {
  let texts = flagTexts.get(flags);
  if (texts === undefined) {
    const joined = flags.join(' ');
    flagTexts.set(flags, (texts = [`false ${joined}`, `true ${joined}`]));
  }
  return texts[listSaysYouthUnion ? 1 : 0];
}

/** A person's answer: equal answers satisfy the same predicates that ask it. */
export function answerTo(asked: AskedOf, person: CountedPerson, years: number | null): string | number | null {
  switch (asked) {
    case 'nothing':
      return null;
    case 'flags':
      return person.flags === undefined ? null : textOfFlags(person.flags, person.listSaysYouthUnion === true);
    case 'age':
      return years;
    case 'row':
      return person.id;
    default:
      return person[asked] ?? null;
  }
}
