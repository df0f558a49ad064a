import type { Session } from 'electron';

/** Camera, position, notifications, clipboard reading and the like: nothing is granted. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
}
