import type { Problem } from '../../contract/problem.ts';
import type { UnitVersion } from '../../domain/unit.ts';
import type { IntakeQuestion } from '../questions/intake-question.ts';
import type { FoundUnit } from './recognition.ts';
import type { ToRemember } from './remembered.ts';

/** What the search for the sender comes to; `unit` null when it failed or is asked about. */
export type UnitResult = {
  readonly unit: FoundUnit | null;
  readonly problems: readonly Problem[];
  readonly questions: readonly IntakeQuestion[];
  readonly toRemember: readonly ToRemember[];
};

/** The sender is known. */
export function found({ unitId, name }: UnitVersion, foundBy: FoundUnit['foundBy']): UnitResult {
  return { unit: { id: unitId, name, foundBy }, problems: [], questions: [], toRemember: [] };
}

/** The sender is not known, and this is why. */
export const failed = (problem: Problem): UnitResult => ({
  unit: null,
  problems: [problem],
  questions: [],
  toRemember: [],
});
