import { describe, expect, test } from 'vitest';
import { noChoices } from '../../../../../shared/intake/questions/stage-choices.ts';
import { stageWorkbook } from '../../../../../shared/intake/stage/stage.ts';
import { emptyFacts } from '../../../../support/intake-world.ts';
import { cleanFigures, form2 } from '../../../../fixtures/intake/form-rows.ts';
import { gridOf, workbookOf, type MadeCell } from '../../../../support/make-grid.ts';
import { told } from '../../../../support/stage-list.ts';

const grid = gridOf([
  ['ĐẢNG ỦY XÃ NÀ KHOA'],
  ['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP QUÝ I NĂM 2017'],
  ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày quyết định'],
  [1, 'Lò Văn Bun', '14/5/1988', '03/02/2017'],
  [2, 'Mùa A Páo', '15/5/1988', '03/02/2017'],
]);
const struckAt = (column: number) => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      row.row === 4 && cell.column === column ? { ...cell, isStruck: true as const } : cell,
    ),
  })),
});
const stage = (column: number, leaveOut: typeof noChoices.leaveOut = []) =>
  stageWorkbook(workbookOf([struckAt(column)]), { ...noChoices, leaveOut }, emptyFacts);

test('a person struck through is neither counted nor dropped before somebody says so', () => {
  const open = stage(2);
  expect(told(open.problems)).toContain('intake.row-struck B4');
  expect([open.plan, open.counts.question]).toEqual([null, 1]);
  const out = stage(2, [{ sheet: 'Trang', row: 4 }]);
  const names = out.plan?.changes.flatMap(({ table, after }) => (table === 'person' ? [after?.['full_name']] : []));
  expect([names, out.counts.leftOut]).toEqual([['Mùa A Páo'], 1]);
});

test('another cell struck through is in doubt until it is written once more or anew', () => {
  expect(told(stage(4).problems)).toContain('intake.cell-struck D4');
  expect(stage(4).plan).toBeNull();
  const fixes = [{ sheet: 'Trang', cell: 'D4', text: '03/02/2017' }];
  const mended = stageWorkbook(workbookOf([struckAt(4)]), { ...noChoices, fixes }, emptyFacts);
  expect(mended.counts.add).toBe(2);
  expect(stage(1).plan).not.toBeNull();
});

describe('figures struck through', () => {
  const staged = (
    rows: readonly (readonly MadeCell[])[],
    [row, column]: readonly [number, number],
    merges: readonly string[] = [],
  ) => {
    const made = gridOf(rows, merges);
    const struck = {
      ...made,
      rows: made.rows.map((one) => ({
        ...one,
        cells: one.cells.map((cell) =>
          one.row === row && cell.column === column ? { ...cell, isStruck: true as const } : cell,
        ),
      })),
    };
    const { problems, plan } = stageWorkbook(workbookOf([struck]), noChoices, emptyFacts);
    return [told(problems), plan === null];
  };
  const summary = [
    ['KẾT QUẢ KẾT NẠP QUÝ I NĂM 2017'],
    [],
    ['TT', 'Đơn vị', 'Kết nạp', 'Nữ'],
    [1, 'Đảng bộ xã Nà Khoa', 4, 2],
    [2, 'Xã Nà Hỳ', 5, 1],
  ];
  const turned = [
    ['KẾT QUẢ KẾT NẠP QUÝ I NĂM 2017'],
    [],
    ['TT', 'Chỉ tiêu', 'Đảng bộ xã Nà Khoa', 'Xã Nà Hỳ'],
    [1, 'Đảng viên mới kết nạp', 4, 5],
    [2, '- Nữ', 2, 1],
  ];

  test('of a summary are in doubt, cell by cell or as the line of a unit', () => {
    expect(staged(summary, [4, 3])).toEqual([['intake.cell-struck C4'], true]);
    expect(staged(summary, [5, 2])).toEqual([['intake.row-struck B5'], true]);
    expect(staged(turned, [4, 4])).toEqual([['intake.cell-struck D4'], true]);
    expect(staged(turned, [3, 4])).toEqual([['intake.row-struck D3'], true]);
    expect(staged(summary, [1, 1])).toEqual([[], false]);
  });

  test('of a form are in doubt, too', () => {
    const { rows, merges } = form2(cleanFigures);
    const cells = rows as readonly (readonly MadeCell[])[]; // no special cells in it
    expect(staged(cells, [9, 2], merges)).toEqual([['intake.cell-struck B9'], true]);
    expect(staged(cells, [9, 1], merges)).toEqual([['intake.row-struck A9'], true]);
  });
});
