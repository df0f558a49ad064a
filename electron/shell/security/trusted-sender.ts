import { WINDOW_PAGE } from './app-address.ts';

/** What is known of the frame that sent a message. */
export type SenderFrame = { readonly url: string; readonly parent: object | null } | null;

/** Only the top frame of our window's own page may ask for anything; the print page, sub-frames and strangers may not. */
export function isTrustedSender(frame: SenderFrame | undefined): boolean {
  if (frame === null || frame === undefined || frame.parent !== null) return false;
  return (
    frame.url === WINDOW_PAGE || frame.url.startsWith(`${WINDOW_PAGE}#`) || frame.url.startsWith(`${WINDOW_PAGE}?`)
  );
}
