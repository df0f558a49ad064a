import { basename } from 'node:path';
import type { RunningApp } from '../../e2e/launch.ts';
import { goToScreen } from './go-to-screen.ts';

/** Chooses a workbook in the dialog and waits until it has been read. */
export async function chooseWorkbook({ page, evaluate }: RunningApp, path: string): Promise<void> {
  await evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
  await goToScreen(page, 'Nhập báo cáo');
  await page.getByRole('tab', { name: 'Tệp đang nhập' }).click();
  await page.keyboard.press('Control+O');
  const files = page.getByRole('table', { name: 'Các tệp đã chọn' });
  await files.getByRole('button', { name: basename(path), exact: true }).click();
  await files.getByText(/Sẵn sàng ghi|Chưa ghi được|Không có gì mới|Không đọc được/).waitFor();
}
