import type { WindowClient } from '../../shared/contract/client.ts';
import type { PaperBridge } from '../../shared/contract/paper.ts';

declare global {
  interface Window {
    /** Put there by the preload of the app's window. */
    readonly app: WindowClient;
    /** Put there by the preload of the print window. */
    readonly paper: PaperBridge;
  }
}
