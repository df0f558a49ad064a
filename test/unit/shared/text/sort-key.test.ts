import { expect, test } from 'vitest';
import { nameSortKey } from '../../../../shared/text/sort-key.ts';

const sorted = (names: readonly string[]) => names.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1));

test('people stand by given name, then by family and middle names', () => {
  const names = ['Vàng Thị Bình', 'Lò Văn An', 'Giàng A An', 'Mùa Thị Anh'];
  expect(sorted(names)).toEqual(['Giàng A An', 'Lò Văn An', 'Mùa Thị Anh', 'Vàng Thị Bình']);
});

test('letters follow the Vietnamese alphabet', () => {
  const names = [
    'Lò Văn Ông',
    'Lò Văn Đức',
    'Lò Văn Ân',
    'Lò Văn Ăn',
    'Lò Văn Anh',
    'Lò Văn Dũng',
    'Lò Văn Oanh',
    'Lò Văn Ơn',
  ];
  expect(sorted(names).map((name) => name.slice(7))).toEqual(['Anh', 'Ăn', 'Ân', 'Dũng', 'Đức', 'Oanh', 'Ông', 'Ơn']);
});

test('tones decide only among names with the same letters', () => {
  const names = ['Lò Văn Hạ', 'Lò Văn Há', 'Lò Văn Hã', 'Lò Văn Hả', 'Lò Văn Hà', 'Lò Văn Ha', 'Lò Văn Hai'];
  expect(sorted(names).map((name) => name.slice(7))).toEqual(['Ha', 'Hà', 'Hả', 'Hã', 'Há', 'Hạ', 'Hai']);
});

test('names of one word, with an apostrophe or decomposed keep their place', () => {
  expect(sorted(["H'Nga", 'Páo', 'Y'])).toEqual(["H'Nga", 'Páo', 'Y']);
  expect(nameSortKey('Lò Văn Bún'.normalize('NFD'))).toBe(nameSortKey('LÒ VĂN BÚN'));
});
