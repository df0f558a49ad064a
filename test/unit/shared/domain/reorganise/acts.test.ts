import { expect, test } from 'vitest';
import type { Act } from '../../../../../shared/domain/reorganise/act.ts';
import { layOutReorganisations, previewIds } from '../../../../../shared/domain/reorganise/lay-out.ts';
import { WHOLE_SHARE } from '../../../../../shared/domain/unit-succession.ts';
import {
  district,
  fresh,
  LAST_DAY,
  layOut,
  MERGE_DAY,
  newUnit,
  on,
  own,
  spansAfter,
  treeText,
} from '../../../../support/reorganise-world.ts';

const mergeAll = on([{ act: 'merge', from: [own(2), own(3), own(4)], into: fresh('nh') }], {
  newUnits: [newUnit('nh', 'Đảng bộ xã Nà Hỳ')],
  document: 'Nghị quyết 1661/NQ-UBTVQH15',
});

test('communes merge into a new one of the same name: the old ones end the day before, the new one has their cells', () => {
  const laid = layOut([mergeAll]);
  expect(laid.problems).toEqual([]);
  const units = spansAfter(laid);
  expect(treeText(units, LAST_DAY)).toEqual(treeText(district, LAST_DAY));
  expect(treeText(units, MERGE_DAY)).toEqual([
    'Đảng bộ xã Nà Hỳ',
    '  Chi bộ bản Huổi Sang',
    '  Chi bộ Trường Tiểu học Nà Khoa',
    '  Chi bộ bản Nà Hỳ 1',
    '  Chi bộ bản Nậm Nhừ 1',
  ]);
  const named = units.filter(({ name }) => name === 'Đảng bộ xã Nà Hỳ');
  expect(new Set(named.map(({ unitId }) => unitId)).size).toBe(2);
  expect(named.map(({ from, to }) => [from, to])).toEqual([
    ['1900-01-01', LAST_DAY],
    [MERGE_DAY, null],
  ]);
  expect(named[1]).toMatchObject({ kind: 'base-committee', organisationType: 'commune' });
  const [step] = laid.steps;
  expect(
    step?.outcome.links.map(({ kind, fromUnitId, share, document }) => [kind, fromUnitId, share, document]),
  ).toEqual([2, 3, 4].map((unitId) => ['merge', unitId, { part: 1, whole: 1 }, 'Nghị quyết 1661/NQ-UBTVQH15']));
});

test('in the file of a commune the old communes merge into the organisation itself and their cells stand directly below', () => {
  const laid = layOut([on([{ act: 'merge', from: [own(2), own(3), own(4)], into: own(1) }])]);
  const units = spansAfter(laid);
  expect(treeText(units, MERGE_DAY)).toHaveLength(4);
  const now = units.filter(({ from }) => from === MERGE_DAY);
  expect(now.map(({ name, kind, organisationType }) => [name, kind, organisationType])).toEqual([
    ['Chi bộ bản Huổi Sang', 'village-cell', null],
    ['Chi bộ Trường Tiểu học Nà Khoa', 'base-cell', 'school'],
    ['Chi bộ bản Nà Hỳ 1', 'village-cell', null],
    ['Chi bộ bản Nậm Nhừ 1', 'village-cell', null],
  ]);
});

const splitInTwo = (share: { readonly part: number; readonly whole: number } | 'unknown' | null): Act => ({
  act: 'split',
  unitId: 2,
  goesOn: false,
  parts: [
    { to: own(3), share },
    { to: own(4), share },
  ],
});

test('a split sends each cell where it was assigned and keeps the shares', () => {
  const acts = [splitInTwo({ part: 1, whole: 2 })];
  const children = [
    { unitId: 21, to: own(3) },
    { unitId: 22, to: own(4) },
  ];
  const laid = layOut([on(acts, { children })]);
  expect(treeText(spansAfter(laid), MERGE_DAY)).toEqual([
    'Đảng bộ xã Nà Hỳ',
    '  Chi bộ bản Nà Hỳ 1',
    '  Chi bộ bản Huổi Sang',
    'Đảng bộ xã Nậm Nhừ',
    '  Chi bộ bản Nậm Nhừ 1',
    '  Chi bộ Trường Tiểu học Nà Khoa',
  ]);
  expect(laid.steps[0]?.outcome.links.map(({ kind, share }) => [kind, share])).toEqual([
    ['split', { part: 1, whole: 2 }],
    ['split', { part: 1, whole: 2 }],
  ]);
});

test('a unit that gives a part away and goes on keeps the rest of its share', () => {
  const acts: Act[] = [
    { act: 'split', unitId: 2, goesOn: true, parts: [{ to: own(3), share: { part: 2, whole: 5 } }] },
  ];
  const laid = layOut([on(acts, { children: [{ unitId: 21, to: own(3) }] })]);
  expect(laid.steps[0]?.outcome.links.map(({ fromUnitId, toUnitId, share }) => [fromUnitId, toUnitId, share])).toEqual([
    [2, 3, { part: 2, whole: 5 }],
    [2, 2, { part: 3, whole: 5 }],
  ]);
  expect(treeText(spansAfter(laid), MERGE_DAY).slice(0, 2)).toEqual([
    'Đảng bộ xã Nà Khoa',
    '  Chi bộ Trường Tiểu học Nà Khoa',
  ]);
});

test('a renamed unit stays one unit with a new span', () => {
  const laid = layOut([
    on([{ act: 'rename', unitId: 2, name: 'Đảng bộ xã Nà Khoa Mới', kind: null, organisationType: null }]),
  ]);
  const spans = spansAfter(laid).filter(({ unitId }) => unitId === 2);
  expect(spans.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['Đảng bộ xã Nà Khoa', '1900-01-01', LAST_DAY],
    ['Đảng bộ xã Nà Khoa Mới', MERGE_DAY, null],
  ]);
  expect(treeText(spansAfter(laid), MERGE_DAY)).toContain('  Chi bộ bản Huổi Sang');
});

test('a cell under another parent takes the kind of its new place', () => {
  const laid = layOut([on([{ act: 'transfer', unitId: 21, parent: own(1) }])]);
  const moved = spansAfter(laid).filter(({ unitId }) => unitId === 21);
  expect(moved.map(({ parentId, kind }) => [parentId, kind])).toEqual([
    [2, 'cell'],
    [1, 'village-cell'],
  ]);
});

test('a unit handed over to another board goes with everything below it, in one event', () => {
  const outside = { is: 'outside', name: 'Đảng bộ xã Mường Nhé', superior: 'Tỉnh Điện Biên' } as const;
  const laid = layOut([on([{ act: 'hand-over', unitId: 2, to: outside, memberCount: 86 }])]);
  expect(laid.steps[0]?.outcome.links).toMatchObject([{ kind: 'transfer', fromUnitId: 2, memberCount: 86 }]);
  expect(treeText(spansAfter(laid), MERGE_DAY)).not.toContain('  Chi bộ bản Huổi Sang');
  expect(laid.effects.map(({ is, unitId }) => [is, unitId])).toEqual([
    ['ends', 2],
    ['leaves', 21],
    ['leaves', 22],
  ]);
});

test('a new unit that also holds another board’s unit says that its past is only partly here', () => {
  const stranger = { is: 'outside', name: 'Quảng Lâm', superior: 'Huyện Mường Nhé' } as const;
  const laid = layOut([
    on([{ act: 'merge', from: [own(2), stranger], into: fresh('ql') }], {
      newUnits: [newUnit('ql', 'Đảng bộ xã Quảng Lâm')],
    }),
  ]);
  const begins = laid.effects.find(({ is }) => is === 'begins');
  expect(begins?.from.map(({ name, isOutside }) => [name, isOutside])).toEqual([
    ['Đảng bộ xã Nà Khoa', false],
    ['Quảng Lâm (Huyện Mường Nhé)', true],
  ]);
  expect([...laid.ground.outside.values()]).toMatchObject([{ name: 'Quảng Lâm', isNew: true }]);
});

test('reorganisations of two days build on each other', () => {
  const first = layOut([mergeAll]);
  const merged = spansAfter(first).find(({ from, kind }) => from === MERGE_DAY && kind === 'base-committee');
  const later = on([{ act: 'dissolve', unitId: 21 }], { day: '2025-09-01' });
  const laid = layOut([later, mergeAll]);
  expect(laid.problems).toEqual([]);
  expect(treeText(spansAfter(laid), '2025-09-01')).toHaveLength(treeText(spansAfter(first), MERGE_DAY).length - 1);
  expect(merged?.name).toBe('Đảng bộ xã Nà Hỳ');
});

test('a unit entered with its last day is told what it became, once', () => {
  const ended = district.map((one) => (one.unitId === 4 ? { ...one, to: LAST_DAY } : one));
  const merge: Act = { act: 'merge', from: [own(4)], into: own(3) };
  const laid = layOut([on([merge])], ended);
  expect(laid.problems).toEqual([]);
  const [link] = laid.steps[0]?.outcome.links ?? [];
  expect(link).toMatchObject({ kind: 'merge', fromUnitId: 4, toUnitId: 3 });
  expect(spansAfter(laid).find(({ unitId }) => unitId === 4)?.to).toBe(LAST_DAY);
  expect(treeText(spansAfter(laid), MERGE_DAY)).toContain('  Chi bộ bản Nậm Nhừ 1');
  const known = { id: 1, kind: 'merge', fromUnitId: 4, toUnitId: 2, onDay: MERGE_DAY, share: WHOLE_SHARE } as const;
  const successions = [{ ...known, document: null, memberCount: null }];
  const again = layOutReorganisations([on([merge])], { units: ended, outside: [], successions }, previewIds());
  expect(again.problems.map(({ code }) => code)).toEqual(['reorganise.unit-ended']);
});
