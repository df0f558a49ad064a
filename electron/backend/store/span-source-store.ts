import type { SpanSource } from '../../../shared/contract/unit-views.ts';
import { prepared, type ReadDb } from './db.ts';

type SourceRow = {
  readonly id: number;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly origin: string | null;
};

// A table of old and new units names the row of each succession; a unit that came without one has its workbook alone.
const OF_UNIT = `SELECT version.id, source_file.name AS file, version.origin,
    (SELECT sheet FROM intake WHERE intake.source_file_id = version.source_file_id
      AND intake.kind IN ('units', 'reorganisation') ORDER BY intake.id LIMIT 1) AS sheet,
    (SELECT MIN(sheet_row) FROM unit_succession WHERE to_unit_id = version.unit_id AND on_day = version.valid_from
      AND unit_succession.source_file_id = version.source_file_id) AS row
  FROM unit_version AS version JOIN source_file ON source_file.id = version.source_file_id
  WHERE version.unit_id = ?`;

/** The workbook of each imported span of a unit, with the cell of its name where a list gave it; by the span's id. */
export function listSpanSources(db: ReadDb, unitId: number): ReadonlyMap<number, SpanSource> {
  const rows = prepared<[number], SourceRow>(db, OF_UNIT).all(unitId);
  return new Map(
    rows.map(({ id, file, sheet, row, origin }) => {
      const fields =
        origin === null ? {} : (JSON.parse(origin) as { readonly name?: readonly [string, string, string] }); // as `RowOrigin` writes it
      const [cell = null, written = null] = fields.name ?? [];
      return [id, { file, sheet, cell, written, row: cell === null ? row : null }];
    }),
  );
}
