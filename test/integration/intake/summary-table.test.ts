import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

test('a summary is taken in, its figures name it as their source, and its undo takes them back', async () => {
  const path = await desk.write('tong-hop.xlsx', [
    {
      name: 'Tổng hợp',
      rows: [
        ['KẾT QUẢ KẾT NẠP ĐẢNG VIÊN QUÝ I NĂM 2017'],
        ['TT', 'Đơn vị', 'Kết nạp', 'Nữ'],
        [1, 'Đảng bộ xã Nà Khoa', 4, 2],
        [2, 'Đảng bộ xã Nà Hỳ', 5, 1],
        [null, 'Tổng cộng', 9, 3],
      ],
    },
  ]);
  const { changeSetId } = await desk.takeIn(path);
  const [record] = await desk.call('intake/list', {});
  expect(record).toMatchObject({ kind: 'summary', rows: 2, period: { code: '2017-Q1' } });
  const explained = () => desk.call('figures/explain', { indicator: 'admitted.total', period: '2017-Q1' });
  const text = JSON.stringify(await explained());
  expect(text).toContain('bảng tổng hợp');
  expect(text).toContain('"cell":"C3"');
  await desk.call('changes/undo', { changeSetId });
  expect(JSON.stringify(await explained())).not.toContain('bảng tổng hợp');
});
