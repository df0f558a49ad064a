import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { writeLargeList } from '../../../build/bench/large-workbook.ts';
import { writeUnitsWorkbook } from '../../../build/bench/units-workbook.ts';
import { chooseWorkbook } from '../../support/actions/choose-workbook.ts';
import { goToScreen } from '../../support/actions/go-to-screen.ts';
import { writeFiles } from '../../support/actions/write-files.ts';
import { createDataFile } from '../create-data-file.ts';
import { useApp } from '../use-app.ts';

const app = useApp();
const ROWS = 12;
const UNITS = Array.from({ length: 59 }, (_, index) => `Đảng bộ xã Bản ${index + 1}`);
const fileOf = (index: number) => `${String(index + 1).padStart(2, '0')} danh sách quý I.xlsx`;
let folder = '';

/** Sixty files on a busy machine. */
const LONG = 120_000;

/** Fifty-nine good lists, one file that is no workbook, and the lock file Excel leaves beside an open one. */
beforeAll(async () => {
  folder = join(app().userData, 'Quý I các xã gửi');
  mkdirSync(folder);
  for (const [index, name] of UNITS.entries()) {
    await writeLargeList(join(folder, fileOf(index)), { rowCount: ROWS, units: [name], firstIndex: index * ROWS });
  }
  writeFileSync(join(folder, '60 hỏng.xlsx'), 'không phải sổ tính');
  writeFileSync(join(folder, '~$01 danh sách quý I.xlsx'), 'khóa');
  const units = join(app().userData, 'Các đơn vị.xlsx');
  await writeUnitsWorkbook(units, UNITS);
  app().page.setDefaultTimeout(LONG);
  await createDataFile(app());
  await app().page.reload();
  await app().page.getByRole('heading', { level: 1 }).waitFor();
  await chooseWorkbook(app(), units);
  await writeFiles(app().page);
});

const chooseFolder = async (page: Page) => {
  await app().evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, folder);
  await goToScreen(page, 'Nhập báo cáo');
  await page.getByRole('button', { name: 'Chọn thư mục…' }).first().click();
};

const openList = (page: Page) => page.getByRole('button', { name: 'Tất cả các tệp' }).click();
const lineOf = (page: Page, file: string) =>
  page
    .getByRole('table', { name: 'Các tệp đã chọn' })
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: file, exact: true }) });

test(
  'a folder of sixty files is taken in by one button: the bad one is told, all others are written',
  { timeout: LONG },
  async () => {
    const { page } = app();
    await openList(page);
    await chooseFolder(page);
    await page.getByText('59 tệp nhận đủ, 1 tệp để lại').waitFor();
    await page.getByText('Đã bỏ qua 1 tệp không phải báo cáo.').waitFor();
    await writeFiles(page);
    await expect.poll(() => page.getByText('60 tệp đã ghi, 1 tệp để lại').count()).toBe(1);
  },
);

test(
  'the same folder again has nothing new; one file is taken back and made ready in one step',
  { timeout: LONG },
  async () => {
    const { page } = app();
    await chooseFolder(page);
    await page.getByText('1 tệp đã ghi, 60 tệp để lại').waitFor();
    await page.getByText('Đã bỏ qua 1 tệp không phải báo cáo.').waitFor();
    expect(await page.getByText(/^Đã ghi \d+ tệp vào số liệu/).count()).toBe(0);
    expect(await page.getByText('Không có gì mới').count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: fileOf(2), exact: true }).click();
    await page.getByRole('button', { name: 'Hoàn tác rồi nhập lại' }).click();
    await openList(page);
    await lineOf(page, fileOf(2)).getByText('Sẵn sàng ghi').waitFor();
  },
);

test(
  'the units cannot be taken back while lists of theirs are in: what stands in the way is named, the latest first',
  { timeout: LONG },
  async () => {
    const { page } = app();
    await page.getByRole('tab', { name: 'Các lần đã nhập' }).click();
    await page.getByRole('button', { name: 'Hoàn tác lần nhập tệp Các đơn vị.xlsx' }).click();
    const order = page.getByRole('list', { name: /theo thứ tự/ });
    await expect.poll(() => order.getByRole('listitem').first().textContent()).toContain(fileOf(58));
  },
);
