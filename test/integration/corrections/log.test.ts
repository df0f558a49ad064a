import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import { listC, person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { readWithExceljs } from '../../support/exceljs-grid.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { makeCorrector } from '../../support/make-corrector.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

type Filter = { kind?: 'intake' | 'correction'; unitId?: number; from?: string; to?: string; search?: string };
const list = async (filter: Filter = {}) => (await desk.call('log/list', { filter, from: 0, count: 100 })).rows;
const changesOf = async (changeSetId: number) =>
  (await desk.call('log/read-changes', { changeSetId, from: 0, count: 500 })).rows;
const unitId = async (name: string) =>
  (await desk.call('units/list', {})).find((unit) => unit.name === name)?.unitId ?? 0;
const people = [
  person({ number: 1, name: 'Lò Thị Một', female: day('1990-03-04'), people: 'Thái', decisionDate: day('2017-02-10') }),
  person({ number: 2, name: 'Lò Văn Hai', male: day('1991-05-06'), people: 'Thái', decisionDate: day('2017-02-12') }),
];
const takeForm = async () => desk.takeIn(await desk.write('Biểu 2.xlsx', [form2(cleanFigures)]));
const correct = async (typed: string) => {
  const corrector = makeCorrector(desk, '2017-Q1');
  return corrector.correct(await corrector.cellBehind(await unitId('Đảng bộ xã Nà Khoa'), 'admitted.minority'), typed);
};

describe('the history', () => {
  test('names every act with file, unit, period and number of rows, the newest first', async () => {
    const { changeSetId } = await takeForm();
    const corrected = await correct('2');
    const rows = await list();
    expect(rows.map(({ kind }) => kind)).toEqual(['correction', 'intake', 'units', 'creation']);
    expect(rows[1]).toMatchObject({
      changeSetId,
      file: 'Biểu 2.xlsx',
      form: 'Biểu số 2-BTCTW',
      units: [{ name: 'Đảng bộ xã Nà Khoa' }],
      period: { code: '2017-Q1' },
      at: '2026-03-02T08:00:00',
      mayUndo: true,
    });
    expect(rows[0]).toMatchObject({ changeSetId: corrected, units: [{ name: 'Đảng bộ xã Nà Khoa' }], changes: 1 });
    expect(rows.at(-1)).toMatchObject({ kind: 'creation', mayUndo: false });
  });

  test('tells of a correction what counted before and after, and why', async () => {
    await takeForm();
    const [first, second] = [await correct('2'), await correct('1')];
    const [made, again] = [(await changesOf(first))[0], (await changesOf(second))[0]];
    expect(made).toMatchObject({ act: 'change', reason: 'đơn vị gọi điện báo sai', table: 'Sửa số liệu' });
    expect(made?.subject).toContain('Dân tộc thiểu số');
    expect([made?.fields, again?.fields].map((fields) => fields?.map(({ before, after }) => [before, after]))).toEqual([
      [['3', '2']],
      [['2', '1']],
    ]);
  });

  test('tells of a list who came in, in words, also after it was taken back', async () => {
    const { changeSetId } = await desk.takeIn(await desk.write('ds.xlsx', [listC(people)]));
    const before = await changesOf(changeSetId);
    const woman = before.find(({ subject, table }) => subject === 'Lò Thị Một' && table === 'Người');
    expect(woman?.fields).toEqual(
      expect.arrayContaining([
        { label: 'Giới tính', before: '', after: 'Nữ' },
        { label: 'Dân tộc', before: '', after: 'Thái' },
        { label: 'Ngày sinh', before: '', after: '04/03/1990' },
      ]),
    );
    const { changeSetId: undo } = await desk.call('changes/undo', { changeSetId });
    const [latest, taken] = await list();
    expect([latest?.undoes, taken?.undoneBy, taken?.mayUndo, taken?.file]).toEqual([
      changeSetId,
      undo,
      false,
      'ds.xlsx',
    ]);
    expect(latest?.file).toBe('ds.xlsx');
    expect((await changesOf(undo)).some(({ act, subject }) => act === 'remove' && subject === 'Lò Thị Một')).toBe(true);
  });

  test('is found by kind, unit, days and words without marks', async () => {
    await takeForm();
    desk.setClock(new Date(2026, 2, 5, 9, 30));
    await correct('2');
    expect((await list({ kind: 'correction' })).map(({ kind }) => kind)).toEqual(['correction']);
    expect(await list({ unitId: await unitId('Đảng bộ xã Nà Khoa') })).toHaveLength(3);
    expect(await list({ unitId: await unitId('Đảng bộ xã Nà Hỳ') })).toHaveLength(1);
    expect((await list({ from: '2026-03-03' })).map(({ kind }) => kind)).toEqual(['correction']);
    expect(await list({ to: '2026-03-02' })).toHaveLength(3);
    expect((await list({ search: 'bieu 2' })).map(({ file }) => file)).toEqual(['Biểu 2.xlsx']);
    expect(await list({ search: 'na khoa', kind: 'intake' })).not.toEqual([]);
    expect(await list({ search: 'không có chữ này' })).toEqual([]);
  });

  test('comes by pages, the rows of one act too', async () => {
    await desk.takeIn(await desk.write('ds.xlsx', [listC(people)]));
    const page = await desk.call('log/list', { filter: {}, from: 1, count: 1 });
    expect([page.total, page.rows.length]).toEqual([3, 1]);
    const [newest] = await list();
    const id = newest?.changeSetId ?? 0;
    const all = await changesOf(id);
    const second = await desk.call('log/read-changes', { changeSetId: id, from: 1, count: 2 });
    expect([second.total, second.rows]).toEqual([all.length, all.slice(1, 3)]);
    await expect(changesOf(9999)).rejects.toThrow('store.no-such-change-set');
  });

  test('goes out as a workbook in which no text begins a formula', async () => {
    await desk.takeIn(await desk.write('=1+1.xlsx', [listC([people[0] ?? []])]));
    const path = join(desk.folder, 'nhat-ky.xlsx');
    const { token } = await desk.lend(path, 'write');
    await desk.call('log/write-workbook', { filter: {}, target: token });
    const { sheets } = await readGrid(path);
    expect(sheets.map(({ name }) => name)).toEqual(['Nhật ký thay đổi', 'Từng thay đổi']);
    expect(sheets.map(({ merges }) => merges.filter(({ firstRow }) => firstRow > 3))).toEqual([[], []]);
    const texts = JSON.stringify(await readWithExceljs(readFileSync(path)));
    expect(texts).toContain('Lò Thị Một');
    expect(texts).toContain(`'=1+1.xlsx`);
  });
});
