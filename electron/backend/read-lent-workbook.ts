import { stopWith } from '../../shared/contract/problem.ts';
import type { BackendContext, KnownFile } from './backend-context.ts';
import { localDay } from './local-time.ts';
import type { ReadDb } from './store/db.ts';
import { readSettings } from './store/settings-store.ts';
import { readSourceBytes } from './store/source-file-store.ts';
import { readArchived } from './workbook/files/read-archive.ts';
import type { ReadOptions, ReadWorkbook } from './workbook/read-grid.ts';

type Reading = Pick<BackendContext, 'reader' | 'dataFile' | 'clock'>;

/**
 * Reads a lent workbook, wherever its bytes lie, within the time and memory that the settings of today allow one file.
 * Problems as `WorkbookReader.read`.
 */
export function readLentWorkbook(
  { reader, dataFile, clock }: Reading,
  db: ReadDb,
  known: KnownFile,
  options: Pick<ReadOptions, 'onProgress' | 'signal'> = {},
): Promise<ReadWorkbook> {
  const { readSeconds, readMegabytes } = readSettings(db, localDay(clock()));
  return reader.read(known.path, {
    ...options,
    bytesFrom: bytesFrom(known, db, dataFile?.path ?? null),
    isolation: { secondsPerFile: readSeconds, heapMegabytes: readMegabytes },
  });
}

/** How the bytes of a lent file are had that is no file of its own; undefined for one that is. */
function bytesFrom({ inside }: KnownFile, db: ReadDb, openDataFile: string | null): ReadOptions['bytesFrom'] {
  if (inside === undefined) return undefined;
  if (inside.in === 'zip') return (job) => readArchived(inside.archive, inside.entry, job);
  return async () => {
    const bytes = inside.dataFile === openDataFile ? readSourceBytes(db, inside.sourceFileId) : null;
    if (bytes === null) throw stopWith('app.file-token-unknown');
    return bytes;
  };
}
