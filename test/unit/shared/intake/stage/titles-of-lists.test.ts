import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../../shared/contract/problem.ts';
import { listC, person, type Row } from '../../../../fixtures/intake/list-rows.ts';
import { day, type FixtureSheet } from '../../../../fixtures/intake/write-workbook.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const members = (title: string, name = 'Danh sách'): FixtureSheet => ({
  name,
  rows: [
    ['ĐẢNG ỦY XÃ NÀ KHOA', null, 'Tính đến ngày 31/12/2016'],
    [title],
    ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Ngày chính thức', 'Số thẻ'],
    [1, 'Lò Văn Bun', day('1980-01-01'), day('2010-02-03'), day('2011-02-03'), '58.012341'],
  ],
});
const candidates = (title: string): FixtureSheet => ({
  name: 'Danh sách',
  rows: [
    ['ĐẢNG ỦY XÃ NÀ KHOA'],
    [title],
    ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày công nhận quần chúng ưu tú', 'Đảng viên giúp đỡ'],
    [1, 'Lò Văn Bun', day('1990-01-01'), 'Nam', day('2016-02-03'), 'Cà Văn Sơn'],
  ],
});
const bun: Row = person({
  name: 'Lò Văn Bun',
  male: day('1988-05-14'),
  people: 'Thái',
  religion: 'Không',
  decisionDate: day('2017-02-03'),
});
/** What a list can and cannot count is noted, and nothing to be mended. */
const isOpen = ({ weight }: Problem) => weight !== 'note';
const codes = (sheet: FixtureSheet) => {
  const { problems, plan } = stageSheets([sheet]);
  return [told(problems.filter(isOpen)).map((one) => one.split(' ')[0]), plan === null];
};
const ASKED = [['intake.table-unsure'], true];

describe('a list of people who do not count', () => {
  test.each([
    'DANH SÁCH ĐẢNG VIÊN TỪ TRẦN NĂM 2016',
    'DANH SÁCH ĐẢNG VIÊN CHUYỂN SINH HOẠT ĐẢNG',
    'DANH SÁCH ĐẢNG VIÊN BỊ KHAI TRỪ, XÓA TÊN',
  ])('“%s” is never taken for the membership without asking', (title) => {
    expect(codes(members(title))).toEqual(ASKED);
  });

  test.each(['Chuyển đi', 'Từ trần', 'Xóa tên'])('nor is the sheet “%s” beside that of the membership', (name) => {
    const { problems, plan } = stageSheets([members('DANH SÁCH ĐẢNG VIÊN'), members('DANH SÁCH ĐẢNG VIÊN', name)]);
    expect([told(problems), plan]).toEqual([['intake.table-unsure A3'], null]);
  });

  test('candidates taken off the list are asked about', () => {
    expect(codes(candidates('DANH SÁCH QUẦN CHÚNG ĐƯA RA KHỎI DANH SÁCH CẢM TÌNH ĐẢNG'))).toEqual(ASKED);
  });

  test.each(['DANH SÁCH QUẦN CHÚNG CHƯA ĐƯỢC KẾT NẠP ĐẢNG', 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP CHUYỂN ĐI NƠI KHÁC'])(
    '“%s” is no list of new members unasked',
    (title) => {
      expect(codes(listC([bun], { title }))).toEqual(ASKED);
    },
  );

  test.each([
    'DANH SÁCH ĐẢNG VIÊN DỰ BỊ CHUYỂN CHÍNH THỨC',
    'DANH SÁCH ĐẢNG VIÊN ĐANG QUẢN LÝ',
    'SỔ DANH SÁCH ĐẢNG VIÊN',
  ])('“%s” is read as ever', (title) => {
    expect(codes(members(title))).toEqual([[], false]);
  });

  test('the answer that it is such a list after all is kept to', () => {
    const sheet = members('DANH SÁCH ĐẢNG VIÊN CHUYỂN ĐI');
    const answer = stageSheets([sheet]).questions[0]?.options[0]?.answer;
    const again = stageSheets([sheet], { choices: { answers: answer === undefined ? [] : [answer] } });
    expect([told(again.problems.filter(isOpen)), again.counts.add]).toEqual([[], 1]);
  });
});

test('days no member of today can have are asked about', () => {
  const odd = members('DANH SÁCH ĐẢNG VIÊN');
  const rows = odd.rows.with(3, [1, 'Lò Văn Bun', day('2025-05-14'), day('2027-02-03'), '03/02/1911', '58.012341']);
  expect(told(stageSheets([{ ...odd, rows }]).problems)).toEqual([
    'intake.day-unlikely C4',
    'intake.day-unlikely D4',
    'intake.day-unlikely E4',
  ]);
});
