import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSample } from './make-sample.ts';
import { projectRoot } from './project.ts';
import { hashSources, readBuiltStamp } from './source-stamp.ts';
import { bundle } from './vite.ts';

const stampFile = join(projectRoot, 'out', '.built-from');

/** Builds everything the app consists of into `out/`, unless it was built from exactly these sources. */
export async function buildAll(): Promise<void> {
  const stamp = hashSources();
  if (readBuiltStamp(stampFile) === stamp) return;
  mkdirSync(join(projectRoot, 'out'), { recursive: true });
  rmSync(stampFile, { force: true });
  await keepingNodeEnv(bundle);
  copyFontLicence();
  await makeSample(join(projectRoot, 'out', 'sample'));
  writeFileSync(stampFile, stamp);
}

/** Vite leaves NODE_ENV on “production”; what runs after it, the tests above all, must not inherit that. */
async function keepingNodeEnv(work: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV'];
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

// The SIL licence of the paper font asks to be shipped with it.
function copyFontLicence(): void {
  const from = join(projectRoot, 'node_modules', '@fontsource', 'tinos', 'LICENSE');
  copyFileSync(from, join(projectRoot, 'out', 'renderer', 'tinos-licence.txt'));
}
