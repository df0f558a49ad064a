import type { ChangeSetKind } from '../../../shared/intake/plan/plan.ts';
import type { IntakeKind } from '../../../shared/intake/intake-kinds.ts';
import { prepared, type ReadDb } from './db.ts';

export type LoggedSet = {
  readonly id: number;
  readonly kind: ChangeSetKind;
  readonly at: string;
  readonly by: string | null;
  readonly undoes: number | null;
};

const SETS = `SELECT id, kind, at, made_by AS "by", undoes_id AS undoes FROM change_set WHERE id > ? ORDER BY id`;

/** Acts after the one of this id, oldest first. */
export function listLoggedSets(db: ReadDb, after: number): readonly LoggedSet[] {
  return prepared<[number], LoggedSet>(db, SETS).all(after);
}

const COUNTS = `SELECT set_id AS id, sum(CASE WHEN last_id IS NULL THEN 1 ELSE (last_id - row_id) / every + 1 END) AS count
  FROM change WHERE set_id > ? GROUP BY set_id`;

/** How many rows each of them wrote. */
export function countLoggedChanges(db: ReadDb, after: number): ReadonlyMap<number, number> {
  const rows = prepared<[number], { id: number; count: number }>(db, COUNTS).all(after);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

// The row of an intake goes with its undo: the history still has it.
const INTAKES = `SELECT change.set_id AS id, source_file.name AS file, json_extract(change.row, '$.kind') AS intake,
    json_extract(change.row, '$.form_id') AS form, json_extract(change.row, '$.period_from') AS "from",
    json_extract(change.row, '$.period_to') AS "to"
  FROM (SELECT set_id, coalesce(after, before) AS row FROM change
    WHERE set_id > ? AND table_name = 'intake' AND last_id IS NULL) AS change
  LEFT JOIN source_file ON source_file.id = json_extract(change.row, '$.source_file_id')`;

export type LoggedIntake = {
  readonly id: number;
  readonly file: string | null;
  readonly intake: IntakeKind | null;
  readonly form: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

/** The workbooks that acts after this one took in or took back. */
export function listLoggedIntakes(db: ReadDb, after: number): readonly LoggedIntake[] {
  return prepared<[number], LoggedIntake>(db, INTAKES).all(after);
}

// A version is never taken back, so its row is there.
const CLOSINGS = `SELECT change.set_id AS id, closing.period_from AS "from", closing.period_to AS "to" FROM change
  JOIN closing ON closing.id = change.row_id WHERE change.set_id > ? AND change.table_name = 'closing'`;

/** The periods that acts after this one closed or opened again. */
export function listLoggedClosings(
  db: ReadDb,
  after: number,
): readonly { readonly id: number; readonly from: string; readonly to: string }[] {
  return prepared<[number], { id: number; from: string; to: string }>(db, CLOSINGS).all(after);
}

// Rows that name a unit; units themselves; runs of new rows, as long as they are there; the rows corrections are of.
const UNITS = `SELECT set_id AS id, json_extract(coalesce(after, before), '$.unit_id') AS unitId FROM change
    WHERE set_id > :after AND last_id IS NULL AND json_extract(coalesce(after, before), '$.unit_id') IS NOT NULL
  UNION SELECT set_id, row_id FROM change WHERE set_id > :after AND table_name = 'unit' AND last_id IS NULL
  UNION SELECT set_id, unit_version.unit_id FROM change JOIN unit_version ON unit_version.id BETWEEN row_id AND last_id
    WHERE set_id > :after AND table_name = 'unit_version' AND last_id IS NOT NULL
  UNION SELECT set_id, target.unit_id FROM change JOIN target ON target.id BETWEEN row_id AND last_id
    WHERE set_id > :after AND table_name = 'target' AND last_id IS NOT NULL`;

// A correction is itself in the history; a change of one names its columns only, then the correction is looked up.
const CORRECTED = `WITH touched AS (SELECT change.set_id AS id,
      coalesce(json_extract(coalesce(change.after, change.before), '$.table_name'), correction.table_name) AS tableName,
      coalesce(json_extract(coalesce(change.after, change.before), '$.row_id'), correction.row_id) AS rowId
    FROM change LEFT JOIN correction ON correction.id BETWEEN change.row_id AND coalesce(change.last_id, change.row_id)
    WHERE change.set_id > :after AND change.table_name = 'correction')
  SELECT touched.id, submission.unit_id AS unitId FROM touched JOIN reported_value ON reported_value.id = rowId
    JOIN submission ON submission.id = reported_value.submission_id WHERE tableName = 'reported_value'
  UNION SELECT touched.id, unit_id FROM touched JOIN admission ON admission.id = rowId WHERE tableName = 'admission'
  UNION SELECT touched.id, unit_id FROM touched JOIN admission ON admission.person_id = rowId WHERE tableName = 'person'
  UNION SELECT touched.id, unit_id FROM touched JOIN candidate ON candidate.id = rowId WHERE tableName = 'candidate'
  UNION SELECT touched.id, unit_id FROM touched JOIN member_record ON member_record.id = rowId WHERE tableName = 'member_record'`;

/** The units that acts after this one are about, as far as their rows name one. */
export function listLoggedUnits(db: ReadDb, after: number): ReadonlyMap<number, readonly number[]> {
  const units = new Map<number, number[]>();
  for (const question of [UNITS, CORRECTED]) {
    const found = prepared<[{ after: number }], { id: number; unitId: number }>(db, question).all({ after });
    for (const { id, unitId } of found) {
      const known = units.get(id);
      if (known === undefined) units.set(id, [unitId]);
      else if (!known.includes(unitId)) known.push(unitId);
    }
  }
  return units;
}
