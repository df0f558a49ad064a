import { describe, expect, test } from 'vitest';
import { encodingBySigns, makeEncodingJudge, toUnicode } from '../../../../../shared/text/legacy/judge-encoding.ts';
import { restoreCapitals } from '../../../../../shared/text/legacy/restore-capitals.ts';
import { isSyllable } from '../../../../../shared/text/legacy/syllable.ts';
import { everyLetter, toLegacy } from '../../../../support/legacy-encoders.ts';
import { vietnameseLines } from '../../../../fixtures/legacy/vietnamese-lines.ts';

describe('TCVN3', () => {
  test.each([
    ['Hä vµ tªn', 'Họ và tên'],
    ['§¶ng viªn', 'Đảng viên'],
    ['Ngµy sinh', 'Ngày sinh'],
    ['D©n téc', 'Dân tộc'],
    ['Tr×nh ®é', 'Trình độ'],
    ['KÕt n¹p', 'Kết nạp'],
    ['Quª qu¸n', 'Quê quán'],
    ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
    ['L\u00adêng V¨n \u00ad¬c', 'Lường Văn ươc'],
  ])('“%s” says “%s”', (written, meant) => expect(toUnicode(written, 'TCVN3')).toBe(meant));

  test('has a sign of its own for every letter but the capitals with a tone', () => {
    const back = everyLetter.filter((letter) => toUnicode(toLegacy(letter, 'TCVN3'), 'TCVN3') === letter);
    const lost = everyLetter.filter((letter) => !back.includes(letter));
    expect(lost).toHaveLength(60);
    expect(lost.every((letter) => toUnicode(toLegacy(letter, 'TCVN3'), 'TCVN3') === letter.toLowerCase())).toBe(true);
  });
});

describe('VNI', () => {
  test.each([
    ['Hoï vaø teân', 'Họ và tên'],
    ['Ñaûng vieân', 'Đảng viên'],
    ['Ngaøy sinh', 'Ngày sinh'],
    ['Daân toäc', 'Dân tộc'],
    ['Cöôøng', 'Cường'],
    ['NGUYEÃN THÒ ÖÔÙC', 'NGUYỄN THỊ ƯỚC'],
    ['AÙnh Myõ Kyø Loäc Vónh Thònh', 'Ánh Mỹ Kỳ Lộc Vĩnh Thịnh'],
  ])('“%s” says “%s”', (written, meant) => expect(toUnicode(written, 'VNI')).toBe(meant));

  test('every letter of both cases comes back', () => {
    expect(everyLetter.filter((letter) => toUnicode(toLegacy(letter, 'VNI'), 'VNI') !== letter)).toEqual([]);
  });
});

test('a syllable is well-formed or not', () => {
  for (const word of ['nghiêng', 'Quý', 'giữ', 'gì', 'tiếp', 'học', 'khuỷu', 'ƯỚC', 'Thuở', 'yêu'])
    expect([word, isSyllable(word)]).toEqual([word, true]);
  for (const word of ['tiềp', 'hòc', 'Hä', 'vµ', 'Kpă', 'zô', 'nghngh', 'ạá', ''])
    expect([word, isSyllable(word)]).toEqual([word, false]);
});

test('one text alone proves an old code only by signs that Unicode texts have not', () => {
  expect(encodingBySigns('Hä vµ tªn')).toBe('TCVN3');
  expect(encodingBySigns('Hoï vaø teân')).toBe('VNI');
  for (const text of ['Hoà', 'Lò Thanh', 'Tú', '35 m²', 'Müller', 'Họ và tên', 'Công ty ABC®', 'Ðoàn', '©2017'])
    expect([text, encodingBySigns(text)]).toEqual([text, null]);
});

test('a few words prove nothing, many do', () => {
  const verdict = (texts: readonly string[]) => {
    const judge = makeEncodingJudge();
    for (const text of texts) judge.add(text);
    return judge.verdict();
  };
  const names = vietnameseLines('names', 30);
  expect(verdict(names)).toBeNull();
  expect(verdict(names.map((name) => toLegacy(name, 'TCVN3')))).toBe('TCVN3');
  expect(verdict(names.map((name) => toLegacy(name, 'VNI')))).toBe('VNI');
  expect(verdict(['Hoà', 'Hoà', 'Hoà'])).toBeNull();
  expect(verdict([toLegacy('Hồ', 'VNI')])).toBeNull();
});

test('capitals that TCVN3 cannot write come back where the text shows that they were meant', () => {
  const plain = { font: '.VnTime', inNames: false };
  expect(restoreCapitals('lường thị ánh', { font: '.VnTimeH', inNames: false })).toBe('LƯỜNG THỊ ÁNH');
  expect(restoreCapitals('HOàNG THị ÁI', plain)).toBe('HOÀNG THỊ ÁI');
  expect(restoreCapitals('A Tú', plain)).toBe('A Tú');
  expect(restoreCapitals('Tạ ánh', plain)).toBe('Tạ ánh');
  expect(restoreCapitals('Tạ ánh', { font: '.VnTime', inNames: true })).toBe('Tạ Ánh');
  expect(restoreCapitals('xã ứng Thượng', { font: '.VnTime', inNames: true })).toBe('xã ứng Thượng');
});
