import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

/** Everything that ends up in `out/`. */
const sources = [
  'electron/**/*.*',
  'renderer/**/*.*',
  'shared/**/*.*',
  'build/*.ts',
  'test/fixtures/sample-district/**/*.*',
  'package.json',
  'package-lock.json',
];

/** One hash over names and contents of all sources of the build. */
export function hashSources(root = projectRoot): string {
  const hash = createHash('sha256');
  for (const path of globSync([...sources], { cwd: root }).toSorted()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** The hash written by the last whole build, or null. */
export function readBuiltStamp(stampFile: string): string | null {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
}
