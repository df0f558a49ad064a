import { describe, expect, test } from 'vitest';
import type { FixtureCell } from '../../../../fixtures/intake/write-workbook.ts';
import type { StageAnswer } from '../../../../../shared/intake/questions/stage-choices.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

type Line = readonly FixtureCell[];
const titles = (title: string): readonly Line[] => [['Đảng bộ xã Nà Khoa'], [title], ['Quý I năm 2017']];
const stage = (
  title: string,
  rows: readonly Line[],
  answers: readonly StageAnswer[] = [],
  merges: readonly string[] = [],
) => stageSheets([{ name: 'DS', rows: [...titles(title), ...rows], merges }], { choices: { answers } });
const people = ({ plan }: ReturnType<typeof stage>) =>
  plan?.changes.flatMap(({ table, after }) => (table === 'person' && after !== null ? [after] : [])) ?? [];
const proposals = ({ questions }: ReturnType<typeof stage>) =>
  questions.flatMap(({ options, proposed }) => options[proposed ?? 0]?.answer ?? []);

const NEW = 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP';
const MEMBERS = 'DANH SÁCH ĐẢNG VIÊN';

describe('a name over two columns of which only the first has a head', () => {
  const rows: readonly Line[] = [
    ['TT', 'Họ và tên', null, 'Năm sinh', 'Ngày QĐ'],
    [1, 'Lò Văn', 'Bun', 1988, '03/02/2017'],
    [2, 'Quàng Thị', 'Nữ', 1990, '03/02/2017'],
  ];

  test('is never taken without the second', () => {
    const staged = stage(NEW, rows);
    expect([told(staged.problems), staged.plan]).toEqual([['intake.columns-missing', 'intake.column-unsure C4'], null]);
  });

  test('is put together once that was answered', () => {
    const answers = proposals(stage(NEW, rows));
    expect(people(stage(NEW, rows, answers)).map(({ full_name: name }) => name)).toEqual([
      'Lò Văn Bun',
      'Quàng Thị Nữ',
    ]);
  });

  test('needs no answer where the pieces have heads below an unmerged one', () => {
    const headed: readonly Line[] = [
      ['TT', 'Họ và tên', null, 'Năm sinh', 'Ngày QĐ'],
      [null, 'Họ đệm', 'Tên', null, null],
      ...rows.slice(1),
    ];
    expect(people(stage(NEW, headed)).map(({ full_name: name }) => name)).toEqual(['Lò Văn Bun', 'Quàng Thị Nữ']);
  });
});

describe('a hint in brackets that names another column', () => {
  test.each([
    ['Ngày vào Đảng (chính thức)', 'Ngày kết nạp'],
    ['Tuổi (năm sinh)', 'Ngày vào Đảng'],
  ])('“%s” is asked about', (head, other) => {
    const days: readonly Line[] = [
      ['TT', 'Họ và tên', 'Số thẻ', head, other],
      [1, 'Lò Văn Bun', '71.000.001', '03/02/2016', '03/02/2015'],
    ];
    const staged = stage(MEMBERS, days);
    expect([told(staged.problems).includes('intake.column-unsure D4'), staged.plan]).toEqual([true, null]);
  });

  test('the leaf of a group may stand in brackets', () => {
    const rows: readonly Line[] = [
      ['TT', 'Họ và tên', 'Ngày sinh (nam)', 'Ngày sinh (nữ)', 'Ngày QĐ'],
      [1, 'Lò Văn Bun', '14/05/1988', null, '03/02/2017'],
      [2, 'Quàng Thị Xuân', null, '15/05/1990', '03/02/2017'],
    ];
    expect(people(stage(NEW, rows)).map(({ birth, sex }) => [birth, sex])).toEqual([
      ['1988-05-14', 'male'],
      ['1990-05-15', 'female'],
    ]);
  });
});

test('“Năm” beside Ngày and Tháng is a year though their group stands above the first of them alone', () => {
  const rows: readonly Line[] = [
    ['Họ và tên', 'Ngày sinh', null, null, 'Giới tính', 'Ngày QĐ'],
    [null, 'Ngày', 'Tháng', 'Năm', null, null],
    ['Lò Văn Bun', 14, 5, 1988, 'Nam', '03/02/2017'],
  ];
  expect(people(stage(NEW, rows)).map(({ birth, sex }) => [birth, sex])).toEqual([['1988-05-14', 'male']]);
});

test('the period directly above a group of heads is a title, no head', () => {
  const rows: readonly Line[] = [
    ['Họ và tên', null, 'Năm sinh', 'Số thẻ', 'Ngày vào Đảng'],
    ['Họ đệm', 'Tên', null, null, null],
    ['Lò Văn', 'Bun', 1988, '71000001', '03/02/2015'],
  ];
  const staged = stage(MEMBERS, rows, [], ['A4:B4']);
  expect([staged.period?.code, people(staged).map(({ full_name: name }) => name)]).toEqual(['2017-Q1', ['Lò Văn Bun']]);
});

test('heads said once more among the people are nobody', () => {
  const heads: Line = ['TT', 'Họ và tên', 'Năm sinh', 'Dân tộc', 'Ngày QĐ'];
  const rows: readonly Line[] = [
    heads,
    [1, 'Lò Văn Bun', 1988, 'Thái', '03/02/2017'],
    ['Chi bộ bản Huổi Sang'],
    heads,
    [1, 2, 3, 4, 5],
    [2, 'Quàng Thị Xuân', 1990, 'Thái', '03/02/2017'],
  ];
  const staged = stage(NEW, rows);
  const cells = staged.plan?.changes.flatMap(({ table, after }) => (table === 'admission' ? [after?.['cell_id']] : []));
  expect([people(staged).map(({ full_name: name }) => name), cells]).toEqual([
    ['Lò Văn Bun', 'Quàng Thị Xuân'],
    [null, 5],
  ]);
});

test('a day of birth in the last rows is no day on which the list was signed', () => {
  const rows: readonly Line[] = [
    ['TT', 'Họ và tên', 'Năm sinh', 'Dân tộc', 'Ngày QĐ'],
    [1, 'Lò Văn Bun', 'ngày 14 tháng 5 năm 1988', 'Thái', '03/02/2017'],
  ];
  expect(told(stage(NEW, rows).problems)).not.toContain('intake.period-signed C5');
});
