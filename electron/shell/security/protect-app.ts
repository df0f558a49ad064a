import { app, session } from 'electron';
import { declareAppProtocol, serveAppProtocol } from './app-protocol.ts';
import { forbidNavigation } from './navigation.ts';
import { cancelNetworkRequests, forbidDirectWays, forbidPeerConnections } from './network.ts';
import { forbidNewWindows } from './new-windows.ts';
import { denyPermissions } from './permissions.ts';
import { forbidWebviews } from './webviews.ts';

/** The rules that have to stand before the app is ready. */
export function protectBeforeReady(): void {
  app.enableSandbox();
  declareAppProtocol();
  forbidDirectWays(app);
  app.on('web-contents-created', (_event, contents) => {
    forbidNavigation(contents);
    forbidNewWindows(contents);
    forbidWebviews(contents);
    forbidPeerConnections(contents);
  });
}

/** The rules that need a session; pages come from `pagesFolder` only. */
export function protectWhenReady(pagesFolder: string): void {
  serveAppProtocol(pagesFolder);
  denyPermissions(session.defaultSession);
  cancelNetworkRequests(session.defaultSession);
}
