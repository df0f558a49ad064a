import { prepared, type ReadDb, type WriteDb } from './db.ts';

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

/** Keeps the bytes of a workbook once, by their SHA-256, and gives its id. The name first seen stays. */
export function keepSourceFile(db: WriteDb, file: Omit<SourceFile, 'id'> & { readonly content: Uint8Array }): number {
  const known = prepared<[string], { id: number }>(db, FIND_BY_HASH).get(file.sha256);
  if (known !== undefined) return known.id;
  const kept = prepared(db, KEEP).run(file.sha256, file.name, file.size, file.receivedAt, file.content);
  return Number(kept.lastInsertRowid);
}

const CONTENT = 'SELECT content FROM source_file WHERE id = ?';

/** The bytes of a kept workbook; null when it is gone. */
export function readSourceBytes(db: ReadDb, id: number): Buffer | null {
  const found = db.prepare<[number], { content: Uint8Array }>(CONTENT).get(id);
  if (found === undefined) return null;
  const bytes = Buffer.from(new ArrayBuffer(found.content.length));
  bytes.set(found.content);
  return bytes;
}

// What was written once stays as evidence, also when it was taken back: the history names it.
const REMOVE_UNUSED = `DELETE FROM source_file WHERE id IN (SELECT value FROM json_each(:ids))
  AND id NOT IN (SELECT source_file_id FROM waiting_file)
  AND id NOT IN (SELECT source_file_id FROM intake)
  AND id NOT IN (SELECT source_file_id FROM unit_version WHERE source_file_id IS NOT NULL)
  AND id NOT IN (SELECT source_file_id FROM target WHERE source_file_id IS NOT NULL)
  AND id NOT IN (SELECT json_extract(after, '$.source_file_id') FROM change
    WHERE after IS NOT NULL AND table_name IN ('intake', 'unit_version', 'target')
      AND json_extract(after, '$.source_file_id') IS NOT NULL)`;

/** Removes those of the originals that were never written and wait no longer. */
export function removeUnusedSourceFiles(db: WriteDb, ids: readonly number[]): void {
  if (ids.length > 0) db.prepare(REMOVE_UNUSED).run({ ids: JSON.stringify(ids) });
}
