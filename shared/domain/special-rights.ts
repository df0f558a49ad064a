import { specialRights, type SpecialRight } from './unit.ts';

const none: readonly SpecialRight[] = [];
const known = new Map<string, readonly SpecialRight[]>();

/** The rights as the data file keeps them: a JSON list, or null for none. */
export function rightsForStore(rights: readonly SpecialRight[]): string | null {
  return rights.length === 0 ? null : JSON.stringify(inOrder(rights));
}

/** Reads what `rightsForStore` wrote; the same text gives the very same list. */
export function rightsFromStore(text: string | null): readonly SpecialRight[] {
  if (text === null) return none;
  const before = known.get(text);
  if (before !== undefined) return before;
  const parsed: unknown = JSON.parse(text);
  const rights = Array.isArray(parsed) ? inOrder(parsed) : none;
  known.set(text, rights.length === 0 ? none : rights);
  return known.get(text) ?? none;
}

/** Each right once, in the order of `specialRights`. */
export function inOrder(rights: readonly unknown[]): readonly SpecialRight[] {
  return specialRights.filter((right) => rights.includes(right));
}

export function hasSameRights(one: readonly SpecialRight[], other: readonly SpecialRight[]): boolean {
  return one.length === other.length && one.every((right) => other.includes(right));
}
