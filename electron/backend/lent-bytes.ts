import { stopWith } from '../../shared/contract/problem.ts';
import type { KnownFile } from './backend-context.ts';
import type { ReadDb } from './store/db.ts';
import { readSourceBytes } from './store/source-file-store.ts';
import { readArchived } from './workbook/files/read-archive.ts';
import type { ReadOptions } from './workbook/read-grid.ts';

/** How the bytes of a lent file are had that is no file of its own; undefined for one that is. */
export function bytesFrom(
  { inside }: KnownFile,
  db: ReadDb,
  openDataFile: string | null,
): NonNullable<ReadOptions['bytesFrom']> | undefined {
  if (inside === undefined) return undefined;
  if (inside.in === 'zip') return (job) => readArchived(inside.archive, inside.entry, job);
  return async () => {
    const bytes = inside.dataFile === openDataFile ? readSourceBytes(db, inside.sourceFileId) : null;
    if (bytes === null) throw stopWith('app.file-token-unknown');
    return bytes;
  };
}
