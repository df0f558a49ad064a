import { describe, expect, test } from 'vitest';
import {
  defaultParentOf,
  newPlace,
  readShare,
  reorganisationOf,
  startDraft,
  type ReorganiseDraft,
} from '../../../../renderer/screens/reorganise/reorganise-draft.ts';

const units = [
  { unitId: 1, parentId: null },
  { unitId: 2, parentId: 1 },
  { unitId: 3, parentId: 1 },
  { unitId: 21, parentId: 2 },
  { unitId: 22, parentId: 2 },
];
const draft = (values: Partial<ReorganiseDraft>): ReorganiseDraft => ({ ...startDraft([2], '01/07/2025'), ...values });
const acts = (values: Partial<ReorganiseDraft>) => {
  const asked = reorganisationOf(draft(values), defaultParentOf(draft(values), units));
  return 'missing' in asked ? asked.missing : asked.reorganisation.acts;
};

test('a share is a percentage or a fraction, and nothing typed is no share', () => {
  expect(['40', '40 %', '40,5%', '2/5', '', '0', '4/0', 'nửa'].map(readShare)).toEqual([
    { part: 40, whole: 100 },
    { part: 40, whole: 100 },
    { part: 405, whole: 1000 },
    { part: 2, whole: 5 },
    null,
    'wrong',
    'wrong',
    'wrong',
  ]);
});

describe('the fields of each act become its act', () => {
  test.each<[string, Partial<ReorganiseDraft>, unknown]>([
    ['rename', { act: 'rename', place: { ...newPlace, name: 'Mới ' } }, [{ act: 'rename', unitId: 2, name: 'Mới' }]],
    ['rename without a name', { act: 'rename' }, 'name'],
    [
      'a move of several units',
      { act: 'transfer', units: [2, 3], parentId: 4 },
      [
        { act: 'transfer', unitId: 2, parent: { unitId: 4 } },
        { act: 'transfer', unitId: 3, parent: { unitId: 4 } },
      ],
    ],
    ['a move nowhere', { act: 'transfer' }, 'parent'],
    ['dissolving', { act: 'dissolve' }, [{ act: 'dissolve', unitId: 2 }]],
    ['founding', { act: 'found', units: [], place: { ...newPlace, name: 'Chi bộ A' } }, []],
    [
      'an organisation handed over',
      { act: 'hand-over', place: { ...newPlace, name: 'Tỉnh ủy Lai Châu' }, memberCount: '1.086' },
      [{ act: 'hand-over', unitId: 2, to: { name: 'Tỉnh ủy Lai Châu', superior: null }, memberCount: 1086 }],
    ],
    ['a number of members in words', { act: 'hand-over', memberCount: 'tám mươi' }, 'member-count'],
    ['nothing chosen', { units: [] }, 'units'],
    ['no day', { day: '7/2025' }, 'day'],
  ])('%s', (_name, values, expected) => {
    const found = acts(values);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected as object);
  });
});

test('a new unit stands where the units it holds stood, unless they stood in several places', () => {
  expect(defaultParentOf(draft({ units: [21, 22] }), units)).toBe(2);
  expect(defaultParentOf(draft({ units: [21, 3] }), units)).toBe(1);
  expect(defaultParentOf(draft({ act: 'transfer', units: [21] }), units)).toBeNull();
});
