import { expect, test } from 'vitest';
import { useApp } from '../use-app.ts';

const app = useApp();

/** Runs `attempt` in the page and collects which rules of the content policy it broke. */
function violationsOf(attempt: () => unknown): Promise<string[]> {
  const source = `(async () => {
    const seen = [];
    const note = (event) => seen.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    try { await (${attempt})(); } catch {}
    await new Promise((done) => setTimeout(done, 200));
    document.removeEventListener('securitypolicyviolation', note);
    return seen;
  })()`;
  return app().page.evaluate(source);
}

test('an inline script does not run', async () => {
  const violations = await violationsOf(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hacked = true';
    document.body.append(script);
  });
  expect(violations).toContain('script-src-elem');
  expect(await app().page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('an event attribute does not run', async () => {
  const violations = await violationsOf(() => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.hacked = true');
    document.body.append(button);
    button.click();
    button.remove();
  });
  expect(violations).toContain('script-src-attr');
});

test('text is never turned into code', async () => {
  // The test's own evaluate is exempt from the policy; a timer with a text is not.
  const violations = await violationsOf(() => {
    const run: unknown = 'window.hacked = true';
    setTimeout(run as () => void); // oxlint-disable-line no-implied-eval -- what the policy has to stop
  });
  expect(violations).toContain('script-src');
  expect(await app().page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('an inline style without the nonce is ignored, with it it counts', async () => {
  const addStyle = (nonce: string) => {
    const style = document.createElement('style');
    style.nonce = nonce;
    style.textContent = `#policy-probe { width: 123px }`;
    const probe = Object.assign(document.createElement('div'), { id: 'policy-probe' });
    document.body.append(style, probe);
    const { width } = getComputedStyle(probe);
    style.remove();
    probe.remove();
    return width;
  };
  const { page } = app();
  const nonce = await page.getAttribute('meta[name="csp-nonce"]', 'content');
  expect(await page.evaluate(addStyle, 'guessed')).not.toBe('123px');
  expect(await page.evaluate(addStyle, nonce ?? '')).toBe('123px');
});

test('every load has a nonce of its own', async () => {
  const { page } = app();
  const before = await page.getAttribute('meta[name="csp-nonce"]', 'content');
  await page.reload();
  const after = await page.getAttribute('meta[name="csp-nonce"]', 'content');
  expect(before).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(after).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(after).not.toBe(before);
});

test('the app itself breaks no rule of the policy', async () => {
  const { page } = app();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.reload();
  await page.getByRole('heading').first().waitFor();
  expect(complaints).toEqual([]);
});
