import { describe, expect, test } from 'vitest';
import { openSample } from '../../support/actions/open-sample.ts';
import { findFigure } from '../../support/actions/read-figure.ts';
import { useApp } from '../use-app.ts';

const app = useApp();
const UNIT = 'Đảng bộ xã Chà Cang';
const WHOLE = 'Đảng bộ huyện Nậm Pồ';
const ADMITTED = 'Đảng viên mới kết nạp';

describe('a value corrected by hand in the running app', () => {
  test('F2, value, reason, preview, written; the corner, Ctrl+Z, all by keyboard', { timeout: 240_000 }, async () => {
    const { page } = app();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await openSample(page);
    const figure = async (unit: string) => (await findFigure(page, unit, ADMITTED)).textContent();
    const [before, whole] = [Number(await figure(UNIT)), Number(await figure(WHOLE))];

    await (await findFigure(page, UNIT, ADMITTED)).click();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: 'Sửa số liệu' });
    await dialog.getByLabel('Giá trị đúng').waitFor();
    await page.keyboard.type(String(before + 1));
    await page.keyboard.press('Enter');
    const changes = dialog.getByRole('table', { name: 'Số liệu sẽ thay đổi' });
    await changes.getByRole('cell', { name: `${whole} → ${whole + 1}`, exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    // Back on the cell that was corrected.
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toBe(`${before + 1}, có ô đã sửa`);

    await expect.poll(() => figure(UNIT)).toBe(`${before + 1}, có ô đã sửa`);
    await expect.poll(() => figure(WHOLE)).toBe(`${whole + 1}, có ô đã sửa`);
    await page.getByRole('button', { name: 'Hoàn tác (Ctrl+Z)' }).waitFor();
    await page.keyboard.press('F4');
    const panel = page.getByRole('complementary', { name: 'Nguồn gốc số liệu' });
    await panel.getByText(`tính là “${before + 1}” (đơn vị gọi điện báo sai`, { exact: false }).waitFor();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+z');
    await expect.poll(() => figure(UNIT)).toBe(String(before));
    await expect.poll(() => figure(WHOLE)).toBe(String(whole));
    await page.getByText('Đã hoàn tác lần sửa.').waitFor();
    expect(complaints).toEqual([]);
  });
});
