import { closeSync, openSync, readSync } from 'node:fs';

/** Marks our files among all SQLite files: `SKN1`. */
export const OUR_APPLICATION_ID = 0x534b4e31;

/** What the first hundred bytes of a SQLite file say (SQLite file format, 1.3). */
export type FileHeader = { readonly applicationId: number; readonly schemaVersion: number };

/**
 * Reads the header without SQLite, so that a file that is not ours is never touched: opening it with SQLite could
 * already roll back its journal or fold in its log. Null when it is not a SQLite file.
 */
export function readFileHeader(path: string): FileHeader | null {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header, 0, 100, 0) < 100) return null;
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return null;
  return { schemaVersion: header.readUInt32BE(60), applicationId: header.readUInt32BE(68) };
}
