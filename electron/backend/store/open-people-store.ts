import type { OpenPeople } from '../../../shared/domain/check-unit-tree.ts';
import { prepared, type ReadDb } from './db.ts';

/**
 * Who is still in a unit, soberly: whoever stands on the latest list its base organisation sent of that kind and title,
 * is not gone, and of whom no later list speaks. A list is of the last day it names, else of the day it came in.
 * Candidates with a decision, or who are on a list of members or of admissions, are decided on.
 */
const LATEST = (table: 'member_record' | 'candidate', kind: 'members' | 'candidates') => `
  SELECT person_id, unit_id, cell_id FROM (
    SELECT record.*, list.day,
      MAX(list.day) OVER (PARTITION BY list.unit_id, list.form_id) AS last_day,
      ROW_NUMBER() OVER (PARTITION BY record.person_id ORDER BY list.day DESC, record.id DESC) AS newest
    FROM ${table} AS record
    JOIN (SELECT intake.id, intake.unit_id, intake.form_id,
        COALESCE(intake.period_to, substr(source_file.received_at, 1, 10)) AS day
      FROM intake JOIN source_file ON source_file.id = intake.source_file_id
      WHERE intake.kind = '${kind}') AS list ON list.id = record.intake_id)
  WHERE newest = 1 AND day = last_day`;

const COUNT = `WITH
  member AS (${LATEST('member_record', 'members')}
    AND (status IS NULL OR status NOT IN ('moved-away', 'deceased', 'struck-off', 'left', 'expelled'))),
  undecided AS (${LATEST('candidate', 'candidates')} AND decision_date IS NULL
    AND person_id NOT IN (SELECT person_id FROM member_record)
    AND person_id NOT IN (SELECT person_id FROM admission))
  SELECT unitId, sum(is_member) AS members, sum(1 - is_member) AS candidates FROM (
    SELECT unit_id AS unitId, 1 AS is_member FROM member
    UNION ALL SELECT cell_id, 1 FROM member WHERE cell_id IS NOT NULL AND cell_id <> unit_id
    UNION ALL SELECT unit_id, 0 FROM undecided
    UNION ALL SELECT cell_id, 0 FROM undecided WHERE cell_id IS NOT NULL AND cell_id <> unit_id)
  GROUP BY unitId`;

const NOBODY: OpenPeople = { members: 0, candidates: 0 };

/** Asks the data file once, when it is first asked about a unit. */
export function openPeopleOf(db: ReadDb): (unitId: number) => OpenPeople {
  let known: ReadonlyMap<number, OpenPeople> | null = null;
  return (unitId) => {
    known ??= new Map(
      prepared<[], OpenPeople & { readonly unitId: number }>(db, COUNT)
        .all()
        .map(({ unitId: id, members, candidates }) => [id, { members, candidates }]),
    );
    return known.get(unitId) ?? NOBODY;
  };
}
