import { expect, test } from 'vitest';
import { useApp } from '../use-app.ts';

const app = useApp();

test('what the stand-in lacks is thrown by name', async ({ skip }) => {
  skip(app().kind === 'electron', 'about the stand-in');
  const names = await app().evaluate((electron) => {
    const reasonOf = (use: () => unknown) => {
      try {
        use();
        return 'no error';
      } catch (error) {
        return String(error);
      }
    };
    // Names that Electron has and the app does not use.
    const loose = electron as unknown as Record<string, Record<string, () => void>>;
    return [
      reasonOf(() => loose['autoUpdater']),
      reasonOf(() => loose['dialog']?.['showCertificateTrustDialog']?.()),
      reasonOf(() => loose['app']?.['relaunch']?.()),
    ];
  }, null);
  expect(names).toEqual([
    'Error: electron stand-in: electron.autoUpdater is not implemented',
    'Error: electron stand-in: dialog.showCertificateTrustDialog is not implemented',
    'Error: electron stand-in: app.relaunch is not implemented',
  ]);
});

test.each([
  { contextIsolation: false },
  { sandbox: false },
  { nodeIntegration: true },
  { webSecurity: false },
  { webviewTag: true },
])('a window with %o is refused', async (webPreferences) => {
  if (app().kind === 'electron') return;
  const made = app().evaluate(({ BrowserWindow }, webPreferences) => {
    const window = new BrowserWindow({ webPreferences });
    return window.id;
  }, webPreferences);
  await expect(made).rejects.toThrow('only isolated, sandboxed windows');
});
