import type { IntakeRecord } from '../../../shared/contract/views.ts';
import { periodFromDays, viewPeriod } from '../../../shared/domain/period.ts';
import type { UnitVersion } from '../../../shared/domain/unit.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { findForm } from '../../../shared/forms/registry.ts';
import { correctedRow } from '../../../shared/intake/records/corrections.ts';
import type { IntakeKind } from '../../../shared/intake/intake-kinds.ts';
import type { ListSpan } from '../../../shared/intake/records/known-admission.ts';
import { figureKey, type KnownFigure, type KnownSubmission } from '../../../shared/intake/records/known-submission.ts';
import type { EarlierIntake } from '../../../shared/intake/stage/stage-facts.ts';
import { listCorrectionsOf } from './correction-store.ts';
import { prepared, type ReadDb } from './db.ts';

const EARLIER = `SELECT change_set.id AS changeSetId, change_set.at, intake.unit_id AS unitId, intake.period_from AS "from", intake.period_to AS "to"
  FROM source_file JOIN intake ON intake.source_file_id = source_file.id
    JOIN change ON change.row_id = intake.id AND change.table_name = 'intake' AND change.before IS NULL
    JOIN change_set ON change_set.id = change.set_id
  WHERE source_file.sha256 = ? ORDER BY intake.id`;

/** Intakes of the very same bytes that still stand, oldest first. */
export function listIntakesOfFile(db: ReadDb, sha256: string): EarlierIntake[] {
  return prepared<[string], EarlierIntake>(db, EARLIER).all(sha256);
}

const SUBMISSION = `SELECT id FROM submission
  WHERE form_id = ? AND period_from = ? AND period_to = ? AND unit_id = ? AND is_current = 1`;
const VALUES = `SELECT id, row_code AS rowCode, column_key AS columnKey, value, value_text AS valueText, cell
  FROM reported_value WHERE submission_id = ?`;

type ValueRow = {
  readonly id: number;
  readonly rowCode: string;
  readonly columnKey: string;
  readonly value: number | null;
  readonly valueText: string | null;
  readonly cell: string;
};

/** The form a unit sent for exactly these days, with its cells as they count; null when it sent none. */
export function findCurrentSubmission(db: ReadDb, formId: string, span: ListSpan): KnownSubmission | null {
  const found = prepared<[string, string, string, number], { id: number }>(db, SUBMISSION).get(
    formId,
    span.from,
    span.to,
    span.unitId,
  );
  if (found === undefined) return null;
  const rows = prepared<[number], ValueRow>(db, VALUES).all(found.id);
  const corrections = listCorrectionsOf(
    db,
    'reported_value',
    rows.map(({ id }) => id),
  );
  const values = new Map(
    rows.map(({ id, rowCode, columnKey, value, valueText, cell }) => {
      const own = corrections.get(id) ?? [];
      const correction = own.at(-1);
      const counts = correctedRow({ value, value_text: valueText }, own);
      const figure: KnownFigure = {
        value: counts.value,
        valueText: counts.value_text,
        cell,
        ...(correction === undefined ? {} : { correction }),
      };
      return [figureKey(rowCode, columnKey), figure] as const;
    }),
  );
  return { id: found.id, values };
}

const LIST = `SELECT change_set.id AS changeSetId, change_set.at, source_file.name AS file, intake.kind,
    intake.form_id AS formId, intake.unit_id AS unitId, intake.period_from AS "from", intake.period_to AS "to",
    intake.row_count AS "rows"
  FROM intake JOIN source_file ON source_file.id = intake.source_file_id
    JOIN change ON change.row_id = intake.id AND change.table_name = 'intake' AND change.before IS NULL
    JOIN change_set ON change_set.id = change.set_id
  ORDER BY change_set.id DESC, intake.id DESC`;

type ListRow = {
  readonly changeSetId: number;
  readonly at: string;
  readonly file: string;
  readonly kind: IntakeKind;
  readonly formId: string | null;
  readonly unitId: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly rows: number;
};

/** Every intake that stands, newest first. Units carry the name of their last span. */
export function listIntakes(
  db: ReadDb,
  units: readonly UnitVersion[],
  forms: readonly FormDefinition[],
): IntakeRecord[] {
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  return db
    .prepare<[], ListRow>(LIST)
    .all()
    .map(({ formId, unitId, from, to, ...row }) => ({
      ...row,
      formTitle: formId === null ? null : (findForm(formId, forms)?.number ?? formId),
      unit: unitId === null ? null : { id: unitId, name: names.get(unitId) ?? '' },
      period: from === null || to === null ? null : viewPeriod(periodFromDays(from, to)),
    }));
}
