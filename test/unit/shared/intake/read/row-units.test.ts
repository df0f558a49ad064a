import { describe, expect, test } from 'vitest';
import type { UnitKind, UnitVersion } from '../../../../../shared/domain/unit.ts';
import type { GridCell } from '../../../../../shared/intake/grid/grid.ts';
import type { MappedRow } from '../../../../../shared/intake/read/map-rows.ts';
import { rowPlacer } from '../../../../../shared/intake/read/row-units.ts';
import { sheetAnswers } from '../../../../../shared/intake/questions/sheet-answers.ts';
import { indexUnits } from '../../../../../shared/intake/recognise/unit-index.ts';

const unit = (unitId: number, name: string, kind: UnitKind, parentId: number | null): UnitVersion => ({
  id: 100 + unitId,
  unitId,
  code: `U${unitId}`,
  name,
  kind,
  organisationType: null,
  cellKind: kind === 'village-cell' ? 'village' : null,
  parentId,
  noCandidatesLeft: false,
  specialRights: [],
  position: unitId,
  from: '2025-07-01',
  to: null,
});
const commune = [
  unit(1, 'Đảng bộ xã Mường Pồn', 'superior', null),
  unit(2, 'Chi bộ thôn Huổi Chan', 'village-cell', 1),
  unit(3, 'Đảng bộ cơ quan xã', 'base-committee', 1),
  unit(4, 'Chi bộ Văn phòng', 'cell', 3),
];
const placer = rowPlacer(indexUnits(commune, '2026-03-31'), 1, sheetAnswers([], 'Trang'));
const place = (of: MappedRow) => placer(of, null);
const row = (committee: string | null, cellName: string | null): MappedRow => {
  const cell = (column: number, text: string | null): Record<string, GridCell> =>
    text === null ? {} : { [column === 1 ? 'committee' : 'cellName']: { kind: 'text', text, column } };
  return {
    row: 9,
    cells: { ...cell(1, committee), ...cell(2, cellName) },
    carriedFrom: null,
    cellGroup: null,
    committeeGroup: null,
    cellAbove: null,
    section: null,
    goneAside: null,
  };
};

describe('a list of a whole commune', () => {
  test('a cell directly below the commune is the organisation, though the other column names the commune', () => {
    expect(place(row('Đảng bộ xã Mường Pồn', 'Chi bộ thôn Huổi Chan'))).toMatchObject({
      unit: { value: 2 },
      cellId: 2,
      cellKind: 'village',
    });
    expect(place(row(null, 'Chi bộ thôn Huổi Chan')).unit.value).toBe(2);
  });

  test('a cell inside a base organisation does not stand for it when that is not named', () => {
    expect(place(row('Đảng bộ xã Mường Pồn', 'Chi bộ Văn phòng')).unit).toMatchObject({
      value: null,
      remark: { code: 'intake.row-unit-unknown' },
    });
    expect(place(row('Đảng bộ cơ quan xã', 'Chi bộ Văn phòng'))).toMatchObject({ unit: { value: 3 }, cellId: 4 });
  });

  test('a row that names nothing is asked for', () => {
    expect(place(row(null, null)).unit).toMatchObject({ value: null, remark: { code: 'intake.row-unit-missing' } });
  });
});
