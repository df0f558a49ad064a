import { expect, test } from 'vitest';
import { builtInFormat, showsDay } from '../../../../../../electron/backend/workbook/sheet/number-format.ts';

test.each([
  'dd/mm/yyyy',
  'd-mmm-yy',
  'mmm-yy',
  'yyyy',
  'mm',
  '[$-42A]dd/mm/yyyy;@',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '"ngày" dd "tháng" mm "năm" yyyy',
  'dd\\.mm\\.yyyy',
  'm/d/yy h:mm',
  'DD/MM/YYYY',
])('%s shows a day', (format) => {
  expect(showsDay(format)).toBe(true);
});

test.each([
  '',
  'General',
  '0',
  '#,##0',
  '0.00%',
  '0.00E+00',
  '@',
  'h:mm',
  'h:mm:ss AM/PM',
  '[h]:mm:ss',
  'mm:ss',
  '[mm]',
  '#,##0 "đồng"',
  '0 "ngày"',
  '#,##0.00\\ "₫"',
  '[Red]#,##0;[Blue]-#,##0',
  '_-* #,##0\\ _₫_-;-* #,##0\\ _₫_-;_-@_-',
  '000000000000',
  '0;"dd/mm/yyyy"',
  '#,##0;dd/mm/yyyy',
])('%s shows no day', (format) => {
  expect(showsDay(format)).toBe(false);
});

test('the built-in numbers 14 to 17 and 22 show days, 18 to 21 and 45 to 47 times', () => {
  const showing = Array.from({ length: 60 }, (_, id) => id).filter((id) => showsDay(builtInFormat(id)));
  expect(showing).toEqual([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);
});

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
