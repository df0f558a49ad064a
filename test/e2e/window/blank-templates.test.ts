import { expect, test } from 'vitest';
import { goToScreen } from '../../support/actions/go-to-screen.ts';
import { openSample } from '../../support/actions/open-sample.ts';
import { useApp } from '../use-app.ts';

const app = useApp();

test(
  'the dialog of blank workbooks takes the focus and is there for a screen reader',
  { timeout: 120_000 },
  async () => {
    const { page } = app();
    await openSample(page);
    await goToScreen(page, 'Nhập báo cáo');
    await page.getByRole('button', { name: 'Tạo biểu mẫu trống…' }).first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Tạo biểu mẫu trống' });
    const first = dialog.getByRole('checkbox', { name: 'Danh sách đảng viên mới kết nạp' });
    await first.waitFor();
    await expect.poll(() => first.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await dialog.getAttribute('aria-hidden')).toBeNull();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  },
);
