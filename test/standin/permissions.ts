import type { CDPSession } from 'playwright-core';
import { defaultSession } from './session.ts';

const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'local-fonts'];

/** Tells Chromium what the app's handlers say. Without handlers everything is granted, as in Electron. */
export async function grantPermissions(cdp: CDPSession): Promise<void> {
  for (const name of names) {
    const setting = (await isGranted(name)) ? 'granted' : 'denied';
    await cdp.send('Browser.setPermission', { permission: { name }, setting });
  }
}

async function isGranted(name: string): Promise<boolean> {
  const { permissionCheck, permissionRequest } = defaultSession;
  const isChecked = permissionCheck === null || permissionCheck(null, name);
  const isRequested =
    permissionRequest === null || (await new Promise<boolean>((done) => permissionRequest(null, name, done)));
  return isChecked && isRequested;
}
