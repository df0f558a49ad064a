import { readFileSync } from 'node:fs';
import { stopWith } from '../../shared/contract/problem.ts';
import type { StageChoices } from './take-in-file.ts';

/** Choices for every file, as `intake/stage` takes them (shared/contract/calls.ts); the call checks them. */
export function readAnswers(path: string): StageChoices {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as StageChoices; // checked by the call
  } catch {
    // Told below: not there, or no JSON.
  }
  throw stopWith('cli.answers-not-read', { path });
}
