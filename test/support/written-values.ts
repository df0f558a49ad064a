import Database from 'better-sqlite3';
import type { ExpectedValues, WrittenRow } from '../fixtures/intake/expected-values.ts';

type Stored = Readonly<Record<string, string | number | null>>;

/** Where a row came from and how it is found again: not what a unit said. */
const bookkeeping: ReadonlySet<string> = new Set([
  ...['id', 'person_id', 'unit_id', 'cell_id', 'parent_id', 'intake_id', 'source_file_id', 'name_key', 'sort_key'],
  ...['sheet', 'sheet_row', 'cell', 'origin', 'position'],
]);

/** What a data file holds of everything a unit can send. The file must be closed. */
export type WrittenValues = {
  readonly people: Readonly<Record<'admission' | 'candidate' | 'member_record', readonly WrittenRow[]>>;
  readonly figures: Readonly<Record<string, string>>;
  readonly units: readonly WrittenRow[];
  readonly targets: number;
};

export function readWrittenValues(dataFile: string): WrittenValues {
  const db = new Database(dataFile, { readonly: true });
  try {
    const rows = (sql: string) => db.prepare<[], Stored>(sql).all();
    const people = (table: string) =>
      rows(
        `SELECT person.*, ${table}.*, unit.code AS unit, cell.code AS cell FROM ${table}
         JOIN person ON person.id = ${table}.person_id JOIN unit ON unit.id = ${table}.unit_id
         LEFT JOIN unit AS cell ON cell.id = ${table}.cell_id ORDER BY ${table}.id`,
      ).map((row) => written(row, ['unit', 'cell']));
    const figures = rows(
      `SELECT unit.code || ' ' || form_id || ' ' || period_from || ' ' || period_to || ' ' || row_code || ' ' || column_key AS at,
         coalesce(value_text, CAST(value AS TEXT)) AS figure
       FROM reported_value JOIN submission ON submission.id = submission_id JOIN unit ON unit.id = submission.unit_id
       WHERE is_current = 1 AND (value IS NOT NULL OR value_text IS NOT NULL) ORDER BY reported_value.id`,
    );
    return {
      people: {
        admission: people('admission'),
        candidate: people('candidate'),
        member_record: people('member_record'),
      },
      figures: Object.fromEntries(figures.map(({ at, figure }) => [String(at), String(figure)])),
      units: rows(
        `SELECT unit_version.*, unit.code AS code, parent.code AS parent FROM unit_version
         JOIN unit ON unit.id = unit_id LEFT JOIN unit AS parent ON parent.id = parent_id
         ORDER BY unit.code LIKE 'T%' DESC, unit.code, valid_from`,
      ).map((row) => written(row, ['parent'])),
      targets: rows('SELECT id FROM target').length,
    };
  } finally {
    db.close();
  }
}

/** Columns that hold something; flags joined by commas, a tick that is not set left out. */
function written(row: Stored, kept: readonly string[]): WrittenRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => {
      if (value === null || (bookkeeping.has(column) && !kept.includes(column))) return [];
      if (column === 'no_candidates_left' && value === 0) return [];
      // A code the app gave, as the unit had none.
      if (column === 'code' && /^T\d+$/.test(String(value))) return [];
      const text = column === 'flags' ? (JSON.parse(String(value)) as readonly string[]).join(',') : String(value);
      return text === '' ? [] : [[column, text] as const];
    }),
  );
}

/** What the data file must hold after a case, on top of what it held `before`. */
export function valuesAfter(before: WrittenValues, expected: ExpectedValues): WrittenValues {
  switch (expected.table) {
    case 'reported_value':
      return { ...before, figures: expected.figures };
    case 'unit_version':
      return { ...before, units: withUnits(before.units, expected.units) };
    default:
      return { ...before, people: { ...before.people, [expected.table]: expected.people } };
  }
}

/** A unit of the same code and first day is replaced, others are added, in the order of codes. */
function withUnits(before: readonly WrittenRow[], units: readonly WrittenRow[]): readonly WrittenRow[] {
  const key = ({ code = '', valid_from: from = '' }: WrittenRow) => `${code} ${from}`;
  const byKey = new Map([...before, ...units].map((unit) => [key(unit), unit]));
  return [...byKey.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
