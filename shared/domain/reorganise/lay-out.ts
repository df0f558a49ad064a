import type { OutsideUnit, UnitSuccession } from '../unit-succession.ts';
import type { UnitVersion } from '../unit.ts';
import type { ActProblem } from './act-problem.ts';
import type { Reorganisation } from './act.ts';
import { effectsOf, type UnitEffect } from './effects.ts';
import type { Ground, Outcome } from './outcome.ts';
import { outsideKey, reorganise } from './reorganise.ts';
import { unitSpans } from './unit-spans.ts';

/** What the data file knows of units. */
export type UnitsKnown = {
  readonly units: readonly UnitVersion[];
  readonly outside: readonly OutsideUnit[];
  readonly successions: readonly UnitSuccession[];
};

/** Reorganisations laid over the tree, day after day. With problems only they count. */
export type LaidOut = {
  readonly ground: Ground;
  readonly steps: readonly { readonly reorganisation: Reorganisation; readonly outcome: Outcome }[];
  readonly effects: readonly UnitEffect[];
  readonly problems: readonly (ActProblem & { readonly reorganisation: Reorganisation })[];
};

/** Lays reorganisations over the tree in the order of their days; ids of new rows come from `drawId`. */
export function layOutReorganisations(
  reorganisations: readonly Reorganisation[],
  { units, outside, successions }: UnitsKnown,
  drawId: () => number,
): LaidOut {
  const ground: Ground = {
    spans: unitSpans(units),
    outside: new Map(outside.map((unit) => [outsideKey(unit), { ...unit, isNew: false }])),
    linkedOn: (day) => new Set(successions.flatMap(({ fromUnitId, onDay }) => (onDay === day ? [fromUnitId] : []))),
    drawId,
  };
  const steps: { reorganisation: Reorganisation; outcome: Outcome }[] = [];
  const effects: UnitEffect[] = [];
  for (const reorganisation of reorganisations.toSorted((one, other) => one.day.localeCompare(other.day))) {
    const { outcome, problems } = reorganise(reorganisation, ground);
    // What comes after would be laid over a tree that is not there.
    if (outcome === null)
      return { ground, steps, effects, problems: problems.map((one) => ({ ...one, reorganisation })) };
    steps.push({ reorganisation, outcome });
    effects.push(...effectsOf(reorganisation.day, outcome, ground));
  }
  return { ground, steps, effects, problems: [] };
}

/** Ids for a preview that writes nothing: above every id of the data file. */
export function previewIds(): () => number {
  let next = 1_000_000_000;
  return () => next++;
}
