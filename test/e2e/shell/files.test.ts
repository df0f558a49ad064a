import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useApp } from '../use-app.ts';
import { callFrom, heardOf, listenFor } from '../window-page.ts';

const app = useApp();

test('chosen workbooks reach the page as names and tokens, without a path', async () => {
  const paths = ['Biểu 2.xlsx', 'Danh sách.xls'].map((name) => join(app().userData, name));
  for (const path of paths) writeFileSync(path, 'any');
  await app().evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, paths);
  const reply = await callFrom(app().page, 'dialog/choose-workbooks', {});
  expect(reply).toMatchObject({ ok: true, value: [{ name: 'Biểu 2.xlsx' }, { name: 'Danh sách.xls' }] });
  expect(JSON.stringify(reply)).not.toContain(app().userData);
});

test('a dialog that was cancelled answers with nothing', async () => {
  await app().evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  }, null);
  const { page } = app();
  expect(await callFrom(page, 'dialog/choose-workbooks', {})).toEqual({ ok: true, value: [] });
  expect(await callFrom(page, 'dialog/choose-data-file', {})).toEqual({ ok: true, value: null });
  expect(await callFrom(page, 'dialog/choose-new-data-file', { suggestedName: 'Sổ' })).toEqual({
    ok: true,
    value: null,
  });
});

test('a suggested name cannot lead out of the data folder', async () => {
  const asked = await app().evaluate(({ dialog }) => {
    const seen: string[] = [];
    dialog.showSaveDialog = async (_window, { defaultPath = '' }) => {
      seen.push(defaultPath);
      return { canceled: true, filePath: '' };
    };
    Object.assign(globalThis, { seen });
    return null;
  }, null);
  expect(asked).toBeNull();
  await callFrom(app().page, 'dialog/choose-new-data-file', { suggestedName: '../../Đảng bộ: huyện' });
  const seen = await app().evaluate(() => (globalThis as unknown as { seen: string[] }).seen, null);
  expect(seen).toEqual([join(app().dataFolder, 'Đảng bộ huyện.skn')]);
});

test('dropped workbooks and folders reach the page as tokens, and the folder’s workbooks can be asked for', async () => {
  const { page, userData } = app();
  const folder = join(userData, 'Các xã');
  mkdirSync(folder);
  for (const name of ['Nà Hỳ.xlsx', '~$Nà Hỳ.xlsx', 'đọc.txt']) writeFileSync(join(folder, name), 'any');
  const single = join(userData, 'Chà Cang.xlsm');
  writeFileSync(single, 'any');
  await listenFor(page, 'files/dropped');

  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [single, folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 200, data });
  }
  await expect.poll(() => heardOf(page, 'files/dropped')).toHaveLength(1);
  const [dropped] = await heardOf(page, 'files/dropped');
  expect(dropped?.files.map(({ name }) => name)).toEqual(['Chà Cang.xlsm', 'Các xã']);
  const files = dropped?.files.map(({ token }) => token) ?? [];
  const expanded = await callFrom(page, 'intake/expand', { files });
  expect(expanded).toMatchObject({
    ok: true,
    value: {
      files: [{ name: 'Chà Cang.xlsm' }, { name: 'Nà Hỳ.xlsx' }],
      skipped: [{ code: 'file.skipped-lock' }, { code: 'file.skipped-other' }],
    },
  });
  expect(JSON.stringify([dropped, expanded])).not.toContain(userData);
});

test('a drop that the page makes up leads to no file', async () => {
  const { page } = app();
  await listenFor(page, 'files/dropped');
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], '/etc/passwd.xlsx'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  });
  await callFrom(page, 'app/read-state', {});
  expect(await heardOf(page, 'files/dropped')).toEqual([]);
});

test('the data folder is made and shown', async ({ skip }) => {
  skip(app().kind === 'electron', 'Electron would open a window of the desktop');
  expect(await callFrom(app().page, 'shell/open-data-folder', {})).toEqual({ ok: true, value: null });
  const opened = await app().evaluate(
    ({ standin }) => standin.requests.flatMap(({ what, args }) => (what === 'shell.openPath' ? args : [])),
    null,
  );
  expect(opened).toEqual([app().dataFolder]);
  expect(existsSync(app().dataFolder)).toBe(true);
});
