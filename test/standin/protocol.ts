import { strict } from './strict.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, ProtocolHandler>();

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: ProtocolHandler) => {
    if (handlers.has(scheme)) throw new Error('The scheme has been intercepted');
    handlers.set(scheme, handler);
  },
});

/** The app's handler for an address of its own, if there is one. */
export function findProtocolHandler(appUrl: string): ProtocolHandler | undefined {
  return handlers.get(appUrl.slice(0, appUrl.indexOf(':')));
}

/** `app://bundle/x` as Chromium is told it: a secure address that is answered before it reaches a network. */
export function toChromiumUrl(appUrl: string): string {
  return appUrl.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/, (whole, scheme: string, name: string) =>
    handlers.has(scheme) ? `http://${name}.${scheme}.localhost` : whole,
  );
}

/** The way back. */
export function toAppUrl(chromiumUrl: string): string {
  return chromiumUrl.replace(
    /^http:\/\/([^/?#]*)\.([a-z0-9+.-]+)\.localhost(?=[/?#]|$)/,
    (whole, name: string, scheme: string) => (handlers.has(scheme) ? `${scheme}://${name}` : whole),
  );
}
