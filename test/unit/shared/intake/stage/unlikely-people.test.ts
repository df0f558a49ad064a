import { expect, test } from 'vitest';
import { person } from '../../../../fixtures/intake/list-rows.ts';
import { day, type FixtureCell } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, stageSheets, told } from '../../../../support/stage-list.ts';

type Row = readonly FixtureCell[];
const members = (...rows: readonly Row[]) =>
  stageSheets([
    {
      name: 'Danh sách',
      rows: [
        ['ĐẢNG ỦY XÃ NÀ KHOA', null, 'Tính đến ngày 31/12/2016'],
        ['DANH SÁCH ĐẢNG VIÊN'],
        ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Số thẻ'],
        ...rows.map((row, at) => [at + 1, ...row]),
      ],
    },
  ]);

test('a member admitted before 18 is told, by the year alone only where it cannot be otherwise', () => {
  const { problems, plan } = members(
    ['Lò Văn Bun', day('1980-01-01'), day('1990-02-03'), '58.012341'],
    ['Mùa A Dinh', day('1980-01-01'), day('1998-01-01'), '58.012342'],
    ['Giàng A Mai', 1980, 1998, '58.012343'],
    ['Hạng A Sùa', 1980, 1997, '58.012344'],
  );
  expect(told(problems)).toEqual(['intake.admitted-young D4', 'intake.admitted-young D7']);
  expect(problems[0]?.facts).toEqual({ birth: '01/01/1980', day: '03/02/1990', age: 10 });
  expect(plan).not.toBeNull();
});

test('one card for two people is told with the other row', () => {
  const { problems } = members(
    ['Lò Văn Bun', day('1980-01-01'), day('2000-02-03'), '58.012341'],
    ['Mùa A Dinh', day('1980-01-01'), day('2001-01-01'), '58012341'],
  );
  expect(told(problems)).toEqual(['intake.card-twice B5']);
  expect(problems[0]?.facts).toEqual({ name: 'Mùa A Dinh', written: '58012341', other: 'Lò Văn Bun', row: 4 });
});

test('somebody admitted at a hundred was born in another year', () => {
  const row = { name: 'Lò Văn Bun', people: 'Thái', decisionDate: day('2017-02-03') };
  const of = (male: FixtureCell) => {
    const { problems, plan } = stageList([person({ ...row, male })]);
    return [told(problems), plan === null];
  };
  expect(of('1/1/05')).toEqual([['intake.over-age C10'], true]);
  expect(of(1950)).toEqual([['intake.over-age C10'], false]);
});

test('a table of reorganisation whose day stands below `Ngày` is not asked for it', () => {
  const rows = [
    ['BẢNG CHUYỂN ĐỔI TỔ CHỨC ĐẢNG'],
    ['TT', 'Đơn vị cũ', 'Đơn vị mới', 'Ngày', 'Hình thức'],
    [1, 'Đảng bộ xã Nà Khoa', 'Đảng bộ xã Pú Tửu', day('2017-04-01'), 'Đổi tên'],
  ];
  const { problems, rows: shown } = stageSheets([{ name: 'Sắp xếp', rows }]);
  expect(told(problems)).toEqual([]);
  expect(shown[0]?.cells()).toContain('01/04/2017');
});

test('a member of the Youth Union of 46 is told', () => {
  const row = { name: 'Lò Văn Bun', people: 'Thái', decisionDate: day('2017-02-03') };
  const of = (male: FixtureCell, youth: FixtureCell) => told(stageList([person({ ...row, male, youth })]).problems);
  expect(of(1970, 'x')).toEqual(['intake.youth-union-age C10']);
  expect([of(1970, 'Không'), of(1982, 'x')]).toEqual([[], []]);
});

test('a cell that stands in the column of the organisation is the cell of the person', () => {
  const row = { name: 'Lò Văn Bun', male: 1988, people: 'Thái', decisionDate: day('2017-02-03') };
  const { plan, problems } = stageList([person({ ...row, committee: 'Chi bộ bản Huổi Sang' })]);
  expect(told(problems)).toEqual([]);
  const admission = plan?.changes.find(({ table }) => table === 'admission')?.after;
  expect(admission).toMatchObject({ unit_id: 2, cell_id: 5, cell_name: 'Chi bộ bản Huổi Sang', cell_kind: 'village' });
  expect(JSON.parse(String(admission?.['origin']))).toMatchObject({
    cellName: ['O10', 'Chi bộ bản Huổi Sang', 'from-list'],
  });
});

test.each([
  ['10/12', 'Thạc sỹ', ['intake.schooling-below-training I10']],
  ['9/12', 'Cao đẳng', ['intake.schooling-below-training I10']],
  ['12/12', 'Đại học', []],
  ['9/12', 'Trung cấp', []],
  [null, 'Đại học', []],
])('school %s beside %s', (education, qualification, expected) => {
  const row = { name: 'Lò Văn Bun', male: 1988, people: 'Thái', decisionDate: day('2017-02-03') };
  expect(told(stageList([person({ ...row, education, qualification })]).problems)).toEqual(expected);
});
