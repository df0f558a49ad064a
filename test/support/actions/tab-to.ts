import type { Page } from 'playwright-core';

const MOST_STOPS = 60;

/** What has the focus, as a person would call it: its label, text or title; empty when the page has lost it. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const id = element.getAttribute('aria-labelledby');
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null;
    const name =
      element.getAttribute('aria-label') ??
      (id === null ? null : document.getElementById(id)?.textContent) ??
      label?.textContent ??
      element.textContent;
    return (name ?? '').trim();
  });
}

/** Presses Tab (or Shift+Tab) until what is so called has the focus; says where it went when it is not reached. */
export async function tabTo(page: Page, wanted: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key);
    const name = await focusedName(page);
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
    passed.push(name);
  }
  throw new Error(`“${String(wanted)}” is not reached by ${key}; passed: ${passed.join(' · ')}`);
}
