import { screenNames } from './screens.ts';

/**
 * Commands of the menu that concern the window; sent as `menu/command`. The same names serve the window's own keys,
 * so that menu, key and button do one thing.
 */
export const windowCommands = [
  ...screenNames.map((name) => `screen/${name}` as const), // Ctrl+1 …
  'intake/choose-files', // Ctrl+O
  'intake/choose-folder',
  'intake/blank-templates',
  'report/print', // Ctrl+P
  'report/save-pdf',
  'report/save-workbook', // Ctrl+E
  'figure/correct', // F2
  'figure/explain', // F4
  'view/refresh', // F5
  'view/next-pane', // F6
  'problem/next', // F8
  'problem/previous', // Shift+F8
  'safety/back-up',
  'data/close',
] as const;
export type WindowCommand = (typeof windowCommands)[number];
