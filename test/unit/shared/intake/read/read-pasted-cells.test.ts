import { describe, expect, test } from 'vitest';
import { findTargetUnit } from '../../../../../shared/intake/read/find-target-unit.ts';
import { readPastedCells } from '../../../../../shared/intake/read/read-pasted-cells.ts';
import { describeProblem } from '../../../../../shared/text/vi/describe-problem.ts';
import { readTabText } from '../../../../../shared/text/tab-text.ts';
import { makeUnit, ROOT } from '../../../../support/make-facts.ts';

const units = [
  makeUnit(ROOT, 'Đảng bộ huyện Nậm Pồ'),
  makeUnit(2, 'Đảng bộ xã Nà Hỳ'),
  makeUnit(3, 'Đảng bộ xã Nà Khoa'),
  makeUnit(4, 'Chi bộ bản Một', { parentId: 3, kind: 'cell' }),
];
const columns = [
  { title: 'Cấp trên giao', given: 'assigned' },
  { title: 'Nghị quyết', given: 'resolution' },
  { title: 'Kết quả', given: null },
];
const paste = (text: string, { at = 0, unitIds = [2, 3, ROOT] } = {}) => {
  const { cells, problems } = readPastedCells({
    lines: readTabText(text),
    unitIds,
    columns,
    at,
    allowed: new Set([ROOT, 2, 3]),
    find: (written) => findTargetUnit(units, written, { from: '2017-01-01', to: '2017-12-31' }),
    says: {
      totalRow: 'target.total-row',
      notShown: 'target.unit-not-shown',
      notGiven: 'target.column-not-given',
    },
  });
  return {
    cells: cells.map(({ unitId, given, text: written }) => `${unitId} ${given} ${written}`),
    told: problems.map((problem) => {
      const { where, what } = describeProblem(problem);
      return where === '' ? what : `${where}: ${what}`;
    }),
  };
};

describe('a pasted block', () => {
  test('of numbers goes down and right from the chosen cell', () => {
    expect(paste('8\t9\r\n10\t11\r\n')).toEqual({
      cells: ['2 assigned 8', '2 resolution 9', '3 assigned 10', '3 resolution 11'],
      told: [],
    });
    expect(paste('9', { at: 1, unitIds: [3, ROOT] }).cells).toEqual(['3 resolution 9']);
  });

  test('with unit names goes by the names, in any order, with or without a column of numbers before', () => {
    const expected = ['3 assigned 9', '2 assigned 8'];
    expect(paste('Đảng bộ xã Nà Khoa\t9\nĐảng bộ xã Nà Hỳ\t8').cells).toEqual(expected);
    expect(paste('1\tĐảng bộ xã Nà Khoa\t9\n2\tĐảng bộ xã Nà Hỳ\t8').cells).toEqual(expected);
  });

  test('with heads goes by the heads', () => {
    const text = 'TT\tĐơn vị\tNghị quyết\tGhi chú\tCấp trên giao\n1\tĐảng bộ xã Nà Khoa\t7\tx\t9';
    expect(paste(text, { at: 1 })).toEqual({
      cells: ['3 resolution 7', '3 assigned 9'],
      told: ['Dòng 1, cột 4 của phần dán: Không rõ cột “Ghi chú” của phần dán là cột nào.'],
    });
  });

  test('leaves targets as they are where its cells are empty or say that nothing was given', () => {
    expect(paste('\t9\nchưa giao\t–').cells).toEqual(['2 resolution 9']);
  });

  test('names the unit that no row meets, and one that has no row of its own', () => {
    const { cells, told } = paste('Đảng bộ xã Nà Khoá\t9\nChi bộ bản Một\t2\nĐảng bộ xã Nà Hỳ\t8');
    expect(cells).toEqual(['2 assigned 8']);
    expect(told).toEqual([
      'Dòng 1, cột 1 của phần dán: Chưa rõ “Đảng bộ xã Nà Khoá” là đơn vị nào.',
      'Dòng 2, cột 1 của phần dán: “Chi bộ bản Một” không phải đơn vị trực thuộc nên không có dòng trên bảng này.',
    ]);
  });

  test('tells that it has more rows than there are units, and takes what fits', () => {
    const { cells, told } = paste('1\n2\n3\n4\n5');
    expect(cells).toHaveLength(3);
    expect(told).toEqual(['Phần dán có 5 dòng, từ ô đang chọn trở xuống chỉ có 3 đơn vị.']);
  });

  test('tells which columns cannot be pasted into and which have no room', () => {
    expect(paste('1\t2\t3\t4').told).toEqual([
      'Dòng 1, cột 3 của phần dán: Cột “Kết quả” do ứng dụng tính, không dán vào được.',
      'Phần dán rộng 4 cột, từ ô đang chọn sang phải chỉ có 3 cột.',
    ]);
  });

  test('passes the row of the sum over, and says so', () => {
    const { cells, told } = paste('Đảng bộ xã Nà Hỳ\t8\nTổng cộng\t8');
    expect(cells).toEqual(['2 assigned 8']);
    expect(told).toEqual(['Dòng 2, cột 1 của phần dán: Dòng “Tổng cộng” là dòng cộng, không phải một đơn vị.']);
  });

  test('keeps a text where a number belongs for the checker to refuse', () => {
    expect(paste('tám').cells).toEqual(['2 assigned tám']);
  });

  test('that is empty says so', () => {
    expect(paste('\t\r\n')).toEqual({ cells: [], told: ['Không có ô nào để dán.'] });
  });
});

describe('text of the clipboard', () => {
  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\t\r\n', [['a', '']]],
    ['"x\ny"\t"say ""z"""', [['x y', 'say "z"']]],
    ['"a" b\tc', [['"a" b', 'c']]],
    ['\t\t\n\n', []],
    ['', []],
  ])('%j', (text, rows) => {
    expect(readTabText(text)).toEqual(rows);
  });
});
