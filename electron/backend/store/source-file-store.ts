import type { ReadDb, WriteDb } from './db.ts';

/** The unit's own workbook as it came; `receivedAt` is local date and time. */
export type SourceFile = {
  readonly id: number;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly receivedAt: string;
};

const FIND_BY_HASH = 'SELECT id FROM source_file WHERE sha256 = ?';
const KEEP = 'INSERT INTO source_file (sha256, name, size, received_at, content) VALUES (?, ?, ?, ?, ?)';
const FIND = 'SELECT id, sha256, name, size, received_at AS receivedAt FROM source_file WHERE id = ?';

/** Keeps the bytes of a workbook once, by their SHA-256, and gives its id. The name first seen stays. */
export function keepSourceFile(db: WriteDb, file: Omit<SourceFile, 'id'> & { readonly content: Uint8Array }): number {
  const known = db.prepare<[string], { id: number }>(FIND_BY_HASH).get(file.sha256);
  if (known !== undefined) return known.id;
  const kept = db.prepare(KEEP).run(file.sha256, file.name, file.size, file.receivedAt, file.content);
  return Number(kept.lastInsertRowid);
}

/** What is known of a kept workbook, without its bytes. */
export function findSourceFile(db: ReadDb, id: number): SourceFile | null {
  return db.prepare<[number], SourceFile>(FIND).get(id) ?? null;
}
