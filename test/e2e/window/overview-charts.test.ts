import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtPages } from '../../support/window/build-pages.ts';
import { useBrowser } from '../../support/window/use-browser.ts';

const browser = useBrowser();

async function open(address: string, given: { forcedColors?: 'active' } = {}): Promise<Page> {
  const page = await browser().browser.newPage({ viewport: { width: 1093, height: 582 }, ...given });
  await page.goto(`${browser().origin}/${builtPages.window}${address}`);
  return page;
}
const focused = (page: Page) =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.slice(0, 14) ?? ''}`);
const chartFiles = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\/charts-/.test(name)).length);

test('the Tab key passes over a drawing in one step, and its table is reached by keys', async () => {
  const page = await open('#/');
  await page.locator('.chart-dot').first().waitFor();
  await page.getByLabel('Sắp xếp').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('overview-chart-box');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('BUTTON Xem bảng số');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^Nguồn gốc số liệu Quý II\/2015: \d+$/,
  );
  await page.close();
});

test('bars and dots are drawn in the colours of high contrast', async () => {
  const page = await open('#/', { forcedColors: 'active' });
  await page.locator('.chart-dot').first().waitFor();
  const fillOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fill);
  const probe = await page.evaluate(() => {
    const element = document.createElement('span');
    element.className = 'visually-hidden';
    document.body.append(element);
    element.style.color = 'Highlight';
    const { color } = getComputedStyle(element);
    element.remove();
    return color;
  });
  expect(await fillOf('.chart-bar rect')).toBe(probe);
  expect(await fillOf('.chart-dot .chart-whole')).toBe(probe);
  await page.close();
});

test('only the overview loads what draws charts', async () => {
  const page = await open('#/figures');
  await page.getByRole('grid').waitFor();
  expect(await chartFiles(page)).toBe(0);
  await page.evaluate(() => (location.hash = '#/'));
  await page.locator('.chart-dot').first().waitFor();
  expect(await chartFiles(page)).toBeGreaterThan(0);
  await page.close();
});
