import type { Page } from 'playwright-core';
import type { FigureView } from '../../../shared/statistics/figure-view.ts';

/** Shows figures by the units that reported, or by those of today. */
export async function chooseFigureView(page: Page, view: FigureView): Promise<void> {
  await page.getByLabel('Tính theo:').selectOption(view);
}
