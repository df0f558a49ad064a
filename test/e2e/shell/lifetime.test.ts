import { once } from 'node:events';
import { fork } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createDataFile } from '../create-data-file.ts';
import { launch, projectRoot, removeProfiles, standinCli } from '../launch.ts';
import { callFrom, heardOf, listenFor } from '../window-page.ts';

afterAll(removeProfiles);

test('quitting closes the data file and ends with code 0; the next start opens the file again', async () => {
  const first = await launch();
  await createDataFile(first);
  expect(await first.close()).toBe(0);
  expect(openJournals(first.dataFolder)).toEqual([]);

  const second = await launch({ userData: first.userData });
  const state = await callFrom(second.page, 'app/read-state', {});
  expect(state).toMatchObject({ ok: true, value: { dataFile: { name: 'Sổ thử.skn' } } });
  await second.close();
});

test('closing the window closes the data file and ends the app', async () => {
  const app = await launch();
  await createDataFile(app);
  await app.page.close();
  expect(await app.exited).toBe(0);
  expect(openJournals(app.dataFolder)).toEqual([]);
  const stored = JSON.parse(readFileSync(join(app.userData, 'window.json'), 'utf8'));
  expect(stored.lastDataFile).toBe(join(app.dataFolder, 'Sổ thử.skn'));
});

test('after the plug was pulled the next start finds the data file whole', async () => {
  const first = await launch();
  await createDataFile(first);
  first.process.kill('SIGKILL');
  await first.exited;

  const second = await launch({ userData: first.userData });
  const check = await callFrom(second.page, 'safety/check', {});
  expect(check).toMatchObject({ ok: true, value: { integrity: 'ok' } });
  await second.close();
});

test('a data file that cannot be opened again is named in a message, and the window still opens', async () => {
  const first = await launch();
  await first.close();
  const notOurs = join(first.userData, 'khác.skn');
  writeFileSync(notOurs, 'not a database');
  writeFileSync(
    join(first.userData, 'window.json'),
    JSON.stringify({ bounds: null, isMaximized: false, lastDataFile: notOurs }),
  );
  const second = await launch({ userData: first.userData });
  const state = await callFrom(second.page, 'app/read-state', {});
  expect(state).toMatchObject({ ok: true, value: { dataFile: null } });
  if (second.kind === 'standin') {
    const messages = await second.evaluate(
      ({ standin }) => standin.requests.flatMap(({ what, args }) => (what === 'dialog.showMessageBox' ? args : [])),
      null,
    );
    expect(messages).toMatchObject([
      { message: 'Chưa mở lại được tệp dữ liệu lần trước', detail: expect.stringContaining('khác.skn') },
    ]);
  }
  await second.close();
});

test('a second start ends with code 0, brings the window to front and hands over the files named', async ({ skip }) => {
  const app = await launch();
  skip(app.kind === 'electron', 'the second start is made with the stand-in');
  const workbook = join(app.userData, 'Báo cáo xã.xlsx');
  writeFileSync(workbook, 'any');
  await listenFor(app.page, 'files/dropped');
  const args = [projectRoot, `--user-data-dir=${app.userData}`, workbook, join(app.userData, 'notes.txt')];
  const [code] = await once(fork(standinCli, args, { stdio: 'ignore' }), 'exit');
  expect(code).toBe(0);
  await expect.poll(() => heardOf(app.page, 'files/dropped')).toMatchObject([{ files: [{ name: 'Báo cáo xã.xlsx' }] }]);
  await app.close();
});

test('the window remembers its place', async () => {
  const app = await launch();
  await app.close();
  const stored = JSON.parse(readFileSync(join(app.userData, 'window.json'), 'utf8'));
  expect(stored.bounds).toMatchObject({ width: 1366, height: 728 });
});

test('the log holds references and codes, never what was asked', async () => {
  const app = await launch();
  const secret = 'Lò Thị Bí Mật';
  const reply = await callFrom(app.page, 'data/open', { file: secret });
  await app.close();
  const log = join(app.userData, 'logs', 'so-ket-nap.log');
  expect(existsSync(log)).toBe(true);
  const text = readFileSync(log, 'utf8');
  expect(text).toContain(reply.ok ? 'answered' : reply.logRef);
  expect(text).not.toContain(secret);
});

/** What SQLite leaves beside a data file that was not closed. */
function openJournals(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /-(journal|wal|shm)$/.test(name));
}
