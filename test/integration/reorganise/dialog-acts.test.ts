import { expect, onTestFinished, test } from 'vitest';
import type { Input } from '../../../shared/contract/calls.ts';
import { dumpContent } from '../../support/intake-desk.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { openReorganiseDesk, type ReorganiseDesk } from '../../support/reorganise-desk.ts';

type Reorganisation = Input<'reorganise/preview'>['reorganisation'];

const units = {
  name: 'Đơn vị',
  rows: [
    ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Loại hình', 'Loại chi bộ', 'Trực thuộc'],
    ['01', 'Đảng bộ xã Nà Khoa', 'Đảng bộ cơ sở', 'Xã', null, null],
    ['01.01', 'Chi bộ bản Huổi Sang', 'Chi bộ trực thuộc', null, 'Thôn, bản', '01'],
    ['02', 'Đảng bộ xã Nà Hỳ', 'Đảng bộ cơ sở', 'Xã', null, null],
  ],
} as const;
const targets = {
  name: 'Chỉ tiêu',
  rows: [
    ['Đơn vị', 'Kỳ', 'Loại chỉ tiêu', 'Chỉ tiêu'],
    ['Đảng bộ xã Nà Khoa', '2020-08-01..2025-08-01', 'Nghị quyết', 45],
    ['Đảng bộ xã Nà Khoa', '2024', 'Cấp trên giao', 9],
  ],
} as const;

async function openDesk(): Promise<{ desk: ReorganiseDesk; idOf: (name: string) => Promise<number> }> {
  const desk = await openReorganiseDesk(units);
  onTestFinished(() => desk.close());
  const idOf = async (name: string) => (await desk.units('2025-06-30')).find((unit) => unit.name === name)?.unitId ?? 0;
  return { desk, idOf };
}

async function mergeOf(idOf: (name: string) => Promise<number>): Promise<Reorganisation> {
  const from = await Promise.all(['Đảng bộ xã Nà Khoa', 'Đảng bộ xã Nà Hỳ'].map(idOf));
  return {
    day: '2025-07-01',
    document: ' Nghị quyết  1661/NQ-UBTVQH15 ',
    newUnits: [
      {
        key: 'a',
        name: 'Đảng bộ xã Nà Hỳ',
        code: null,
        kind: null,
        organisationType: null,
        cellKind: null,
        parent: { is: 'unit', unitId: 1 },
      },
    ],
    acts: [{ act: 'merge', from: from.map((unitId) => ({ is: 'unit', unitId })), into: { is: 'new', key: 'a' } }],
    children: [],
  };
}

test('what was shown is what is written, and it is taken back from the history after a restart', async () => {
  const { desk, idOf } = await openDesk();
  await desk.commit(await desk.stageSheet(targets));
  const reorganisation = await mergeOf(idOf);
  await desk.call('data/close', {});
  const before = dumpContent(desk.dataFile);
  const open = async () => desk.call('data/open', { file: (await desk.lend(desk.dataFile)).token });
  await open();

  const preview = await desk.call('reorganise/preview', { reorganisation });
  expect(preview.counts).toEqual({ ends: 2, begins: 1, goesOn: 0, moves: 1, partlyOutside: 0 });
  const ends = preview.effects.find(({ before: old }) => old?.name === 'Đảng bộ xã Nà Khoa');
  expect(ends).toMatchObject({ is: 'ends', unitsBelow: 1, into: [{ name: 'Đảng bộ xã Nà Hỳ' }] });
  // The target of 2024 is over; that of the term runs on and is not carried over.
  expect(ends?.holdings?.targets.map(({ value, isTerm }) => [value, isTerm])).toEqual([[45, true]]);

  const { changeSetId } = await desk.call('reorganise/commit', { reorganisation, planHash: preview.planHash ?? '' });
  expect(await desk.tree('2025-07-01')).toEqual([
    'Đảng bộ huyện Nậm Pồ',
    '  Đảng bộ xã Nà Hỳ',
    '    Chi bộ bản Huổi Sang',
  ]);
  expect((await desk.links())[0]?.document).toBe('Nghị quyết 1661/NQ-UBTVQH15');
  await desk.call('data/close', {});
  await open();
  await desk.call('changes/undo', { changeSetId });
  await desk.call('data/close', {});
  expect(dumpContent(desk.dataFile)).toEqual(before);
});

test('a plan that is not the one shown is refused, and so is one made before something else was written', async () => {
  const { desk, idOf } = await openDesk();
  const reorganisation = await mergeOf(idOf);
  const { planHash } = await desk.call('reorganise/preview', { reorganisation });
  const other = { ...reorganisation, day: '2025-08-01' };
  const wrong = await problemFromAsync(
    desk.call('reorganise/commit', { reorganisation: other, planHash: planHash ?? '' }),
  );
  expect(wrong.code).toBe('store.changed-since-preview');
  await desk.commit(await desk.stageSheet(targets));
  const late = await problemFromAsync(desk.call('reorganise/commit', { reorganisation, planHash: planHash ?? '' }));
  expect(late.code).toBe('store.changed-since-preview');
  expect(await desk.links()).toEqual([]);
});

test('a refused reorganisation says why, has no hash and cannot be written', async () => {
  const { desk, idOf } = await openDesk();
  const reorganisation = { ...(await mergeOf(idOf)), day: '1900-01-01' };
  const preview = await desk.call('reorganise/preview', { reorganisation });
  expect(preview.planHash).toBeNull();
  expect(preview.problems.map(({ code }) => code)).toContain('reorganise.unit-begins-that-day');
  const refused = await problemFromAsync(desk.call('reorganise/commit', { reorganisation, planHash: 'x' }));
  expect(refused.code).toBe('reorganise.unit-begins-that-day');
});

test('an undo is refused while something written later needs the new unit', async () => {
  const { desk, idOf } = await openDesk();
  const reorganisation = await mergeOf(idOf);
  const { planHash } = await desk.call('reorganise/preview', { reorganisation });
  const { changeSetId } = await desk.call('reorganise/commit', { reorganisation, planHash: planHash ?? '' });
  const later = {
    name: 'Chỉ tiêu',
    rows: [
      ['Đơn vị', 'Kỳ', 'Loại chỉ tiêu', 'Chỉ tiêu'],
      ['Đảng bộ xã Nà Hỳ', '2026', 'Cấp trên giao', 12],
    ],
  };
  await desk.commit(await desk.stageSheet(later));
  expect((await problemFromAsync(desk.call('changes/undo', { changeSetId }))).code).toBe('store.undo-blocked');
});
