import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  chooseFakeFiles,
  everyIntakeView,
  everyScreen,
  everyTab,
  openScreen,
} from '../../support/window/every-screen.ts';
import { useBrowser } from '../../support/window/use-browser.ts';

const browser = useBrowser();
const SIZES = [
  { width: 1366, height: 728 },
  { width: 1093, height: 582 },
];
const open = (address: string, size: { width: number; height: number }) => openScreen(browser(), address, size);

/** Controls that are too small to be hit; cells of a sheet are its grid's. */
const tooSmall = (page: Page) =>
  page.locator('#app :is(button, select, a):visible:not(.paper-figure)').evaluateAll((controls) =>
    controls.flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width < 24 || height < 23.5 ? [`${control.textContent} ${width}×${height}`] : [];
    }),
  );
const widerThanWindow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each(SIZES)('at $width×$height', (size) => {
  test.each(everyScreen)('%s fits without scrolling sideways and obeys the content policy', async (address, text) => {
    const { page, complaints } = await open(address, size);
    await page.getByText(text).first().waitFor();
    expect(await widerThanWindow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(everyIntakeView)('%s of a file fit too, and the main button is in sight', async (_, file, text, tab) => {
    const { page, complaints } = await open('#/intake', size);
    await chooseFakeFiles(page);
    expect(await widerThanWindow(page)).toBe(0);
    await page.getByRole('button', { name: file, exact: true }).click();
    if (tab !== null) await page.getByRole('tab', { name: tab }).click();
    await page.getByText(text).first().waitFor();
    expect(await widerThanWindow(page)).toBe(0);
    const button = await page.getByRole('button', { name: /vào số liệu$/ }).boundingBox();
    expect((button?.x ?? Infinity) + (button?.width ?? 0)).toBeLessThanOrEqual(size.width);
    const status = await page.getByRole('contentinfo').boundingBox();
    const detail = await page.getByRole('region', { name: `Tệp ${file}` }).boundingBox();
    expect((detail?.y ?? Infinity) + (detail?.height ?? 0)).toBeLessThanOrEqual(status?.y ?? 0);
    expect(await tooSmall(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(everyTab)('%s: the tab %s fits too', async (address, tab, text) => {
    const { page, complaints } = await open(address, size);
    await page.getByRole('tab', { name: tab }).click();
    await page.getByText(text).first().waitFor();
    expect(await widerThanWindow(page)).toBe(0);
    expect(await tooSmall(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('every control can be hit: at least 24 by 24', { timeout: 180_000 }, async () => {
    for (const [address, text] of everyScreen) {
      const { page } = await open(address, size);
      await page.getByText(text).first().waitFor();
      expect(await tooSmall(page), address).toEqual([]);
      await page.close();
    }
  });
});

describe('in a real browser', () => {
  test('totals and heads of the figures stay in sight while the rest scrolls', async () => {
    const { page } = await open('#/figures', { width: 1093, height: 582 });
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await page.locator('[data-pane-start]').focus();
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.getByRole('rowheader', { name: 'Đảng bộ huyện Nậm Sen' }).isVisible()).toBe(true);
    const scroller = await page.locator('.figure-scroll').boundingBox();
    const head = await page.getByRole('columnheader', { name: 'Đơn vị' }).boundingBox();
    const total = await page.getByRole('rowheader', { name: 'Đảng bộ huyện Nậm Sen' }).boundingBox();
    const active = await page.locator('[data-pane-start]').boundingBox();
    if (scroller === null || head === null || total === null || active === null) throw new Error('not drawn');
    expect(head.y).toBeGreaterThanOrEqual(scroller.y - 1);
    expect(total.y + total.height).toBeLessThanOrEqual(scroller.y + scroller.height + 1);
    expect(active.y).toBeGreaterThanOrEqual(head.y + head.height - 1);
    expect(active.y + active.height).toBeLessThanOrEqual(total.y + 1);
    await page.close();
  });

  test('a cell far down and right of a sheet of 100.000 people comes into sight and can be mended', async () => {
    const { page, complaints } = await open('?delivery#/intake', { width: 1093, height: 582 });
    await page.getByRole('button', { name: 'Chọn tệp…' }).click();
    const first = page.getByRole('button', { name: '01 DS kết nạp Sen Hạ quý I.xlsx', exact: true });
    await page.getByRole('button', { name: /^Ghi \d+ tệp vào số liệu$/ }).waitFor();
    await first.focus();
    await page.keyboard.press('End');
    const large = page.getByRole('button', { name: 'Toàn bộ danh sách nhiều năm.xlsx', exact: true });
    await expect.poll(() => large.evaluate((name) => name === document.activeElement)).toBe(true);
    await page.getByText('Sẵn sàng ghi, 1 lưu ý').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /^Vấn đề/ }).click();
    await page.keyboard.press('F8');
    const marked = page.getByRole('gridcell', { name: /^Ô A90000: 89992/ });
    await marked.waitFor();
    await marked.click();
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Ô K90000/);
    await page.keyboard.press('F2');
    const editor = page.getByRole('textbox', { name: 'Sửa ô K90000' });
    await editor.waitFor();
    await page.keyboard.type('15/02/2017');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: /^Ô K90000: 15\/02\/2017\. Đã sửa/ }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a term is typed as two days, and a day that does not exist is named', async () => {
    const { page } = await open('#/', { width: 1093, height: 582 });
    await page.getByLabel('Kỳ báo cáo').selectOption('days');
    await page.getByRole('textbox', { name: 'Từ ngày' }).fill('14/10/2020');
    await page.getByRole('textbox', { name: 'Đến ngày' }).fill('31/06/2025');
    await page.keyboard.press('Enter');
    await page.getByText('Ghi ngày như 14/10/2020.').waitFor();
    await page.getByRole('textbox', { name: 'Đến ngày' }).fill('30/06/2025');
    await page.keyboard.press('Enter');
    await page.getByText('14/10/2020 – 30/06/2025: đã có số liệu của 0/24 đơn vị').waitFor();
    await expect.poll(() => page.title()).toBe('Huyện ủy Nậm Sen – 14/10/2020 – 30/06/2025 – Sổ Kết Nạp');
    await page.close();
  });

  test('arrow keys walk over the figures on paper, F4 explains the one they stand on', async () => {
    const { page } = await open('#/reports/form/bieu-2-btctw', { width: 1366, height: 728 });
    await page.locator('.preview-sheet').first().waitFor();
    await page.getByRole('region', { name: 'Xem trước trang in' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.textContent)).toContain('- Nữ');
    await page.keyboard.press('F4');
    const panel = page.getByRole('complementary', { name: 'Nguồn gốc số liệu' });
    await panel.getByText('Đảng bộ huyện Nậm Sen · Quý I/2016').waitFor();
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('paper-figure');
    await page.close();
  });

  test('copying reaches the clipboard without any permission', async () => {
    const { page } = await open('#/figures', { width: 1366, height: 728 });
    await page.getByRole('grid').waitFor();
    await page.evaluate(() => {
      document.addEventListener('copy', (event) => {
        Object.assign(window, { copied: event.clipboardData?.getData('text/plain') });
      });
    });
    const copied = () => page.evaluate(() => (window as unknown as { copied: string }).copied);
    await page.getByRole('button', { name: 'Sao chép kèm tiêu đề' }).click();
    await page.getByText('Đã sao chép 1 ô.').waitFor();
    expect(await copied()).toBe('Đơn vị\tĐảng viên mới kết nạp\r\nĐảng bộ thị trấn Sen Hạ\t8');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+C');
    await page.getByText('Đã sao chép 2 ô.').waitFor();
    expect(await copied()).toBe('8\r\n4');
    await page.close();
  });

  test('the safe button of the restore question has the focus', async () => {
    const { page } = await open('#/settings', { width: 1093, height: 582 });
    await page.getByRole('tab', { name: 'Dữ liệu và sao lưu', exact: true }).click();
    await page
      .getByRole('button', { name: /^Khôi phục bản/ })
      .first()
      .click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Giữ số liệu hiện tại');
    await page.close();
  });
});
