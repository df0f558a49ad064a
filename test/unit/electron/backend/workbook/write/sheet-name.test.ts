import { expect, test } from 'vitest';
import { sheetName } from '../../../../../../electron/backend/workbook/write/sheet-name.ts';

test.each([
  ['Biểu số 2-BTCTW', 'Biểu số 2-BTCTW'],
  ['Tổng hợp quý I/2017', 'Tổng hợp quý I-2017'],
  ['Tổng hợp kết quả kết nạp đảng viên quý I/2017', 'Tổng hợp kết quả kết nạp đảng'],
  ["'a[b]*?:\\c'", 'a-b-c'],
  ['Thànhphốkhôngcódấucáchnàođểcắtchogọn', 'Thànhphốkhôngcódấucáchnàođểcắtc'],
  ['   ', 'Sheet1'],
])('%j becomes the sheet name %j', (title, name) => {
  expect(sheetName(title, [])).toBe(name);
  expect(name.length).toBeLessThanOrEqual(31);
});

test('a name already taken, in capitals or not, gets a number', () => {
  expect(sheetName('Ghi chú', ['GHI CHÚ'])).toBe('Ghi chú (2)');
  expect(sheetName('Ghi chú', ['Ghi chú', 'Ghi chú (2)'])).toBe('Ghi chú (3)');
});
