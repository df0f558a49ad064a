import type { WebContents } from 'electron';

/** No page is embedded in a page. */
export function forbidWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
