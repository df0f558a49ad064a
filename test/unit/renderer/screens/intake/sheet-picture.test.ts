import { describe, expect, test } from 'vitest';
import { columnEdges, columnWidths } from '../../../../../renderer/screens/intake/sheet/column-widths.ts';
import { addressOf, columnNumber, spotOf } from '../../../../../renderer/screens/intake/sheet/sheet-address.ts';
import { spotAfterKey } from '../../../../../renderer/screens/intake/sheet/sheet-keys.ts';
import { marksOf } from '../../../../../renderer/screens/intake/sheet/sheet-marks.ts';
import { columnName } from '../../../../../shared/intake/grid/grid.ts';
import type { Problem } from '../../../../../shared/contract/problem.ts';

describe('the picture of a sheet', () => {
  test('addresses and places are each other’s inverse', () => {
    for (const column of [1, 26, 27, 52, 702, 703, 16_384]) {
      expect(columnNumber(columnName(column))).toBe(column);
      expect(spotOf(addressOf({ row: 100_000, column }))).toEqual({ row: 100_000, column });
    }
    expect(spotOf('7B')).toBeNull();
    expect(spotOf('B0')).toBeNull();
  });

  test('keys move within the sheet and never out of it', () => {
    const last = { row: 30, column: 5 };
    const press = (key: string, ctrlKey = false) => spotAfterKey({ key, ctrlKey }, { row: 2, column: 5 }, last);
    expect(press('ArrowRight')).toEqual({ row: 2, column: 5 });
    expect(press('PageUp')).toEqual({ row: 1, column: 5 });
    expect(press('End', true)).toEqual({ row: 30, column: 5 });
    expect(press('Home', true)).toEqual({ row: 1, column: 1 });
    expect(press('ArrowDown', true)).toEqual({ row: 30, column: 5 });
    expect(press('a')).toBeNull();
  });

  test('one long remark does not widen its column, short texts are whole, a merged title counts nowhere', () => {
    const cell = (column: number, text: string, columns = 1) => ({
      column,
      text,
      isNumber: false,
      ...(columns === 1 ? {} : { spans: { rows: 1, columns } }),
    });
    const names = Array.from({ length: 19 }, (_, row) => ({
      row: row + 2,
      isHidden: false,
      cells: [cell(1, 'Lò Thị Mỉ')],
    }));
    const widths = columnWidths({
      sheet: 'S',
      lastRow: 21,
      lastColumn: 2,
      hiddenColumns: [],
      rows: [
        { row: 1, isHidden: false, cells: [cell(1, 'DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP QUÝ I NĂM 2017', 2)] },
        ...names,
        { row: 21, isHidden: false, cells: [cell(1, 'x'.repeat(400)), cell(2, 'Thái')] },
      ],
    });
    expect(widths).toHaveLength(6);
    expect(widths[0]).toBeLessThan(200);
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
    expect(columnEdges([10, 20], 5)).toEqual([5, 15, 35]);
  });

  test('the heaviest problem marks a cell, those of other sheets do not', () => {
    const problem = (weight: Problem['weight'], sheet: string): Problem => ({
      code: 'intake.cell-error',
      weight,
      place: { at: 'cell', file: 'f', sheet, cell: 'B7' },
      facts: { error: weight },
    });
    const marks = marksOf('S', [problem('note', 'S'), problem('fix', 'S'), problem('stop', 'T')], {
      fixes: [
        { sheet: 'S', cell: 'C1', text: 'a' },
        { sheet: 'T', cell: 'C2', text: 'b' },
      ],
    });
    expect(marks.cells.get('B7')).toMatchObject({ weight: 'fix' });
    expect([...marks.fixes]).toEqual([['C1', 'a']]);
  });
});
