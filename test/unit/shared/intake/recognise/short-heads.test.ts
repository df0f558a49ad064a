import { describe, expect, test } from 'vitest';
import { lookupOf } from '../../../../../shared/intake/recognise/choose-layout.ts';
import { candidates } from '../../../../../shared/intake/layouts/candidates.ts';
import { members } from '../../../../../shared/intake/layouts/members.ts';
import { newMembers } from '../../../../../shared/intake/layouts/new-members.ts';
import type { Row } from '../../../../fixtures/intake/list-rows.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

describe('heads in short words', () => {
  test.each([
    ...['Ngày, tháng, năm QĐ', 'Ngày tháng năm quyết định', 'Ngày, tháng, năm ra QĐ', 'Ngày QĐ KN'].map(
      (head) => [head, 'decisionDate'] as const,
    ),
    ...['Ngày, tháng, năm ký QĐ (kết nạp)', 'Ngày ra quyết định'].map((head) => [head, 'decisionDate'] as const),
    ...['Số QĐ KN', 'Số quyết định KN'].map((head) => [head, 'decisionNumber'] as const),
    ...['Ngày, tháng, năm kết nạp', 'Ngày KN', 'Ngày, tháng, năm vào Đảng', 'Ngày vào ĐCSVN'].map(
      (head) => [head, 'ceremonyDate'] as const,
    ),
    ...['Ngày, tháng, năm họp chi bộ'].map((head) => [head, 'meetingDate'] as const),
    ...['Chi bộ đang SH', 'Chi bộ SH', 'Nơi SH', 'Chi bộ đang sinh hoạt Đảng', 'Thuộc chi bộ'].map(
      (head) => [head, 'cellName'] as const,
    ),
  ])('“%s” of a list of new members is %s', (head, field) => {
    expect(lookupOf(newMembers)([head])).toBe(field);
  });

  test('name the same in lists of members and candidates', () => {
    expect(lookupOf(members)(['Ngày, tháng, năm vào ĐCSVN'])).toBe('admittedDate');
    expect(lookupOf(members)(['Chi bộ đang SH'])).toBe('cellName');
    expect(lookupOf(candidates)(['Ngày, tháng, năm QĐ'])).toBe('decisionDate');
    expect(lookupOf(candidates)(['Ngày, tháng, năm QĐ mở lớp'])).toBe('classDecisionDate');
  });

  test.each(['Ngày, tháng, năm', 'QĐ mở lớp', 'Ngày', 'Nơi KN', 'SH'])('“%s” alone says nothing', (head) => {
    expect(lookupOf(newMembers)([head])).toBeNull();
  });
});

const sheet = (heads: Row, rows: readonly Row[]) => ({
  name: 'Danh sách',
  rows: [['ĐẢNG ỦY XÃ NÀ KHOA'], ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP'], ['Quý I năm 2017'], [], heads, ...rows],
});

test('a date and a cell below short heads are read', () => {
  const heads = ['TT', 'Họ và tên', 'Ngày sinh', 'Chi bộ đang SH', 'Ngày, tháng, năm QĐ'];
  const staged = stageSheets([sheet(heads, [[1, 'Lò Văn Bun', '14/5/1988', 'Bản Huổi Sang', '03/02/2017']])]);
  const admission = staged.plan?.changes.find(({ table }) => table === 'admission')?.after;
  expect(admission).toMatchObject({ cell_id: 5, decision_date: '2017-02-03' });
});

test('a filled column whose head is only like a known one is asked about, not passed over', () => {
  const heads = ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày quyết định', 'Tên chi bộ cơ sở đang công tác'];
  const staged = stageSheets([sheet(heads, [[1, 'Lò Văn Bun', '14/5/1988', '03/02/2017', 'Bản Huổi Sang']])]);
  expect([told(staged.problems).includes('intake.column-unsure E5'), staged.plan]).toEqual([true, null]);
  const empty = stageSheets([sheet(heads, [[1, 'Lò Văn Bun', '14/5/1988', '03/02/2017']])]);
  expect(empty.plan).not.toBeNull();
});
