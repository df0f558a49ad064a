import { basename } from 'node:path';
import type { RunningApp } from '../../e2e/launch.ts';
import { goToScreen } from './go-to-screen.ts';

/** Chooses a workbook in the dialog, waits until it has been read and looks into it. */
export async function chooseWorkbook({ page, evaluate }: RunningApp, path: string): Promise<void> {
  await evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
  await goToScreen(page, 'Nhập báo cáo');
  await page.keyboard.press('Control+O');
  const file = page
    .getByRole('table', { name: 'Các tệp đã chọn' })
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: basename(path), exact: true }) });
  await file.getByText(/Sẵn sàng ghi|Ghi một phần|Chưa ghi được|Cần trả lời|Không có gì mới|Không đọc được/).waitFor();
  await file.getByRole('button', { name: basename(path), exact: true }).click();
}
