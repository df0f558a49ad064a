import type { Page } from 'playwright-core';
import { goToScreen } from './go-to-screen.ts';

/** Shows the tree of a day, `30/06/2025`, on “Đơn vị” and waits for it. */
export async function seeTreeOn(page: Page, day: string): Promise<void> {
  await goToScreen(page, 'Đơn vị');
  await page.getByLabel('Xem tại ngày').fill(day);
  await page.keyboard.press('Enter');
  await page.getByText(new RegExp(`đơn vị, trong đó .* chi bộ, ngày ${day}$`)).waitFor();
}
