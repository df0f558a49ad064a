import { earliestDay, latestDay, partialDateFromText, type IsoDate } from './partial-date.ts';

/** Age in full years. `least` and `most` differ when the birth date leaves open whether the birthday has passed. */
export type Age = { readonly least: number; readonly most: number };

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Full years between two whole days; on the birthday itself the new year is complete. */
export function fullYears(birth: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/**
 * Age on a day of someone born on a date stored as `1985`, `1985-03` or `1985-03-15`; null when it is none of these.
 * `most` of a birth year alone is the difference of the years.
 */
export function ageOn(birth: string, day: IsoDate): Age | null {
  if (WHOLE_DAY.test(birth)) {
    const years = fullYears(birth, day);
    return { least: years, most: years };
  }
  const date = partialDateFromText(birth);
  if (date === null) return null;
  return { least: fullYears(latestDay(date), day), most: fullYears(earliestDay(date), day) };
}
