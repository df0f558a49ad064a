import { expect, test } from 'vitest';
import { noChoices } from '../../../../../shared/intake/questions/stage-choices.ts';
import { stageWorkbook } from '../../../../../shared/intake/stage/stage.ts';
import { emptyFacts } from '../../../../support/intake-world.ts';
import { gridOf, workbookOf } from '../../../../support/make-grid.ts';
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
