import type { IsoDate } from './partial-date.ts';

const DAY = 24 * 60 * 60 * 1000;
const milliseconds = (day: IsoDate) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));

/** The day a number of calendar days later; earlier for a negative one. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(milliseconds(day) + days * DAY).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when the second comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (milliseconds(to) - milliseconds(from)) / DAY;
}
