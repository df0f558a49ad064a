import type { Settings } from '../../../shared/domain/settings.ts';
import type { CellMembers, CellRecords, LatestAdmission } from '../../../shared/statistics/figure-facts.ts';
import { applyCorrections, correctionsByRow } from './correction-store.ts';
import type { ReadDb } from './db.ts';

const DATES = {
  decision: 'COALESCE(decision_date, ceremony_date, intake.period_to)',
  ceremony: 'COALESCE(ceremony_date, decision_date, intake.period_to)',
} as const;

const CORRECTED_ADMISSIONS = `SELECT row_id FROM correction WHERE table_name = 'admission'
    AND field IN ('decision_date', 'ceremony_date', 'cell_id', 'cell_name', 'unit_id')`;

// Beside a MAX SQLite gives the other columns of the very row that has it.
const latestOf = (day: string) => `SELECT admission.id AS admissionId, admission.unit_id AS unitId,
    admission.cell_id AS cellId, admission.cell_name AS cellName, MAX(${day}) AS day
  FROM admission JOIN intake ON intake.id = admission.intake_id
  WHERE ${day} <= ? AND admission.id NOT IN (${CORRECTED_ADMISSIONS})
  GROUP BY admission.unit_id, admission.cell_id, admission.cell_name`;
const CORRECTED = `SELECT admission.id AS admissionId, admission.unit_id AS unitId, admission.cell_id AS cellId,
    admission.cell_name AS cellName, admission.decision_date AS decisionDate, admission.ceremony_date AS ceremonyDate,
    intake.period_to AS listTo
  FROM admission JOIN intake ON intake.id = admission.intake_id WHERE admission.id IN (${CORRECTED_ADMISSIONS})`;

type CorrectedRow = Omit<LatestAdmission, 'day'> & {
  readonly decisionDate: string | null;
  readonly ceremonyDate: string | null;
  readonly listTo: string;
};

/** The latest admission up to a day of each unit, cell and name of a cell, corrections applied. */
function listLatestAdmissions(db: ReadDb, day: string, by: Settings['countingDate']): LatestAdmission[] {
  const latest = db.prepare<[string], LatestAdmission>(latestOf(DATES[by])).all(day);
  const corrections = correctionsByRow(db, 'admission');
  const corrected = db.prepare<[], CorrectedRow>(CORRECTED).all();
  return [
    ...latest,
    ...corrected.flatMap((row): readonly LatestAdmission[] => {
      const { decisionDate, ceremonyDate, listTo, ...one } = applyCorrections(row, corrections.get(row.admissionId));
      const [first, second] = by === 'decision' ? [decisionDate, ceremonyDate] : [ceremonyDate, decisionDate];
      const counts = first ?? second ?? listTo;
      return counts <= day ? [{ ...one, day: counts }] : [];
    }),
  ];
}

const LISTS = `SELECT unit_id AS unitId, period_from AS "from", period_to AS "to" FROM intake
  WHERE kind = 'admissions' AND unit_id IS NOT NULL AND period_from IS NOT NULL AND period_from <= ?
  ORDER BY id`;

// Those who are gone, and guests whose membership stays elsewhere (QĐ 294-QĐ/TW, 6.3.2 c), are not members of the cell.
const GONE = `('moved-away', 'deceased', 'struck-off', 'left', 'expelled', 'visiting')`;
const CORRECTED_MEMBERS = `SELECT row_id FROM correction WHERE table_name = 'member_record'
    AND field IN ('status', 'residence', 'cell_id', 'cell_name', 'unit_id')`;
const MEMBER_DAY = 'COALESCE(intake.period_to, substr(source_file.received_at, 1, 10))';
const MEMBER_COLUMNS = `intake.id AS intakeId, source_file.name AS file, ${MEMBER_DAY} AS day,
    member_record.unit_id AS unitId, member_record.cell_id AS cellId, member_record.cell_name AS cellName,
    member_record.residence`;
const MEMBER_TABLES = `member_record JOIN intake ON intake.id = member_record.intake_id
    JOIN source_file ON source_file.id = intake.source_file_id`;
const MEMBERS = `SELECT ${MEMBER_COLUMNS}, COUNT(*) AS count FROM ${MEMBER_TABLES}
  WHERE ${MEMBER_DAY} <= ? AND (status IS NULL OR status NOT IN ${GONE}) AND member_record.id NOT IN (${CORRECTED_MEMBERS})
  GROUP BY intake.id, member_record.unit_id, member_record.cell_id, member_record.cell_name, member_record.residence`;
const MEMBERS_CORRECTED = `SELECT ${MEMBER_COLUMNS}, member_record.id, status FROM ${MEMBER_TABLES}
  WHERE ${MEMBER_DAY} <= ? AND member_record.id IN (${CORRECTED_MEMBERS})`;

type CorrectedMember = Omit<CellMembers, 'count'> & { readonly id: number; readonly status: string | null };

/** Members by list, cell and residence up to a day, without those who are gone; corrections applied. */
function listMembers(db: ReadDb, day: string): CellMembers[] {
  const counted = db.prepare<[string], CellMembers>(MEMBERS).all(day);
  const corrections = correctionsByRow(db, 'member_record');
  const corrected = db.prepare<[string], CorrectedMember>(MEMBERS_CORRECTED).all(day);
  return [
    ...counted,
    ...corrected.flatMap((row): readonly CellMembers[] => {
      const { status, ...member } = applyCorrections(row, corrections.get(row.id));
      return status !== null && GONE.includes(`'${status}'`) ? [] : [{ ...member, count: 1 }];
    }),
  ];
}

/** Everything that is known of the cells up to a day, from the beginning of the records. */
export function readCellRecords(db: ReadDb, day: string, countingDate: Settings['countingDate']): CellRecords {
  return {
    admissions: listLatestAdmissions(db, day, countingDate),
    lists: db.prepare<[string], CellRecords['lists'][number]>(LISTS).all(day),
    members: listMembers(db, day),
  };
}
