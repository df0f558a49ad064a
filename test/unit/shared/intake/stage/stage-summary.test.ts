import { describe, expect, test } from 'vitest';
import { summaryIndicatorFields } from '../../../../../shared/intake/layouts/summary-table.ts';
import { figureKey, type KnownSubmission } from '../../../../../shared/intake/records/known-submission.ts';
import { findIndicator } from '../../../../../shared/statistics/indicators.ts';
import type { Row } from '../../../../fixtures/intake/list-rows.ts';
import type { FixtureSheet } from '../../../../fixtures/intake/write-workbook.ts';
import { answerAll } from '../../../../support/answer-all.ts';
import { stageSheets, told } from '../../../../support/stage-list.ts';

const titles: readonly Row[] = [['BAN TỔ CHỨC HUYỆN ỦY'], ['KẾT QUẢ KẾT NẠP ĐẢNG VIÊN QUÝ I NĂM 2017'], []];
const sheetOf = (rows: readonly Row[]): FixtureSheet => ({ name: 'Tổng hợp', rows: [...titles, ...rows] });
const byRow = sheetOf([
  ['TT', 'Đơn vị', 'Kết nạp', 'Nữ', 'DTTS', 'Ghi chú'],
  ['I', 'Khối xã'],
  [1, 'Đảng bộ xã Nà Khoa', 4, 2, 3],
  [2, 'Xã Nà Hỳ', 5, 1, null],
  [null, 'Cộng', 9, 3, 3],
  ['II', 'Khối cơ quan'],
  [3, 'Chi bộ Trường THPT Nậm Pồ', 0, 0, 0],
  [null, 'Tổng cộng', 9, 3, 3],
  [null, 'NGƯỜI LẬP BIỂU'],
]);
const otherOrder = sheetOf([
  ['DTTS', 'Nữ', 'Kết nạp', 'Đơn vị'],
  [3, 2, 4, 'Đảng bộ xã Nà Khoa'],
  [null, 1, 5, 'Xã Nà Hỳ'],
  [0, 0, 0, 'Chi bộ Trường THPT Nậm Pồ'],
  [3, 3, 9, 'Tổng cộng'],
]);
const turned = sheetOf([
  ['TT', 'Chỉ tiêu', 'Đảng bộ xã Nà Khoa', 'Xã Nà Hỳ', 'Chi bộ Trường THPT Nậm Pồ', 'Tổng cộng'],
  [1, 'Đảng viên mới kết nạp', 4, 5, 0, 9],
  [null, '- Nữ', 2, 1, 0, 3],
  [null, '- Dân tộc thiểu số', 3, null, 0, 3],
]);
const valuesOf = ({ plan }: ReturnType<typeof stageSheets>) => {
  const units = new Map(
    plan?.changes.flatMap(({ table, id, after }) =>
      table === 'submission' ? [[id, after?.['unit_id']] as const] : [],
    ),
  );
  return plan?.changes
    .flatMap(({ table, after }) =>
      table === 'reported_value'
        ? [`${units.get(Number(after?.['submission_id']))} ${after?.['row_code']} ${after?.['value']}`]
        : [],
    )
    .toSorted();
};
const EXPECTED = [
  '2 admitted.female 2',
  '2 admitted.minority 3',
  '2 admitted.total 4',
  '3 admitted.female 1',
  '3 admitted.total 5',
  '4 admitted.female 0',
  '4 admitted.minority 0',
  '4 admitted.total 0',
];

describe('the board’s own summary', () => {
  test('each indicator of it is one of the catalogue, under its own label', () => {
    for (const { id, label } of summaryIndicatorFields) expect([id, findIndicator(id)?.label]).toEqual([id, label]);
  });

  test.each([
    ['a row for each unit', byRow],
    ['columns in another order', otherOrder],
    ['a column for each unit', turned],
  ])('%s: the values of each unit, and totals are no units', (_name, sheet) => {
    const staged = stageSheets([sheet]);
    expect(valuesOf(staged)).toEqual(EXPECTED);
    expect([staged.kind, staged.counts.rows, staged.counts.add]).toEqual(['summary', 3, 3]);
    expect(staged.problems.every(({ weight }) => weight === 'note')).toBe(true);
  });

  test('an empty cell is not zero', () => {
    expect(valuesOf(stageSheets([byRow]))).not.toContain('3 admitted.minority 0');
  });

  test('every value leads back to its cell', () => {
    const cells = (sheet: FixtureSheet) =>
      stageSheets([sheet]).plan?.changes.flatMap(({ table, after }) =>
        table === 'reported_value' ? [after?.['cell']] : [],
      );
    expect(cells(byRow)?.slice(0, 3)).toEqual(['C6', 'D6', 'E6']);
    expect(cells(turned)?.slice(0, 3)).toEqual(['C5', 'C6', 'C7']);
  });

  test('a total that is not the sum of its units is a problem', () => {
    const wrong = { ...byRow, rows: byRow.rows.with(10, [null, 'Tổng cộng', 10, 3, 3]) };
    expect(told(stageSheets([wrong]).problems)).toEqual(['intake.summary-total-differs C11']);
    expect(stageSheets([wrong]).plan).toBeNull();
    const sideways = { ...turned, rows: turned.rows.with(4, [1, 'Đảng viên mới kết nạp', 4, 5, 0, 10]) };
    expect(told(stageSheets([sideways]).problems)).toEqual(['intake.summary-total-differs F5']);
  });

  test('a row of a unit below the remarks still counts, and one nobody knows there is asked about', () => {
    const above = otherOrder.rows.slice(0, 5);
    const below = (...rows: readonly Row[]) => ({ ...otherOrder, rows: [...above, ...rows] });
    const remark: Row = [null, null, null, 'Ghi chú: số đến 31/3/2017'];
    const late: Row = [null, 1, 5, 'Xã Nà Hỳ'];
    const school: Row = [0, 0, 0, 'Chi bộ Trường THPT Nậm Pồ'];
    const firsts = { ...otherOrder, rows: otherOrder.rows.slice(0, 5) };
    expect(valuesOf(stageSheets([firsts]))).toHaveLength(3);
    const whole = stageSheets([below(remark, late, school, [3, 3, 9, 'Tổng cộng'], [null, null, 'BÍ THƯ'])]);
    expect([valuesOf(whole), told(whole.problems)]).toEqual([EXPECTED, []]);
    const stranger = stageSheets([below(remark, [null, 1, 5, 'Xã Mường Toong'])]);
    expect([told(stranger.problems), stranger.plan]).toEqual([['intake.row-unit-unknown D7'], null]);
    const turnedBelow = {
      ...turned,
      rows: [...turned.rows, ['Ghi chú: số đến 31/3/2017'], [3, 'Kết nạp lại', 1, 0, 0, 1]],
    };
    expect(valuesOf(stageSheets([turnedBelow]))).toContain('2 admitted.readmitted 1');
  });

  test('a cell of a number that lies under another merged over it is a problem, not an empty cell', () => {
    const one = sheetOf([
      ['TT', 'Đơn vị', 'Kết nạp', 'Nữ'],
      [1, 'Đảng bộ xã Nà Khoa', null, 2],
      [2, 'Xã Nà Hỳ', 5, 1],
      [3, 'Chi bộ Trường THPT Nậm Pồ', null, 0],
    ]);
    const merged = stageSheets([{ ...one, merges: ['B5:C5', 'C6:C7'] }]);
    expect(told(merged.problems)).toEqual(['intake.figure-cell-merged C5', 'intake.figure-cell-merged C7']);
    expect(merged.plan).toBeNull();
    const mended = stageSheets([{ ...one, merges: ['B5:C5'] }], {
      choices: { fixes: [{ sheet: 'Tổng hợp', cell: 'C5', text: '4' }] },
    });
    expect([valuesOf(mended)?.[1], told(mended.problems)]).toEqual(['2 admitted.total 4', []]);
    const sideways = stageSheets([
      { ...turned, merges: ['B5:C5'], rows: turned.rows.with(4, [1, 'Kết nạp', null, 5, 0]) },
    ]);
    expect(told(sideways.problems)).toEqual(['intake.figure-cell-merged C5']);
    const wide = { ...turned, rows: turned.rows.map((row) => row.toSpliced(3, 0, null)) };
    expect(told(stageSheets([{ ...wide, merges: ['C4:D4', 'C5:D5', 'C6:D6', 'C7:D7'] }]).problems)).toEqual([]);
  });

  test('hidden columns of figures are named', () => {
    const named = (sheet: FixtureSheet) =>
      stageSheets([{ ...sheet, hiddenColumns: [4] }]).problems.flatMap(({ code, facts }) =>
        code === 'intake.hidden-columns' ? [facts['columns']] : [],
      );
    expect(named(byRow)).toEqual(['D “Nữ”']);
    expect(named(turned)).toEqual(['D “Xã Nà Hỳ”']);
  });

  test('a column of numbers without a head is asked about', () => {
    const headless = { ...byRow, rows: byRow.rows.with(3, ['TT', 'Đơn vị', 'Kết nạp', 'Nữ', null, 'Ghi chú']) };
    expect(told(stageSheets([headless]).problems)).toEqual(['intake.column-unsure E4']);
  });

  test('a unit nobody knows, and one that stands twice, are problems', () => {
    const stranger = { ...byRow, rows: byRow.rows.with(6, [2, 'Đảng bộ xã Mường Toong', 5, 1, null]) };
    expect(told(stageSheets([stranger]).problems)).toContain('intake.row-unit-unknown B7');
    const twice = { ...byRow, rows: byRow.rows.with(6, [2, 'Đảng bộ xã Nà Khoa', 5, 1, null]) };
    expect(told(stageSheets([twice]).problems)).toContain('intake.unit-twice-in-table B7');
    expect([stageSheets([stranger]).plan, stageSheets([twice]).plan]).toEqual([null, null]);
  });

  test('a head nobody knows is asked about, and passing it over writes the rest', () => {
    const odd = { ...byRow, rows: byRow.rows.with(3, ['TT', 'Đơn vị', 'Kết nạp', 'Nữ', 'Loại khác', 'Ghi chú']) };
    const staged = stageSheets([odd]);
    expect([told(staged.problems), staged.plan]).toEqual([['intake.column-unsure E4'], null]);
    const { staged: settled } = answerAll((answers) => stageSheets([odd], { choices: { answers } }));
    expect(valuesOf(settled)).toEqual(EXPECTED.filter((value) => !value.includes('minority')));
  });

  test('“Nữ” that may be a part of somebody else is asked about', () => {
    const columns = (...heads: readonly string[]) =>
      told(
        stageSheets([
          sheetOf([
            ['Đơn vị', ...heads],
            ['Đảng bộ xã Nà Khoa', 100, 4, 2],
          ]),
        ]).problems,
      );
    expect(columns('Tổng số đảng viên', 'Nữ', 'Kết nạp')).toEqual(['intake.column-unsure C4']);
    expect(columns('Kết nạp', 'Quần chúng ưu tú', 'Nữ')).toEqual([
      'intake.column-unsure C4',
      'intake.column-unsure D4',
    ]);
    expect(columns('Tổng số đảng viên', 'Kết nạp', 'Nữ')).toEqual([]);
  });

  test('turned over, “Nữ” is a part of the total above it, and of nothing below a row nobody knows', () => {
    const table = sheetOf([
      ['Chỉ tiêu', 'Đảng bộ xã Nà Khoa', 'Xã Nà Hỳ'],
      ['Tổng số đảng viên', 100, 90],
      ['- Nữ', 40, 30],
      ['Đảng viên mới kết nạp', 4, 5],
      ['- Nữ', 2, 1],
      ['Quần chúng ưu tú', 7, 8],
      ['- Nữ', 3, 3],
    ]);
    const staged = stageSheets([table]);
    expect(valuesOf(staged)?.filter((value) => value.includes('female'))).toEqual([
      '2 admitted.female 2',
      '2 members.female 40',
      '3 admitted.female 1',
      '3 members.female 30',
    ]);
    expect(told(staged.problems)).toEqual(['intake.indicator-unread A9', 'intake.indicator-unread A10']);
    const twice = { ...table, rows: [...table.rows, ['Kết nạp', 1, 1]] };
    expect(told(stageSheets([twice]).problems)).toContain('intake.indicator-twice A11');
  });

  test('a number that is none is a problem at its cell', () => {
    const odd = { ...byRow, rows: byRow.rows.with(5, [1, 'Đảng bộ xã Nà Khoa', 'bốn', 2, 3]) };
    expect(told(stageSheets([odd]).problems)).toContain('intake.number-expected C6');
  });

  test('the same table again changes nothing; another one is accepted on request', () => {
    const known: KnownSubmission = {
      id: 7,
      values: new Map([[figureKey('admitted.total', 'this-period'), { value: 4, valueText: null }]]),
    };
    const findSubmission = (_form: string, { unitId }: { unitId: number }) => (unitId === 2 ? known : null);
    const one = sheetOf([
      ['Đơn vị', 'Kết nạp'],
      ['Đảng bộ xã Nà Khoa', 4],
    ]);
    const again = stageSheets([one], { facts: { findSubmission } });
    expect([told(again.problems), again.counts.same, again.plan]).toEqual([['intake.nothing-new'], 1, null]);
    const other = sheetOf([
      ['Đơn vị', 'Kết nạp'],
      ['Đảng bộ xã Nà Khoa', 5],
    ]);
    expect(told(stageSheets([other], { facts: { findSubmission } }).problems)).toContain('intake.summary-already-sent');
    const taken = stageSheets([other], {
      facts: { findSubmission },
      choices: { replaceSubmission: true },
    });
    expect(taken.plan?.changes).toContainEqual({
      table: 'submission',
      id: 7,
      before: { is_current: 1 },
      after: { is_current: 0 },
    });
  });
});

test('a head merged over two columns of figures is never two figures of one name', () => {
  const sheet = {
    name: 'Tổng hợp',
    rows: [
      ['TỔNG HỢP QUÝ I NĂM 2017'],
      ['TT', 'Đơn vị', 'Đảng viên hiện có', null],
      [1, 'Đảng bộ xã Nà Khoa', 120, 40],
      [2, 'Đảng bộ xã Nà Hỳ', 90, 30],
    ],
    merges: ['C2:D2'],
  };
  const staged = stageSheets([sheet]);
  expect([told(staged.problems), staged.plan]).toEqual([['intake.column-twice D2'], null]);
});
