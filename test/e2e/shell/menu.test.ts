import { expect, test } from 'vitest';
import { windowCommands } from '../../../shared/contract/commands.ts';
import { useApp } from '../use-app.ts';
import { heardOf, listenFor } from '../window-page.ts';

const app = useApp();

test('the menu bar is the one agreed', async () => {
  const labels = await app().evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label), null);
  expect(labels).toEqual(['&Tệp', '&Chỉnh sửa', '&Xem', '&Số liệu', '&Báo cáo', 'Công c&ụ', 'Trợ &giúp']);
});

test('every command of the window can be reached by the menu', async () => {
  await listenFor(app().page, 'menu/command');
  await app().evaluate(({ Menu }) => {
    const screens = /^(Thoát|Mở thư mục|Phím|Giới)/;
    for (const { submenu } of Menu.getApplicationMenu()?.items ?? []) {
      for (const item of submenu?.items ?? []) if (!screens.test(item.label ?? '')) item.click?.();
    }
  }, null);
  await expect
    .poll(async () => new Set((await heardOf(app().page, 'menu/command')).map(({ command }) => command)))
    .toEqual(new Set(windowCommands));
});

test('no key collides with those that switch Vietnamese typing', async () => {
  const keys = await app().evaluate(
    ({ Menu }) =>
      Menu.getApplicationMenu()?.items.flatMap(
        ({ submenu }) => submenu?.items.flatMap((item) => item.accelerator ?? []) ?? [],
      ),
    null,
  );
  expect(keys).toContain('CmdOrCtrl+O');
  expect(keys?.filter((key) => /Ctrl\+Shift|^Alt|^.$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(keys?.length);
});

test('F1 tells the keys', async () => {
  await app().evaluate(({ dialog }) => {
    dialog.showMessageBox = async (_window, box) => {
      Object.assign(globalThis, { box });
      return { response: 0, checkboxChecked: false };
    };
  }, null);
  await app().page.keyboard.press('F1');
  const shown = () =>
    app().evaluate(() => (globalThis as unknown as { box?: { detail: string } }).box?.detail ?? '', null);
  await expect.poll(shown).toContain('Ctrl+O – Nhập báo cáo…');
});
