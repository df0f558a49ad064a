import { stopWith } from '../../shared/contract/problem.ts';
import { partialDateFromText } from '../../shared/domain/partial-date.ts';

/** A day given on the line as `2026-03-02`; throws `cli.not-a-day` for anything else. */
export function readDayOption(text: string): string {
  if (text.length !== 10 || partialDateFromText(text) === null) throw stopWith('cli.not-a-day', { text });
  return text;
}

/** `{ day }` of an option, nothing without one: the shape calls take. */
export function dayInput(text: string | undefined): { day?: string } {
  return text === undefined ? {} : { day: readDayOption(text) };
}
