import { EventEmitter } from 'node:events';
import { note } from './host.ts';
import { strict } from './strict.ts';

/** One screen of the size the app is made for. */
const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
};

export const screen = strict(
  'screen',
  Object.assign(new EventEmitter(), { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }),
);

export const shell = strict('shell', {
  openPath: async (path: string) => {
    note('shell.openPath', path);
    return '';
  },
});
