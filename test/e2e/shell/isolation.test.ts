// oxlint-disable no-extend-native -- what a hostile page does
import { expect, test } from 'vitest';
import { useApp } from '../use-app.ts';

const app = useApp();

test('the page sees nothing of Node, of Electron or of the preload', async () => {
  const leaks = await app().page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      'standinSend',
      'standinReceive',
    ].filter((name) => name in window),
  );
  expect(leaks).toEqual([]);
});

test('the page finds exactly call, giveUp and on, and cannot replace them', async () => {
  const found = await app().page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(window, 'app');
    return {
      names: Object.keys(own?.value ?? {}),
      writable: own?.writable,
      isFrozen: Object.isFrozen(own?.value),
      paper: 'paper' in window,
    };
  });
  expect(found).toEqual({ names: ['call', 'giveUp', 'on'], writable: false, isFrozen: true, paper: false });
});

test('what the page does to built-in functions does not reach the preload', async () => {
  const found = await app().page.evaluate(async () => {
    const seen: unknown[] = [];
    const { call } = Function.prototype;
    const { map, push } = Array.prototype;
    // A preload in the same world would hand its ipcRenderer or its arguments to one of these.
    Function.prototype.call = function spy(this: unknown, ...args: [unknown]) {
      seen[seen.length] = args[0];
      return Reflect.apply(call, this, args);
    };
    Array.prototype.push = function spy(...items) {
      for (const item of items) seen[seen.length] = item;
      return Reflect.apply(push, this, items);
    };
    const { app } = window as unknown as { app: { call(name: string, input: object): Promise<{ ok: boolean }> } };
    const reply = await app.call('indicators/list', {});
    Function.prototype.call = call;
    Array.prototype.push = push;
    const inner = Reflect.apply(map, seen, [
      (item: unknown) => typeof item === 'object' && item !== null && 'invoke' in item,
    ]);
    return { ok: reply.ok, inner: inner.includes(true) };
  });
  expect(found).toEqual({ ok: true, inner: false });
});

test('functions cannot be sent, only copies', async () => {
  const refusal = await app().page.evaluate(async () => {
    const { app } = window as unknown as { app: { call(name: string, input: unknown): Promise<unknown> } };
    return app.call('app/read-state', { evil() {} }).then(
      () => 'answered',
      (error: Error) => error.message,
    );
  });
  expect(refusal).toContain('could not be cloned');
});
