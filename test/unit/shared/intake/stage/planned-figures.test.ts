import { describe, expect, test } from 'vitest';
import type { StageAnswer } from '../../../../../shared/intake/questions/stage-choices.ts';
import { form2 } from '../../../../fixtures/intake/form-rows.ts';
import type { Row } from '../../../../fixtures/intake/list-rows.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const rows: readonly Row[] = [
  ['TT', 'Đơn vị', 'Kết nạp', 'Tổng số đảng viên', 'Ghi chú'],
  [1, 'Đảng bộ xã Nà Khoa', 4, 120],
  [2, 'Xã Nà Hỳ', 5, 128],
];
const stage = (titles: readonly string[], { name = 'Tổng hợp', answers = [] as StageAnswer[], body = rows } = {}) =>
  stageSheets([{ name, rows: [['HUYỆN ỦY NẬM PỒ'], ...titles.map((title) => [title]), [], ...body] }], {
    choices: { answers },
  });

describe('a table of what is planned', () => {
  test.each([
    ['DỰ KIẾN KẾT NẠP ĐẢNG VIÊN QUÝ I NĂM 2017'],
    ['CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM 2017'],
    ['KẾ HOẠCH KẾT NẠP ĐẢNG VIÊN NĂM 2017'],
    ['ƯỚC KẾT NẠP ĐẢNG VIÊN NĂM 2017'],
    ['BIỂU ĐĂNG KÝ KẾT NẠP ĐẢNG VIÊN NĂM 2017'],
  ])('under “%s” is never taken for results without asking', (title) => {
    const { problems, questions, plan } = stage([title]);
    expect([told(problems), plan]).toEqual([['intake.table-unsure A4'], null]);
    expect(questions[0]?.problem.facts['reason']).toBe(`tiêu đề ghi “${title}”`);
  });

  test('is told by the name of its sheet, too', () => {
    expect(told(stage(['Quý I năm 2017'], { name: 'Dự kiến' }).problems)).toEqual(['intake.table-unsure A4']);
  });

  test.each([
    ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN QUÝ I NĂM 2017'],
    ['TIẾN ĐỘ KẾT NẠP ĐẢNG VIÊN SO VỚI KẾ HOẠCH, QUÝ I NĂM 2017'],
    ['TỔNG HỢP KẾT NẠP ĐẢNG VIÊN QUÝ I NĂM 2017'],
  ])('“%s” tells of results', (title) => {
    expect(told(stage([title]).problems)).toEqual([]);
  });

  test('the paper a table is sent with says nothing of its figures', () => {
    const titles = ['KẾT QUẢ KẾT NẠP QUÝ I NĂM 2017', '(Kèm theo Kế hoạch số 12-KH/HU ngày 3/2/2017)'];
    expect(told(stage(titles).problems)).toEqual([]);
  });

  test('answered to be results after all, it is read', () => {
    const title = 'ƯỚC KẾT NẠP ĐẢNG VIÊN QUÝ I NĂM 2017';
    const answer = stage([title]).questions[0]?.options[0]?.answer;
    expect(answer).toMatchObject({ about: 'table', layout: 'summary' });
    const again = stage([title], { answers: answer === undefined ? [] : [answer] });
    expect([told(again.problems), again.plan === null]).toEqual([[], false]);
  });

  test('so is an official form', () => {
    const form = form2({ I: 4 });
    const planned = { ...form, rows: [['DỰ KIẾN QUÝ I NĂM 2017'], ...form.rows] };
    expect(told(stageSheets([{ ...planned, merges: [] }]).problems)).toContain('intake.table-unsure A6');
  });
});

describe('figures that are not what their head says', () => {
  const inMeasure = (line: string) => stage(['KẾT QUẢ KẾT NẠP QUÝ II NĂM 2017', line]);

  test.each(['Đơn vị tính: nghìn người', 'ĐVT: %', '(Nghìn người)', 'Đơn vị: trăm người'])(
    'in the measure “%s” they are never taken as they stand without asking',
    (line) => {
      expect([told(inMeasure(line).problems), inMeasure(line).plan]).toEqual([['intake.table-unsure A5'], null]);
    },
  );

  test.each(['Đơn vị tính: người', 'Đơn vị tính: đồng chí', 'ĐVT: Người'])(
    '“%s” is the measure of them all',
    (line) => {
      expect(told(inMeasure(line).problems)).toEqual([]);
    },
  );

  test.each([
    ['Lũy kế từ đầu năm', 'QUÝ II NĂM 2017', true],
    ['Lũy kế từ đầu năm', 'QUÝ I NĂM 2017', false],
    ['Lũy kế', '6 THÁNG ĐẦU NĂM 2017', false],
    ['Cùng kỳ năm trước', 'QUÝ I NĂM 2017', true],
    ['Kỳ trước', 'QUÝ I NĂM 2017', true],
  ])('below “%s” in a table of %s', (group, period, isAsked) => {
    const body: readonly Row[] = [
      ['TT', 'Đơn vị', group, null],
      [null, null, 'Kết nạp', 'Nữ'],
      [1, 'Đảng bộ xã Nà Khoa', 4, 1],
      [2, 'Xã Nà Hỳ', 5, 2],
    ];
    const sheet = {
      name: 'Tổng hợp',
      rows: [[`KẾT QUẢ KẾT NẠP ${period}`], [], ...body],
      merges: ['A1:D1', 'C3:D3', 'A3:A4', 'B3:B4'],
    };
    const { problems, plan } = stageSheets([sheet]);
    expect([told(problems), plan === null]).toEqual(isAsked ? [['intake.table-unsure A4'], true] : [[], false]);
  });

  test('a title of all the year so far is one of the quarter only in the first', () => {
    const of = (quarter: string) => told(stage([`KẾT QUẢ KẾT NẠP LŨY KẾ ĐẾN HẾT QUÝ ${quarter} NĂM 2017`]).problems);
    expect([of('I'), of('II')]).toEqual([[], ['intake.table-unsure A4']]);
  });

  test.each([
    ...['lũy kế', 'Lũy kế từ đầu năm', 'cùng kỳ', 'KH', 'kế hoạch', 'dự kiến', 'quý trước', 'nghìn người', '6 tháng'],
    ...['năm 2016', 'nữ', 'DTTS', 'chính thức', 'tăng, giảm', 'đã trừ chuyển đi'],
  ])('“Kết nạp (%s)” is not the number of the admitted', (hint) => {
    const [, ...people] = rows;
    const heads = ['TT', 'Đơn vị', `Kết nạp (${hint})`, 'Tổng số đảng viên', 'Ghi chú'];
    const { problems, plan } = stage(['QUÝ II NĂM 2017'], { body: [heads, ...people] });
    expect([told(problems), plan]).toEqual([['intake.column-unsure C4'], null]);
  });

  test.each(['người', 'đồng chí', 'số người', 'kỳ này', 'nếu có', '3'])('“Kết nạp (%s)” is', (hint) => {
    const [, ...people] = rows;
    const heads = ['TT', 'Đơn vị', `Kết nạp (${hint})`, 'Tổng số đảng viên (người)', 'Dân tộc thiểu số (DTTS)'];
    expect(told(stage(['QUÝ II NĂM 2017'], { body: [heads, ...people] }).problems)).not.toContain(
      'intake.column-unsure C4',
    );
  });

  test('so with the labels of a table turned over', () => {
    const body: readonly Row[] = [
      ['TT', 'Chỉ tiêu', 'Đảng bộ xã Nà Khoa', 'Xã Nà Hỳ'],
      [1, 'Đảng viên mới kết nạp', 4, 5],
      [2, 'Tổng số đảng viên', 100, 120],
      [3, 'Kết nạp lại (lũy kế)', 2, 3],
    ];
    expect(told(stage(['QUÝ II NĂM 2017'], { body }).problems)).toEqual(['intake.indicator-unread B7']);
  });
});

describe('a column of shares', () => {
  test.each(['Kết nạp (%)', 'Tỷ lệ kết nạp', 'Kết nạp [tỷ lệ]', '% kết nạp'])('“%s” is no column of counts', (head) => {
    const [, ...people] = rows;
    const { problems, plan } = stage(['QUÝ I NĂM 2017'], {
      body: [['TT', 'Đơn vị', head, 'Tổng số đảng viên', 'Ghi chú'], ...people],
    });
    expect([told(problems), plan]).toEqual([['intake.column-unsure C4'], null]);
  });
});

describe('a remark beside the figures of a unit', () => {
  test('is told, for it may bear on them', () => {
    const { problems, plan } = stage(['QUÝ I NĂM 2017'], {
      body: [...rows.slice(0, 2), [2, 'Xã Nà Hỳ', 5, 128, 'chưa tính 2 đ/c chờ quyết định']],
    });
    expect([told(problems), plan === null]).toEqual([['intake.figure-remark E6'], false]);
    expect(problems[0]).toMatchObject({
      weight: 'note',
      facts: { unit: 'Đảng bộ xã Nà Hỳ', written: 'chưa tính 2 đ/c chờ quyết định' },
    });
  });
});
