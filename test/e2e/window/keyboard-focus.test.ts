import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focusedName, tabTo } from '../../support/actions/tab-to.ts';
import { everyScreen, openScreen } from '../../support/window/every-screen.ts';
import { useBrowser } from '../../support/window/use-browser.ts';

const browser = useBrowser();
const SIZE = { width: 1093, height: 582 };
const LONG = 120_000;
const MOST_STOPS = 80;

type Stop = { readonly what: string; readonly isSeen: boolean; readonly isInView: boolean };

/** What the focus changes to be seen by: outline, border, ground or shadow, of the element or what is drawn around it. */
const stopOf = (page: Page): Promise<Stop | null> =>
  page.evaluate(async () => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const look = () => {
      const around: Element[] = [];
      for (let one: Element | null = element; one !== null && around.length < 4; one = one.parentElement)
        around.push(one);
      const parts = [...around, ...element.children].flatMap((one) =>
        [null, '::before', '::after'].map((part) => {
          const style = getComputedStyle(one, part);
          return [style.outline, style.boxShadow, style.border, style.backgroundColor, style.transform].join(' ');
        }),
      );
      // A radio or check box is drawn by the box behind it.
      const next = element.nextElementSibling;
      if (next !== null) parts.push(getComputedStyle(next).outline + getComputedStyle(next).boxShadow);
      return parts.join('|');
    };
    await frame();
    const { top, bottom, left, right, width } = element.getBoundingClientRect();
    const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0;
    const focused = look();
    element.blur();
    await frame();
    const plain = look();
    element.focus({ preventScroll: true });
    await frame();
    return {
      what: `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}`,
      isSeen: focused !== plain,
      isInView,
    };
  });

describe('walking with Tab', () => {
  test.each(everyScreen)(
    '%s: every stop is in view and shows that it has the focus',
    { timeout: LONG },
    async (address, text) => {
      const { page } = await openScreen(browser(), address, SIZE);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.getByText(text).first().waitFor();
      const bad: Stop[] = [];
      let stops = 0;
      for (; stops < MOST_STOPS; stops += 1) {
        await page.keyboard.press('Tab');
        const stop = await stopOf(page);
        if (stop === null) break;
        if (!stop.isSeen || !stop.isInView) bad.push(stop);
      }
      expect(bad).toEqual([]);
      expect(stops).toBeGreaterThan(4);
      await page.close();
    },
  );
});

/** Where a dialog is opened by a button: the screen, a text that is there, the button. */
const DIALOGS = [
  ['#/intake', 'Kéo tệp Excel của các đơn vị', 'Tạo biểu mẫu trống…'],
  ['#/reporting', 'hạn 10/04/2017', 'Hạn nộp…'],
  ['#/targets', 'Cộng các đơn vị', 'Giao chỉ tiêu'],
  ['?units#/units', 'Thời kỳ', 'Thêm đơn vị'],
  ['?units#/units', 'Thời kỳ', 'Sáp nhập / chia tách…'],
  ['#/reports/form/bieu-2-btctw', 'ĐẢNG VIÊN MỚI KẾT NẠP', /^Giải trình \(/],
] as const;

describe('a dialog', () => {
  test.each(DIALOGS)(
    '%s, %s: the dialog of “%s” opens by key, holds the focus and gives it back',
    { timeout: LONG },
    async (address, text, opener) => {
      const { page } = await openScreen(browser(), address, SIZE);
      await page.getByText(text).first().waitFor();
      await tabTo(page, opener);
      const name = await focusedName(page);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      const isInside = () => page.evaluate(() => (document.activeElement?.closest('[role="dialog"]') ?? null) !== null);
      await expect.poll(isInside).toBe(true);
      for (let stops = 0; stops < 30; stops += 1) {
        await page.keyboard.press('Tab');
        expect([await isInside(), await focusedName(page)]).toEqual([true, expect.any(String)]);
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => focusedName(page)).toBe(name);
      await page.close();
    },
  );
});
