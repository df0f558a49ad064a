import { describe, expect, test } from 'vitest';
import { headerLookup } from '../../../../../shared/intake/layouts/table-layout.ts';
import { tableLayouts } from '../../../../../shared/intake/layouts/table-layouts.ts';
import { listTitle } from '../../../../../shared/intake/recognise/list-title.ts';
import type { FixtureCell } from '../../../../fixtures/intake/write-workbook.ts';
import { gridOf } from '../../../../support/make-grid.ts';
import { stageSheets } from '../../../../support/stage-list.ts';

const period = { code: '2017-Q1', from: '2017-01-01', to: '2017-03-31' };
const row: Readonly<Record<string, FixtureCell>> = {
  'Họ và tên': 'Lò Văn Bun',
  'Ngày sinh': '14/05/1988',
  'Ngày kết nạp': '20/02/2017',
  'Ngày vào Đảng': '20/02/2017',
  'Ngày quyết định': '03/02/2017',
  'Ngày chính thức': '20/02/2018',
  'Số thẻ đảng viên': '58.012345',
  'Đảng viên giúp đỡ': 'Cà Văn Sơn',
};

/** What a sheet with this title and these columns is taken for; several kinds when that is asked. */
function taken(title: string, heads: readonly string[]): unknown {
  const sheet = { name: 'A', rows: [[title === '' ? null : title], heads, heads.map((head) => row[head] ?? null)] };
  const { kind, questions, problems } = stageSheets([sheet], { choices: { given: { unitId: 2, period } } });
  const [problem] = problems.filter(({ weight }) => weight === 'fix');
  if (problem?.code === 'intake.table-unsure') return problem.code;
  if (kind !== null) return kind;
  if (problem?.code !== 'intake.list-kind-unsure') return problem?.code;
  return questions[0]?.options.flatMap(({ answer }) => (answer.about === 'table' ? [answer.layout] : []));
}

const NAME = ['Họ và tên', 'Ngày sinh'];

describe('which list of people a sheet is', () => {
  test.each([
    ['', [...NAME, 'Ngày quyết định', 'Ngày kết nạp'], 'admissions'],
    ['', [...NAME, 'Số thẻ đảng viên', 'Ngày vào Đảng'], 'members'],
    ['', [...NAME, 'Đảng viên giúp đỡ'], 'candidates'],
  ])('columns alone say it (%s%j)', (title, heads, kind) => {
    expect(taken(title, heads)).toBe(kind);
  });

  test.each([
    ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP', 'admissions'],
    ['DANH SÁCH ĐOÀN VIÊN ƯU TÚ ĐƯỢC KẾT NẠP ĐẢNG', 'admissions'],
    ['DANH SÁCH ĐẢNG VIÊN', 'members'],
    ['DANH SÁCH ĐẢNG VIÊN ĐANG QUẢN LÝ', 'members'],
    ['DANH SÁCH ĐẢNG VIÊN DỰ BỊ', 'members'],
    ['DANH SÁCH ĐẢNG VIÊN MỚI', 'members'],
    ['SỔ DANH SÁCH ĐẢNG VIÊN', 'members'],
  ])('by the title where the columns do not tell: %s', (title, kind) => {
    expect(taken(title, [...NAME, 'Ngày vào Đảng'])).toBe(kind);
  });

  test.each([
    ['DANH SÁCH QUẦN CHÚNG ƯU TÚ', 'candidates'],
    ['DANH SÁCH CẢM TÌNH ĐẢNG', 'candidates'],
    ['DANH SÁCH ĐỀ NGHỊ XÉT KẾT NẠP', 'candidates'],
    ['DANH SÁCH HỌC LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG', 'candidates'],
  ])('with a name and a birth date only the title can say it: %s', (title, kind) => {
    expect(taken(title, NAME)).toBe(kind);
  });

  test('with a name and a birth date and a title of something else it is asked about', () => {
    expect(taken('BẢNG LƯƠNG', NAME)).toBe('intake.table-unsure');
  });

  test.each([
    ['', [...NAME, 'Ngày vào Đảng'], ['new-members', 'members', null]],
    [
      'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP',
      [...NAME, 'Số thẻ đảng viên', 'Ngày vào Đảng'],
      ['members', 'new-members', null],
    ],
    ['DANH SÁCH ĐẢNG VIÊN', [...NAME, 'Ngày quyết định', 'Ngày vào Đảng'], ['new-members', 'members', null]],
    ['DANH SÁCH ĐỀ NGHỊ KẾT NẠP', [...NAME, 'Ngày quyết định'], ['new-members', 'candidates', null]],
    ['', [...NAME, 'Ngày quyết định', 'Ngày vào Đảng', 'Ngày chính thức'], ['new-members', 'members', null]],
  ])('it is asked where nothing tells, or title and columns say two things: %s %j', (title, heads, layouts) => {
    expect(taken(title, heads)).toEqual(layouts);
  });
});

test('no head of a layout means two of its fields', () => {
  for (const { fields } of tableLayouts) expect(() => headerLookup(fields)).not.toThrow();
  expect(() =>
    headerLookup([
      { id: 'a', headers: ['Tên'] },
      { id: 'b', headers: ['TÊN *'] },
    ]),
  ).toThrow('heads both');
});

test.each([
  [['ĐẢNG BỘ XÃ', 'Danh sách đảng viên dự bị (tính đến 30/6/2017)'], 'DANH SÁCH ĐẢNG VIÊN DỰ BỊ'],
  [['DANH SÁCH ĐẢNG VIÊN', 'Chi bộ bản Huổi Sang'], 'DANH SÁCH ĐẢNG VIÊN – CHI BỘ BẢN HUỔI SANG'],
  [['DANH SÁCH ĐẢNG VIÊN', 'Chi bộ: ………'], 'DANH SÁCH ĐẢNG VIÊN'],
  [['ĐẢNG BỘ XÃ'], ''],
])('lines %j make the title “%s”', (lines, title) => {
  expect(listTitle(gridOf([...lines.map((line) => [line]), ['TT']]), lines.length + 1)).toBe(title);
});
