import type { Page } from 'playwright-core';

const KEYS = { 'Tổng quan': '1', 'Nhập báo cáo': '2', 'Số liệu': '3', 'Báo cáo': '4', 'Thiết lập': '5' } as const;

/** Goes to a screen by its key and waits for its title. */
export async function goToScreen(page: Page, screen: keyof typeof KEYS): Promise<void> {
  await page.keyboard.press(`Control+${KEYS[screen]}`);
  await page.getByRole('heading', { name: screen, level: 1 }).waitFor();
}
