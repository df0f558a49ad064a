import { expect, test } from 'vitest';
import { useApp } from '../use-app.ts';

const app = useApp();

test('the page sees nothing of Node, of Electron or of the preload', async () => {
  const leaks = await app().page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', 'standinSend', 'standinReceive'].filter(
      (name) => name in window,
    ),
  );
  expect(leaks).toEqual([]);
});

test('the page finds exactly call and on, and cannot replace them', async () => {
  const found = await app().page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(window, 'app');
    return { names: Object.keys(own?.value ?? {}), writable: own?.writable, isFrozen: Object.isFrozen(own?.value), paper: 'paper' in window };
  });
  expect(found).toEqual({ names: ['call', 'on'], writable: false, isFrozen: true, paper: false });
});

test('what the page does to prototypes does not reach the preload', async () => {
  const answer = await app().page.evaluate(async () => {
    const stolen: unknown[] = [];
    const { push } = Array.prototype;
    const { then } = Promise.prototype;
    Array.prototype.push = function steal(...items) {
      stolen[stolen.length] = items;
      return push.apply(this, items);
    };
    const { app } = window as unknown as { app: { call(name: string, input: object): Promise<{ ok: boolean }> } };
    const reply = await app.call('indicators/list', {});
    Array.prototype.push = push;
    return { ok: reply.ok, names: stolen.flat().filter((item) => typeof item === 'function').length, then: then === Promise.prototype.then };
  });
  expect(answer).toEqual({ ok: true, names: 0, then: true });
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
