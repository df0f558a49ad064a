import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import { wardList } from '../../fixtures/intake/ward-lists.ts';
import { contentOf, openUnitsDesk, type UnitsDesk } from '../../support/units-desk.ts';

let desk: UnitsDesk;
beforeEach(async () => {
  desk = await openUnitsDesk();
});
afterEach(() => desk.close());

describe('a unit is closed', () => {
  test('once nothing hangs on it; afterwards it is in no later tree', async () => {
    const [khoa, cell] = [await desk.unitNamed('Đảng bộ xã Nà Khoa'), await desk.unitNamed('Chi bộ bản Huổi Sang')];
    expect(await desk.refusals({ act: 'close', unitId: khoa.unitId, lastDay: '2024-12-31' })).toHaveLength(1);
    await desk.save({ act: 'close', unitId: cell.unitId, lastDay: '2024-12-31' });
    await desk.save({ act: 'close', unitId: khoa.unitId, lastDay: '2024-12-31' });
    expect(await desk.namesOn('2024-12-31')).toContain('Chi bộ bản Huổi Sang');
    expect(await desk.namesOn('2025-01-01')).toEqual(['Đảng bộ huyện Nậm Pồ', 'Đảng bộ xã Nà Hỳ']);
  });

  test('while its latest list has people it is refused with their numbers, in the editor and in a list alike', async () => {
    const [khoa, cell] = [await desk.unitNamed('Đảng bộ xã Nà Khoa'), await desk.unitNamed('Chi bộ bản Huổi Sang')];
    const { written } = await desk.takeIn(await desk.write('dang-vien.xlsx', [wardList]));
    const { people } = await desk.call('units/read', { unitId: khoa.unitId });
    expect(people.members).toBeGreaterThan(0);
    expect(people.members).toBeLessThanOrEqual(written.add);
    await desk.save({ act: 'close', unitId: cell.unitId, lastDay: '2024-12-31' }).catch(() => null);
    const words = `“Đảng bộ xã Nà Khoa” kết thúc ngày 31/12/2024 nhưng theo danh sách mới nhất còn ${people.members} đảng viên và 0 quần chúng chưa có quyết định kết nạp.`;
    expect(await desk.refusals({ act: 'close', unitId: khoa.unitId, lastDay: '2024-12-31' })).toContain(words);

    const list = await desk.stage(
      await desk.write('ket-thuc.xlsx', [
        {
          name: 'Đơn vị',
          rows: [
            ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Đến ngày'],
            ['01', 'Đảng bộ xã Nà Khoa', 'Đảng bộ cơ sở', { day: '2024-12-31' }],
          ],
        },
      ]),
    );
    expect(list.planHash).toBeNull();
    const told = list.problems.find(({ code }) => code === 'unit.people-left');
    expect(told?.place).toMatchObject({ sheet: 'Đơn vị', cell: 'D2' });
    expect(told === undefined ? '' : describeProblem(told).what).toBe(words);
  });

  test('in the middle of its spans it is refused', async () => {
    const unit = await desk.unitNamed('Đảng bộ xã Nà Hỳ');
    await desk.save({
      act: 'change',
      unitId: unit.unitId,
      from: '2020-01-01',
      content: { ...contentOf(unit), name: 'Đảng bộ xã Nà Hỳ II' },
    });
    expect(await desk.refusals({ act: 'close', unitId: unit.unitId, lastDay: '2019-01-01' })).toEqual([
      '“Đảng bộ xã Nà Hỳ II” còn thời kỳ từ 01/01/2020 sau ngày 01/01/2019.',
    ]);
  });
});
