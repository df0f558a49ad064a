import { expect, test } from 'vitest';
import { isTrustedSender } from '../../../../electron/shell/security/trusted-sender.ts';

test.each(['app://bundle/index.html', 'app://bundle/index.html#/reports', 'app://bundle/index.html?x'])(
  '%s is ours',
  (url) => {
    expect(isTrustedSender({ url, parent: null })).toBe(true);
  },
);

test.each([
  'app://bundle/print.html',
  'app://bundle/index.htmlx',
  'app://bundle.evil/index.html',
  'APP://bundle/index.html',
  'https://bundle/index.html',
  '',
])('%s is not', (url) => {
  expect(isTrustedSender({ url, parent: null })).toBe(false);
});

test('neither is a frame inside our page, nor one that is gone', () => {
  expect(isTrustedSender({ url: 'app://bundle/index.html', parent: {} })).toBe(false);
  expect(isTrustedSender(null)).toBe(false);
  expect(isTrustedSender(undefined)).toBe(false);
});
