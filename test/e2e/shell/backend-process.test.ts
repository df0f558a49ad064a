import { expect, test } from 'vitest';
import { createDataFile } from '../create-data-file.ts';
import { pidOf } from '../pid-of.ts';
import { useApp } from '../use-app.ts';
import { callFrom, heardOf, listenFor, refusalOf, tryFrom } from '../window-page.ts';

const app = useApp();

test('when the backend dies the window is told, calls are answered, and a restart goes on with the same data file', async () => {
  const { page } = app();
  await createDataFile(app());
  await listenFor(page, 'backend/stopped');

  process.kill(await pidOf(app(), 'backend'), 'SIGKILL');
  await expect.poll(() => heardOf(page, 'backend/stopped')).toHaveLength(1);
  const problem = await refusalOf(callFrom(page, 'app/read-state', {}));
  expect(problem.code).toBe('app.backend-stopped');

  const reloaded = page.waitForEvent('load');
  // The window is loaded anew before it could hear the answer.
  await callFrom(page, 'shell/restart-backend', {}).catch(() => undefined);
  await reloaded;
  const state = await callFrom(page, 'app/read-state', {});
  expect(state).toMatchObject({ ok: true, value: { dataFile: { name: 'Sổ thử.skn' } } });
});

test('a call under way when the backend dies is answered too', async () => {
  const { page } = app();
  const pid = await pidOf(app(), 'backend');
  process.kill(pid, 'SIGSTOP');
  const underWay = refusalOf(callFrom(page, 'safety/check', {}));
  // Calls arrive in their order: when this one is refused the other waits for the backend.
  await refusalOf(tryFrom(page, 'no/such-call', {}));
  process.kill(pid, 'SIGKILL');
  expect((await underWay).code).toBe('app.backend-stopped');
});
