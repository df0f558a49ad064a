import type { SpanSource } from '../../../shared/contract/unit-views.ts';
import { prepared, type ReadDb } from './db.ts';

type SourceRow = { readonly id: number; readonly file: string; readonly sheet: string | null; readonly origin: string };

const OF_UNIT = `SELECT version.id, source_file.name AS file, version.origin,
    (SELECT sheet FROM intake WHERE intake.source_file_id = version.source_file_id AND intake.kind = 'units'
      ORDER BY intake.id LIMIT 1) AS sheet
  FROM unit_version AS version JOIN source_file ON source_file.id = version.source_file_id
  WHERE version.unit_id = ? AND version.origin IS NOT NULL`;

/** The cell with the name of each imported span of a unit, by the span's id. */
export function listSpanSources(db: ReadDb, unitId: number): ReadonlyMap<number, SpanSource> {
  const rows = prepared<[number], SourceRow>(db, OF_UNIT).all(unitId);
  return new Map(
    rows.flatMap(({ id, file, sheet, origin }) => {
      const { name } = JSON.parse(origin) as { readonly name?: readonly [string, string, string] }; // as `RowOrigin` writes it
      return name === undefined ? [] : [[id, { file, sheet, cell: name[0], written: name[1] }] as const];
    }),
  );
}
