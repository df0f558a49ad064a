import { expect, test } from 'vitest';
import { useApp } from '../use-app.ts';

const app = useApp();

test('the page is granted nothing', async () => {
  const answers = await app().page.evaluate(async () => {
    const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : String(error));
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      notifications: await Notification.requestPermission(),
      microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', nameOf),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', nameOf),
      position: await state('geolocation'),
      camera: await state('camera'),
    };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    microphone: expect.stringMatching(/^Not(Allowed|Found)Error$/),
    clipboard: 'NotAllowedError',
    position: 'denied',
    camera: 'denied',
  });
});
