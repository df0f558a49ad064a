import type { RunningApp } from '../../e2e/launch.ts';
import { goToScreen } from './go-to-screen.ts';

/** Saves the summary of the period on screen as PDF at the path. */
export async function saveSummaryAsPdf({ page, evaluate }: RunningApp, path: string): Promise<void> {
  await evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await goToScreen(page, 'Báo cáo');
  await page.getByRole('button', { name: 'Xem trước Tổng hợp kết quả kết nạp đảng viên' }).click();
  await page.locator('.preview-sheet').first().waitFor();
  await page.getByRole('button', { name: 'Lưu PDF' }).click();
  await page.getByText(/^Đã lưu “.*” vào /).waitFor({ timeout: 60_000 });
}
