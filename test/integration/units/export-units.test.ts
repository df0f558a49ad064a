import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dumpContent, openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
  await desk.takeIn(
    await desk.write('them.xlsx', [
      {
        name: 'Đơn vị',
        rows: [
          [
            'Mã đơn vị',
            'Tên đơn vị',
            'Loại',
            'Loại hình',
            'Loại chi bộ',
            'Trực thuộc',
            'Từ ngày',
            'Đến ngày',
            'Không còn nguồn',
            'Quyền đặc biệt',
          ],
          [
            '012',
            'Đảng bộ xã Pa Tần',
            'Đảng bộ cơ sở',
            'Xã',
            null,
            null,
            day('2013-07-01'),
            day('2016-12-31'),
            null,
            'Được giao quyền cấp trên cơ sở',
          ],
          ['012', 'Đảng bộ xã Pa Tần Mới', 'Đảng bộ cơ sở', 'Xã', null, null, day('2017-01-01'), null, null, null],
          ['3/4', 'Đảng bộ bộ phận =A1', 'Đảng bộ bộ phận', null, null, '012', day('2014-01-01'), null, null, null],
          ['012.1', 'Chi bộ bản Pa Tần', 'Chi bộ trực thuộc', null, 'Bản', '3/4', day('2014-01-01'), null, 'x', null],
          ['20', 'Đảng bộ xã Mường Toong', 'Đảng bộ cấp trên trực tiếp', 'Xã', null, null, null, null, null, null],
          ['21', 'Chi bộ thôn 1', 'Chi bộ thôn', null, 'Thôn', '20', null, null, null, null],
        ],
      },
    ]),
  );
});
afterEach(() => desk.close());

const exportTo = async (file: string) => {
  const path = join(desk.folder, file);
  const { token } = await desk.lend(path, 'write');
  return { path, written: await desk.call('units/write-workbook', { target: token }) };
};
const contentNow = async () => {
  await desk.call('data/close', {});
  const dump = dumpContent(desk.dataFile);
  await desk.call('data/open', { file: (await desk.lend(desk.dataFile)).token });
  return dump;
};

test('an exported list is nothing new when it is imported again', async () => {
  const { path, written } = await exportTo('ra.xlsx');
  expect(written).toEqual({ name: 'ra.xlsx', folder: desk.folder, spans: 10 - 1 });
  const preview = await desk.stage(path);
  expect(preview.problems.map(({ code }) => code)).toEqual(['intake.nothing-new']);
  expect(preview).toMatchObject({ kind: 'units', planHash: null, counts: { rows: 9, same: 9, add: 0, change: 0 } });
});

test('an exported list makes the same tree in another data file', async () => {
  const { path } = await exportTo('ra.xlsx');
  const tree = async () =>
    Promise.all(
      ['2013-01-01', '2015-01-01', '2020-01-01'].map(async (on) =>
        (await desk.call('units/list', { on })).map(
          ({ id: _id, unitId: _unit, parentId: _parent, position: _at, ...rest }) => rest,
        ),
      ),
    );
  const here = await tree();
  expect(here.flat().length).toBeGreaterThan(15);
  await desk.createDataFile('khac.skn');
  await desk.takeIn(path);
  expect(await tree()).toEqual(here);
});

test('an exported list that somebody worked on is taken in with its changes alone, and taken back', async () => {
  const before = await contentNow();
  const { path } = await exportTo('ra.xlsx');
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0];
  const row = sheet?.getRows(4, 9)?.find((one) => one.getCell(1).value === '01.01');
  if (row === undefined) throw new Error('no such unit in the workbook');
  row.getCell(10).value = null;
  row.getCell(9).value = 'x';
  await workbook.xlsx.writeFile(path);
  const preview = await desk.stage(path);
  expect(preview.counts).toMatchObject({ change: 1, same: 8 });
  const { changeSetId } = await desk.commit(preview);
  await desk.call('changes/undo', { changeSetId });
  expect(await contentNow()).toEqual(before);
});
