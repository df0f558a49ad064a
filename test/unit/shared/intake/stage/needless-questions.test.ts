import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../../../../shared/text/vi/describe-problem.ts';
import { person, type Person } from '../../../../fixtures/intake/list-rows.ts';
import { day } from '../../../../fixtures/intake/write-workbook.ts';
import { stageList, stageSheets, told } from '../../../../support/stage-list.ts';

const bun: Person = {
  name: 'Lò Văn Bun',
  male: day('1988-05-14'),
  people: 'Thái',
  religion: 'Không',
  decisionDate: day('2017-02-03'),
};
const cellsIn = ({ plan }: ReturnType<typeof stageList>) =>
  plan?.changes.flatMap(({ table, after }) => (table === 'admission' ? [after?.['cell_name']] : []));

test.each(['✓', '✔', '√', '☑', '×'])('“%s” under Đoàn viên is a tick', (youth) => {
  const { plan, problems } = stageList([person({ ...bun, youth })]);
  expect([told(problems), plan?.changes[2]?.after?.['flags']]).toEqual([[], '["youth-union"]']);
});

describe('a line that heads the people of a place', () => {
  test.each(['Bản Huổi Sang', 'BẢN HUỔI SANG', 'Thôn 3', 'Trường Mầm non Nà Khoa', 'Tổ dân phố 5'])(
    '“%s” stands for its Party cell',
    (place) => {
      const staged = stageList([['I', place], person(bun)]);
      expect([told(staged.problems), cellsIn(staged)]).toEqual([[], [place]]);
    },
  );

  test.each(['Bàn Văn Páo', 'Trương Thị Mai', 'Trường Thị Mai', 'Xa Văn Bun', 'Ban Van Pao'])(
    '“%s” is a person of whom the birth date is missing',
    (name) => {
      expect(told(stageList([['1', name], person(bun)]).problems)).toEqual(['intake.birth-missing B10']);
    },
  );
});

test('a small table of counts below a list is no list of targets', () => {
  const { parts, plan } = stageList([person(bun), [], ['Năm', 'Số lượng'], [2015, 4], [2016, 5]]);
  expect(parts.map(({ layout }) => layout)).toEqual(['new-members']);
  expect(plan?.changes.some(({ table }) => table === 'target') ?? false).toBe(false);
});

describe('sentences', () => {
  const whatOf = (of: readonly Person[]) =>
    stageList(of.map(person)).problems.flatMap((problem) =>
      problem.weight === 'note' ? [] : [describeProblem(problem).what],
    );

  test('name no column that the list may not have', () => {
    expect(whatOf([{ ...bun, male: null }])).toEqual(['Chưa ghi ngày sinh.']);
  });

  test('of somebody born after the decision speak of no age', () => {
    expect(whatOf([{ ...bun, male: day('2018-01-01') }])).toEqual(['Ngày sinh 01/01/2018 muộn hơn ngày 03/02/2017.']);
  });

  test('about one person twice say by what', () => {
    const heads = ['TT', 'Họ và tên', 'Ngày sinh', 'CCCD', 'Ngày quyết định'];
    const rows = [
      ['ĐẢNG ỦY XÃ NÀ KHOA'],
      ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP QUÝ I NĂM 2017'],
      heads,
      [1, 'Lò Văn Bun', '14/5/1988', '011088001234', '03/02/2017'],
      [2, 'Lò Văn Hừ', '15/6/1989', '011088001234', '03/02/2017'],
    ];
    const { problems } = stageSheets([{ name: 'Trang', rows }]);
    const [twice] = problems.filter(({ code }) => code === 'intake.same-person-twice');
    expect(twice === undefined ? '' : describeProblem(twice).what).toBe(
      'Lò Văn Hừ: cùng số định danh cá nhân với dòng 4.',
    );
    expect(whatOf([bun, bun])).toEqual(['Lò Văn Bun: cùng họ tên, ngày sinh và đơn vị với dòng 10.']);
  });

  test('about a total are said once', () => {
    const staged = stageList([person(bun), ['Tổng cộng: 9 đồng chí'], [null, 'Danh sách này có 9 đồng chí']]);
    expect(told(staged.problems)).toEqual(['intake.total-differs A11']);
  });
});
