import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { screen, shell } from './desktop.ts';
import { dialog } from './dialog.ts';
import { host } from './host.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { MessageChannelMain } from './message-channel.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';
import { strict } from './strict.ts';
import { utilityProcess } from './utility-process.ts';

/** What `require('electron')` gives in the main process. */
export const electron = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  /** Not in Electron: what the stand-in itself knows, for tests. */
  standin: host,
});

// `require` of this module gives the object itself.
export { electron as 'module.exports' };
