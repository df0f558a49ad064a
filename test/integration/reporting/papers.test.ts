import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../../shared/contract/views.ts';
import type { Input } from '../../../shared/contract/calls.ts';
import { cleanFigures, form2 } from '../../fixtures/intake/form-rows.ts';
import { listC, person, type Person } from '../../fixtures/intake/list-rows.ts';
import { day } from '../../fixtures/intake/write-workbook.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

const bun: Person = { name: 'Lò Văn Bun', male: day('1988-05-14'), people: 'Mông', decisionDate: day('2017-02-03') };
const bad: Person = { ...bun, name: 'Mùa A Dinh', male: day('1991-07-01'), people: 'Hmog' };
const NA_HY = { heading: 'ĐẢNG ỦY XÃ NÀ HỲ' };

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk(new Date(2017, 0, 4, 8, 0));
});
afterEach(() => desk.close());

const on = (iso: string) => desk.setClock(new Date(`${iso}T08:00:00`));
const idOf = async (unit: string) => (await desk.call('units/list', {})).find(({ name }) => name === unit)?.unitId ?? 0;
const build = (report: Input<'reports/build'>['report']) => desk.call('reports/build', { report });
const lines = ({ blocks }: ReportDocument) =>
  blocks.flatMap((block) =>
    block.kind === 'title' ? block.lines.map(({ text }) => text) : block.kind === 'notes' ? block.lines : [],
  );
const rows = ({ blocks }: ReportDocument) =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.table.rows.map(({ cells }) =>
          cells.map(({ value }) => (value.is === 'text' ? value.text : value.is === 'number' ? value.shown : '')),
        )
      : [],
  );
const reminder = { kind: 'reminder-list', period: '2017-Q1' } as const;

describe('the list of those to be reminded', () => {
  test('names who has not reported, how late, whom to call and what was agreed', async () => {
    on('2017-04-05');
    await desk.takeIn(await desk.write('1.xlsx', [listC([person(bun)])]));
    on('2017-04-18');
    const unitId = await idOf('Đảng bộ xã Nà Hỳ');
    await desk.call('reporting/save-contact', { unitId, person: 'Lò Thị Ánh', phone: '0912 345 678', note: '' });
    await desk.call('reporting/save-note', {
      unitId,
      period: '2017-Q1',
      note: 'Đã gọi 12/4',
      promisedOn: '2017-04-20',
    });
    const document = await build(reminder);
    expect(lines(document)).toEqual([
      'DANH SÁCH ĐÔN ĐỐC',
      'đơn vị chưa nộp báo cáo kết nạp đảng viên quý I năm 2017',
      '(Hạn nộp ngày 10/04/2017; tính đến ngày 18/04/2017)',
      'Đơn vị đã nộp: 1/2 (50,00%); đúng hạn: 1/2 (50,00%).',
      'Hạn nộp tính theo ngày liên tục kể từ ngày cuối kỳ; hạn rơi vào ngày nghỉ vẫn giữ nguyên.',
    ]);
    expect(rows(document)).toEqual([
      ['Đảng bộ xã, phường, thị trấn'],
      ['1', 'Đảng bộ xã Nà Hỳ', 'Chưa nộp', '8', 'Lò Thị Ánh', '0912 345 678', '20/04/2017', 'Đã gọi 12/4'],
    ]);
  });

  test('tells a file with faults from one the board has not written yet, which is not reminded of', async () => {
    on('2017-04-12');
    await desk.stage(await desk.write('loi.xlsx', [listC([person(bad)])]));
    await desk.stage(await desk.write('cho.xlsx', [listC([person(bun)], NA_HY)]));
    const document = await build(reminder);
    expect(rows(document).slice(1)).toEqual([
      ['1', 'Đảng bộ xã Nà Khoa', 'Có lỗi, chờ gửi lại (tệp “loi.xlsx”)', '2', '', '', '', ''],
    ]);
    expect(lines(document)).toContain('Đã nhận tệp, cơ quan chưa ghi vào số liệu, không đôn đốc: Đảng bộ xã Nà Hỳ.');
  });

  test('says so when nobody is left, and counts no days where the deadline is before the data file', async () => {
    on('2017-04-05');
    await desk.takeIn(await desk.write('1.xlsx', [listC([person(bun)])]));
    await desk.takeIn(await desk.write('2.xlsx', [listC([], NA_HY)]));
    const document = await build(reminder);
    expect(lines(document)).toContain('Tất cả đơn vị đã nộp báo cáo kỳ này.');
    expect(rows(document)).toEqual([]);
    const before = await build({ kind: 'reminder-list', period: '2015-Q1' });
    expect(rows(before)[1]?.slice(1, 4)).toEqual(['Đảng bộ xã Nà Khoa', 'Chưa nộp', '']);
    expect(lines(before)).toContain('Hạn nộp của kỳ này trước ngày lập tệp dữ liệu nên không tính số ngày quá hạn.');
  });

  test('goes into a workbook with its days as numbers', async () => {
    on('2017-04-18');
    const path = join(desk.folder, 'don-doc.xlsx');
    const { token } = await desk.lend(path, 'write');
    await desk.call('reports/write-workbook', { report: reminder, target: token });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const values = book.worksheets[0]?.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : [])) ?? [];
    expect(values).toContain('DANH SÁCH ĐÔN ĐỐC');
    expect(values.filter((value) => value === 8)).toHaveLength(2);
  });
});

describe('the feedback sheet of a unit and a period', () => {
  const sheetOf = async (unit: string) => build({ kind: 'unit-feedback', period: '2017-Q1', unitId: await idOf(unit) });

  test('of one that sent nothing asks for the report', async () => {
    on('2017-04-15');
    expect(lines(await sheetOf('Đảng bộ xã Nà Hỳ'))).toEqual([
      'PHIẾU PHẢN HỒI',
      'về báo cáo của đơn vị',
      'Đơn vị: Đảng bộ xã Nà Hỳ. Kỳ báo cáo: Quý I/2017',
      'Ngày kiểm tra: 15/04/2017',
      'Chưa nhận được báo cáo Quý I/2017 của đơn vị. Đề nghị đơn vị gửi báo cáo.',
      'Hạn nộp: 10/04/2017 (quá hạn 5 ngày).',
    ]);
  });

  test('names what was left out, also after the app was closed, and what does not agree', async () => {
    on('2017-04-05');
    await desk.takeIn(await desk.write('ds.xlsx', [listC([person(bun), person(bad)])]), { takePart: true });
    await desk.takeIn(await desk.write('bieu.xlsx', [form2({ ...cleanFigures, 'I.2': 'ba' })]), { takePart: true });
    const { token } = await desk.lend(desk.dataFile);
    await desk.call('data/close', {});
    await desk.call('data/open', { file: token });
    const table = rows(await sheetOf('Đảng bộ xã Nà Khoa'));
    expect(table.filter(([, , cell]) => cell === 'dòng 11')).toMatchObject([
      [
        expect.anything(),
        'Danh sách',
        'dòng 11',
        expect.stringContaining('Mùa A Dinh'),
        expect.anything(),
        expect.anything(),
      ],
    ]);
    expect(table.filter(([, sheet, , written]) => sheet === 'Biểu 2' && written === 'ba')).toHaveLength(1);
    expect(table.some(([, , , , needed]) => needed === 'Số đúng: 4 (biểu) hoặc 1 (danh sách).')).toBe(true);
  });

  test('of a clean report says that there is nothing to mend', async () => {
    on('2017-04-05');
    await desk.takeIn(await desk.write('1.xlsx', [form2(cleanFigures)]));
    expect(lines(await sheetOf('Đảng bộ xã Nà Khoa')).at(-1)).toBe(
      'Báo cáo Quý I/2017 của đơn vị đã được nhận, không có điểm nào phải sửa.',
    );
  });
});

describe('rules from a day on', () => {
  test('hold in every later row of settings, leave names alone, and go back as one act', async () => {
    const settings = await desk.call('settings/read', {});
    await desk.call('settings/save', { settings: { ...settings, headName: 'Giàng A Của' }, from: '2018-01-01' });
    const rules = { ...settings.reporting, days: { ...settings.reporting.days, quarter: 5 } };
    const { changeSetId } = await desk.call('reporting/save-rules', { rules, from: '2017-01-01' });
    const read = async (day: string) => desk.call('settings/read', { on: day });
    expect((await read('2016-12-31')).reporting.days.quarter).toBe(10);
    expect((await read('2017-06-30')).reporting.days.quarter).toBe(5);
    expect(await read('2018-06-30')).toMatchObject({ headName: 'Giàng A Của', reporting: { days: { quarter: 5 } } });
    expect((await read('2017-06-30')).headName).toBe('');
    expect(await desk.call('reporting/save-rules', { rules, from: '2017-01-01' })).toEqual({ changeSetId: null });
    await desk.call('changes/undo', { changeSetId: changeSetId ?? 0 });
    expect((await read('2018-06-30')).reporting.days.quarter).toBe(10);
    expect((await read('2017-06-30')).reporting.days.quarter).toBe(10);
  });
});
