import type { App, Session } from 'electron';

const localAddresses = ['app:', 'blob:', 'data:', 'devtools:'];

/** Must run before the app is ready: no name is ever looked up. */
export function forbidNameLookup(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Cancels every request that would leave the app. */
export function cancelNetworkRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !localAddresses.some((scheme) => url.startsWith(scheme)) });
  });
}
