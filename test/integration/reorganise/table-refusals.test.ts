import { expect, onTestFinished, test } from 'vitest';
import { describeProblem } from '../../../shared/text/vi/describe-problem.ts';
import type { FixtureCell, FixtureSheet } from '../../fixtures/intake/write-workbook.ts';
import { openReorganiseDesk, type ReorganiseDesk } from '../../support/reorganise-desk.ts';

const heads = [
  ...['Đơn vị cũ', 'Cấp trên cũ', 'Đơn vị mới', 'Loại của đơn vị mới', 'Cấp trên mới', 'Hình thức', 'Tỷ lệ'],
  ...['Ngày hiệu lực', 'Văn bản', 'Số đảng viên'],
];
const units = {
  name: 'Đơn vị',
  rows: [
    ['Mã đơn vị', 'Tên đơn vị', 'Loại tổ chức', 'Loại hình', 'Loại chi bộ', 'Trực thuộc', 'Từ ngày', 'Đến ngày'],
    ['01', 'Đảng bộ xã Nà Khoa', 'Đảng bộ cơ sở', 'Xã', null, null],
    ['01.01', 'Chi bộ bản Huổi Sang', 'Chi bộ trực thuộc', null, 'Thôn, bản', '01'],
    ['02', 'Đảng bộ xã Nà Hỳ', 'Đảng bộ cơ sở', 'Xã', null, null],
    ['03', 'Đảng bộ xã Nậm Chua', 'Đảng bộ cơ sở', 'Xã', null, null, null, '31/12/2024'],
    ['04', 'Đảng bộ xã Tân Tiến', 'Đảng bộ cơ sở', 'Xã', null, null],
  ],
} as const;
type Cells = readonly FixtureCell[];
const district = 'Huyện Nậm Pồ';
const day = '01/07/2025';

async function desk(
  organisation: Parameters<typeof openReorganiseDesk>[1] = {},
  sheet: FixtureSheet = units,
): Promise<ReorganiseDesk> {
  const opened = await openReorganiseDesk(sheet, organisation);
  onTestFinished(() => opened.close());
  return opened;
}
const table = (rows: readonly Cells[]) => ({ name: 'Bảng', rows: [heads, ...rows] });

async function toldBy(opened: ReorganiseDesk, rows: readonly Cells[]): Promise<readonly string[]> {
  const preview = await opened.stageSheet(table(rows));
  expect(preview.planHash).toBeNull();
  return preview.problems
    .filter(({ weight }) => weight !== 'note')
    .map((problem) => {
      const { what } = describeProblem(problem);
      expect(what).not.toMatch(/[{}]/u);
      return `${problem.code} ${problem.place.at === 'cell' ? problem.place.cell : problem.place.at}: ${what}`;
    });
}

test('what a table gets wrong is told at its cell, with what was expected', async () => {
  const opened = await desk();
  const told = (rows: readonly Cells[]) => toldBy(opened, rows);
  const merged: Cells = ['Nà Khoa', district, 'Xã Nà Hỳ', 'Xã', null, 'Nhập toàn bộ', null, day];
  expect({
    form: await told([['Nà Khoa', district, 'Xã Nà Hỳ', 'Xã', null, 'Sáp lại', null, day]]),
    noForm: await told([merged, ['Nà Hỳ', district, 'Xã Nà Hỳ', 'Xã', null, null, null, day]]),
    share: await told([['Nà Khoa', district, 'Xã Nà Hỳ', 'Xã', null, 'Nhập một phần', 40, day]]),
    onePart: await told([['Nà Khoa', district, 'Xã Mới', 'Xã', null, 'Nhập một phần', '40%', day]]),
    ended: await told([['Nậm Chua', district, 'Xã Nà Hỳ', 'Xã', null, 'Nhập toàn bộ', null, '01/02/2025']]),
    twice: await told([merged, ['Nà Khoa', district, 'Xã Khác', 'Xã', null, 'Nhập toàn bộ', null, day]]),
    kept: await told([merged, ['Nà Hỳ', district, 'Xã Nà Hỳ', 'Xã', null, 'Giữ nguyên', null, day]]),
    dissolved: await told([['Nà Khoa', district, null, null, null, 'Giải thể', null, day]]),
    parent: await told([
      ['Chi bộ bản Huổi Sang', 'Xã Nà Khoa', null, null, 'Đảng bộ xã Không Có', 'Chuyển cấp trên', null, day],
    ]),
    unknown: await told([['Nà Kho', district, 'Xã Nà Hỳ', 'Xã', null, 'Nhập toàn bộ', null, day]]),
    marks: await told([['Na Khóa', district, 'Xã Nà Hỳ', 'Xã', null, 'Nhập toàn bộ', null, day]]),
  }).toMatchSnapshot();
});

test('a name of the right place under another superior is never taken', async () => {
  const opened = await desk();
  const rows: readonly Cells[] = [
    ['Tân Tiến', 'Huyện Yên Sơn', 'Xã Tân Long', 'Xã', null, 'Nhập toàn bộ', null, day],
    ['Nà Khoa', district, 'Xã Tân Long', 'Xã', null, 'Nhập toàn bộ', null, day],
  ];
  await opened.commit(await opened.stageSheet(table(rows)));
  expect((await opened.links()).map(({ from }) => [from.name, from.isOutside])).toEqual([
    ['Đảng bộ xã Nà Khoa', false],
    ['Tân Tiến', true],
  ]);
  expect(await opened.tree('2025-07-01')).toContain('  Đảng bộ xã Tân Tiến');
});

test('the file of a commune asks whether the district’s communes are its own, and they become its past', async () => {
  const organisation = { profile: 'commune', organisationName: 'Nà Hỳ', superiorName: 'Tỉnh ủy Điện Biên' } as const;
  // The old commune bears the name of the organisation itself: its last day tells them apart.
  const past = units.rows.map((row) => (row[1] === 'Đảng bộ xã Nà Hỳ' ? [...row, null, '30/06/2025'] : row));
  const opened = await desk(organisation, { name: 'Đơn vị', rows: past });
  const rows: readonly Cells[] = ['Nà Khoa', 'Nà Hỳ'].map((name) => [
    ...[name, district, 'Xã Nà Hỳ', 'Xã', 'Tỉnh Điện Biên', 'Nhập toàn bộ', null, day],
  ]);
  const asked = await opened.stageSheet(table(rows));
  expect(asked.questions.map(({ problem }) => problem.code)).toEqual(['reorganise.superior-open']);
  const answers = asked.questions.flatMap(({ options }) => options[0]?.answer ?? []);
  await opened.commit(await opened.stageSheet(table(rows), answers));
  expect(await opened.tree('2025-06-30')).toContain('    Chi bộ bản Huổi Sang');
  expect(await opened.tree('2025-07-01')).toEqual([
    'Đảng bộ xã Nà Hỳ',
    '  Đảng bộ xã Tân Tiến',
    '  Chi bộ bản Huổi Sang',
  ]);
  const links = await opened.links();
  expect(links.map(({ from, to }) => [from.name, to.name])).toEqual([
    ['Đảng bộ xã Nà Hỳ', 'Đảng bộ xã Nà Hỳ'],
    ['Đảng bộ xã Nà Khoa', 'Đảng bộ xã Nà Hỳ'],
  ]);
  expect(links.every(({ from, to }) => from.unitId !== to.unitId)).toBe(true);
});

test('every kind of row does what it says', async () => {
  const opened = await desk();
  const rows: readonly Cells[] = [
    ['Nà Khoa', district, 'Xã Nà Khoa Mới', 'Xã', null, 'Đổi tên', null, day, 'NQ 1'],
    ['Chi bộ bản Huổi Sang', 'Xã Nà Khoa', null, null, 'Xã Nà Hỳ', 'Chuyển cấp trên', null, day, 'QĐ 2'],
    [null, null, 'Đảng bộ phường Điện Biên', 'Phường', null, 'Thành lập', null, day, 'QĐ 3'],
    ['Tân Tiến', district, 'Đảng bộ xã Nà Sang', null, 'Tỉnh Lai Châu', 'Bàn giao nguyên trạng', null, day, 'QĐ 4', 41],
    ['Mường Mươn', 'Huyện Mường Chà', 'Xã Mường Mươn', 'Xã', null, 'Tiếp nhận nguyên trạng', null, day, 'QĐ 5', 86],
  ];
  const preview = await opened.stageSheet(table(rows));
  expect(preview.problems.filter(({ weight }) => weight !== 'note')).toEqual([]);
  await opened.commit(preview);
  expect(await opened.tree('2025-07-01')).toEqual([
    'Đảng bộ huyện Nậm Pồ',
    '  Đảng bộ xã Nà Khoa Mới',
    '  Đảng bộ xã Nà Hỳ',
    '    Chi bộ bản Huổi Sang',
    '  Đảng bộ phường Điện Biên',
    '  Đảng bộ xã Mường Mươn',
  ]);
  const links = await opened.links();
  expect(
    links
      .map(({ kind, from, to, document, memberCount }) => [kind, from.name, to.name, document, memberCount])
      .toSorted((one, other) => String(one[3]).localeCompare(String(other[3]))),
  ).toEqual([
    ['rename', 'Đảng bộ xã Nà Khoa', 'Đảng bộ xã Nà Khoa Mới', 'NQ 1', null],
    ['transfer', 'Chi bộ bản Huổi Sang', 'Chi bộ bản Huổi Sang', 'QĐ 2', null],
    ['transfer', 'Đảng bộ xã Tân Tiến', 'Đảng bộ xã Nà Sang', 'QĐ 4', 41],
    ['transfer', 'Mường Mươn', 'Đảng bộ xã Mường Mươn', 'QĐ 5', 86],
  ]);
});

test('people who go with a part of the ground make the transfer whole, ground alone moves no organisation', async () => {
  const opened = await desk();
  const rows: readonly Cells[] = [
    ['Nà Khoa', district, 'Xã Nà Bủng', 'Xã', null, 'Nhập một phần diện tích, toàn bộ dân số', null, day],
    ['Nà Khoa', district, 'Xã Si Pa Phìn', 'Xã', null, 'Nhập một phần diện tích', null, day],
    ['Tân Tiến', district, 'Xã Si Pa Phìn', 'Xã', null, 'Nhập toàn bộ', null, day],
  ];
  const preview = await opened.stageSheet(table(rows));
  expect(preview.problems.map(({ code }) => code)).toContain('reorganise.area-only');
  await opened.commit(preview);
  expect((await opened.links()).map(({ kind, from, to, share }) => [kind, from.name, to.name, share])).toEqual([
    ['merge', 'Đảng bộ xã Tân Tiến', 'Đảng bộ xã Si Pa Phìn', { part: 1, whole: 1 }],
    ['merge', 'Đảng bộ xã Nà Khoa', 'Đảng bộ xã Nà Bủng', { part: 1, whole: 1 }],
  ]);
});

test('below Biểu 1 of the quarter an organisation taken over whole is one line', async () => {
  const opened = await desk();
  const rows: readonly Cells[] = [
    ['Mường Mươn', 'Huyện Mường Chà', 'Xã Mường Mươn', 'Xã', null, 'Tiếp nhận nguyên trạng', null, day, 'QĐ 5', 86],
  ];
  await opened.commit(await opened.stageSheet(table(rows)));
  const linesOf = async (formId: string, period: string) => {
    const document = await opened.call('reports/build', { report: { kind: 'form', formId, period } });
    return document.blocks.flatMap((block) => (block.kind === 'notes' ? block.lines : []));
  };
  const line =
    'Ngày 01/07/2025 tiếp nhận nguyên trạng Mường Mươn (Huyện Mường Chà) vào Đảng bộ xã Mường Mươn, gồm 86 đảng viên theo QĐ 5; không tính vào mục chuyển đến.';
  expect(await linesOf('bieu-1-btctw', '2025-Q3')).toContain(line);
  expect(await linesOf('bieu-1-btctw', '2025-Q2')).not.toContain(line);
  expect(await linesOf('bieu-2-btctw', '2025-Q3')).not.toContain(line);
});
