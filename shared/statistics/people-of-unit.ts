import type { AdmissionFact } from '../domain/admission.ts';
import type { IsoDate } from '../domain/partial-date.ts';
import type { Settings } from '../domain/settings.ts';
import type { Span } from './cover-period.ts';
import { placeAdmission } from './place-admission.ts';

/** The people of some days. `unclear`: rows without a date whose list reaches beyond these days. */
export type PlacedAdmissions = {
  readonly inside: readonly AdmissionFact[];
  readonly unclear: readonly AdmissionFact[];
};

/** People of a unit and of everything below it, with the days each may belong to as numbers. */
export type PeopleOfUnit = {
  readonly people: readonly AdmissionFact[];
  /** Where in `people` those stand who came with a cell from a unit outside; most often nobody. */
  readonly fromOutside: readonly number[];
  readonly from: Int32Array;
  readonly to: Int32Array;
};

/** Looks up once where each person belongs: whoever is asked about many periods need not read dates anew. */
export function sortIn(
  people: readonly AdmissionFact[],
  isOutside: (admission: AdmissionFact) => boolean,
  settings: Pick<Settings, 'countingDate'>,
): PeopleOfUnit {
  const [from, to] = [new Int32Array(people.length), new Int32Array(people.length)];
  const fromOutside: number[] = [];
  people.forEach((admission, index) => {
    const place = placeAdmission(admission, settings);
    from[index] = numberOf(place.from);
    to[index] = place.to === place.from ? (from[index] ?? 0) : numberOf(place.to);
    if (isOutside(admission)) fromOutside.push(index);
  });
  return { people, fromOutside, from, to };
}

/** People whose days lie inside the span, and those of whom it is unclear, by the rule of `placeIn`. */
export function placedIn(
  { people, from, to }: PeopleOfUnit,
  span: Span,
  leftOut: ReadonlySet<number>,
): PlacedAdmissions {
  const [first, last] = [numberOf(span.from), numberOf(span.to)];
  const inside: AdmissionFact[] = [];
  const unclear: AdmissionFact[] = [];
  for (let index = 0; index < people.length; index += 1) {
    const [start = 0, end = 0] = [from[index], to[index]];
    const admission = people[index];
    if (start > last || end < first || admission === undefined || leftOut.has(index)) continue;
    if (start >= first && end <= last) inside.push(admission);
    else unclear.push(admission);
  }
  return { inside, unclear };
}

/** How many there are inside, without making a list of them. */
export function countInside({ from, to }: PeopleOfUnit, span: Span, leftOut: ReadonlySet<number>): number {
  const [first, last] = [numberOf(span.from), numberOf(span.to)];
  let count = 0;
  for (let index = 0; index < from.length; index += 1) {
    if ((from[index] ?? 0) >= first && (to[index] ?? 0) <= last) count += 1;
  }
  if (leftOut.size === 0) return count;
  for (const index of leftOut) if ((from[index] ?? 0) >= first && (to[index] ?? 0) <= last) count -= 1;
  return count;
}

const DIGITS = 8;
const ZERO = 48;

/** `2025-10-15` as 20251015, `2025-10` as 20251000: held against each other they come out as the texts do. */
function numberOf(day: IsoDate): number {
  let [number, digits] = [0, 0];
  // Read digit by digit: a hundred thousand people have each a day or two.
  for (let at = 0; at < day.length; at += 1) {
    const digit = day.charCodeAt(at) - ZERO;
    if (digit < 0) continue;
    number = number * 10 + digit;
    digits += 1;
  }
  return number * 10 ** (DIGITS - digits);
}
