import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { screenDigits, screenNames } from '../../../shared/contract/screens.ts';
import { screenTitles } from '../../../shared/text/vi/screens.ts';
import { pipeline } from '../../fixtures/intake/candidate-lists.ts';
import { writeWorkbook } from '../../fixtures/intake/write-workbook.ts';
import { goToScreen } from '../../support/actions/go-to-screen.ts';
import { focusedName, tabTo } from '../../support/actions/tab-to.ts';
import { useApp } from '../use-app.ts';

const app = useApp();
const FILE = 'Quần chúng Nà Khoa.xlsx';
const UNIT = 'Đảng bộ xã Chà Cang';
const LONG = 240_000;
const complaints: string[] = [];
const press = (key: string) => app().page.keyboard.press(key);

/** Row and text of the cell that has the focus. */
const activeCell = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('[role="gridcell"]');
    return [
      cell?.closest('[role="row"], tr')?.querySelector('[role="rowheader"], th')?.textContent ?? '',
      cell?.textContent ?? '',
    ] as const;
  });

/** Walks down the first column of “Số liệu” to the unit. */
async function walkToUnit(page: Page): Promise<string> {
  await goToScreen(page, 'Số liệu');
  await page.getByRole('grid').waitFor();
  for (let stops = 0; stops < 40 && (await activeCell(page))[0] === ''; stops += 1) await press('Tab');
  await press('Control+Home');
  for (let rows = 0; rows < 40; rows += 1) {
    const [unit, text] = await activeCell(page);
    if (unit === UNIT) return text;
    await press('ArrowDown');
  }
  throw new Error(`${UNIT} is not reached with the arrow keys`);
}

/** The main road without a mouse: nothing below clicks. */
describe('with the keyboard alone', () => {
  beforeAll(() => {
    app().page.setDefaultTimeout(20_000);
    app().page.on('pageerror', (error) => complaints.push(error.message));
  });

  test(
    'the sample is opened, a workbook chosen, its question answered, its rows written',
    { timeout: LONG },
    async () => {
      const { page, evaluate, userData } = app();
      await tabTo(page, 'Dùng dữ liệu mẫu để làm thử');
      await press('Enter');
      await page.getByText('DỮ LIỆU MẪU').waitFor({ timeout: 120_000 });

      const path = join(userData, FILE);
      await writeWorkbook(path, [pipeline]);
      await evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
      }, path);
      await goToScreen(page, 'Nhập báo cáo');
      await press('Control+o');
      await page.getByText('Cần trả lời 1 câu hỏi').waitFor();
      await tabTo(page, basename(path));
      await press('Enter');
      await page.getByRole('heading', { level: 2, name: FILE }).waitFor();
      await tabTo(page, 'Thuộc “Đảng bộ xã Nà Khoa”');
      await press('Space');
      await page
        .getByText(/^Sẵn sàng ghi/)
        .first()
        .waitFor();
      await tabTo(page, /vào số liệu$/);
      await press('Enter');
      await page.getByText(/^Đã ghi \d+ tệp vào số liệu\.$/).waitFor();
      expect(complaints).toEqual([]);
    },
  );

  test(
    'a figure shows its source with F4, is corrected with F2 and taken back with Ctrl+Z',
    { timeout: LONG },
    async () => {
      const { page } = app();
      const before = await walkToUnit(page);
      await press('F4');
      const panel = page.getByRole('complementary', { name: 'Nguồn gốc số liệu' });
      await panel.getByText(`${UNIT} · Quý I/2017`).waitFor();
      await press('Escape');
      await panel.waitFor({ state: 'detached' });
      expect(await activeCell(page)).toEqual([UNIT, before]);

      await press('F2');
      const dialog = page.getByRole('dialog', { name: 'Sửa số liệu' });
      await dialog.getByLabel('Giá trị đúng').waitFor();
      await press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => activeCell(page)).toEqual([UNIT, before]);

      await press('F2');
      await dialog.getByLabel('Giá trị đúng').waitFor();
      await page.keyboard.type(String(Number(before) + 2));
      await press('Enter');
      await dialog.getByRole('table', { name: 'Số liệu sẽ thay đổi' }).waitFor();
      await press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => activeCell(page)).toEqual([UNIT, `${Number(before) + 2}, có ô đã sửa`]);
      await press('Control+z');
      await expect.poll(() => activeCell(page)).toEqual([UNIT, before]);
    },
  );

  test('a report is seen, printed with Ctrl+P and saved as PDF', { timeout: LONG }, async ({ skip }) => {
    const { page, evaluate, dataFolder, kind } = app();
    const pdf = join(dataFolder, 'Tổng hợp.pdf');
    await evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, pdf);
    await goToScreen(page, 'Báo cáo');
    await tabTo(page, 'Xem trước Tổng hợp kết quả kết nạp đảng viên');
    await press('Enter');
    await page.locator('.preview-sheet').first().waitFor();
    await tabTo(page, 'Lưu PDF');
    await press('Enter');
    await page.getByText(/^Đã lưu “.*” vào /).waitFor({ timeout: 60_000 });
    expect(existsSync(pdf)).toBe(true);
    skip(kind === 'electron', 'this machine may have a printer');
    await press('Control+p');
    await page
      .getByText(/Không tìm thấy máy in/)
      .first()
      .waitFor({ timeout: 60_000 });
  });

  test(
    'every screen opens with its key and the next Tab stands on something with a name',
    { timeout: LONG },
    async () => {
      const { page } = app();
      for (const name of screenNames) {
        await press(`Control+${screenDigits[name]}`);
        await page.getByRole('heading', { level: 1, name: screenTitles[name] }).waitFor();
        await press('Tab');
        expect(await focusedName(page), screenTitles[name]).not.toBe('');
      }
      expect(complaints).toEqual([]);
    },
  );
});
