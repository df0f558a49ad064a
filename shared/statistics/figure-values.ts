import type { UnitVersion } from '../domain/unit.ts';
import type { FigureBase, FigureValue } from './figure.ts';

/** A value and the units it stands on. */
export type ValueWithBase = { readonly value: FigureValue; readonly base: FigureBase };

export const MISSING: FigureValue = { is: 'missing' };
/** Units said it, and their numbers must not be added up. */
export const NOT_ADDED_UP: FigureValue = { is: 'undefined', why: 'not-comparable' };
/** “Không đủ căn cứ”: it was reported, but nobody knows how much of it belongs here. */
export const NO_BASIS: FigureValue = { is: 'undefined', why: 'no-basis' };

export const isNoBasis = (value: FigureValue): boolean => value.is === 'undefined' && value.why === 'no-basis';

export const number = (value: number): FigureValue => ({ is: 'number', value });

export function baseOf(expected: number, missing: readonly Pick<UnitVersion, 'unitId'>[]): FigureBase {
  return { reported: expected - missing.length, expected, missingUnitIds: missing.map((unit) => unit.unitId) };
}

/** One unit by what it sent itself. */
export function alone(unitId: number, value: FigureValue): ValueWithBase {
  const isMissing = value.is === 'missing';
  return {
    value: shown(value),
    base: { reported: isMissing ? 0 : 1, expected: 1, missingUnitIds: isMissing ? [unitId] : [] },
  };
}

/** The root by its own form or list: it speaks for all its units; without one, all of them are missing. */
export function wholeAlone(value: FigureValue, units: readonly UnitVersion[]): ValueWithBase {
  return { value: shown(value), base: value.is === 'missing' ? baseOf(units.length, units) : baseOf(1, []) };
}

/** A mean over nobody has no meaning. */
export function shown(value: FigureValue): FigureValue {
  return value.is === 'mean' && value.count === 0 ? { is: 'undefined', why: 'base-is-zero' } : value;
}

export function ratio(part: FigureValue, whole: FigureValue): FigureValue {
  if (isNoBasis(part) || isNoBasis(whole)) return NO_BASIS;
  if (part.is !== 'number' || whole.is !== 'number') return MISSING;
  return whole.value === 0
    ? { is: 'undefined', why: 'base-is-zero' }
    : { is: 'ratio', part: part.value, whole: whole.value };
}

/** What is counted in one unit; not complete while something there is not known. */
export type UnitCount = { readonly value: FigureValue; readonly isComplete: boolean };

/** So many found, of so many others it is not known. */
export function countOf(counted: number, unknown: number): UnitCount {
  return { value: counted === 0 && unknown > 0 ? MISSING : number(counted), isComplete: unknown === 0 };
}

/** Adds up the counts of units; the base leaves out those of which something is not known. */
export function addUpCounts(
  counts: readonly (UnitCount & { readonly unit: Pick<UnitVersion, 'unitId'> })[],
): ValueWithBase {
  const known = counts.flatMap(({ value }) => (value.is === 'number' ? [value.value] : []));
  const missing = counts.filter(({ isComplete }) => !isComplete).map(({ unit }) => unit);
  const value = known.length === 0 ? MISSING : number(known.reduce((sum, one) => sum + one, 0));
  return { value, base: baseOf(counts.length, missing) };
}
