import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

/** Electron's program: `ELECTRON_BIN`, or what its package has fetched; null when there is none. */
export function findElectron(): string | null {
  const named = process.env['ELECTRON_BIN'];
  if (named !== undefined) return named;
  const folder = join(projectRoot, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}
