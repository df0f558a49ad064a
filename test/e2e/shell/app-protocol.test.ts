import { expect, test } from 'vitest';
import { useApp } from '../use-app.ts';

const app = useApp();

const statusOf = (path: string) => app().page.evaluate(async (path) => (await fetch(path)).status, path);

test.each([
  '/../package.json',
  '/..%2fmain.cjs',
  '/..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/%2e%2e/main.cjs',
  '/%2fetc%2fpasswd',
  '/assets/..%2f..%2fmain.cjs',
  '/index.html%00.js',
  '/',
  '/nothing.html',
])('%s is not found', async (path) => {
  expect(await statusOf(path)).toBe(404);
});

test('our own pages are served with their type, not to be guessed at, and with the policy', async () => {
  const headers = await app().page.evaluate(async () => {
    const response = await fetch('/index.html');
    return ['content-type', 'x-content-type-options', 'content-security-policy'].map((name) =>
      response.headers.get(name),
    );
  });
  expect(headers).toEqual([
    'text/html; charset=utf-8',
    'nosniff',
    expect.stringMatching(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'/,
    ),
  ]);
});
