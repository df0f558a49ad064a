import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../../shared/reports/report-document.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';
import { readGrid } from '../../../electron/backend/workbook/read-grid.ts';
import { cellAsWritten } from '../../../shared/intake/grid/grid.ts';
import { day, type FixtureCell } from '../../fixtures/intake/write-workbook.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const heads = ['TT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Dân tộc', 'Ngày quyết định', 'Số định danh cá nhân'];
const listOf = (rows: readonly (readonly FixtureCell[])[]) => [
  { name: 'Danh sách', rows: [['ĐẢNG BỘ XÃ NÀ KHOA'], ['DANH SÁCH KẾT NẠP QUÝ I NĂM 2017'], heads, ...rows] },
];
const good: readonly FixtureCell[] = [1, 'Lò Thị Ước', 'Nữ', day('1990-05-03'), 'Thái', day('2017-02-03'), null];
const noteOnly: readonly FixtureCell[] = [
  3,
  'Vàng A Sùng',
  'Nam',
  day('1991-05-03'),
  'Mông',
  day('2017-02-03'),
  '11190001234',
];

const feedback = (...planIds: string[]) => desk.call('reports/build', { report: { kind: 'feedback', planIds } });
const texts = ({ blocks }: ReportDocument) =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.table.rows.map(({ cells }) =>
          cells
            .map(({ value }) => (value.is === 'text' ? value.text : ''))
            .slice(1)
            .join(' | '),
        )
      : block.kind === 'title'
        ? block.lines.map(({ text }) => text)
        : [],
  );
const dataRows = ({ blocks }: ReportDocument) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows.filter(({ role }) => role === 'data') : []));

describe('the feedback sheet', () => {
  test('names unit, period and file, what is to be mended before what is only to be known', async () => {
    const bad: readonly FixtureCell[] = [2, 'Giàng A Đạt', 'Nam', '31/02/1985', 'Mông Cổ', day('2017-02-03'), null];
    const { planId } = await desk.stage(await desk.write('ds.xlsx', listOf([good, bad, noteOnly])));
    const lines = texts(await feedback(planId ?? ''));
    expect(lines).toContain('Đơn vị: Đảng bộ xã Nà Khoa. Kỳ báo cáo: Quý I/2017');
    expect(lines).toContain('Ngày kiểm tra: 02/03/2026');
    expect(lines).toContain('Tệp: ds.xlsx (danh sách đảng viên mới kết nạp)');
    const rows = lines.filter((line) => line.startsWith('Danh sách |'));
    expect(rows.slice(0, 2)).toEqual([
      'Danh sách | D5 | 31/02/1985 | Ngày/tháng/năm, ví dụ 15/03/1985. | Ngày sinh: đang ghi “31/02/1985”, không phải ngày.',
      'Danh sách | E5 | Mông Cổ | Một trong: Kinh; Tày; Thái; Hoa; Khơ-me; Mường; Nùng; Mông; … | Dân tộc: “Mông Cổ” chưa rõ nghĩa.',
    ]);
    expect(rows.some((line) => line.startsWith('Danh sách | G6 | 11190001234 | 011190001234 |'))).toBe(true);
  });

  test('says it of every cell, far beyond what the preview names', async () => {
    const bad = (index: number): readonly FixtureCell[] => [
      index,
      `Lò Văn ${'A'.repeat(1 + (index % 40))}`,
      'Nam',
      '31/02/1985',
      'Thái',
      null,
      null,
    ];
    const preview = await desk.stage(
      await desk.write('ds.xlsx', listOf(Array.from({ length: 250 }, (_, index) => bad(index)))),
    );
    expect(preview.problems.some(({ code }) => code === 'intake.more-of-the-same')).toBe(true);
    expect(dataRows(await feedback(preview.planId ?? '')).length).toBeGreaterThanOrEqual(250);
  });

  test('rows left out are named, and the sheet is still there after the file was written, until it is discarded', async () => {
    const path = await desk.write('ds.xlsx', listOf([good, [2, 'Giàng A Đạt', 'Nam', 'hỏi sau', 'Mông', null, null]]));
    const preview = await desk.stage(path, { leaveOut: [{ sheet: 'Danh sách', row: 5 }] });
    await desk.commit(preview);
    const planId = preview.planId ?? '';
    const lines = texts(await feedback(planId));
    expect(lines).toContain('Số liệu của tệp đã được ghi nhận.');
    expect(lines.find((line) => line.includes('dòng 5'))).toContain('Giàng A Đạt');
    await expect(desk.commit(preview)).rejects.toThrow('intake.plan-gone');
    await desk.call('intake/discard', { planId });
    await expect(feedback(planId)).rejects.toThrow('intake.plan-gone');
  });

  test('a file whose layout nobody knows still gets one', async () => {
    const { planId } = await desk.stage(
      await desk.write('la.xlsx', [{ name: 'Trang 1', rows: [['Thu chi'], ['Khoản', 'Số']] }]),
    );
    expect(texts(await feedback(planId ?? '')).join('\n')).toContain('Không nhận ra biểu mẫu nào trong tệp.');
  });

  test('several files of a unit stand on one sheet, and the workbook holds the same words', async () => {
    const one = await desk.stage(
      await desk.write('mot.xlsx', listOf([[1, 'Lò Thị A', 'Nữ', 'x', 'Thái', null, null]])),
    );
    const two = await desk.stage(await desk.write('hai.xlsx', listOf([good])));
    const planIds = [one.planId ?? '', two.planId ?? ''];
    const lines = texts(await feedback(...planIds));
    expect(lines.filter((line) => line.startsWith('Tệp: '))).toHaveLength(2);
    const path = join(desk.folder, 'phieu.xlsx');
    const { token } = await desk.lend(path, 'write');
    await desk.call('reports/write-workbook', { report: { kind: 'feedback', planIds }, target: token });
    const { sheets } = await readGrid(path);
    const written = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(cellAsWritten)));
    for (const line of lines.filter((each) => each !== '' && !each.includes(' | '))) expect(written).toContain(line);
    expect(written).toContain('XÁC NHẬN CỦA ĐƠN VỊ');
  });

  test('a person of another unit is not betrayed', async () => {
    await desk.takeIn(
      await desk.write('ha.xlsx', [
        {
          name: 'Danh sách',
          rows: [
            ['ĐẢNG BỘ XÃ NÀ HỲ'],
            ['DANH SÁCH KẾT NẠP QUÝ I NĂM 2017'],
            heads,
            [1, 'Lò Thị Ước', 'Nữ', day('1990-01-01'), 'Thái', day('2017-02-03'), null],
          ],
        },
      ]),
    );
    const preview = await desk.stage(
      await desk.write(
        'khoa.xlsx',
        listOf([[1, 'Lò Thị Ước', 'Nữ', day('1990-05-03'), 'Thái', day('2017-02-03'), null]]),
      ),
    );
    const said = texts(await feedback(preview.planId ?? '')).join('\n');
    expect(said).not.toContain('Nà Hỳ');
    expect(said).not.toContain('01/01/1990');
  });
});
