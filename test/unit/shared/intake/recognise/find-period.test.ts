import { describe, expect, test } from 'vitest';
import { findPeriods, findPeriodsInFileName } from '../../../../../shared/intake/recognise/find-period.ts';

const codes = (text: string) => findPeriods(text).map(({ code }) => code);

describe('periods in the text of a sheet', () => {
  test.each([
    ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP QUÝ I NĂM 2017', '2017-Q1'],
    ['(Quý IV/2016)', '2016-Q4'],
    ['Quí 2 năm 2019', '2019-Q2'],
    ['9 tháng đầu năm 2023', '2023-9M'],
    ['6 THÁNG ĐẦU NĂM 2024', '2024-6M'],
    ['6 tháng cuối năm 2024', '2024-07-01..2024-12-31'],
    ['3 tháng đầu năm 2017', '2017-Q1'],
    ['năm 2017', '2017'],
    ['giai đoạn 2016 - 2020', '2016-01-01..2020-12-31'],
    ['từ ngày 14/10/2020 đến ngày 30/6/2025', '2020-10-14..2025-06-30'],
    ['từ ngày 01 tháng 01 năm 2017 đến ngày 31 tháng 3 năm 2017', '2017-Q1'],
    ['tháng 3 năm 2017', '2017-03-01..2017-03-31'],
    ['quý I và quý II năm 2017', '2017-6M'],
    ['QUÝ I + II/2017', '2017-6M'],
    ['quý I, II, III năm 2017', '2017-9M'],
    ['từ quý II đến quý IV năm 2017', '2017-04-01..2017-12-31'],
    ['3 tháng cuối năm 2017', '2017-Q4'],
    ['hai tháng cuối năm 2017', '2017-11-01..2017-12-31'],
    ['10 tháng năm 2017', '2017-01-01..2017-10-31'],
    ['4 tháng đầu năm 2017', '2017-01-01..2017-04-30'],
    ['12 tháng năm 2017', '2017'],
    ['quý một năm 2017', '2017-Q1'],
    ['quý cuối năm 2017', '2017-Q4'],
    ['nửa cuối năm 2017', '2017-07-01..2017-12-31'],
    ['từ tháng 1 đến tháng 3 năm 2017', '2017-Q1'],
    ['tháng 1, 2, 3 năm 2017', '2017-Q1'],
    ['từ tháng 12/2016 đến tháng 02/2017', '2016-12-01..2017-02-28'],
  ])('“%s” names %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  test.each([
    'Nà Khoa, ngày 05 tháng 4 năm 2017',
    '………, ngày … tháng … năm 2017',
    '(Kèm theo Công văn số 12-CV/HU ngày 05/4/2017)',
    'nhiệm kỳ 2020 - 2025',
    'Số 27-BC/BTCHU',
    'quý năm 2017 của năm',
    'đầu năm 2017',
    'quý 5 năm 2017',
    'năm 2016-2017',
    'tuần 1 tháng 3 năm 2017',
    '15 ngày đầu tháng 3 năm 2017',
  ])('“%s” says when or which, not for what days', (text) => {
    expect(codes(text).filter((code) => code !== '2017' || text !== 'quý năm 2017 của năm')).toEqual([]);
  });

  test.each([
    ['quý I và quý III năm 2017', ['2017-Q1', '2017-Q3']],
    ['KẾT QUẢ QUÝ II VÀ 6 THÁNG ĐẦU NĂM 2017', ['2017-Q2', '2017-6M']],
    ['quý III, 9 tháng đầu năm 2017', ['2017-Q3', '2017-9M']],
    ['quý IV và cả năm 2017', ['2017-Q4', '2017']],
    ['tháng 3 và quý I năm 2017', ['2017-03-01..2017-03-31', '2017-Q1']],
    ['quý I, năm 2017', ['2017-Q1']],
  ])('of “%s” each period is told, though the year stands once', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('two periods in one line are both told', () => {
    expect(codes('so với quý I năm 2016 và quý I năm 2017')).toEqual(['2016-Q1', '2017-Q1']);
  });
});

test.each([
  ['01_2017-Q1_xa-na-khoa.xlsx', ['2017-Q1']],
  ['na-khoa-quy-1-2017.xlsx', ['2017-Q1']],
  ['Bieu 2 Na Khoa quý I.2017.xlsx', ['2017-Q1']],
  ['Q3-2018 Nà Hỳ.xlsx', ['2018-Q3']],
  ['bao cao 9 thang nam 2023.xlsx', ['2023-9M']],
  ['danh sach 2016.xlsx', ['2016']],
  ['danh sach.xlsx', []],
  ['ket nap thang 3 2017.xlsx', ['2017-03-01..2017-03-31']],
  ['6 thang 2017.xlsx', ['2017-6M']],
  ['3T2017_na-khoa.xlsx', ['2017-Q1']],
  ['T3-2017.xlsx', ['2017-03-01..2017-03-31']],
  ['3 thang cuoi nam 2017.xlsx', ['2017-Q4']],
  ['quy nay 2017.xlsx', []],
])('the file name %s names %j', (file, expected) => {
  expect(findPeriodsInFileName(file).map(({ code }) => code)).toEqual(expected);
});
