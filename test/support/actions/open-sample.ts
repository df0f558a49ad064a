import type { Page } from 'playwright-core';

/** The first minute of a newcomer: the sample is made and its first screen is drawn. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu để làm thử' }).click();
  await page.getByText('DỮ LIỆU MẪU').waitFor({ timeout: 120_000 });
}
