import type { Page } from 'playwright-core';
import { goToScreen } from './go-to-screen.ts';

/** Takes the import of a file back from the list of imports; a file of several units has a line for each, with one act. */
export async function undoIntake(page: Page, file: string): Promise<void> {
  await goToScreen(page, 'Nhập báo cáo');
  await page.getByRole('tab', { name: 'Các lần đã nhập' }).click();
  await page
    .getByRole('button', { name: `Hoàn tác lần nhập tệp ${file}` })
    .first()
    .click();
  await page.getByText(`Đã hoàn tác lần nhập tệp “${file}”`).waitFor();
}
