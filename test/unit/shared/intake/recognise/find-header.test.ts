import { describe, expect, test } from 'vitest';
import { findHeader, isNumberingRow, readHeads } from '../../../../../shared/intake/recognise/find-header.ts';
import type { SheetGrid } from '../../../../../shared/intake/grid/grid.ts';
import { newMembers } from '../../../../../shared/intake/layouts/new-members.ts';
import { headerLookup } from '../../../../../shared/intake/layouts/table-layout.ts';
import { gridOf, rowOf } from '../../../../support/make-grid.ts';

const lookup = headerLookup(newMembers.fields);
const headerOf = (sheet: SheetGrid) => findHeader(readHeads(sheet), lookup);
const fieldsOf = (sheet: SheetGrid) => headerOf(sheet)?.columns.map(({ field }) => field);

describe('heads of a table', () => {
  test('a group and its leaves name a column together', () => {
    const sheet = gridOf(
      [
        ['TT', 'Họ và tên', 'Ngày sinh', null],
        [null, null, 'Nam', 'Nữ'],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1'],
    );
    expect(fieldsOf(sheet)).toEqual(['order', 'fullName', 'birthMale', 'birthFemale']);
  });

  test('three rows of heads below titles are found, and asterisks and hints do not matter', () => {
    const sheet = gridOf(
      [
        ['ĐẢNG BỘ XÃ NÀ KHOA'],
        ['DANH SÁCH'],
        ['STT', 'Thông tin chung', null, null],
        [null, 'Họ và tên *', 'Ngày sinh (dd/mm/yyyy)', null],
        [null, null, 'Nam', 'Nữ'],
        [1, 'Lò Văn Bun', '1/2/1990'],
      ],
      ['A3:A5', 'B3:D3', 'B4:B5', 'C4:D4'],
    );
    const header = headerOf(sheet);
    expect([header?.firstRow, header?.lastRow]).toEqual([3, 5]);
    expect(header?.columns.map(({ field }) => field)).toEqual(['order', 'fullName', 'birthMale', 'birthFemale']);
  });

  test('Nam and Nữ without their group are columns by sex, whether they hold dates or ticks', () => {
    const sheet = gridOf([['TT', 'Họ và tên', 'Nam', 'Nữ']]);
    expect(fieldsOf(sheet)).toEqual(['order', 'fullName', 'birthMale', 'birthFemale']);
  });

  test('the same word below another group is another column', () => {
    const heads = [
      ['Họ và tên', 'Trình độ', null, 'Quyết định kết nạp', null],
      [null, 'CMNV', 'LLCT', 'Số', 'Ngày'],
    ];
    expect(fieldsOf(gridOf(heads, ['A1:A2', 'B1:C1', 'D1:E1']))).toEqual([
      'fullName',
      'qualification',
      'theory',
      'decisionNumber',
      'decisionDate',
    ]);
  });

  test('a name over two columns under one head is marked', () => {
    const header = headerOf(gridOf([['TT', 'Họ và tên', null, 'Ngày sinh']], ['B1:C1']));
    expect(header?.columns.map(({ sharesHead }) => sharesHead ?? false)).toEqual([false, false, true, false]);
  });

  test('a sheet without known heads has none', () => {
    expect(
      headerOf(
        gridOf([
          ['Ngày công', 'Lương'],
          [1, 2],
        ]),
      ),
    ).toBeNull();
  });
});

describe('the row of column numbers', () => {
  test.each([
    [[1, 2, 3, 4]],
    [['(1)', '(2)', '(3)', '19)']],
    [['A', 'B', 1, 2]],
    [[1, 2, 3, '4(=2*100/3)']],
    [[1, 2, 9, 11]],
  ])('%j is one', (cells) => {
    expect(isNumberingRow(rowOf(1, cells), 4)).toBe(true);
  });

  test.each([[[1, 'Lò Văn Bun', 1990, 3]], [[1, null, null, null]], [[1, 2.5, 3, 4]]])('%j is none', (cells) => {
    expect(isNumberingRow(rowOf(1, cells), 4)).toBe(false);
  });
});
