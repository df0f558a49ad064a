import type { WebContents } from 'electron';

/** A page stays where it was put: neither a link nor a dropped file nor a script takes it elsewhere. */
export function forbidNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
}
