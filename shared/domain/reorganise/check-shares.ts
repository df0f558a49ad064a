import type { SuccessionShare } from '../unit-succession.ts';
import type { ActProblem } from './act-problem.ts';
import { endKey, type Act, type UnitEnd } from './act.ts';

type Split = Extract<Act, { act: 'split' }>;
type Known = Exclude<SuccessionShare, 'unknown'>;

/** Shares of a split: stated for each part, all known or all unknown, together no more than the unit. */
export function checkShares(split: Split, nameOf: (end: UnitEnd) => string): readonly ActProblem[] {
  const about: UnitEnd = { is: 'unit', unitId: split.unitId };
  const unit = nameOf(about);
  const refuse = (code: ActProblem['code'], facts: ActProblem['facts'] = {}): readonly ActProblem[] => [
    { code, about, facts: { unit, ...facts } },
  ];
  if (split.parts.length < (split.goesOn ? 1 : 2)) return refuse('reorganise.split-one-part');
  const keys = split.parts.map(({ to }) => endKey(to));
  const twice = split.parts.find(({ to }, at) => keys.indexOf(endKey(to)) < at);
  if (twice !== undefined) return refuse('reorganise.part-twice', { to: nameOf(twice.to) });
  const silent = split.parts.find(({ share }) => share === null);
  if (silent !== undefined) return refuse('reorganise.share-missing', { to: nameOf(silent.to) });
  const known = split.parts.flatMap(({ share }) => (share === null || share === 'unknown' ? [] : [share]));
  if (known.length === 0) return [];
  if (known.length < split.parts.length) return refuse('reorganise.shares-mixed');
  if (!known.every(isShare)) return refuse('reorganise.share-wrong');
  const rest = restOf(known);
  if (rest === null || (split.goesOn && rest.part === 0)) return refuse('reorganise.shares-over-one');
  return [];
}

/** A share of a unit, above nothing and no more than all of it. */
export const isShare = ({ part, whole }: Known): boolean =>
  Number.isSafeInteger(part) && Number.isSafeInteger(whole) && part > 0 && part <= whole;

/** What is left of a whole after these shares; null when they are more than it. */
export function restOf(shares: readonly Known[]): Known | null {
  let [part, whole] = [1n, 1n];
  for (const share of shares) {
    part = part * BigInt(share.whole) - BigInt(share.part) * whole;
    whole *= BigInt(share.whole);
    const by = commonDivisor(part < 0n ? -part : part, whole);
    [part, whole] = [part / by, whole / by];
  }
  return part < 0n ? null : { part: Number(part), whole: Number(whole) };
}

function commonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? (one === 0n ? 1n : one) : commonDivisor(other, one % other);
}
