import type { App, Session, WebContents } from 'electron';

const localAddresses = ['app:', 'blob:', 'data:', 'devtools:'];

/** Calls between browsers go around the request filter; this policy leaves them no way out without a proxy, and there is none. */
const NO_DIRECT_WAY = 'disable_non_proxied_udp';

/** Must run before the app is ready: no name is ever looked up, no datagram is ever sent. */
export function forbidDirectWays(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', NO_DIRECT_WAY);
}

/** The same for one page. */
export function forbidPeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy(NO_DIRECT_WAY);
}

/** Cancels every request that would leave the app. */
export function cancelNetworkRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !localAddresses.some((scheme) => url.startsWith(scheme)) });
  });
}
