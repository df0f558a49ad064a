import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDefinition } from '../../../shared/forms/definition-file.ts';
import { writeWorkbook } from '../../fixtures/intake/write-workbook.ts';
import { goToScreen } from '../../support/actions/go-to-screen.ts';
import { openSample } from '../../support/actions/open-sample.ts';
import { admittedAnew } from '../../support/unseen-blanks.ts';
import { useApp } from '../use-app.ts';

const app = useApp();

test('a form is learned from a blank and its definition written', { timeout: 180_000 }, async () => {
  const { page, evaluate, dataFolder } = app();
  await openSample(page);
  const blank = join(dataFolder, 'bieu-moi.xlsx');
  await writeWorkbook(blank, [admittedAnew()]);
  await evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, blank);
  await goToScreen(page, 'Báo cáo');
  await page.getByRole('button', { name: 'Học biểu mẫu mới…' }).click();
  await page.getByText('bieu-moi.xlsx, trang “Biểu kết nạp”').waitFor();
  await page.getByRole('gridcell', { name: /Tổng số đảng viên được kết nạp/ }).waitFor();

  await page.getByRole('textbox', { name: 'Hệ biểu mẫu' }).fill('Hướng dẫn 40-HD/BTCTW');
  await page.keyboard.press('Enter');
  const first = page.getByRole('combobox', { name: 'Kỳ đầu tiên' });
  const period = (await first.getByRole('option').nth(1).getAttribute('value')) ?? '';
  await first.selectOption(period);
  await page.getByText(/4 dòng hoặc cột có gợi ý chưa được xác nhận/).waitFor();
  await page.getByRole('button', { name: 'Lưu biểu mẫu' }).click();
  await page.getByText(/Đã lưu “Biểu số 2-BTCTW”/).waitFor();

  const target = join(dataFolder, 'bieu-moi.json');
  await evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await page.getByRole('button', { name: 'Các báo cáo' }).click();
  const region = page.getByRole('region', { name: 'Biểu thống kê theo Hướng dẫn 40-HD/BTCTW' });
  await region.getByRole('button', { name: 'Xuất định nghĩa Biểu số 2-BTCTW' }).click();
  await page.getByText(/Đã lưu “bieu-moi.json” vào/).waitFor();
  expect(readDefinition(readFileSync(target, 'utf8'), 'bieu-moi.json')).toMatchObject({
    is: 'form',
    form: { series: 'Hướng dẫn 40-HD/BTCTW' },
  });
});
