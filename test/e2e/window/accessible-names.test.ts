import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  chooseFakeFiles,
  everyIntakeView,
  everyScreen,
  everyTab,
  openScreen,
} from '../../support/window/every-screen.ts';
import { useBrowser } from '../../support/window/use-browser.ts';

const browser = useBrowser();
const open = (address: string) => openScreen(browser(), address, { width: 1366, height: 728 });

/** What a reader of the screen must be able to name: controls, tables, pictures, dialogs. */
const NAMED = new Set([
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'spinbutton', 'switch', 'slider'],
  ...['tab', 'menuitem', 'option', 'listbox', 'treeitem', 'tablist', 'radiogroup'],
  ...['table', 'grid', 'treegrid', 'image', 'img', 'figure', 'dialog', 'alertdialog', 'region', 'complementary'],
]);

type Node = {
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly backendDOMNodeId?: number;
};

/** Chromium's own accessibility tree: what Narrator would be told. */
async function nodesOf(page: Page): Promise<readonly Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ ignored }) => !ignored);
}

const roleOf = ({ role }: Node) => role?.value ?? '';
const nameOf = ({ name }: Node) => name?.value?.trim() ?? '';

/** Roles that ought to have a name and have none, each with where it stands. */
async function withoutName(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const nodes = (await nodesOf(page)).filter((node) => NAMED.has(roleOf(node)) && nameOf(node) === '');
  const told = await Promise.all(
    nodes.map(async ({ role, backendDOMNodeId }) => {
      if (backendDOMNodeId === undefined) return role?.value ?? '';
      const { outerHTML } = await session.send('DOM.getOuterHTML', { backendNodeId: backendDOMNodeId });
      return `${role?.value}: ${outerHTML.slice(0, 200)}`;
    }),
  );
  await session.detach();
  return told;
}

/** One main landmark, one heading of the first level with a text, the language of the page. */
async function expectFrame(page: Page): Promise<void> {
  const nodes = await nodesOf(page);
  const level = ({ properties }: Node) => properties?.find(({ name }) => name === 'level')?.value.value;
  expect(nodes.filter((node) => roleOf(node) === 'main')).toHaveLength(1);
  const heads = nodes.filter((node) => roleOf(node) === 'heading' && level(node) === 1).map(nameOf);
  expect(heads).toHaveLength(1);
  expect(heads[0]).not.toBe('');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
}

/** Many views on one page, on a machine that does other work too. */
const LONG = 120_000;

describe('what a screen reader is told', { timeout: LONG }, () => {
  test.each(everyScreen)('%s: a main landmark, a heading, a name for everything', async (address, text) => {
    const { page } = await open(address);
    await page.getByText(text).first().waitFor();
    await expectFrame(page);
    expect(await withoutName(page)).toEqual([]);
    await page.close();
  });

  test.each([...new Set(everyTab.map(([address]) => address))])('%s: all its tabs too', async (address) => {
    const { page } = await open(address);
    for (const [, tab, text] of everyTab.filter(([of]) => of === address)) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByText(text).first().waitFor();
      await expectFrame(page);
      expect([tab, await withoutName(page)]).toEqual([tab, []]);
    }
    await page.close();
  });

  test('all views of a file too', async () => {
    const { page } = await open('#/intake');
    await chooseFakeFiles(page);
    expect(await withoutName(page)).toEqual([]);
    for (const [view, file, text, tab] of everyIntakeView) {
      await page.getByRole('button', { name: file, exact: true }).click();
      if (tab !== null) await page.getByRole('tab', { name: tab }).click();
      await page.getByText(text).first().waitFor();
      await expectFrame(page);
      expect([view, await withoutName(page)]).toEqual([view, []]);
      await page.getByRole('button', { name: 'Tất cả các tệp' }).click();
    }
    await page.close();
  });

  test('each chart of Tổng quan has its numbers as a table', async () => {
    const { page } = await open('#/');
    await page.getByText('Đơn vị nào chậm?').waitFor();
    const charts = page.locator('.overview-chart').getByRole('img');
    await expect.poll(() => charts.count()).toBe(2);
    const button = page.getByRole('button', { name: 'Xem bảng số' }).first();
    for (let turned = 0; turned < 2; turned += 1) {
      await button.focus();
      await page.keyboard.press('Enter');
    }
    expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(2);
    expect(await withoutName(page)).toEqual([]);
    await page.close();
  });
});
