import type { WindowCommand } from '../../shared/contract/commands.ts';
import { screenDigits, screenNames } from '../../shared/contract/screens.ts';

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

const PLAIN: Readonly<Record<string, WindowCommand>> = {
  F2: 'figure/correct',
  F4: 'figure/explain',
  F5: 'view/refresh',
  F6: 'view/next-pane',
  F8: 'problem/next',
};

const CONTROL: Readonly<Record<string, WindowCommand>> = {
  ...Object.fromEntries(screenNames.map((name) => [screenDigits[name], `screen/${name}` as const])),
  o: 'intake/choose-files',
  p: 'report/print',
  e: 'report/save-workbook',
};

/**
 * The command of a key, or null. Ctrl+Shift and Alt combinations stay free: Vietnamese keyboard programs switch their
 * typing mode with them.
 */
export function commandOfKey({ key, ctrlKey, shiftKey, altKey, metaKey }: KeyPress): WindowCommand | null {
  if (altKey || metaKey) return null;
  if (ctrlKey) return shiftKey ? null : (CONTROL[key.toLowerCase()] ?? null);
  if (shiftKey) return key === 'F8' ? 'problem/previous' : null;
  return PLAIN[key] ?? null;
}
