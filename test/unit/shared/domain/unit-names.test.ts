import { describe, expect, test } from 'vitest';
import { cellKindOfName, cellNameKey, unitNameKey } from '../../../../shared/domain/unit-names.ts';

describe('names of one unit', () => {
  test.each([
    ['ĐẢNG ỦY XÃ NÀ KHOA', 'Đảng bộ xã Nà Khoa'],
    ['Đảng uỷ xã Nà Khoa', 'Đảng bộ xã Nà Khoa'],
    ['BCH Đảng bộ xã Nà Khoa', 'Đảng bộ xã Nà Khoa'],
    ['Xã Nà Khoa', 'Đảng bộ xã Nà Khoa'],
    ['HUYỆN ỦY NẬM PỒ', 'Đảng bộ huyện Nậm Pồ'],
    ['Chi ủy Trường THPT Nậm Pồ', 'Chi bộ Trường THPT Nậm Pồ'],
  ])('%s is %s', (one, other) => {
    expect(unitNameKey(one)).toBe(unitNameKey(other));
  });

  test('a commune, its committee and a school of the place stay apart', () => {
    const keys = ['Đảng bộ xã Nà Hỳ', 'Chi bộ Trường Tiểu học Nà Hỳ', 'Đảng bộ thị trấn Nà Hỳ', 'Nà Hỳ'].map(
      unitNameKey,
    );
    expect(new Set(keys).size).toBe(4);
  });
});

test('cells meet with and without the words Chi bộ', () => {
  expect(cellNameKey('Bản Huổi Sang')).toBe(cellNameKey('Chi bộ bản Huổi Sang'));
});

test.each([
  ['Chi bộ bản Huổi Sang', 'village'],
  ['Tổ dân phố 3', 'village'],
  ['Chi bộ Trường Mầm non Nà Khoa', 'school'],
  ['Trạm Y tế xã', 'health'],
  ['Chi bộ Quân sự', 'army'],
  ['Chi bộ cơ quan xã', 'office'],
  ['Chi bộ Bưu điện', null],
])('the name “%s” says %s about its kind', (name, kind) => {
  expect(cellKindOfName(name)).toBe(kind);
});
