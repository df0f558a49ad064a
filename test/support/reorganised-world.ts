import fc from 'fast-check';
import { dayBefore } from '../../shared/domain/period.ts';
import type { UnitVersion } from '../../shared/domain/unit.ts';
import type { UnitSuccession } from '../../shared/domain/unit-succession.ts';
import { makeSuccession, makeUnit, ROOT } from './make-facts.ts';

/** Days on which acts happen, one each. */
export const ACT_DAYS = ['2024-05-01', '2024-09-01', '2025-01-01', '2025-07-01', '2025-10-01', '2026-01-01'];
/** A day after all of them. */
export const AFTER_ACTS = '2026-03-02';

/** One act on the units that stand directly under the root; `dice` pick which of them. */
export type Act = {
  readonly kind: 'merge' | 'split' | 'part' | 'rename' | 'move-cell';
  readonly dice: readonly number[];
  readonly isKnown: boolean;
};
export type World = {
  readonly units: readonly UnitVersion[];
  readonly successions: readonly UnitSuccession[];
  readonly first: readonly number[];
  readonly cells: readonly number[];
};

/** Plays the acts one after the other, as the units would be written. Two cells hang below each first unit. */
export function play(count: number, acts: readonly Act[]): World {
  const root = makeUnit(ROOT, 'Gốc');
  const first = Array.from({ length: count }, (_, index) => index + 2);
  const cells = first.flatMap((unitId) => [unitId + 500, unitId + 600]);
  let units: UnitVersion[] = [
    root,
    ...first.map((unitId) => makeUnit(unitId, `Đơn vị ${unitId}`)),
    ...cells.map((cellId) => makeUnit(cellId, `Chi bộ ${cellId}`, { kind: 'cell', parentId: cellId % 100 })),
  ];
  const successions: UnitSuccession[] = [];
  let next = 50;
  const open = (parentId: number) => units.filter((unit) => unit.to === null && unit.parentId === parentId);
  const close = (unitId: number, day: string) => {
    units = units.map((unit) => (unit.unitId === unitId && unit.to === null ? { ...unit, to: dayBefore(day) } : unit));
  };
  const found = (day: string, given: Partial<UnitVersion> = {}) => {
    next += 1;
    units.push(makeUnit(next, `Đơn vị ${next}`, { from: day, ...given }));
    return next;
  };
  const moveCell = (cell: UnitVersion, parentId: number, day: string) => {
    close(cell.unitId, day);
    units.push({ ...cell, id: units.length + 20_000, parentId, from: day, to: null });
  };
  const moveCells = (from: number, targets: readonly number[], day: string, dice: readonly number[]) => {
    open(from).forEach((cell, index) => {
      const target = targets[(dice[index % dice.length] ?? 0) % targets.length] ?? from;
      if (target !== from) moveCell(cell, target, day);
    });
  };

  acts.slice(0, ACT_DAYS.length).forEach(({ kind, dice, isKnown }, index) => {
    const day = ACT_DAYS[index] ?? AFTER_ACTS;
    const standing = open(ROOT).map(({ unitId }) => unitId);
    const [one = 2, other = 2] = [
      standing[(dice[0] ?? 0) % standing.length],
      standing[(dice[1] ?? 0) % standing.length],
    ];
    const whole = 2 + ((dice[2] ?? 0) % 9);
    const part = 1 + ((dice[3] ?? 0) % (whole - 1));
    const shares = isKnown
      ? ([
          { part, whole },
          { part: whole - part, whole },
        ] as const)
      : (['unknown', 'unknown'] as const);
    if (kind === 'merge' && one !== other) {
      const into = found(day);
      for (const unitId of [one, other]) {
        moveCells(unitId, [into], day, dice);
        close(unitId, day);
        successions.push(makeSuccession(unitId, into, day));
      }
    } else if (kind === 'split') {
      const into = [found(day), found(day)];
      moveCells(one, into, day, dice);
      close(one, day);
      into.forEach((unitId, half) => successions.push(makeSuccession(one, unitId, day, shares[half])));
    } else if (kind === 'part' && one !== other) {
      moveCells(one, [one, other], day, dice);
      successions.push(makeSuccession(one, one, day, shares[0]), makeSuccession(one, other, day, shares[1]));
    } else if (kind === 'rename') {
      const unit = units.find((each) => each.unitId === one && each.to === null);
      close(one, day);
      if (unit !== undefined) units.push({ ...unit, id: units.length + 30_000, name: 'Tên mới', from: day });
      successions.push({ ...makeSuccession(one, one, day), kind: 'rename' });
    } else if (kind === 'move-cell') {
      const [cell] = open(one);
      if (cell !== undefined && one !== other) moveCell(cell, other, day);
    }
  });
  return { units, successions, first, cells };
}

const die = fc.nat(40);
/** Any act of these kinds. */
export const act = (kinds: readonly Act['kind'][], known: fc.Arbitrary<boolean>): fc.Arbitrary<Act> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    dice: fc.array(die, { minLength: 4, maxLength: 6 }),
    isKnown: known,
  });
const KINDS = ['merge', 'split', 'part', 'rename', 'move-cell'] as const;
/** A tree of 2 to 6 units after up to six acts. */
export const anyWorld = (known: fc.Arbitrary<boolean>, kinds: readonly Act['kind'][] = KINDS) =>
  fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.array(act(kinds, known), { maxLength: 6 }))
    .map(([count, acts]) => play(count, acts));
