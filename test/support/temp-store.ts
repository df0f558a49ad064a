import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDataFile } from '../../electron/backend/store/create-data-file.ts';
import type { Store } from '../../electron/backend/store/open-store.ts';
import { organisation, someTime } from './plans.ts';
import { tempFolder } from './temp-folder.ts';

/** A new data file of district Nậm Pồ in a folder of its own, closed and gone when the test ends. */
export function tempStore(): Store {
  const path = join(tempFolder(), 'Nam-Po.skn');
  const store = createDataFile(path, organisation, { isSample: false, at: someTime, appVersion: '0.1.0-test' });
  onTestFinished(() => store.close());
  return store;
}
