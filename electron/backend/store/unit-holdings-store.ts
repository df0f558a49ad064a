import type { UnitHoldings } from '../../../shared/contract/reorganise-views.ts';
import type { IsoDate } from '../../../shared/domain/partial-date.ts';
import { periodFromDays, periodName } from '../../../shared/domain/period.ts';
import { prepared, type ReadDb } from './db.ts';
import { listTargets } from './target-store.ts';

type Counted = { unitId: number; count: number };

/** People count where they are: in their cell when it is a unit of the tree, else in the base organisation. */
const peopleOf = (table: 'admission' | 'candidate' | 'member_record') =>
  `SELECT coalesce(cell_id, unit_id) AS unitId, count(*) AS count FROM ${table} GROUP BY 1`;
const PEOPLE = {
  admissions: peopleOf('admission'),
  candidates: peopleOf('candidate'),
  members: peopleOf('member_record'),
} as const;
const FORMS = 'SELECT unit_id AS unitId, count(*) AS count FROM submission WHERE is_current = 1 GROUP BY 1';
const STRADDLING = `SELECT unit_id AS unitId, count(*) AS count FROM (
    SELECT unit_id, period_from, period_to FROM submission WHERE is_current = 1
    UNION ALL SELECT unit_id, period_from, period_to FROM intake
      WHERE unit_id IS NOT NULL AND period_from IS NOT NULL AND kind NOT IN ('form', 'summary'))
  WHERE period_from < ? AND period_to >= ? GROUP BY 1`;
/** Longer than a year: set by a congress for a term or for several years. */
const YEAR_DAYS = 366;

/** Answers what hangs on a set of units; everything is counted once. */
export function unitHoldings(db: ReadDb): (unitIds: ReadonlySet<number>, day: IsoDate) => UnitHoldings {
  const counted = (sql: string, ...values: readonly string[]) =>
    new Map(
      prepared<string[], Counted>(db, sql)
        .all(...values)
        .map(({ unitId, count }) => [unitId, count]),
    );
  const people = {
    admissions: counted(PEOPLE.admissions),
    candidates: counted(PEOPLE.candidates),
    members: counted(PEOPLE.members),
  };
  const forms = counted(FORMS);
  const straddlingOn = new Map<IsoDate, ReadonlyMap<number, number>>();
  const all = listTargets(db);
  const revised = new Set(all.map(({ revisesId }) => revisesId));
  const targets = all.filter(({ id }) => !revised.has(id));

  return (unitIds, day) => {
    const straddling = straddlingOn.get(day) ?? counted(STRADDLING, day, day);
    straddlingOn.set(day, straddling);
    const sum = (counts: ReadonlyMap<number, number>) =>
      [...unitIds].reduce((total, unitId) => total + (counts.get(unitId) ?? 0), 0);
    return {
      admissions: sum(people.admissions),
      candidates: sum(people.candidates),
      members: sum(people.members),
      forms: sum(forms),
      straddling: sum(straddling),
      targets: targets
        .filter(({ unitId, to }) => unitIds.has(unitId) && to >= day)
        .map(({ from, to, value }) => ({
          period: periodName(periodFromDays(from, to)),
          value,
          isTerm: (Date.parse(to) - Date.parse(from)) / 86_400_000 > YEAR_DAYS,
        })),
    };
  };
}
