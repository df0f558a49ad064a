import type { Page } from 'playwright-core';
import { goToScreen } from './go-to-screen.ts';

/** Units and their texts in the first column of figures on “Số liệu”, the total last. */
export async function readFigureColumn(page: Page): Promise<readonly (readonly [string, string])[]> {
  await goToScreen(page, 'Số liệu');
  const rows = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
  await rows.first().waitFor();
  return rows.evaluateAll((found) =>
    found.flatMap((row) => {
      const [name, figure] = ['rowheader', 'gridcell'].map((role) => row.querySelector(`[role=${role}]`)?.textContent);
      return name === undefined || figure === undefined ? [] : [[name ?? '', figure ?? ''] as const];
    }),
  );
}
