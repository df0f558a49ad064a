import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStoredState, storeState } from '../../../../electron/shell/stored-state.ts';

const nothing = { bounds: null, isMaximized: false, lastDataFile: null };
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
  file = join(folder, 'profile', 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a change keeps the rest', () => {
  const bounds = { x: 1, y: 2, width: 1300, height: 700 };
  storeState(file, { bounds });
  storeState(file, { lastDataFile: '/d/Sổ.skn' });
  expect(readStoredState(file)).toEqual({ bounds, isMaximized: false, lastDataFile: '/d/Sổ.skn' });
});

test.each(['', '{', '[]', '{"bounds":7,"isMaximized":false,"lastDataFile":null}'])('%j is as good as none', (text) => {
  storeState(file, {});
  writeFileSync(file, text);
  expect(readStoredState(file)).toEqual(nothing);
});
