import type { Problem } from '../../contract/problem.ts';
import { formatDay } from '../../text/format.ts';

/** Letters that stand for a digit where a number is expected: they look alike, or lie on the same key. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1', S: '5', B: '8' };

/**
 * The problem with a text that would mend its cell under `suggestion`, where one can be told. Only proposed: it counts
 * when the person takes it.
 */
export function withSuggestion(problem: Problem): Problem {
  const { code, facts, place } = problem;
  const { written } = facts;
  if (place.at !== 'cell' || facts['suggestion'] !== undefined || written === undefined) return problem;
  const suggestion = suggest(code, String(written), facts);
  return suggestion === null ? problem : { ...problem, facts: { ...facts, suggestion } };
}

function suggest(code: Problem['code'], written: string, facts: Problem['facts']): string | null {
  switch (code) {
    case 'intake.number-with-dots':
      return facts['read'] === undefined ? null : String(facts['read']);
    case 'intake.dash-is-empty':
      return '0';
    case 'intake.number-expected':
    case 'intake.number-letter':
    case 'target.not-a-number':
      return numberIn(written);
    case 'intake.number-fraction':
      return /^(\d+)[.,]0+$/.exec(written.trim())?.[1] ?? null;
    case 'intake.day-not-understood':
      return dayIn(written);
    case 'intake.id-number-wrong': {
      const digits = [...written]
        .map((letter) => LOOK_ALIKE[letter] ?? letter)
        .join('')
        .replace(/[\s.-]/g, '');
      return /^\d{12}$/.test(digits) ? digits : null;
    }
    default:
      return null;
  }
}

/** `O` → 0, `l2` → 12, `12 người` → 12, `1 234` → 1234. */
function numberIn(written: string): string | null {
  const text = written.trim();
  const counted = /^(\d{1,9})\s*(?:người|đồng chí|đ\/c|đc|dc)\.?$/iu.exec(text)?.[1];
  if (counted !== undefined) return counted;
  const digits = [...text]
    .map((letter) => LOOK_ALIKE[letter] ?? letter)
    .join('')
    .replace(/[\s\u00a0]/g, '');
  return /^\d{1,9}$/.test(digits) ? String(Number(digits)) : null;
}

/** `03/25/1985` cannot be day first: the swapped reading is proposed; letters in digits are mended. */
function dayIn(written: string): string | null {
  const text = [...written.trim()]
    .map((letter) => LOOK_ALIKE[letter] ?? letter)
    .join('')
    .replace(/\s+/g, '');
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (parts === null) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [day, month] = second > 12 && first <= 12 ? [second, first] : [first, second];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return formatDay(`${year}-${two(month)}-${two(day)}`);
}

function daysIn(month: number, year: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
