import { expect, test } from 'vitest';
import { FIRST_DAY } from '../../../../shared/domain/unit.ts';
import { namesApart } from '../../../../shared/statistics/names-apart.ts';

const unit = (unitId: number, name: string, from: string, to: string | null) => ({ unitId, name, from, to });

test('an old and a new commune of one name are told apart by their days, all others keep their names', () => {
  const names = namesApart([
    unit(1, 'Đảng bộ xã Nà Hỳ', FIRST_DAY, '2025-06-30'),
    unit(2, 'Đảng bộ xã Nà Khoa', FIRST_DAY, '2025-06-30'),
    unit(3, 'Đảng bộ xã Nà Hỳ', '2025-07-01', null),
    unit(4, 'Đảng bộ xã Thanh Yên', '2010-01-01', '2025-06-30'),
    unit(5, 'Đảng bộ xã Thanh Yên', FIRST_DAY, null),
  ]);
  expect([...names.values()]).toEqual([
    'Đảng bộ xã Nà Hỳ (đến 30/06/2025)',
    'Đảng bộ xã Nà Khoa',
    'Đảng bộ xã Nà Hỳ (từ 01/07/2025)',
    'Đảng bộ xã Thanh Yên (01/01/2010 – 30/06/2025)',
    'Đảng bộ xã Thanh Yên',
  ]);
});
