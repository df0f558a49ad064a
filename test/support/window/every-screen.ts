import type { Page } from 'playwright-core';
import { builtPages } from './build-pages.ts';
import type { PageBrowser } from './use-browser.ts';

/** Each screen of the window with its fake client, and a text that is there when it is drawn. */
export const everyScreen = [
  ['?start', 'Tạo tệp dữ liệu mới'],
  ['#/', 'Đơn vị nào chậm?'],
  ['#/intake', 'Kéo tệp Excel của các đơn vị'],
  ['#/reporting', 'hạn 10/04/2017'],
  ['#/figures', 'Nhóm chỉ tiêu'],
  ['?units#/units', 'Thời kỳ'],
  ['#/targets', 'Cộng các đơn vị'],
  ['#/reports', 'Báo cáo tổng hợp'],
  ['#/reports/closing', 'Các báo cáo, biểu đã ký'],
  ['?closed#/reports/closing', 'Bản điều chỉnh số 1'],
  ['#/reports/targets/year/admitted.total/', 'BẢNG THEO DÕI CHỈ TIÊU'],
  ['#/reports/quarterly', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['#/reports/learn/blank-1/trong.xlsx', 'Hệ biểu mẫu'],
  ['#/settings', 'Họ tên người ký'],
  ['#/pipeline', 'Cảm tình Đảng'],
  ['#/log', '1.003 lần ghi'],
] as const;

/** Tabs behind the first one of a screen, each with a text that is there. */
export const everyTab = [
  ['#/settings', 'Quy tắc tính', 'Quy tắc tính'],
  ['#/settings', 'Lịch nghỉ', 'Lịch nghỉ'],
  ['#/settings', 'Đọc tệp', 'Đọc tệp'],
  ['#/settings', 'Dữ liệu và sao lưu', 'Dữ liệu và sao lưu'],
  ['#/settings', 'Kiểm tra dữ liệu', 'Kiểm tra dữ liệu'],
  ['?units#/units', 'Địa bàn', 'Địa bàn'],
  ['?units#/units', 'Chi bộ ít đảng viên', 'Chi bộ ít đảng viên'],
  ['?units#/units', 'Chi bộ lâu không kết nạp', 'Chi bộ lâu không kết nạp'],
] as const;

/** Views of a file on “Nhập báo cáo”: a name, the file, a text that is there, the tab to press. */
export const everyIntakeView = [
  ['rows', 'DS kết nạp quý I Huổi Mây.xlsx', 'Vàng A Sùng', null],
  ['problems', 'Danh sách kết nạp Nà Thông.xlsx', 'Cần sửa hoặc quyết định (4)', null],
  ['questions', 'DS kết nạp Nậm Sen.xlsx', 'Là người khác', null],
  ['columns', 'Kết nạp Phìn Chải (mẫu riêng).xlsx', 'Bảng chưa nhận ra', 'Cột và bảng'],
  [
    'differences',
    'Biểu 2 quý I năm 2017 của Đảng bộ xã Bản Khoang Thượng (gửi lại).xlsx',
    'Khác 9 ô · 1 chỗ ban đã sửa',
    null,
  ],
] as const;

/** Opens the window with its fake client; collects what the browser complains about. */
export async function openScreen(
  { browser, origin }: PageBrowser,
  address: string,
  size: { readonly width: number; readonly height: number },
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await browser.newPage({ viewport: size });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isIcon = message.text().includes('favicon') || message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) complaints.push(message.text());
  });
  await page.goto(`${origin}/${builtPages.window}${address}`);
  return { page, complaints };
}

/** Reads the fake files of “Nhập báo cáo” and waits until all are read. */
export async function chooseFakeFiles(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await page.getByText('1 tệp nhận đủ, 8 tệp để lại').waitFor();
}
