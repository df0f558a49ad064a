import { describe, expect, test } from 'vitest';
import { cleanFigures, form2 } from '../../../../fixtures/intake/form-rows.ts';
import type { Row } from '../../../../fixtures/intake/list-rows.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const rows: readonly Row[] = [
  ['TT', 'Đơn vị', 'Kết nạp'],
  [1, 'Đảng bộ xã Nà Khoa', 4],
  [2, 'Xã Nà Hỳ', 5],
];
type Text = { readonly title?: string; readonly under?: string; readonly below?: string; readonly name?: string };
const summary = ({ title = 'KẾT QUẢ KẾT NẠP QUÝ I NĂM 2017', under = '', below = '', name = 'Tổng hợp' }: Text) =>
  stageSheets([{ name, rows: [['BAN TỔ CHỨC HUYỆN ỦY'], [title], [under], [], ...rows, [], [null, null, below]] }]);
const codes = (text: Text) => told(summary(text).problems).map((one) => one.split(' ')[0]);

describe('a title of another period than the report', () => {
  test.each([
    ['signed a year later', { below: 'Nậm Pồ, ngày 05 tháng 4 năm 2018' }],
    ['signed after the next quarter', { below: 'Nậm Pồ, ngày 05 tháng 7 năm 2017' }],
    ['signed before it begins', { below: 'Nậm Pồ, ngày 15 tháng 12 năm 2016' }],
    ['signed at the head', { under: 'Nậm Pồ, ngày 25 tháng 6 năm 2017' }],
  ])('%s is asked about', (_name, text) => {
    expect([codes(text), summary(text).plan]).toEqual([['intake.period-signed'], null]);
  });

  test.each([
    'Nậm Pồ, ngày 20 tháng 3 năm 2017',
    'Nậm Pồ, ngày 10 tháng 6 năm 2017',
    'Nậm Pồ, ngày   tháng   năm 2018',
    'Nậm Pồ, ngày 02 tháng 3 năm 2026',
  ])('“%s” is signed in time, or late, or not yet, or printed again', (below) => {
    expect(codes({ below })).toEqual([]);
  });

  test('so is a form copied from last year', () => {
    const now = form2(cleanFigures);
    const copied = { ...now, rows: now.rows.with(2, [null, 'QUÝ I NĂM 2016']) };
    expect(told(stageSheets([copied]).problems)).toEqual(['intake.period-signed C67']);
  });

  test('figures up to a day outside the period are asked about, up to a day long before its end told', () => {
    expect(codes({ under: '(Số liệu tính đến ngày 30/6/2017)' })).toEqual(['intake.period-as-of']);
    expect(codes({ under: '(Số liệu tính đến hết ngày 15/02/2017)' })).toEqual(['intake.period-cut-short']);
    expect(codes({ under: '(Số liệu tính đến ngày 20/3/2017)' })).toEqual([]);
    expect(codes({ under: '(Số liệu tính đến ngày 31/3/2017)' })).toEqual([]);
  });

  test.each([
    ['Quý II-2017', ['intake.period-sheet-name']],
    ['Quý II', ['intake.period-sheet-name']],
    ['Q4', ['intake.period-sheet-name']],
    ['Năm 2016', ['intake.period-sheet-name']],
    ['Quý I', []],
    ['2017', []],
    ['Tổng hợp 2', []],
  ])('on the sheet “%s”', (name, expected) => {
    expect(codes({ name })).toEqual(expected);
  });

  test('a period given by hand is kept to', () => {
    const text = { below: 'Nậm Pồ, ngày 05 tháng 7 năm 2017', name: 'Quý II' };
    const period = { code: '2017-Q1', from: '2017-01-01', to: '2017-03-31' };
    const sheet = { name: text.name, rows: [['KẾT QUẢ KẾT NẠP QUÝ I NĂM 2017'], ...rows, [null, null, text.below]] };
    expect(told(stageSheets([sheet]).problems)).toHaveLength(2);
    expect(told(stageSheets([sheet], { choices: { given: { period } } }).problems)).toEqual([]);
  });
});

describe('a line between the units that names other days', () => {
  const between = (line: string) =>
    stageSheets([
      {
        name: 'Tổng hợp',
        rows: [['KẾT QUẢ KẾT NẠP QUÝ I NĂM 2017'], ...rows.slice(0, 2), [null, line], rows[2] ?? []],
      },
    ]);

  test.each(['Quý II năm 2017', 'Quý II', 'Lũy kế từ đầu năm', 'Cùng kỳ năm trước'])('“%s” is asked about', (line) => {
    expect([told(between(line).problems), between(line).plan]).toEqual([['intake.line-of-other-days B4'], null]);
  });

  test.each(['Quý I năm 2017', 'Các xã vùng cao'])('“%s” is not', (line) => {
    expect(told(between(line).problems)).toEqual(['intake.group-not-understood B4']);
  });
});

test('remarks beside and below figures that may bear on them are told', () => {
  const form = form2(cleanFigures);
  const beside = form.rows.with(7, [...(form.rows[7] ?? []).slice(0, 3), 'chưa tính 1 đồng chí']);
  const staged = stageSheets([{ ...form, rows: [...beside, ['Ghi chú: số liệu chưa có 02 chi bộ']] }]);
  expect(told(staged.problems)).toEqual(['intake.figure-remark D8', 'intake.figure-remark A69']);
  expect(staged.plan).not.toBeNull();
  const summed = { name: 'Tổng hợp', rows: [['QUÝ I NĂM 2017'], ...rows, ['Ghi chú: chưa tính khối trường học']] };
  expect(told(stageSheets([summed]).problems)).toEqual(['intake.figure-remark A5']);
});

test.each(['27.534,5', 275, '1.234', 2.7])('a mean age of %s is asked about', (age) => {
  expect(told(stageSheets([form2({ ...cleanFigures, 'II.2.09': age })]).problems)).toEqual([
    'intake.mean-age-unlikely B43',
  ]);
});
