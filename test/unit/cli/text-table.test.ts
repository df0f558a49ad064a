import { expect, test } from 'vitest';
import { textTable } from '../../../electron/cli/text-table.ts';

test('columns are as wide as their longest text, whether accents are composed or not', () => {
  const rows = [
    ['Nà Hỳ'.normalize('NFD'), '8'],
    ['Si Pa Phìn', '1.906'],
  ];
  expect(textTable(['Đơn vị', 'Số'], rows, new Set([1])).map((line) => line.normalize('NFC'))).toEqual([
    'Đơn vị         Số',
    '----------  -----',
    'Nà Hỳ           8',
    'Si Pa Phìn  1.906',
  ]);
});
