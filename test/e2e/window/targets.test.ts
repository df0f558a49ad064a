import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtPages } from '../../support/window/build-pages.ts';
import { useBrowser } from '../../support/window/use-browser.ts';

const browser = useBrowser();
let page: Page;
beforeEach(async () => {
  page = await browser().browser.newPage({ viewport: { width: 1093, height: 582 } });
  await page.goto(`${browser().origin}/${builtPages.window}#/targets`);
  await page.getByRole('grid').waitFor();
});
afterEach(() => page.close());

const cell = (unit: number, column: string) => page.locator(`[data-cell="${unit}_${column}"]`);
/** Puts a text on the clipboard the way a person does: from a field, with Ctrl+C. */
async function copyText(text: string) {
  await page.evaluate((written) => {
    const field = document.createElement('textarea');
    field.id = 'other-program';
    document.body.append(field);
    field.value = written;
    field.select();
  }, text);
  await page.keyboard.press('Control+c');
  await page.evaluate(() => document.querySelector('#other-program')?.remove());
}
const active = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '');

describe('Chỉ tiêu in a real browser', () => {
  test('cells copied in another program are pasted with Ctrl+V, shown, and written', async () => {
    await copyText('Đảng bộ xã Pá Lươn\t11\t4-5\r\nĐảng bộ xã Nậm Sen\t9\t\r\n');
    await cell(3, 'assigned').click();
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog', { name: 'Xem trước thay đổi' });
    await dialog.waitFor();
    expect(await dialog.locator('tbody tr').allTextContents()).toEqual([
      'Đảng bộ xã Pá LươnCấp trên giao, Năm 20171011',
      'Đảng bộ xã Pá LươnNghị quyết, Năm 2017chưa giao4–5',
    ]);
    await dialog.getByRole('button', { name: 'Ghi 2 chỉ tiêu' }).click();
    await page.getByText('Đã ghi 2 chỉ tiêu.').waitFor();
    await page.keyboard.press('F5');
    await expect.poll(() => cell(4, 'resolution').textContent()).toBe('4–5');
  });

  test('what was copied here with Ctrl+C is pasted without a change', async () => {
    await cell(3, 'assigned').click();
    await cell(7, 'resolution').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    await page.getByText('Đã sao chép 10 ô.').waitFor();
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog', { name: 'Xem trước thay đổi' });
    await dialog.getByText('Không có gì thay đổi: các chỉ tiêu này đã có đúng như vậy.').waitFor();
    expect(await dialog.getByText('0 chỉ tiêu mới, 0 chỉ tiêu thay đổi, 5 chỉ tiêu giữ nguyên.').isVisible()).toBe(
      true,
    );
  });

  test('a whole round by keyboard: move, type over, correct, go on, leave with Tab', async () => {
    await cell(2, 'assigned').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('12');
    expect(await page.locator('.target-editor').inputValue()).toBe('12');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi 1 chỉ tiêu.').waitFor();
    await expect.poll(active).toBe('4_assigned');
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await expect.poll(active).toBe('4_assigned');
    await page.keyboard.press('Control+z');
    await page.getByText('Đã hoàn tác.').first().waitFor();
    await expect.poll(active).toBe('4_assigned');
    await page.keyboard.press('Tab');
    expect(await active()).toBe('');
  });

  test('before targets go the safe button has the focus, and the cell has it again afterwards', async () => {
    await cell(4, 'assigned').click();
    await page.keyboard.press('Delete');
    await page.getByRole('alertdialog').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Giữ lại');
    await page.keyboard.press('Escape');
    await expect.poll(active).toBe('4_assigned');
  });

  test('dragging and Ctrl+click select blocks, which are counted, added up and divided', async () => {
    await cell(3, 'assigned').hover();
    await page.mouse.down();
    await cell(5, 'assigned').hover();
    await page.mouse.up();
    await page.getByText('Đếm: 3   Tổng: 31   Trung bình: 10,33').waitFor();
    await cell(6, 'assigned').click({ modifiers: ['Control'] });
    await expect.poll(() => page.locator('.figure-summary').textContent()).toMatch(/^Đếm: 4 +Tổng: 40 +Trung bình: 10/);
  });
});
