import { strict } from './strict.ts';

type PermissionRequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type PermissionCheckHandler = (contents: unknown, permission: string) => boolean;
type RequestDetails = { readonly url: string; readonly method: string; readonly resourceType: string };
type BeforeRequest = (details: RequestDetails, answer: (response: { readonly cancel?: boolean }) => void) => void;

/** The one session: what the app allows its pages. */
export class StandinSession {
  /** Kept under this name so that a test can ask them; Chromium's own headless answer is “denied” as well. */
  permissionRequest: PermissionRequestHandler | null = null;
  permissionCheck: PermissionCheckHandler | null = null;
  #beforeRequest: BeforeRequest | null = null;

  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  });

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler): void {
    this.permissionCheck = handler;
  }

  /** Whether the app cancels this request. */
  async isCancelled(details: RequestDetails): Promise<boolean> {
    const ask = this.#beforeRequest;
    if (ask === null) return false;
    const { cancel } = await new Promise<{ readonly cancel?: boolean }>((done) => ask(details, done));
    return cancel === true;
  }
}

export const defaultSession: StandinSession = strict('session.defaultSession', new StandinSession());
export const session = strict('session', { defaultSession });
