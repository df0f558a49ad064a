import type { Locator, Page } from 'playwright-core';
import { goToScreen } from './go-to-screen.ts';

/** The cell of a unit and an indicator on “Số liệu”. */
export async function findFigure(page: Page, unit: string, indicator: string): Promise<Locator> {
  await goToScreen(page, 'Số liệu');
  const grid = page.getByRole('grid');
  await grid.waitFor();
  const heads = await grid.getByRole('columnheader').allTextContents();
  const column = heads.indexOf(indicator);
  if (column < 1) throw new Error(`no column “${indicator}” among ${heads.join(', ')}`);
  const row = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit, exact: true }) });
  return row.getByRole('gridcell').nth(column - 1);
}
