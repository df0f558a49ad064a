import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, matchKey, normaliseText } from '../../../../shared/text/fold.ts';

test('the two ways to place a tone mark give one key', () => {
  expect(foldText('Đảng uỷ xã Hoà Bình')).toBe(foldText('Đảng ủy xã Hòa Bình'));
  expect(foldText('Đảng bộ xã Nà Khoa')).toBe('dang bo xa na khoa');
});

test('dots, dashes, brackets and spaces part words once', () => {
  expect(foldText(' Chi bộ –  bản (Huổi.Sang) ')).toBe('chi bo ban huoi sang');
});

test('heads and values meet without signs and with i for y', () => {
  expect(matchKey('S\nT\nT')).toBe(matchKey('STT'));
  expect(matchKey('H’Mông')).toBe(matchKey("H'mông"));
  expect(matchKey('Thạc sỹ')).toBe(matchKey('thạc sĩ'));
});

test('stored text loses invisible characters and doubled spaces, nothing else', () => {
  expect(normaliseText('\u200bLò\u00a0Văn   Bun\u00ad ')).toBe('Lò Văn Bun');
  expect(normaliseText('H’ Nga Niê')).toBe('H’ Nga Niê');
});

const vietnamese = fc.stringMatching(/^[a-zA-ZăâđêôơưáàảãạắằẳẵặấầẩẫậÁÀĐẾỀễỆốồờớựừ .,'’()/-]{0,30}$/u);

test('a key is the same for composed and decomposed text, and folding it again changes nothing', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      const key = foldText(text);
      expect(foldText(text.normalize('NFD'))).toBe(key);
      expect(foldText(key)).toBe(key);
      expect(key).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
    }),
  );
});

test('normalising is done once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => normaliseText(normaliseText(text)) === normaliseText(text)),
  );
});

test('a text folds as its characters do, whatever stands between its words', () => {
  const text = fc.oneof(vietnamese, fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, text, fc.constantFrom(' ', ' - ', '. ', ' (', '\u00a0'), (one, other, between) => {
      const words = [foldText(one), foldText(other)].filter((key) => key !== '');
      expect(foldText(one + between + other)).toBe(words.join(' '));
    }),
  );
});
