import { describe, expect, test } from 'vitest';
import { goToScreen } from '../../support/actions/go-to-screen.ts';
import { openSample } from '../../support/actions/open-sample.ts';
import { findFigure } from '../../support/actions/read-figure.ts';
import { useApp } from '../use-app.ts';

const app = useApp();
const UNIT = 'Đảng bộ xã Chà Cang';
const ADMITTED = 'Đảng viên mới kết nạp';

describe('a period closed in the running app', () => {
  test(
    'closed, its paper opened, a correction refused, opened again, the correction offered',
    { timeout: 240_000 },
    async () => {
      const { page } = app();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      await openSample(page);

      await goToScreen(page, 'Báo cáo');
      await page.getByRole('button', { name: 'Kiểm tra và chốt kỳ' }).click();
      await page.getByRole('checkbox', { name: /^Biểu số 2-BTCTW/ }).check();
      const accept = page.getByRole('checkbox', { name: /vẫn chốt kỳ này/ });
      await page.getByText(/đều đã có số liệu|chưa có số liệu:/).waitFor();
      if (await accept.isVisible()) await accept.check();
      await page.getByRole('button', { name: 'Chốt quý I/2017' }).click();
      await page.getByText(/Đã chốt kỳ. Mã kiểm tra [0-9A-F-]{14} được in/).waitFor();
      await page.getByText('Số liệu hiện nay vẫn đúng như bản đã chốt.').waitFor();
      await page.getByRole('button', { name: 'Xem bản đã chốt: Biểu số 2-BTCTW' }).click();
      await page
        .getByText(/^Bản chốt, chốt quý I\/2017 ngày .*; mã kiểm tra/)
        .first()
        .waitFor();

      const tryToCorrect = async () => {
        const cell = await findFigure(page, UNIT, ADMITTED);
        const before = Number(await cell.textContent());
        await cell.click();
        await page.keyboard.press('F2');
        const dialog = page.getByRole('dialog', { name: 'Sửa số liệu' });
        await dialog.getByLabel('Giá trị đúng').waitFor();
        await page.keyboard.type(String(before + 1));
        await page.keyboard.press('Enter');
        return dialog;
      };
      const refused = await tryToCorrect();
      await refused.getByText(/Quý I\/2017 đã chốt ngày .* Lần ghi này làm \d+ số đã ký khác đi/).waitFor();
      await page.keyboard.press('Escape');
      await refused.waitFor({ state: 'detached' });

      await goToScreen(page, 'Báo cáo');
      await page.getByRole('button', { name: 'Xem các bản đã chốt' }).click();
      await page.getByRole('button', { name: 'Mở lại kỳ…' }).click();
      await page.keyboard.type('Chà Cang báo lại');
      await page.getByRole('button', { name: 'Mở lại kỳ', exact: true }).click();
      await page.getByText('Quý I/2017 chưa chốt').waitFor();
      await page.getByText('Chà Cang báo lại').waitFor();
      const offered = await tryToCorrect();
      await offered.getByRole('table', { name: 'Số liệu sẽ thay đổi' }).waitFor();
      expect(complaints).toEqual([]);
    },
  );
});
