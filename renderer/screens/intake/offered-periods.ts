import { codeOf, periodOf, type Span } from '../../app/period-choice.ts';

const CALENDAR: readonly Exclude<Span, 'days'>[] = ['Q1', 'Q2', 'Q3', 'Q4', '6M', '9M', 'year'];

/** The periods a file may be put into: the one on screen, the one found in the file, and the calendar around both. */
export function offeredPeriods(shown: string, found: string | null): readonly string[] {
  const named = found === null ? [shown] : [found, shown];
  const years = new Set(named.map((code) => Number(periodOf(code).to.slice(0, 4))).flatMap((year) => [year, year - 1]));
  const calendar = [...years].sort((a, b) => b - a).flatMap((year) => CALENDAR.map((span) => codeOf(year, span)));
  return [...new Set([...named, ...calendar])];
}
