import type { IntakeRecord } from '../../../shared/contract/views.ts';
import { periodFromDays, viewPeriod } from '../../../shared/domain/period.ts';
import type { UnitVersion } from '../../../shared/domain/unit.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { findForm } from '../../../shared/forms/registry.ts';
import { correctedRow, correctedValue, type KnownCorrection } from '../../../shared/intake/records/corrections.ts';
import type { IntakeKind } from '../../../shared/intake/intake-kinds.ts';
import type { ListSpan } from '../../../shared/intake/records/known-admission.ts';
import { figureKey, type KnownFigure, type KnownSubmission } from '../../../shared/intake/records/known-submission.ts';
import type { EarlierIntake } from '../../../shared/intake/stage/stage-facts.ts';
import { intakeWords } from '../../../shared/text/vi/intake.ts';
import { listCorrectionsOf } from './correction-store.ts';
import { prepared, type ReadDb } from './db.ts';

const MADE = `JOIN change ON change.row_id = intake.id AND change.table_name = 'intake' AND change.before IS NULL
    JOIN change_set ON change_set.id = change.set_id`;
const EARLIER = `SELECT intake.id, change_set.id AS changeSetId, change_set.at, intake.kind, intake.form_id AS formId,
    intake.unit_id AS unitId, intake.period_from AS "from", intake.period_to AS "to"
  FROM source_file JOIN intake ON intake.source_file_id = source_file.id ${MADE}
  WHERE source_file.sha256 = ? ORDER BY intake.id`;
const NEWER = `SELECT change_set.at, source_file.name AS file
  FROM intake JOIN source_file ON source_file.id = intake.source_file_id ${MADE}
  WHERE intake.id > :id AND intake.kind = :kind AND intake.form_id IS :formId AND intake.unit_id IS :unitId
    AND intake.period_from IS :from AND intake.period_to IS :to AND source_file.sha256 <> :sha256
  ORDER BY intake.id DESC LIMIT 1`;

type Newer = Omit<EarlierRow, 'changeSetId' | 'at'> & { readonly sha256: string };
type EarlierRow = Omit<EarlierIntake, 'replacedBy'> & { readonly id: number };

/** Intakes of the very same bytes that still stand, oldest first, each with what has come in its place since. */
export function listIntakesOfFile(db: ReadDb, sha256: string): EarlierIntake[] {
  const newer = prepared<[Newer], { at: string; file: string }>(db, NEWER);
  return prepared<[string], EarlierRow>(db, EARLIER)
    .all(sha256)
    .map(({ id, ...one }) => {
      const { kind, formId, unitId, from, to } = one;
      return { ...one, replacedBy: newer.get({ id, kind, formId, unitId, from, to, sha256 }) ?? null };
    });
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
        ...(correction === undefined ? {} : { correction, original: originalOf({ value, valueText }, own) }),
      };
      return [figureKey(rowCode, columnKey), figure] as const;
    }),
  );
  return { id: found.id, values };
}

/** The oldest correction of a column says what stood there before any; a mended summary stores the mended number. */
function originalOf(
  { value, valueText }: Pick<ValueRow, 'value' | 'valueText'>,
  corrections: readonly KnownCorrection[],
): Pick<KnownFigure, 'value' | 'valueText'> {
  const first = (column: string) => corrections.find(({ field }) => field === column);
  const [ofValue, ofText] = [first('value'), first('value_text')];
  return {
    value: ofValue === undefined ? value : (correctedValue('value', ofValue.before) as number | null),
    valueText: ofText === undefined ? valueText : ofText.before,
  };
}

const LIST = `SELECT change_set.id AS changeSetId, change_set.at, source_file.name AS file, intake.kind,
    intake.form_id AS formId, intake.unit_id AS unitId, intake.period_from AS "from", intake.period_to AS "to",
    intake.row_count AS "rows"
  FROM intake JOIN source_file ON source_file.id = intake.source_file_id
    JOIN change ON change.row_id = intake.id AND change.table_name = 'intake' AND change.before IS NULL
    JOIN change_set ON change_set.id = change.set_id
  ORDER BY change_set.id DESC, intake.id DESC LIMIT ?`;

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

/** Intakes that stand, newest first; all of them without `count`. Units carry the name of their last span. */
export function listIntakes(
  db: ReadDb,
  units: readonly UnitVersion[],
  forms: readonly FormDefinition[],
  count = -1,
): IntakeRecord[] {
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  return db
    .prepare<[number], ListRow>(LIST)
    .all(count)
    .map(({ formId, unitId, from, to, ...row }) => ({
      ...row,
      formTitle: titleOf(row.kind, formId, forms),
      unit: unitId === null ? null : { id: unitId, name: names.get(unitId) ?? '' },
      period: from === null || to === null ? null : viewPeriod(periodFromDays(from, to)),
    }));
}

/** What is written beside an intake in place of its kind; null: its kind says enough. */
function titleOf(kind: IntakeKind, formId: string | null, forms: readonly FormDefinition[]): string | null {
  if (formId === null) return null;
  if (kind === 'admissions') return `${intakeWords.kinds.admissions} – ${formId}`;
  return findForm(formId, forms)?.number ?? formId;
}
