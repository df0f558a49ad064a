import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { stopWith } from '../../shared/contract/problem.ts';
import type { FileRegistry, FileUse, KnownFile } from './backend-context.ts';

/**
 * Keeps the paths behind tokens for the life of the process. A token is good for one use only, reading or writing.
 * Nothing is ever written over a data file or back-up: such a target is refused with `store.already-exists`.
 */
export function makeFileRegistry(newId: () => string, openDataFile: () => string | null): FileRegistry {
  const filesByToken = new Map<string, KnownFile & { readonly use: FileUse }>();
  const tokensByFile = new Map<string, string>();
  return {
    resolve(token, use) {
      const file = filesByToken.get(token);
      if (file === undefined || file.use !== use) throw stopWith('app.file-token-unknown');
      const { path, name, inside } = file;
      if (use === 'write' && (path === openDataFile() || (/\.skn(-backup)?$/i.test(name) && existsSync(path)))) {
        throw stopWith('store.already-exists', {}, { at: 'file', file: name });
      }
      return inside === undefined ? { path, name } : { path, name, inside };
    },
    lend(path, use) {
      const absolute = resolve(path);
      const name = basename(absolute);
      const key = `${use} ${absolute}`;
      const token = tokensByFile.get(key) ?? newId();
      tokensByFile.set(key, token);
      filesByToken.set(token, { path: absolute, name, use });
      return { token, name };
    },
    lendInside(inside) {
      const [holder, name] =
        inside.in === 'zip'
          ? [inside.archive, inside.entry.name]
          : [inside.dataFile, `${inside.sourceFileId}/${inside.name}`];
      const path = join(holder, name);
      const key = `${inside.in} ${path}`;
      const token = tokensByFile.get(key) ?? newId();
      tokensByFile.set(key, token);
      filesByToken.set(token, { path, name: basename(path), use: 'read', inside });
      return { token, name: basename(path) };
    },
  };
}
