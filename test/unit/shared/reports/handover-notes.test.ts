import { expect, test } from 'vitest';
import { readPeriod, type Period } from '../../../../shared/domain/period.ts';
import { WHOLE_SHARE, type UnitSuccession } from '../../../../shared/domain/unit-succession.ts';
import { handoverNotes } from '../../../../shared/reports/handover-notes.ts';
import { district } from '../../../support/reorganise-world.ts';

const quarter = readPeriod('2025-Q3') as Period;
const outside = [
  { unitId: 90, name: 'Mường Mươn', superior: 'Huyện Mường Chà' },
  { unitId: 91, name: 'Đảng bộ xã Nà Sang', superior: null },
];
const link = (given: Partial<UnitSuccession>): UnitSuccession => ({
  id: 1,
  kind: 'transfer',
  fromUnitId: 90,
  toUnitId: 2,
  onDay: '2025-07-01',
  share: WHOLE_SHARE,
  document: null,
  memberCount: null,
  ...given,
});
const received = link({ memberCount: 1086, document: 'Quyết định 12-QĐ/TU' });
const handedOver = link({ fromUnitId: 3, toUnitId: 91, memberCount: 41 });
const notes = (successions: readonly UnitSuccession[], within: ReadonlySet<number> | null = null) =>
  handoverNotes({ units: district, outside, successions }, quarter, within);

test('an organisation that comes or goes whole is one line, with its members, its paper and what it changes', () => {
  expect(notes([received, handedOver])).toEqual([
    'Ngày 01/07/2025 tiếp nhận nguyên trạng Mường Mươn (Huyện Mường Chà) vào Đảng bộ xã Nà Khoa, gồm 1.086 đảng viên theo Quyết định 12-QĐ/TU; không tính vào mục chuyển đến.',
    'Ngày 01/07/2025 bàn giao nguyên trạng Đảng bộ xã Nà Hỳ về Đảng bộ xã Nà Sang, gồm 41 đảng viên; không tính vào mục chuyển đi.',
    'Do tiếp nhận, bàn giao tổ chức đảng, số cuối kỳ khác với đầu kỳ cộng tăng trừ giảm +1.045 đảng viên.',
  ]);
});

test('while one number of members is not told, the difference is not either', () => {
  const told = notes([link({}), handedOver]);
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('chưa ghi số đảng viên');
});

test('events of other days, of other units and within the file are not of this form', () => {
  expect(notes([link({ onDay: '2025-06-30' })])).toEqual([]);
  expect(notes([received], new Set([3]))).toEqual([]);
  expect(notes([link({ kind: 'merge', fromUnitId: 2, toUnitId: 3 })])).toEqual([]);
});
