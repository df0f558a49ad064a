import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openScreen } from '../../support/window/every-screen.ts';
import { SUPPLEMENT_FILE } from '../../support/window/supplement-answers.ts';
import { useBrowser } from '../../support/window/use-browser.ts';

const browser = useBrowser();
const LONG = 120_000;
const SIZES = [
  { width: 1366, height: 728 },
  { width: 1093, height: 582 },
] as const;

type Open = (page: Page) => Promise<void>;
const pressed =
  (name: string | RegExp): Open =>
  async (page) => {
    const button = page.getByRole('button', { name }).first();
    await button.focus();
    await page.keyboard.press('Enter');
  };
const keyOn =
  (cell: string, key: string): Open =>
  async (page) => {
    await page.locator(cell).first().click();
    await page.keyboard.press(key);
  };
/** The act stands beside a unit below the organisation. */
const ofUnit =
  (name: string | RegExp): Open =>
  async (page) => {
    await page.getByRole('treegrid').getByRole('row').nth(2).click();
    await pressed(name)(page);
  };
/** A block from the clipboard, onto a cell. */
const pastedOn =
  (cell: string, text: string): Open =>
  async (page) => {
    await page.locator(cell).first().click();
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
    await page.getByRole('dialog').getByRole('table').waitFor();
  };
const chosen =
  (label: string, value: string): Open =>
  async (page) => {
    await page.getByLabel(label, { exact: true }).focus();
    await page.getByLabel(label, { exact: true }).selectOption(value);
  };
const afterTab =
  (tab: string | RegExp, next: Open): Open =>
  async (page) => {
    await page.getByRole('tab', { name: tab }).click();
    await next(page);
  };

/** Every dialog of the window: where it is, a text that is there, and what opens it. */
const DIALOGS: readonly (readonly [name: string, address: string, text: string, open: Open])[] = [
  ['blank workbooks', '#/intake', 'Kéo tệp Excel của các đơn vị', pressed('Tạo biểu mẫu trống…')],
  ['deadlines', '#/reporting', 'hạn 10/04/2017', pressed('Hạn nộp…')],
  ['columns', '#/figures', 'Sao chép kèm tiêu đề', pressed('Cột…')],
  ['correction', '?one-cell#/figures', 'Sao chép kèm tiêu đề', keyOn('[role="gridcell"]', 'F2')],
  ['target', '#/targets', 'Cộng các đơn vị', pressed('Giao chỉ tiêu')],
  [
    'pasted targets',
    '#/targets',
    'Cộng các đơn vị',
    pastedOn('[data-cell="3_assigned"]', 'Đảng bộ xã Pá Lươn\t11\t4-5\nĐảng bộ xã Nậm Xen\t3\nĐảng bộ xã Nậm Sen\ttám'),
  ],
  ['pasted figures', '?paste#/figures', 'Sao chép kèm tiêu đề', pastedOn('[role="gridcell"]', '5\t4\nba')],
  ['a free period', '#/figures', 'Sao chép kèm tiêu đề', chosen('Kỳ báo cáo', 'days')],
  ['removing a target', '#/targets', 'Cộng các đơn vị', keyOn('[data-cell="3_assigned"]', 'Delete')],
  ['new unit', '?units#/units', 'Thời kỳ', pressed('Thêm đơn vị')],
  ['unit put right', '?units#/units', 'Thời kỳ', ofUnit(/^Sửa chỗ ghi sai/)],
  ['unit ended', '?units#/units', 'Thời kỳ', ofUnit(/^Kết thúc/)],
  ['unit changed', '?units#/units', 'Thời kỳ', ofUnit(/^Đổi từ ngày/)],
  ['reorganisation', '?units#/units', 'Thời kỳ', pressed('Sáp nhập / chia tách…')],
  ['place', '?units#/units', 'Thời kỳ', afterTab('Địa bàn', pressed('Thêm địa bàn…'))],
  [
    'review of a cell',
    '?units#/units',
    'Thời kỳ',
    afterTab('Chi bộ lâu không kết nạp', keyOn('[role="gridcell"]', 'F2')),
  ],
  ['explained checks', '#/reports/form/bieu-2-btctw', 'ĐẢNG VIÊN MỚI KẾT NẠP', pressed(/^Giải trình \(/)],
  ['a period opened again', '?closed#/reports/closing', 'Bản điều chỉnh số 1', pressed('Mở lại kỳ…')],
  ['restoring', '#/settings', 'Họ tên người ký', afterTab('Dữ liệu và sao lưu', pressed(/^Khôi phục bản/))],
];

/** What the focus is on, told apart from its neighbours; empty for the page itself. */
const focusedThing = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const { tagName, textContent, dataset } = element as HTMLElement;
    return `${tagName} ${dataset['cell'] ?? ''} ${element.getAttribute('aria-label') ?? textContent ?? ''}`.slice(
      0,
      120,
    );
  });

/** What is wrong with how the dialog lies and looks. */
const faultsOf = (page: Page) =>
  page.evaluate(() => {
    const dialog = document.querySelector<HTMLElement>('[role="dialog"], [role="alertdialog"]');
    if (dialog === null) return ['no dialog'];
    const box = dialog.getBoundingClientRect();
    const isInside = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
    const isBordered = (element: Element) => {
      const { borderTopWidth, borderTopStyle, outlineWidth, outlineStyle } = getComputedStyle(element);
      const has = (width: string, style: string) => style !== 'none' && Number.parseFloat(width) > 0;
      return has(borderTopWidth, borderTopStyle) || has(outlineWidth, outlineStyle);
    };
    const hidden = dialog.closest('[aria-hidden="true"]') !== null;
    const buttons = [...dialog.querySelectorAll('button')].filter((one) => one.offsetParent !== null);
    const isCut = (one: HTMLElement) => one.scrollWidth > one.clientWidth + 1;
    return [
      ...(isInside ? [] : [`outside: ${Math.round(box.top)} ${Math.round(box.bottom)} of ${innerHeight}`]),
      ...(isBordered(dialog) ? [] : ['no border']),
      ...(hidden ? ['hidden from screen readers'] : []),
      ...((dialog.getAttribute('aria-labelledby') ?? dialog.getAttribute('aria-label')) ? [] : ['no name']),
      ...buttons.filter((one) => !isBordered(one)).map((one) => `button without border: ${one.textContent}`),
      ...buttons.filter(isCut).map((one) => `button cut off: ${one.textContent}`),
      ...(dialog.scrollWidth > dialog.clientWidth + 1 ? ['scrolls sideways'] : []),
    ];
  });

describe.each(SIZES)('in high contrast at $width × $height', (size) => {
  test('whether a list adds to one that is there is read and answered by keys', { timeout: LONG }, async () => {
    const { page, complaints } = await openScreen(browser(), '?supplement#/intake', size);
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    await page.getByRole('button', { name: 'Chọn tệp…' }).click();
    await page.getByRole('button', { name: SUPPLEMENT_FILE, exact: true }).click();
    const question = page.getByRole('group', { name: /Danh sách này bổ sung hay thay danh sách đã có\?/ });
    await question.waitFor();
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    const folder = process.env['DIALOG_PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `supplement-question-${size.width}.png`) });
    expect(
      await question.evaluate((box) => {
        const { top, bottom, left, right } = box.getBoundingClientRect();
        const isInside = top >= 0 && bottom <= innerHeight + 1 && left >= 0 && right <= innerWidth + 1;
        return { isInside, isCut: box.scrollWidth > box.clientWidth + 1 };
      }),
    ).toEqual({ isInside: true, isCut: false });
    // The arrow key has answered; the last answer is one key further.
    await page.getByText('trả lời 1 câu hỏi').waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => question.getByRole('radio').last().isChecked()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(DIALOGS)(
    'the dialog %s lies in the window with its borders, and Escape gives the focus back',
    { timeout: LONG },
    async (name, address, text, open) => {
      const { page, complaints } = await openScreen(browser(), address, size);
      await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
      await page.getByText(text).first().waitFor();
      await open(page);
      const dialog = page.locator('[role="dialog"], [role="alertdialog"]');
      await dialog.waitFor();
      await page.waitForFunction(() => document.querySelector('[role="dialog"] [role="progressbar"]') === null);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('[role*="dialog"]') != null))
        .toBe(true);
      const folder = process.env['DIALOG_PICTURES'];
      if (folder !== undefined)
        await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}-${size.width}.png`) });
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => focusedThing(page)).not.toBe('');
      const back = await focusedThing(page);
      await open(page);
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => focusedThing(page)).toBe(back);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
