import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseWorkbook } from '../../support/actions/choose-workbook.ts';
import { openSample } from '../../support/actions/open-sample.ts';
import { findFigure } from '../../support/actions/read-figure.ts';
import { saveSummaryAsPdf } from '../../support/actions/save-pdf.ts';
import { undoIntake } from '../../support/actions/undo-intake.ts';
import { writeFiles } from '../../support/actions/write-files.ts';
import { projectRoot } from '../launch.ts';
import { useApp } from '../use-app.ts';

const app = useApp();
const FILE = '08-cha-cang-danh-sach-quy-1-2017.xlsx';
const WHOLE = 'Đảng bộ huyện Nậm Pồ';
const UNIT = 'Đảng bộ xã Chà Cang';
const ADMITTED = 'Đảng viên mới kết nạp';
/** Only lists tell it, so that it comes and goes with the file. */
const VILLAGE = 'Ở thôn, bản';

describe('the main job in the running app', () => {
  test(
    'sample, undo, import, preview, write, figures with their source, report as PDF',
    { timeout: 240_000 },
    async () => {
      const { page, dataFolder } = app();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));

      await openSample(page);
      await expect.poll(() => page.title()).toBe('Huyện ủy Nậm Pồ – Quý I/2017 – Sổ Kết Nạp');
      const figure = async (unit: string, indicator: string) => (await findFigure(page, unit, indicator)).textContent();
      const [people, villagers] = [await figure(UNIT, ADMITTED), await figure(UNIT, VILLAGE)];
      expect(await figure(WHOLE, ADMITTED)).toBe('74');
      expect(villagers).toMatch(/^\d+$/);

      await undoIntake(page, FILE);
      await expect.poll(() => figure(UNIT, VILLAGE)).toBe('chưa có');

      await chooseWorkbook(app(), join(projectRoot, 'out', 'sample', FILE));
      const detail = page.getByRole('region', { name: `Tệp ${FILE}` });
      await detail.getByRole('tab', { name: /^Các dòng/ }).click();
      await expect.poll(() => detail.getByRole('row').filter({ hasText: 'Thêm mới' }).count()).toBe(Number(people));

      await writeFiles(page);
      await expect.poll(() => figure(UNIT, VILLAGE)).toBe(villagers);
      expect(await figure(WHOLE, ADMITTED)).toBe('74');

      await (await findFigure(page, UNIT, VILLAGE)).click();
      await page.keyboard.press('F4');
      const panel = page.getByRole('complementary', { name: 'Nguồn gốc số liệu' });
      await panel.getByText(`${UNIT} · Quý I/2017`).waitFor();
      const cells = panel.getByText(new RegExp(`${FILE}, trang “.+”, ô [A-Z]+\\d+`));
      await expect.poll(() => cells.count()).toBe(Number(villagers));
      await page.keyboard.press('Escape');

      const pdf = join(dataFolder, 'Tổng hợp quý I.pdf');
      await saveSummaryAsPdf(app(), pdf);
      expect(existsSync(pdf)).toBe(true);
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
      expect(text).toContain(UNIT);
      expect(text).toMatch(/Tổng cộng.*\b74\b/);
      const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos-/);
      expect(complaints).toEqual([]);
    },
  );
});
