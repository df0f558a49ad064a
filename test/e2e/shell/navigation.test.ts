import { expect, test } from 'vitest';
import { useApp } from '../use-app.ts';

const app = useApp();

/** Lets the page try to leave, then says where it is and how many pages there are. */
async function afterTrying(attempt: () => unknown) {
  const { page } = app();
  await page.evaluate(attempt).catch(() => undefined);
  await new Promise((done) => setTimeout(done, 500));
  return { path: new URL(page.url()).pathname, pages: page.context().pages().length };
}
const stayed = { path: '/index.html', pages: 1 };

test('a script cannot take the window elsewhere', async () => {
  expect(await afterTrying(() => (location.href = 'https://example.com/'))).toEqual(stayed);
  expect(await afterTrying(() => location.assign('file:///etc/passwd'))).toEqual(stayed);
  expect(await afterTrying(() => location.replace('/print.html'))).toEqual(stayed);
});

test('a link cannot take the window elsewhere', async () => {
  const attempt = () => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/' });
    document.body.append(link);
    link.click();
    link.remove();
  };
  expect(await afterTrying(attempt)).toEqual(stayed);
});

test('a page opens no windows, neither by script nor by link', async () => {
  const opened = await app().page.evaluate(() => window.open('https://example.com/') !== null);
  expect(opened).toBe(false);
  const attempt = () => {
    const link = Object.assign(document.createElement('a'), { href: '/index.html', target: '_blank' });
    document.body.append(link);
    link.click();
    link.remove();
  };
  expect(await afterTrying(attempt)).toEqual(stayed);
});
