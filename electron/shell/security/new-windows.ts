import type { WebContents } from 'electron';

/** A page opens no windows. */
export function forbidNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
