import type { LogEntry } from '../../shared/contract/backend-messages.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { errorCode } from './store/store-problem.ts';

const PLACES_KEPT = 12;

export type Log = (entry: LogEntry) => void;

/**
 * The entry for one failed call: which call, which kind of error and where in our code. Never a message, because
 * messages quote what they stumbled over: names, figures, the text of a cell, paths.
 */
export function describeError(ref: string, call: string, error: unknown): LogEntry {
  const deepest = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return {
    ref,
    call,
    kind: error instanceof ProblemError ? error.problem.code : error instanceof Error ? error.name : typeof error,
    code: errorCode(deepest),
    where: error instanceof ProblemError && error.cause === undefined ? [] : stackPlaces(deepest),
  };
}

/** `readRow read-row.js:12:7` from each line of the stack that names a place; folders are left out. */
function stackPlaces(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const places: string[] = [];
  for (const line of error.stack.split('\n')) {
    const match = /^\s+at (?:([^()/\\:]+) \()?.*?([^/\\]+:\d+:\d+)\)?$/.exec(line);
    if (match !== null) places.push([match[1], match[2]].filter((part) => part !== undefined).join(' '));
  }
  return places.slice(0, PLACES_KEPT);
}
