import { normaliseText } from '../../shared/text/fold.ts';
import type { StagedIntake } from '../../shared/intake/stage/staged-intake.ts';
import type { StoredRow } from '../../shared/intake/plan/plan.ts';
import type { SheetTruth } from './careless-sheet.ts';
import type { Truth } from './answer-truthfully.ts';

/** One way in which what is written is not what was sent. */
export type Fault = { readonly what: 'wrong' | 'lost' | 'extra' | 'invented' | 'missing'; readonly detail: string };

/** A row that is new in the data file. */
export type WrittenRow = {
  readonly table: string;
  readonly id: number;
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
};
/** What would be written, or was, and what was told; `codeOf` gives the code of a unit. */
export type Judged = Pick<StagedIntake, 'allProblems' | 'leftOutCells'> & {
  readonly changes: readonly WrittenRow[];
  readonly rows: readonly { readonly sheet: string; readonly row: number; readonly state: string }[];
  readonly codeOf: (unitId: unknown) => string | null;
};

type Written = {
  readonly sheet: string;
  readonly row: number;
  readonly values: StoredRow;
  readonly days: readonly unknown[];
};

const PEOPLE_TABLES = ['admission', 'candidate', 'member_record'];

/** What a plan writes of people, each with the columns of both of its rows. */
function writtenPeople(changes: readonly WrittenRow[]): readonly Written[] {
  const rowsOf = (table: string) =>
    new Map(changes.flatMap((one) => (one.table === table && one.after !== null ? [[one.id, one.after]] : [])));
  const [people, intakes] = [rowsOf('person'), rowsOf('intake')];
  return changes.flatMap(({ table, before, after }): Written[] => {
    if (!PEOPLE_TABLES.includes(table) || before !== null || after === null) return [];
    const intake = intakes.get(Number(after['intake_id']));
    const values = { ...people.get(Number(after['person_id'])), ...after };
    const days = [intake?.['period_from'] ?? null, intake?.['period_to'] ?? null];
    return [{ sheet: String(after['sheet']), row: Number(after['sheet_row']), values, days }];
  });
}

const LINKS = new Set([
  ...['unit_id', 'cell_id', 'cell_name', 'cell_kind', 'person_id', 'intake_id', 'sheet', 'sheet_row', 'origin'],
  ...['name_key', 'sort_key', 'flags', 'position'],
]);

/** Holds what would be written against the truth. What is asked about or left out is no fault. */
export function judgePeople(staged: Judged, truth: Truth): readonly Fault[] {
  // Of a copy and its original either may be taken.
  const written = writtenPeople(staged.changes).map((one) => ({ ...one, sheet: one.sheet.replace(/ \(2\)$/, '') }));
  const leftOut = new Set(
    staged.rows.filter(({ state }) => state === 'left-out').map(({ sheet, row }) => `${sheet} ${row}`),
  );
  const told = toldOf(staged);
  const unread = new Set(
    staged.allProblems.flatMap(({ code, place }) =>
      code === 'intake.sheet-unread' && 'sheet' in place ? [place.sheet] : [],
    ),
  );
  const rows = truth.sheets
    .filter(({ sheet }) => !unread.has(sheet))
    .flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row })));
  const faults: Fault[] = [];
  for (const { sheet, row } of rows) {
    const own = written.filter((one) => one.sheet === sheet.sheet && one.row === row.row);
    const at = `${sheet.sheet}!${row.row} ${row.says['full_name'] ?? ''}`;
    if (own.length === 0 && !leftOut.has(`${sheet.sheet} ${row.row}`)) faults.push({ what: 'lost', detail: at });
    if (own.length > 1) faults.push({ what: 'extra', detail: `${at} twice` });
    for (const one of own)
      faults.push(
        ...judgeRow(one, {
          sheet,
          says: row.says,
          at,
          told: (column) => told(sheet, row.row, column),
          codeOf: staged.codeOf,
        }),
      );
  }
  for (const one of written) {
    const isTrue = rows.some(({ sheet, row }) => sheet.sheet === one.sheet && row.row === one.row);
    if (!isTrue) faults.push({ what: 'extra', detail: `${one.sheet}!${one.row} ${String(one.values['full_name'])}` });
  }
  return faults;
}

/** The same for figures of forms and summaries. A figure that is not taken is no fault, nor is one that is told to be unread. */
export function judgeFigures(staged: Judged, { figures, sheets }: Truth): readonly Fault[] {
  const { changes, codeOf } = staged;
  const submissions = new Map(
    changes.flatMap(({ table, id, after }) => (table === 'submission' && after !== null ? [[id, after]] : [])),
  );
  const [days] = sheets.map((sheet) => sheet.days);
  const told = new Set(staged.allProblems.map(({ code }) => code));
  const mayLack =
    staged.leftOutCells > 0 ||
    told.has('intake.columns-unread') ||
    staged.rows.some(({ state }) => state === 'left-out');
  const written = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { table, after } of changes) {
    if (table !== 'reported_value' || after === null) continue;
    const submission = submissions.get(Number(after['submission_id']));
    const value = after['value'] ?? after['value_text'] ?? null;
    const isForm = submission?.['form_id'] !== 'summary';
    const key = [codeOf(submission?.['unit_id']), after['row_code'], ...(isForm ? [after['column_key']] : [])].join(
      ' ',
    );
    if (value !== null) written.set(key, String(value));
    const found = [submission?.['period_from'], submission?.['period_to']].join(' ');
    if (days != null && found !== days.join(' ')) faults.push({ what: 'wrong', detail: `${key}: days is ${found}` });
  }
  for (const key of new Set([...written.keys(), ...figures.keys()])) {
    const [actual, wanted] = [written.get(key) ?? null, figures.get(key) ?? null];
    if (actual === wanted || (actual === null && mayLack)) continue;
    const what = wanted === null ? 'invented' : actual === null ? 'missing' : 'wrong';
    faults.push({ what, detail: `${key}: figure is ${String(actual)}, not ${String(wanted)}` });
  }
  return faults;
}

type RowTruth = {
  readonly sheet: SheetTruth;
  readonly says: Readonly<Record<string, string | null>>;
  readonly at: string;
  readonly told: (column: string) => boolean;
  readonly codeOf: Judged['codeOf'];
};

function judgeRow({ values, days }: Written, { sheet, says, at, told, codeOf }: RowTruth): readonly Fault[] {
  const { unit = null, cell = null, flags = '', ...columns } = says;
  const faults: Fault[] = [];
  const hold = (column: string, actual: string | null, wanted: string | null) => {
    if (actual === wanted) return;
    const what = wanted === null ? 'invented' : actual === null ? 'missing' : 'wrong';
    if (what === 'missing' && told(column)) return;
    faults.push({ what, detail: `${at}: ${column} is ${String(actual)}, not ${String(wanted)}` });
  };
  hold('unit', codeOf(values['unit_id']), unit);
  hold('cell', codeOf(values['cell_id']), cell);
  const stored = values['flags'];
  if (typeof stored === 'string') hold('flags', (JSON.parse(stored) as string[]).toSorted().join(','), flags ?? '');
  if (sheet.days !== null && (days[0] !== sheet.days[0] || days[1] !== sheet.days[1]))
    hold('days', days.join(' '), sheet.days.join(' '));
  for (const column of new Set([...Object.keys(columns), ...Object.keys(values)])) {
    if (LINKS.has(column)) continue;
    const wanted = columns[column] ?? null;
    const actual = values[column] ?? null;
    const asText = (value: string | number | null) => (value === null ? null : normaliseText(String(value)));
    if (!(column in values) && wanted !== null) continue; // the layout keeps no such thing
    hold(column, asText(actual), asText(wanted));
  }
  return faults;
}

/** Notes that tell of a column that is not read, or of a cell. */
function toldOf(staged: Judged): (sheet: SheetTruth, row: number, column: string) => boolean {
  const codes = new Set(staged.allProblems.map(({ code }) => code));
  const cells = new Set(
    staged.allProblems.flatMap(({ place }) =>
      place.at === 'cell' ? [`${place.sheet} ${/\d+$/.exec(place.cell)?.[0] ?? ''}`] : [],
    ),
  );
  return (sheet, row) =>
    codes.has('intake.columns-unread') || codes.has('intake.columns-missing') || cells.has(`${sheet.sheet} ${row}`);
}
