import type { Page } from 'playwright-core';

/** Chooses the period of all screens by its span and year. */
export async function choosePeriod(page: Page, span: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'year', year: number): Promise<void> {
  await page.getByLabel('Kỳ báo cáo').selectOption(span);
  await page.getByLabel('Năm', { exact: true }).selectOption(String(year));
}
