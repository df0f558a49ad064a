import type { Page } from 'playwright-core';
import { screenDigits, screenNames } from '../../../shared/contract/screens.ts';
import { screenTitles } from '../../../shared/text/vi/screens.ts';

const TRIES = 10;
const PATIENCE_MS = 3000;

/** Goes to a screen by its key and waits for its title. A window drawn a moment ago may not listen yet: then once more. */
export async function goToScreen(page: Page, screen: (typeof screenTitles)[keyof typeof screenTitles]): Promise<void> {
  const name = screenNames.find((each) => screenTitles[each] === screen);
  if (name === undefined) throw new Error(`no such screen: ${screen}`);
  const title = page.getByRole('heading', { name: screen, level: 1 });
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press(`Control+${screenDigits[name]}`);
    try {
      return await title.waitFor({ timeout: PATIENCE_MS });
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}
