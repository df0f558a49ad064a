import { afterAll, beforeAll } from 'vitest';
import { launch, removeProfiles, type RunningApp } from './launch.ts';

/** One running app for all tests of a file. */
export function useApp(): () => RunningApp {
  let app: RunningApp | undefined;
  beforeAll(async () => {
    app = await launch();
  });
  afterAll(async () => {
    await app?.close();
    removeProfiles();
  });
  return () => {
    if (app === undefined) throw new Error('the app has not started');
    return app;
  };
}
