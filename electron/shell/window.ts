import { BrowserWindow, screen, type Rectangle } from 'electron';
import { windowPreload } from './places.ts';
import type { StoredState } from './stored-state.ts';

const DEFAULT_SIZE = { width: 1366, height: 728 };
const MINIMUM = { minWidth: 1024, minHeight: 560 };

/** The app's window, where it stood last. It shows itself when there is something to see. */
export function makeWindow({ bounds, isMaximized }: StoredState): BrowserWindow {
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...MINIMUM,
    ...(bounds !== null && isOnScreen(bounds) ? bounds : {}),
    show: false,
    webPreferences: {
      preload: windowPreload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The dictionaries would have to be fetched.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  return window;
}

/** Brings the window to the front, for a second start. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Whether the title bar can still be reached: a monitor may be gone. */
function isOnScreen({ x, y, width }: Rectangle): boolean {
  return screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        x + width > workArea.x + 100 &&
        x < workArea.x + workArea.width - 100 &&
        y >= workArea.y &&
        y < workArea.y + workArea.height - 100,
    );
}
