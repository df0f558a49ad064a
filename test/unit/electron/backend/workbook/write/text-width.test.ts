import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLines, textWidth } from '../../../../../../electron/backend/workbook/write/text-width.ts';

const type = { size: 12, bold: false };

test('marks over and under letters take no room, bold and size do', () => {
  expect(textWidth('ễ', type)).toBe(textWidth('e', type));
  expect(textWidth('Nguyễn', { size: 12, bold: true })).toBeGreaterThan(textWidth('Nguyễn', type));
  expect(textWidth('Nguyễn', { size: 24, bold: false })).toBeCloseTo(2 * textWidth('Nguyễn', type));
});

test('a text is broken at spaces and at line ends, a word too long within', () => {
  const word = textWidth('đảng', type);
  expect(countLines('đảng đảng đảng', word * 3.5, type)).toBe(1);
  expect(countLines('đảng đảng đảng', word * 2.5, type)).toBe(2);
  expect(countLines('đảng đảng đảng', word * 1.1, type)).toBe(3);
  expect(countLines('đảng\nđảng', word * 9, type)).toBe(2);
  expect(countLines('đảngđảngđảng', word * 1.1, type)).toBe(3);
  expect(countLines('', word, type)).toBe(1);
});

test('a wider column never needs more lines', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'M', ' ', 'ễ') }),
      fc.integer({ min: 20, max: 400 }),
      (text, width) => {
        expect(countLines(text, width + 15, type)).toBeLessThanOrEqual(countLines(text, width, type));
      },
    ),
  );
});
