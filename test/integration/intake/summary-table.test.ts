import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IntakePreview } from '../../../shared/contract/views.ts';
import type { FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { correctByHand } from '../../support/correct-by-hand.ts';
import { contentOf } from '../../support/desk-content.ts';
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

const khoa = 'Đảng bộ xã Nà Khoa';
const hy = 'Đảng bộ xã Nà Hỳ';
const stageTable = async (rows: FixtureSheet['rows'], more: Partial<FixtureSheet> = {}) => {
  const title = ['KẾT QUẢ KẾT NẠP ĐẢNG VIÊN QUÝ I NĂM 2017'];
  return desk.stage(await desk.write('1.xlsx', [{ name: 'Tổng hợp', rows: [title, ...rows], ...more }]));
};
const told = ({ problems }: IntakePreview) =>
  problems.map(({ code, place }) => [code, place.at === 'cell' ? place.cell : '']);
const heads = ['TT', 'Đơn vị', 'Kết nạp', 'Nữ'];

test('two columns under the name of one unit are asked about, not the first taken', async () => {
  const rows = [
    ['TT', 'Chỉ tiêu', khoa, null, hy, null],
    [null, null, 'Kế hoạch', 'Thực hiện', 'Kế hoạch', 'Thực hiện'],
    [1, 'Kết nạp', 10, 4, 12, 5],
    [2, '- Nữ', 5, 2, 6, 1],
  ];
  const merged = await stageTable(rows, { merges: ['C2:D2', 'E2:F2'] });
  expect([merged.planHash, ...told(merged)]).toEqual([
    null,
    ['intake.unit-twice-in-table', 'D2'],
    ['intake.unit-twice-in-table', 'F2'],
  ]);
  const loose = await stageTable(rows);
  expect([loose.planHash, ...told(loose)]).toEqual([
    null,
    ['intake.row-unit-unknown', 'D2'],
    ['intake.row-unit-unknown', 'F2'],
  ]);
});

test('a total may stand above the units, and is held against them there too', async () => {
  const units = [
    [1, khoa, 4, 2],
    [2, hy, 5, 1],
  ];
  const right = await stageTable([heads, [null, 'Tổng số', 9, 3], ...units]);
  expect([told(right), right.planHash === null]).toEqual([[], false]);
  const wrong = await stageTable([heads, [null, 'Tổng số', 9, 4], ...units]);
  expect(wrong.problems).toMatchObject([
    { code: 'intake.summary-total-differs', facts: { says: 4, read: 3, difference: 1 } },
  ]);
});

test('a part that is more than its whole is asked about', async () => {
  const preview = await stageTable([heads, [1, khoa, 4, 6], [2, hy, 5, 1]]);
  expect([preview.planHash, ...told(preview)]).toEqual([null, ['intake.part-exceeds', 'D3']]);
});

test('hidden rows of units and numbers typed as text in a row nobody knows are named', async () => {
  const hidden = await stageTable([heads, [1, khoa, 4, 2], [2, hy, 5, 1]], { hiddenRows: [3] });
  expect(hidden.problems).toMatchObject([{ code: 'intake.hidden-rows', facts: { count: 1 } }]);
  const turned = await stageTable([
    ['TT', 'Chỉ tiêu', khoa, hy],
    [1, 'Kết nạp', 4, 5],
    [2, 'Quần chúng ưu tú', '20', '10'],
    [3, 'Tổng số đảng viên', 20, 10],
  ]);
  expect(told(turned)).toEqual([['intake.indicator-unread', 'B4']]);
});

const takeTable = async (file: string, rows: FixtureSheet['rows'], choices = {}) => {
  const title = ['KẾT QUẢ KẾT NẠP ĐẢNG VIÊN QUÝ I NĂM 2017'];
  const preview = await desk.stage(
    await desk.write(file, [{ name: 'Tổng hợp', rows: [title, heads, ...rows] }]),
    choices,
  );
  if (preview.planHash !== null) await desk.commit(preview);
  return preview;
};
const valuesOf = async (indicator: string) => {
  const { rows } = await desk.call('figures/read-table', { period: '2017-Q1', indicators: [indicator] });
  return rows.map(({ values: [value] }) => (value?.is === 'number' ? value.value : null));
};

test('what the board corrected stays over a new version, is told, and gives way to a mend of the cell', async () => {
  const second = [
    [1, khoa, 4, 2],
    [2, hy, 7, 1],
  ];
  await takeTable('1.xlsx', [
    [1, khoa, 4, 2],
    [2, hy, 5, 1],
  ]);
  const values = ((await contentOf(desk))['reported_value'] ?? []) as readonly { id: number; cell: string }[];
  const rowId = values.find(({ cell }) => cell === 'C3')?.id ?? 0;
  await correctByHand(desk, { table: 'reported_value', rowId, field: 'value', before: '4', after: '6' });
  const preview = await takeTable('2.xlsx', second, { replaceSubmission: true });
  expect(preview.counts).toMatchObject({ change: 1, same: 1 });
  expect(preview.problems).toMatchObject([
    { code: 'intake.correction-kept', weight: 'note', place: { cell: 'C3' }, facts: { kept: 6, says: 4 } },
  ]);
  expect(await valuesOf('admitted.total')).toEqual([6, 7]);

  // Also where the unit itself is written anew, and where its cell is empty now.
  await takeTable('3.xlsx', [[1, khoa, 4, 3]], { replaceSubmission: true });
  expect([await valuesOf('admitted.total'), await valuesOf('admitted.female')]).toEqual([
    [6, 7],
    [3, 1],
  ]);
  await takeTable('4.xlsx', [[1, khoa, null, 2]], { replaceSubmission: true });
  expect(await valuesOf('admitted.total')).toEqual([6, 7]);
  const mended = { replaceSubmission: true, fixes: [{ sheet: 'Tổng hợp', cell: 'C3', text: '4' }] };
  expect((await takeTable('5.xlsx', [...second, ['Ghi chú']], mended)).problems).toEqual([]);
  expect(await valuesOf('admitted.total')).toEqual([4, 7]);
});

test('units that the new version no longer has are named, as their old figures still count', async () => {
  await takeTable('1.xlsx', [
    [1, khoa, 4, 2],
    [2, hy, 5, 1],
  ]);
  const preview = await takeTable('2.xlsx', [[1, khoa, 5, 2]], { replaceSubmission: true });
  expect(preview.problems).toMatchObject([{ code: 'intake.summary-units-absent', facts: { units: hy, count: 1 } }]);
  expect(await valuesOf('admitted.total')).toEqual([5, 5]);

  // Also where nothing else changes.
  const same = await takeTable('3.xlsx', [[1, khoa, 5, 2], ['Ghi chú']], { replaceSubmission: true });
  expect(told(same)).toEqual([
    ['intake.summary-units-absent', ''],
    ['intake.nothing-new', ''],
  ]);
});

test('a number sent under a correction is kept as what the unit wrote, and the new version must be accepted', async () => {
  await takeTable('1.xlsx', [[1, khoa, 4, 2]], { fixes: [{ sheet: 'Tổng hợp', cell: 'C3', text: '6' }] });
  const refused = await takeTable('2.xlsx', [[1, khoa, 5, 2]]);
  expect(told(refused)).toEqual([
    ['intake.summary-already-sent', ''],
    ['intake.correction-kept', 'C3'],
  ]);
  await takeTable('2.xlsx', [[1, khoa, 5, 2]], { replaceSubmission: true });
  expect(await valuesOf('admitted.total')).toEqual([6, null]);
  const values = ((await contentOf(desk))['reported_value'] ?? []) as readonly { cell: string; written: string }[];
  expect(values.filter(({ cell }) => cell === 'C3').map(({ written }) => written)).toEqual(['4', '5']);
  expect(told(await takeTable('3.xlsx', [[1, khoa, 5, 2], ['Ghi chú']]))).toEqual([
    ['intake.correction-kept', 'C3'],
    ['intake.nothing-new', ''],
  ]);
});
