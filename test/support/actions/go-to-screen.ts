import type { Page } from 'playwright-core';

const KEYS = { 'Tổng quan': '1', 'Nhập báo cáo': '2', 'Số liệu': '3', 'Báo cáo': '4', 'Thiết lập': '5' } as const;
const TRIES = 10;
const PATIENCE_MS = 3000;

/** Goes to a screen by its key and waits for its title. A window drawn a moment ago may not listen yet: then once more. */
export async function goToScreen(page: Page, screen: keyof typeof KEYS): Promise<void> {
  const title = page.getByRole('heading', { name: screen, level: 1 });
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press(`Control+${KEYS[screen]}`);
    try {
      return await title.waitFor({ timeout: PATIENCE_MS });
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}
