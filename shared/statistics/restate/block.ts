import { isSame, NONE, plus, restOf, type Fraction } from './fraction.ts';

/**
 * A share of a unit that is known, of which it is only known that it lies in these units (in ascending order), not how
 * it lies between them. A block of one unit is a known share of that unit.
 */
export type Block = { readonly units: readonly number[]; readonly share: Fraction };

/** The same blocks in their one order, by their first units; shares of the same units added up, empty ones left out. */
export function joinBlocks(blocks: readonly Block[]): readonly Block[] {
  const [only, ...more] = blocks;
  if (only !== undefined && more.length === 0 && only.units.length === 1) return blocks;
  const joined = new Map<string, Block>();
  for (const { units, share } of blocks) {
    if (share.part === 0n) continue;
    const sorted = units.length === 1 ? units : [...units].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const before = joined.get(key);
    joined.set(key, { units: sorted, share: before === undefined ? share : plus(before.share, share) });
  }
  return [...joined.values()].sort(inOrder);
}

function inOrder({ units: one }: Block, { units: other }: Block): number {
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** What known shares leave over; null when one is not known or they are more than the whole: then none can be used. */
export function restOfAll(shares: readonly (Fraction | null)[]): Fraction | null {
  let sum = NONE;
  for (const share of shares) {
    if (share === null) return null;
    sum = plus(sum, share);
  }
  return restOf(sum);
}

/** Ends of branches nobody put a number to: what is the same in each of them is known all the same. */
export function mergeUnknown(branches: readonly (readonly Block[])[]): readonly Block[] {
  const [first = [], ...others] = branches;
  const shared = first.filter((block) => others.every((blocks) => blocks.some((other) => isSameBlock(block, other))));
  const rest = restOfAll(shared.map(({ share }) => share));
  if (rest === null || rest.part === 0n) return shared;
  const open = new Set(
    branches.flatMap((blocks) =>
      blocks.filter((block) => !shared.some((one) => isSameBlock(one, block))).flatMap(({ units }) => units),
    ),
  );
  return joinBlocks([...shared, { units: [...open], share: rest }]);
}

function isSameBlock(one: Block, other: Block): boolean {
  return (
    isSame(one.share, other.share) &&
    one.units.length === other.units.length &&
    one.units.every((unit, index) => unit === other.units[index])
  );
}
