import type { Page } from 'playwright-core';

/** Writes what can be written and waits for the word that it is done. */
export async function writeFiles(page: Page): Promise<void> {
  await page.getByRole('button', { name: /vào số liệu$/ }).click();
  await page.getByText(/^Đã ghi \d+ tệp vào số liệu\.$/).waitFor();
}
