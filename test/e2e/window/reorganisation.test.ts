import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { formatCount } from '../../../shared/text/format.ts';
import { chooseFigureView } from '../../support/actions/choose-figure-view.ts';
import { choosePeriod } from '../../support/actions/choose-period.ts';
import { chooseWorkbook } from '../../support/actions/choose-workbook.ts';
import { goToScreen } from '../../support/actions/go-to-screen.ts';
import { readFigureColumn } from '../../support/actions/read-figure-column.ts';
import { findFigure } from '../../support/actions/read-figure.ts';
import { seeTreeOn } from '../../support/actions/see-tree-on.ts';
import { undoIntake } from '../../support/actions/undo-intake.ts';
import { writeFiles } from '../../support/actions/write-files.ts';
import {
  admittedBy,
  nameOfForm2,
  newCommunes,
  newQuarter,
  oldCommunes,
  oldCommunesOf,
  oldQuarters,
  sentFor,
  writeForm2,
  writeNamPoUnits,
} from '../../support/nam-po-workbooks.ts';
import { createDataFile } from '../create-data-file.ts';
import { projectRoot } from '../launch.ts';
import { useApp } from '../use-app.ts';
import { callFrom } from '../window-page.ts';

const app = useApp();
const TABLE = join(projectRoot, 'test/fixtures/reorganisation/nam-po.xlsx');
const WHOLE = 'Đảng bộ huyện Nậm Pồ';
const ADMITTED = 'Đảng viên mới kết nạp';
const LONG = 120_000;
const PATIENCE = 20_000;
/** What the old communes sent a year before, and the new ones in their first quarter. */
const [before = []] = oldQuarters.map((_, quarter) => sentFor(oldCommunes, quarter));
const after = sentFor(newCommunes, oldQuarters.length);
const complaints: string[] = [];
let folder = '';

/** The old district with four quarters of its fifteen communes, the table, and the first quarter of the new six. */
beforeAll(async () => {
  const { page, userData } = app();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (error) => complaints.push(error.message));
  folder = join(userData, 'Nậm Pồ');
  mkdirSync(folder);
  await createDataFile(app());
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await takeIn(await writeNamPoUnits(folder));
  for (const [quarter, text] of oldQuarters.entries())
    await takeIn(await writeForm2(folder, text, sentFor(oldCommunes, quarter)));
}, LONG);

const takeIn = async (path: string) => {
  await chooseWorkbook(app(), path);
  await writeFiles(app().page);
};
const communesInTree = (page: Page) =>
  page.getByRole('row', { level: 2 }).evaluateAll((rows) => rows.map((row) => row.children[0]?.textContent ?? ''));
const columnOf = (sent: readonly { unit: string; admitted: number }[]) => [
  ...sent.map(({ unit, admitted }) => [unit, String(admitted)]),
  [WHOLE, String(sent.reduce((sum, { admitted }) => sum + admitted, 0))],
];

test(
  'the table of 01/07/2025 makes six communes of fifteen; the tree of the day before stays',
  { timeout: LONG },
  async () => {
    const { page } = app();
    await chooseWorkbook(app(), TABLE);
    await page.getByText('Sẵn sàng ghi, 2 lưu ý').first().waitFor();
    await page.getByRole('tab', { name: /^Vấn đề/ }).click();
    await page
      .getByText(/Quảng Lâm \(Huyện Mường Nhé\)/)
      .first()
      .waitFor();
    await writeFiles(page);

    await seeTreeOn(page, '30/06/2025');
    expect(await communesInTree(page)).toEqual(oldCommunes);
    await seeTreeOn(page, '01/07/2025');
    expect(await communesInTree(page)).toEqual(newCommunes);

    await page.getByRole('row', { name: /Đảng bộ xã Quảng Lâm/ }).click();
    const panel = page.getByRole('complementary', { name: 'Chi tiết đơn vị' });
    const links = panel.getByRole('list').last();
    await links.getByText('Quảng Lâm (Huyện Mường Nhé)').waitFor();
    expect(await links.getByRole('button').allTextContents()).toEqual(['Đảng bộ xã Na Cô Sa']);
  },
);

test('the same table again is no error: there is nothing to do', { timeout: LONG }, async () => {
  const { page } = app();
  await chooseWorkbook(app(), TABLE);
  await page.getByRole('region', { name: 'Tệp nam-po.xlsx' }).getByText('Không có gì mới').waitFor();
  await page.getByRole('tab', { name: /^Vấn đề/ }).click();
  await page.getByText(/^Tệp này đã nhập lúc/).waitFor();
  expect(await page.getByText(/không thể tiếp tục/).count()).toBe(0);
});

test(
  'figures by the units that reported and by those of today, with the way back to the cell',
  { timeout: LONG },
  async () => {
    const { page } = app();
    await takeIn(await writeForm2(folder, newQuarter, after));

    await choosePeriod(page, 'Q3', 2025);
    await expect.poll(() => readFigureColumn(page)).toEqual(columnOf(after));
    await choosePeriod(page, 'Q3', 2024);
    await expect.poll(() => readFigureColumn(page)).toEqual(columnOf(before));

    await chooseFigureView(page, 'as-now');
    const summed = newCommunes.map((unit) => ({ unit, admitted: admittedBy(before, oldCommunesOf(unit)) }));
    expect(summed.find(({ unit }) => unit === 'Đảng bộ xã Nà Hỳ')?.admitted).toBe(16);
    const marked = columnOf(summed).map(([unit, text]) => [unit, unit === 'Đảng bộ xã Quảng Lâm' ? `${text}*` : text]);
    await expect.poll(() => readFigureColumn(page)).toEqual(marked);

    await choosePeriod(page, 'year', 2025);
    await chooseFigureView(page, 'as-reported');
    const named = async () =>
      (await readFigureColumn(page)).map(([unit]) => unit).filter((unit) => unit.includes('Nà Hỳ'));
    await expect.poll(named).toEqual(['Đảng bộ xã Nà Hỳ (từ 01/07/2025)', 'Đảng bộ xã Nà Hỳ (đến 30/06/2025)']);
    await choosePeriod(page, 'Q3', 2024);
    await chooseFigureView(page, 'as-now');
    await expect.poll(() => readFigureColumn(page)).toEqual(marked);

    const panel = page.getByRole('complementary', { name: 'Nguồn gốc số liệu' });
    await (await findFigure(page, 'Đảng bộ xã Quảng Lâm', ADMITTED)).click();
    await page.keyboard.press('F4');
    await panel.getByText('trước đây thuộc nơi khác, số liệu cũ không có trong tệp này').waitFor();
    await panel.getByText('Tính trên 1/2 đơn vị').waitFor();
    await page.keyboard.press('Escape');

    await (await findFigure(page, 'Đảng bộ xã Nà Hỳ', ADMITTED)).click();
    await page.keyboard.press('F4');
    await panel.getByText('Đảng bộ xã Nà Khoa').click();
    await panel.getByText(/Biểu 2 quý III 2024\.xlsx, trang “Nà Khoa”, ô B8/).waitFor();
    await page.keyboard.press('Escape');
  },
);

test('a value corrected of an old commune is marked in the new one as well', { timeout: LONG }, async () => {
  const { page } = app();
  await choosePeriod(page, 'Q3', 2024);
  await chooseFigureView(page, 'as-reported');
  const sent = before.find(({ unit }) => unit === 'Đảng bộ xã Nậm Nhừ')?.admitted ?? 0;
  await (await findFigure(page, 'Đảng bộ xã Nậm Nhừ', ADMITTED)).click();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Sửa số liệu' });
  await dialog.getByLabel('Giá trị đúng').waitFor();
  await page.keyboard.type(String(sent + 1));
  await page.keyboard.press('Enter');
  await dialog.getByRole('table', { name: 'Số liệu sẽ thay đổi' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await chooseFigureView(page, 'as-now');
  const shown = async () => new Map(await readFigureColumn(page));
  const now = admittedBy(before, oldCommunesOf('Đảng bộ xã Nà Hỳ')) + 1;
  await expect.poll(async () => (await shown()).get('Đảng bộ xã Nà Hỳ')).toBe(`${now}, có ô đã sửa`);
  expect((await shown()).get(WHOLE)).toMatch(/, có ô đã sửa$/);
  expect((await shown()).get('Đảng bộ xã Mường Chà')).not.toContain('đã sửa');
  await takeBackLast(page);
});

/** Takes the act that was written last back, on “Nhật ký”. */
const takeBackLast = async (page: Page) => {
  const newest = await callFrom(page, 'log/list', { from: 0, count: 1, filter: {} });
  const number = newest.ok ? newest.value.rows[0]?.changeSetId : undefined;
  if (number === undefined) throw new Error('nothing was written');
  await goToScreen(page, 'Nhật ký');
  // The screen shows what it knew before until the newest lines have come.
  const first = page.getByRole('grid').locator('[data-act="0"]');
  await first.filter({ has: page.locator('td.number', { hasText: new RegExp(`^${formatCount(number)}$`) }) }).click();
  await page.getByRole('button', { name: /^Hoàn tác lần ghi số/ }).click();
  await page
    .getByText(/^Đã hoàn tác lần ghi số/)
    .first()
    .waitFor();
};

/** The line of a report that begins with the words, its cells. */
const lineOf = async (page: Page, path: string, words: string) => {
  await page.evaluate((hash) => (location.hash = hash), path);
  const line = page.locator('.preview-sheet tr').filter({ hasText: words }).first();
  await line.waitFor();
  return (await line.locator('td, th').allTextContents()).map((text) => text.trim());
};

test('papers of the first quarter of the new communes hold what their old ones did', { timeout: LONG }, async () => {
  const { page } = app();
  await choosePeriod(page, 'Q3', 2025);
  const [sent, lastYear] = [after, before].map((all) => String(all.reduce((sum, { admitted }) => sum + admitted, 0)));
  for (const view of ['as-reported', 'as-now'] as const) {
    await chooseFigureView(page, view);
    const line = await lineOf(page, '#/reports/form/bieu-2-btctw', 'Tổng số đảng viên mới kết nạp');
    expect(line.slice(1, 3)).toEqual([sent, lastYear]);
  }
  await page
    .getByText('Số cùng kỳ năm trước tính trên 15/16 đơn vị; chưa có báo cáo của: Quảng Lâm (Huyện Mường Nhé).')
    .waitFor();

  const ofYear = [2, 3].flatMap((quarter) => [...sentFor(oldCommunes, quarter)]);
  const inQuarter = after.find(({ unit }) => unit === 'Đảng bộ xã Nà Hỳ')?.admitted ?? 0;
  const sinceJanuary = inQuarter + admittedBy(ofYear, oldCommunesOf('Đảng bộ xã Nà Hỳ'));
  const columns = async () => (await lineOf(page, '#/reports/quarterly', 'Đảng bộ xã Nà Hỳ')).slice(4, 6);
  await expect.poll(columns).toEqual([String(inQuarter), String(sinceJanuary)]);
  await chooseFigureView(page, 'as-reported');
  await expect.poll(columns).toEqual([String(inQuarter), String(inQuarter)]);
  await page.getByText(/^Số lũy kế từ đầu năm gồm cả số của đơn vị đã kết thúc trước ngày cuối kỳ:/).waitFor();
});

test('a merge by hand is shown, written and taken back', { timeout: LONG }, async () => {
  const { page } = app();
  await seeTreeOn(page, '01/01/2026');
  await page.getByRole('row', { name: /Đảng bộ xã Chà Tở/ }).click();
  await page.getByRole('button', { name: 'Sáp nhập / chia tách…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Văn bản').fill('Nghị quyết 01');
  await dialog.getByRole('combobox', { name: 'Các đơn vị' }).fill('xa na bung');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Tên' }).fill('Đảng bộ xã Chà Bủng');
  await dialog.getByRole('button', { name: 'Xem trước' }).click();
  const effects = dialog.getByRole('table', { name: 'Trước và sau khi sắp xếp' });
  await effects.getByText('Đảng bộ xã Chà Bủng').first().waitFor();
  await dialog.getByRole('button', { name: /^Ghi/ }).click();
  await dialog.getByRole('button', { name: 'Hoàn tác' }).waitFor();
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  const merged = [...newCommunes.filter((name) => !/Chà Tở|Nà Bủng/.test(name)), 'Đảng bộ xã Chà Bủng'];
  await expect.poll(async () => (await communesInTree(page)).toSorted()).toEqual(merged.toSorted());
  await takeBackLast(page);
  await seeTreeOn(page, '01/01/2026');
  await expect.poll(() => communesInTree(page)).toEqual(newCommunes);
});

test(
  'a split of which nobody knows the shares leaves its parts without a basis and the whole as it was',
  { timeout: LONG },
  async () => {
    const { page } = app();
    await seeTreeOn(page, '01/01/2026');
    await page.getByRole('row', { name: /Đảng bộ xã Mường Chà/ }).click();
    await page.getByRole('button', { name: 'Sáp nhập / chia tách…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Việc').selectOption('split');
    await dialog.getByLabel('Văn bản').fill('Nghị quyết 02');
    const parts = ['Đảng bộ xã Mường Chà Trên', 'Đảng bộ xã Mường Chà Dưới'];
    for (const [at, name] of parts.entries()) {
      const part = dialog.getByRole('group', { name: `Phần ${at + 1}` });
      await part.getByRole('textbox', { name: 'Tên' }).fill(name);
      await part.getByRole('checkbox').check();
    }
    for (const [at, child] of (await dialog.getByRole('combobox', { name: /^Chi bộ .* về$/ }).all()).entries())
      await child.selectOption(String(at % 2));
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByRole('button', { name: /^Ghi/ }).click();
    await dialog.getByRole('button', { name: 'Đóng' }).click();

    await choosePeriod(page, 'Q3', 2025);
    await chooseFigureView(page, 'as-now');
    const shown = async () => new Map(await readFigureColumn(page));
    for (const part of parts) await expect.poll(async () => (await shown()).get(part)).toBe('không đủ căn cứ');
    expect((await shown()).get(WHOLE)).toBe(columnOf(after).at(-1)?.[1]);
    await takeBackLast(page);
    await expect.poll(() => readFigureColumn(page)).toEqual(columnOf(after));
  },
);

test(
  'the table can be taken back when nothing rests on it any more: the old tree stands',
  { timeout: LONG },
  async () => {
    const { page } = app();
    await goToScreen(page, 'Nhập báo cáo');
    await page.getByRole('button', { name: 'Tất cả các tệp' }).click();
    await undoIntake(page, nameOfForm2(newQuarter));
    await undoIntake(page, 'nam-po.xlsx');
    await seeTreeOn(page, '01/07/2025');
    await expect.poll(() => communesInTree(page)).toEqual(oldCommunes);
    expect(complaints).toEqual([]);
  },
);
