import { expect, test } from 'vitest';
import { openScreen } from '../../support/window/every-screen.ts';
import { useBrowser } from '../../support/window/use-browser.ts';

const browser = useBrowser();
const SIZE = { width: 1093, height: 582 };
const SCREENS = ['reporting/read-board', 'figures/read-table', 'targets/read-progress', 'pipeline/read'];

test(
  'while nobody asks anything the first answers of the screens are fetched, each once',
  { timeout: 90_000 },
  async () => {
    const { page, complaints } = await openScreen(browser(), '#/', SIZE);
    const made = () =>
      page.evaluate(() =>
        (window as unknown as { readonly fake: { readonly made: readonly { readonly name: string }[] } }).fake.made.map(
          ({ name }) => name,
        ),
      );
    await expect.poll(made, { timeout: 30_000 }).toEqual(expect.arrayContaining(SCREENS));
    // The screen finds its answer there and asks nothing more.
    await page.evaluate(() => (location.hash = '#/figures'));
    await page.getByRole('grid').waitFor();
    await page.evaluate(() => (location.hash = '#/targets'));
    await page.getByRole('grid').waitFor();
    const names = await made();
    for (const name of SCREENS) expect(names.filter((one) => one === name)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test('while files are taken in nothing is asked in advance', { timeout: 90_000 }, async () => {
  const { page } = await openScreen(browser(), '#/intake', SIZE);
  await page.getByText('Kéo tệp Excel của các đơn vị').waitFor();
  const wasAsked = () =>
    page.evaluate(
      (screens) =>
        (
          window as unknown as { readonly fake: { readonly made: readonly { readonly name: string }[] } }
        ).fake.made.some(({ name }) => screens.includes(name)),
      SCREENS,
    );
  // The same window asks as soon as another screen is opened, so it is not that it never would.
  expect(await wasAsked()).toBe(false);
  await page.evaluate(() => (location.hash = '#/settings'));
  await expect.poll(wasAsked, { timeout: 30_000 }).toBe(true);
  await page.close();
});
