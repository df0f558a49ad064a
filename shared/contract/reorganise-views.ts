import type { EffectCounts, UnitEffect } from '../domain/reorganise/effects.ts';
import type { SuccessionKind, SuccessionShare } from '../domain/unit-succession.ts';
import type { Problem } from './problem.ts';

/** What hangs on a unit and everything below it. */
export type UnitHoldings = {
  readonly admissions: number;
  readonly members: number;
  readonly candidates: number;
  readonly forms: number;
  /** Forms and lists for periods that begin before the day and end on it or later. */
  readonly straddling: number;
  /** Targets that run beyond the day; they stay with the old unit. */
  readonly targets: readonly { readonly period: string; readonly value: number; readonly isTerm: boolean }[];
};

export type ShownEffect = UnitEffect & { readonly holdings: UnitHoldings | null };

/** `planHash` null: it is refused, and the problems say why. Otherwise they are notes. */
export type ReorganisePreview = {
  readonly planHash: string | null;
  readonly effects: readonly ShownEffect[];
  readonly counts: EffectCounts;
  readonly problems: readonly Problem[];
};
export type ReorganiseReceipt = { readonly changeSetId: number; readonly counts: EffectCounts };

/** One link, with the names its ends bear: the old one the day before, the new one on the day. */
export type ReorganisationRecord = {
  readonly id: number;
  readonly kind: SuccessionKind;
  readonly day: string;
  readonly from: ReorganisedUnit;
  readonly to: ReorganisedUnit;
  readonly share: SuccessionShare;
  readonly document: string | null;
  readonly memberCount: number | null;
};
export type ReorganisedUnit = { readonly unitId: number; readonly name: string; readonly isOutside: boolean };
