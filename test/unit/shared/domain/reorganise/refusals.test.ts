import { describe, expect, test } from 'vitest';
import type { Act, Reorganisation } from '../../../../../shared/domain/reorganise/act.ts';
import { asProblem } from '../../../../../shared/domain/reorganise/act-problem.ts';
import type { UnitVersion } from '../../../../../shared/domain/unit.ts';
import { describeProblem } from '../../../../../shared/text/vi/describe-problem.ts';
import { district, fresh, layOut, MERGE_DAY, newUnit, on, own } from '../../../../support/reorganise-world.ts';

const half = { part: 1, whole: 2 };
const split = (parts: Extract<Act, { act: 'split' }>['parts'], goesOn = false): Act => ({
  act: 'split',
  unitId: 2,
  parts,
  goesOn,
});
const assigned = [
  { unitId: 21, to: own(3) },
  { unitId: 22, to: own(3) },
];
const withSpan = (unitId: number, values: Partial<UnitVersion>): readonly UnitVersion[] =>
  district.map((one) => (one.unitId === unitId ? { ...one, ...values } : one));
const merge = (from: number, into: number): Act => ({ act: 'merge', from: [own(from)], into: own(into) });

function sentences(reorganisations: readonly Reorganisation[], units = district): readonly string[] {
  return layOut(reorganisations, units).problems.map((problem) => {
    const { what } = describeProblem(asProblem(problem));
    expect(what).not.toMatch(/[{}]/);
    return `${problem.code}: ${what}`;
  });
}

describe('a reorganisation is refused with the sentence that says which unit and why', () => {
  test.each<[about: string, done: readonly Reorganisation[], units?: readonly UnitVersion[]]>([
    ['nothing was chosen', [on([])]],
    ['the day lies before a unit begins', [on([merge(2, 3)])], withSpan(2, { from: '2026-01-01' })],
    ['the day is the one on which it begins', [on([merge(2, 3)])], withSpan(2, { from: MERGE_DAY })],
    ['the unit ended before', [on([merge(2, 3)])], withSpan(2, { to: '2024-12-31' })],
    [
      'the unit has a further span later',
      [on([merge(2, 3)])],
      [...district, { ...(district[1] as UnitVersion), id: 9, from: '2026-01-01' }],
    ],
    ['the organisation itself would end', [on([merge(1, 3)])]],
    ['two acts on one unit', [on([merge(2, 3), { act: 'dissolve', unitId: 2 }])]],
    ['units that merge into each other', [on([merge(2, 3), merge(3, 2)])]],
    ['a unit that merges into itself', [on([merge(2, 2)])]],
    ['a commune that merges into its own cell', [on([merge(3, 31)])]],
    ['a successor that does not stand that day', [on([merge(2, 3)])], withSpan(3, { to: '2024-12-31' })],
    ['a part without a share', [on([split([{ to: own(3), share: null }], true)])]],
    [
      'shares known for one part only',
      [
        on([
          split([
            { to: own(3), share: half },
            { to: own(4), share: 'unknown' },
          ]),
        ]),
      ],
    ],
    [
      'shares that are more than the unit',
      [
        on([
          split([
            { to: own(3), share: { part: 3, whole: 5 } },
            { to: own(4), share: half },
          ]),
        ]),
      ],
    ],
    ['nothing left for a unit that goes on', [on([split([{ to: own(3), share: { part: 1, whole: 1 } }], true)])]],
    ['a share above the whole', [on([split([{ to: own(3), share: { part: 6, whole: 5 } }], true)])]],
    ['one part and no rest', [on([split([{ to: own(3), share: half }])])]],
    [
      'the same successor twice',
      [
        on([
          split([
            { to: own(3), share: 'unknown' },
            { to: own(3), share: 'unknown' },
          ]),
        ]),
      ],
    ],
    [
      'cells that were not assigned',
      [
        on([
          split([
            { to: own(3), share: 'unknown' },
            { to: own(4), share: 'unknown' },
          ]),
        ]),
      ],
    ],
    ['a unit dissolved above its cells', [on([{ act: 'dissolve', unitId: 2 }])]],
    ['a cell assigned that nobody gives away', [on([merge(3, 4)], { children: assigned })]],
    ['a parent below the unit itself', [on([{ act: 'transfer', unitId: 2, parent: own(21) }])]],
    [
      'two cells below each other',
      [
        on([
          { act: 'transfer', unitId: 21, parent: own(31) },
          { act: 'transfer', unitId: 31, parent: own(21) },
        ]),
      ],
    ],
    ['a parent that ends before', [on([merge(2, 3)])], withSpan(3, { to: '2026-12-31' })],
    [
      'a child with a later span under the ended parent',
      [on([merge(2, 3)])],
      [...withSpan(21, { to: '2025-12-31' }), { ...(district[4] as UnitVersion), id: 9, from: '2026-01-01' }],
    ],
    [
      'a new name that a sibling bears',
      [on([{ act: 'rename', unitId: 2, name: 'Đảng ủy xã Nà Hỳ', kind: null, organisationType: null }])],
    ],
    ['a new unit named as one that stays', [on([], { newUnits: [newUnit('a', 'Đảng bộ xã Nà Hỳ')] })]],
    ['a new unit without a name', [on([], { newUnits: [newUnit('a', ' ')] })]],
    ['a code that another unit has', [on([], { newUnits: [newUnit('a', 'Đảng bộ xã Mới', { code: 'U2' })] })]],
    [
      'a parent that does not stand',
      [on([], { newUnits: [newUnit('a', 'Đảng bộ xã Mới', { parent: own(2) })] })],
      withSpan(2, { to: '2024-12-31' }),
    ],
    ['a successor nobody described', [on([{ act: 'merge', from: [own(2)], into: fresh('x') }])]],
  ])('%s', (_name, reorganisations, units) => {
    const told = sentences(reorganisations, units);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toMatchSnapshot();
  });
});

test('shares that add up to exactly the whole are taken, also in thirds', () => {
  const third = { part: 1, whole: 3 };
  const laid = layOut([
    on(
      [
        split([
          { to: own(3), share: third },
          { to: own(4), share: { part: 2, whole: 3 } },
        ]),
      ],
      { children: assigned },
    ),
  ]);
  expect(laid.problems).toEqual([]);
});
