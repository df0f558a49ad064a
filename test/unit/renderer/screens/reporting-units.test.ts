import { expect, test } from 'vitest';
import { offeredPeriods } from '../../../../renderer/screens/intake/offered-periods.ts';
import { reportingUnits } from '../../../../renderer/screens/intake/reporting-units.ts';
import type { UnitView } from '../../../../shared/contract/views.ts';

const unit = (unitId: number, name: string, parentId: number | null, position: number): UnitView => ({
  id: unitId,
  unitId,
  code: '',
  name,
  kind: parentId === null ? 'superior' : 'base-committee',
  organisationType: null,
  cellKind: null,
  parentId,
  noCandidatesLeft: false,
  specialRights: [],
  position,
  from: '1990-01-01',
  to: null,
  parentName: null,
  childCount: 0,
});

test('only the organisation and its direct children report, in their order', () => {
  const units = [
    unit(7, 'Chi bộ bản 1', 3, 0),
    unit(3, 'Xã B', 1, 2),
    unit(1, 'Huyện', null, 0),
    unit(2, 'Xã A', 1, 1),
  ];
  expect(reportingUnits(units)).toEqual([
    { id: 1, name: 'Huyện' },
    { id: 2, name: 'Xã A' },
    { id: 3, name: 'Xã B' },
  ]);
});

test('a file may go into the period found in it, the one on screen and the calendar around both', () => {
  const offered = offeredPeriods('2017-Q1', '2020-10-14..2025-06-30');
  expect(offered.slice(0, 2)).toEqual(['2020-10-14..2025-06-30', '2017-Q1']);
  expect(offered).toContain('2016-Q4');
  expect(offered).toContain('2025-6M');
  expect(new Set(offered).size).toBe(offered.length);
});
