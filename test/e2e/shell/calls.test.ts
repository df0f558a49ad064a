import { expect, test } from 'vitest';
import { calls } from '../../../shared/contract/calls.ts';
import { channels } from '../../../shared/contract/channels.ts';
import { refusalOf, tryFrom } from '../window-page.ts';
import { useApp } from '../use-app.ts';

const app = useApp();

test.each([
  ['a web page', { url: 'https://evil.example/index.html', parent: null }],
  ['a look-alike host', { url: 'app://bundle.evil/index.html', parent: null }],
  ['a longer host', { url: 'app://bundle@evil/index.html', parent: null }],
  ['a longer file name', { url: 'app://bundle/index.html.evil', parent: null }],
  ['the print page', { url: 'app://bundle/print.html', parent: null }],
  ['a file', { url: 'file:///C:/index.html', parent: null }],
  ['a frame inside our page', { url: 'app://bundle/index.html', parent: {} }],
  ['a frame that is gone', null],
])('%s is refused', async (_who, senderFrame) => {
  const reply = await app().evaluate(
    async ({ ipcMain }, { channel, senderFrame }) => {
      const handler = ipcMain._invokeHandlers.get(channel);
      return handler?.({ senderFrame, sender: {} }, 'indicators/list', {});
    },
    { channel: channels.call, senderFrame },
  );
  expect(reply).toMatchObject({ ok: false, problem: { code: 'app.bad-request', facts: { detail: 'sender' } } });
});

test('the one way for calls is the only one that answers', async () => {
  const names = await app().evaluate(({ ipcMain }) => [...ipcMain._invokeHandlers.keys()], null);
  expect(names).toEqual([channels.call]);
});

const hostCalls = Object.entries(calls).flatMap(([name, { caller }]) => (caller === 'host' ? [name] : []));
test.each(hostCalls)('%s is not for the page', async (name) => {
  const input = { path: '/etc/passwd', use: 'read', target: 'x', bytes: new Uint8Array() };
  expect(await refusalOf(tryFrom(app().page, name, input))).toMatchObject({
    code: 'app.unknown-call',
    facts: { call: name },
  });
});

test.each([
  ['no name', undefined],
  ['a number', 7],
  ['an object', { toString: 'app/read-state' }],
  ['a name of the prototype', 'constructor'],
  ['another name of the prototype', '__proto__'],
  ['a name with a space', ' app/read-state'],
  ['a very long name', 'x'.repeat(1_000_000)],
])('%s as call is refused as unknown', async (_what, name) => {
  const problem = await refusalOf(tryFrom(app().page, name, {}));
  expect(problem.code).toBe('app.unknown-call');
  expect(String(problem.facts['call']).length).toBeLessThanOrEqual(80);
});

test.each([
  ['shell', 'dialog/choose-new-data-file', { suggestedName: 7 }],
  ['shell', 'dialog/choose-new-data-file', { suggestedName: 'x'.repeat(1_000_000) }],
  ['shell', 'dialog/choose-workbooks', { unknown: true }],
  ['shell', 'paper/save-pdf', { report: { kind: '__proto__' } }],
  ['backend', 'data/open', { file: '' }],
  ['backend', 'data/open', null],
  ['backend', 'intake/stage', { file: 'x'.repeat(1_000_000) }],
  ['backend', 'figures/read-table', { period: ['2017-Q1'] }],
])('the %s refuses wrong input for %s', async (_host, name, input) => {
  expect(await refusalOf(tryFrom(app().page, name, input))).toMatchObject({
    code: 'app.bad-request',
    facts: { call: name },
  });
});

test('a refused call comes with a reference for the log', async () => {
  const reply = await tryFrom(app().page, 'no/such-call', {});
  expect(reply).toMatchObject({ ok: false, logRef: expect.stringMatching(/^[0-9a-f-]{36}$/) });
});
