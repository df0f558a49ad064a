import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { textByAddress } from '../../support/grid-text.ts';
import { problemFromAsync } from '../../support/problem-from.ts';
import { cellsByAddress, readBytes } from '../../support/read-bytes.ts';

const textsOf = async (content: string | Buffer) => {
  const grid = await readBytes(typeof content === 'string' ? Buffer.from(content) : content);
  expect(grid.format).toBe('csv');
  return textByAddress(grid.sheets[0]);
};
const refused = async (content: string | Buffer) =>
  problemFromAsync(readBytes(typeof content === 'string' ? Buffer.from(content) : content));
const two = { A1: 'TT', B1: 'Họ và tên', A2: '1', B2: 'Lò Thị Ước' };

describe('the sign between the columns', () => {
  test.each([
    ['semicolons', 'TT;Họ và tên;Ngày\r\n1;Lò Thị Ước;5/3/1990\r\n'],
    ['commas', 'TT,Họ và tên,Ngày\n1,Lò Thị Ước,5/3/1990'],
    ['tabs', 'TT\tHọ và tên\tNgày\r1\tLò Thị Ước\t5/3/1990\r'],
    ['what Excel says in the first line', 'sep=,\r\nTT,Họ và tên,Ngày\r\n1,Lò Thị Ước,5/3/1990\r\n'],
  ])('%s', async (_, content) => {
    expect(await textsOf(content)).toEqual({ ...two, C1: 'Ngày', C2: '5/3/1990' });
  });

  test('decimal commas and commas in places do not cut a list of semicolons', async () => {
    const list = 'Tên;Tuổi;Nơi\nLò A;27,5;xã Nà Khoa, huyện Nậm Pồ\nLò B;31,5;xã Nà Hỳ, huyện Nậm Pồ\n';
    expect(await textsOf(list)).toMatchObject({ A2: 'Lò A', B2: '27,5', C2: 'xã Nà Khoa, huyện Nậm Pồ' });
  });

  test('two signs that cut alike are a question, one column is no table', async () => {
    const problem = await refused('a;b,c\nd;e,f\n');
    expect(problem.code).toBe('file.csv-separator');
    expect(describeProblem(problem).what).toContain('dấu chấm phẩy hoặc dấu phẩy');
    expect((await refused('Kính gửi đồng chí\nXin báo cáo như sau\n')).code).toBe('file.csv-one-column');
  });
});

describe('cells', () => {
  test('are text as written', async () => {
    const written = ['12/12', '1.234', '1,5', '012345678901', '05/04/1975', '3.4E+10', ' a ', "'0123"];
    const grid = await readBytes(Buffer.from(`${written.join(';')}\n${written.join(';')}`));
    expect(Object.values(cellsByAddress(grid.sheets[0])).slice(0, 8)).toEqual(
      written.map((text) => ({ kind: 'text', text })),
    );
  });

  test('in quotes hold signs, lines and quotes; digits kept by ="…" are digits', async () => {
    expect(await textsOf('"a;b";"dòng 1\r\ndòng 2";"nói ""có"""\r\n="012";"=""034""";5"\r\n')).toEqual({
      ...{ A1: 'a;b', B1: 'dòng 1\r\ndòng 2', C1: 'nói "có"' },
      ...{ A2: '012', B2: '034', C2: '5"' },
    });
  });

  test('empty lines count as rows, as in Excel', async () => {
    expect(await textsOf('a;b\n\n;c\n')).toEqual({ A1: 'a', B1: 'b', B3: 'c' });
  });

  test('a quote that is not closed where it should be is told, not swallowed', async () => {
    expect(await refused('a;b\n"c;d\ne;f\n')).toMatchObject({ code: 'file.csv-quotes', facts: { row: 2 } });
    expect(await refused('a;b\n"c"x;d\n')).toMatchObject({ code: 'file.csv-quotes', facts: { row: 2 } });
  });
});

describe('the encoding', () => {
  const list = 'TT;Họ và tên\r\n1;Lò Thị Ước\r\n';

  test('UTF-8 and UTF-16, with and without a mark, composed or not', async () => {
    for (const content of [list, list.normalize('NFD')]) {
      for (const mark of ['', '\ufeff']) {
        const little = Buffer.from(mark + content, 'utf16le');
        for (const bytes of [Buffer.from(mark + content), little, Buffer.from(little).swap16()])
          expect(await textsOf(bytes)).toEqual(two);
      }
    }
  });

  test('Windows-1258 writes tones behind their vowel and comes out composed', async () => {
    const letters: Readonly<Record<string, readonly number[]>> = {
      ...{ ọ: [0x6f, 0xf2], à: [0xe0], ê: [0xea], ò: [0x6f, 0xcc], ị: [0x69, 0xf2], Ư: [0xdd], ớ: [0xf5, 0xec] },
    };
    const bytes = Buffer.from([...list.replace('ò', 'ò')].flatMap((letter) => letters[letter] ?? letter.charCodeAt(0)));
    expect(await textsOf(bytes)).toEqual(two);
  });

  test('letters of TCVN3 come through, to be told by their signs later', async () => {
    const bytes = Buffer.from('TT;Hä vµ tªn;Quª qu¸n\r\n1;Lß ThÞ B×nh;HuyÖn NËm På\r\n', 'latin1');
    expect(await textsOf(bytes)).toMatchObject({ B1: 'Hä vµ tªn', B2: 'Lß ThÞ B×nh', C2: 'HuyÖn NËm På' });
  });

  test('bytes of no known encoding are refused', async () => {
    expect((await refused(Buffer.from([0x61, 0x3b, 0x81, 0xfe, 0x0a, 0x62, 0x3b, 0x9d, 0x0a]))).code).toBe(
      'file.unknown-encoding',
    );
    expect((await refused(Buffer.concat([Buffer.from('\ufeffa;b\nc;d', 'utf16le'), Buffer.from([0])]))).code).toBe(
      'file.damaged',
    );
    expect((await refused(Buffer.concat([Buffer.from('a;b\n'.repeat(3000)), Buffer.alloc(50)]))).code).toBe(
      'file.damaged',
    );
  });
});

test('the limits hold', async () => {
  const bytes = Buffer.from('1;2;3\n'.repeat(40));
  expect((await problemFromAsync(readBytes(bytes, { cells: 100 }))).code).toBe('file.too-many-cells');
  expect((await problemFromAsync(readBytes(bytes, { rows: 39 }))).code).toBe('file.too-many-rows');
  const long = Buffer.from(`${'a'.repeat(200)};b\n`);
  expect((await problemFromAsync(readBytes(long, { cellCharacters: 199 }))).code).toBe('file.cell-too-long');
  expect((await refused(';'.repeat(20_000))).code).toBe('file.suspicious');
});
