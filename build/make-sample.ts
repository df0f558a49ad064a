import { mkdirSync, rmSync } from 'node:fs';
import { writeSampleWorkbooks } from '../test/fixtures/sample-district/write-sample-workbooks.ts';

/** Makes the sample workbooks that are shipped with the app, in an empty folder. */
export async function makeSample(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await writeSampleWorkbooks(folder);
}
