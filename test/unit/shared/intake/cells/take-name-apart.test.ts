import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeNameApart } from '../../../../../shared/intake/cells/take-name-apart.ts';

describe('what stands in a column of names', () => {
  test.each([
    ...['Lò Văn A', 'LÒ VĂN A', 'lò văn a', 'Lò văn Sinh', "H' Nga", 'Y Ban', 'Ksor H’Nga', 'Ê-ban', 'H’Nga Niê-kđăm'],
    ...['Páo', 'Nguyễn công Hoan', 'Vàng Thị Và', 'Mùa A Con', 'Lò Văn A.', 'Lò Văn\nHừ', 'Bí Thư Văn A'],
    ...['Lò Thị Chuyển', 'Đinh Thị Mới', 'Nguyễn Thị Vợi', 'Cháng A Vàng', 'Anh'],
  ])('“%s” is a name and stays as it is', (written) => {
    const name = written.replace('\n', ' ');
    expect(takeNameApart(written)).toEqual({ is: 'name', name, title: null });
  });

  test.each([
    ['Đ/c Lò Văn A', 'Đ/c'],
    ['đ/c: Lò Văn A', 'đ/c:'],
    ['Đ.c Lò Văn A', 'Đ.c'],
    ['ĐC Lò Văn A', 'ĐC'],
    ['Đồng chí Lò Văn A', 'Đồng chí'],
    ['D/c Lò Văn A', 'D/c'],
  ])('“%s” is said of anybody and is no part of the name', (written, title) => {
    expect(takeNameApart(written)).toEqual({ is: 'name', name: 'Lò Văn A', title });
  });

  test.each([
    ['Lò Văn A (chuyển đi)', '(chuyển đi)'],
    ['Lò Văn A (chuyển đi', '(chuyển đi'],
    ['Lò Văn A [Hà]', '[Hà]'],
    ['Lò Văn A *', '*'],
    ['*Lò Văn A', '*'],
    ['Lò Văn A(*)', '(*)'],
    ['Lò Văn A; con ông Ín', 'con ông Ín'],
    ['Lò Văn A con ông Ín', 'con ông Ín'],
    ['Lò Văn A, bản Huổi Sang', 'bản Huổi Sang'],
    ['Lò Văn A - bí thư', 'bí thư'],
    ['Lò Văn A – đã chuyển', 'đã chuyển'],
    ['Lò Văn A chuyển đi', 'chuyển đi'],
    ['Lò Văn A đã mất', 'đã mất'],
    ['Lò Văn A\nsinh năm 1990', 'sinh năm 1990'],
    ['Lò Văn A / Páo', 'Páo'],
    ['Ông Lò Văn A', 'Ông'],
    ['ĐỒNG CHÍ Lò Văn A', 'ĐỒNG CHÍ'],
    ['ThS. Lò Văn A', 'ThS.'],
    ['Đ/c Lò Văn A (chuyển đi)', '(chuyển đi)'],
  ])('of “%s” the name is Lò Văn A and the rest a remark', (written, remark) => {
    expect(takeNameApart(written)).toEqual({ is: 'name-and-remark', name: 'Lò Văn A', remark });
  });

  test.each([
    'Lò Văn A, Vàng Thị B',
    'Lò Văn A\nVàng Thị B',
    'Lò Văn A; Vàng Thị B',
    'Lò Văn A và Vàng Thị B',
    'Lò Văn A - Vàng Thị B',
    'Lò Văn A / Vàng Thị B',
    'Lò Văn A + Vàng Thị B',
    'Đ/c Lò Văn A, đ/c Vàng Thị B',
    'Đ/c Lò Văn A, Đ/c Vàng Thị B',
  ])('“%s” names two people', (written) => {
    expect(takeNameApart(written)).toEqual({ is: 'two-names', names: ['Lò Văn A', 'Vàng Thị B'] });
  });

  test.each(['(chuyển đi)', '***', '-', 'Đ/c'])('“%s” names nobody', (written) => {
    expect(takeNameApart(written)).toEqual({ is: 'no-name' });
  });

  test('names of letters, apostrophes and hyphens are never taken apart', () => {
    const word = fc.stringMatching(/^[A-ZĐ][a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩ]{0,6}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join(' ');
        fc.pre(!/^(?:Ông|Bà|Anh|Chị|Cô|Em|Ths|Ts|Bs|Ks|Gs|Pgs|Đc|Đồng chí) /iu.test(name));
        expect(takeNameApart(name)).toEqual({ is: 'name', name, title: null });
      }),
    );
  });
});

test.each(['Páo\nQuàng Thị Bình', 'Nguyễn\nHoàng Thị Bình'])(
  'a whole name below one word is no broken name: %j',
  (written) => {
    expect(takeNameApart(written).is).toBe('name-and-remark');
  },
);
