import { targetKinds } from '../domain/target.ts';
import { cellKindNames, organisationTypeNames, unitKindNames } from '../domain/unit-words.ts';
import { glossary } from '../glossary/glossary.ts';
import { labelOfPeopleColumn, peopleColumns, type PeopleColumn } from '../intake/difference/people-list-cells.ts';
import { shownValue } from '../intake/difference/admission-cells.ts';
import type { Change, ContentTable, StoredRow } from '../intake/plan/plan.ts';
import { formatDay } from '../text/format.ts';
import { intakeWords } from '../text/vi/intake.ts';
import { logWords } from '../text/vi/log.ts';

/** One row of one table, before and after, in words. `act`: the row is new, changed or gone. */
export type LogChange = {
  readonly act: 'add' | 'change' | 'remove';
  /** What the row is: “Kết nạp”. */
  readonly table: string;
  /** Which one: a name, a row of a form; may be empty. */
  readonly subject: string;
  readonly fields: readonly LogField[];
  readonly reason: string | null;
};
/** A column in words; an empty text: nothing stood there. */
export type LogField = { readonly label: string; readonly before: string; readonly after: string };

/** What a change cannot say by itself: names behind ids, and which row of its table it is. */
export type ChangeNames = {
  readonly unit: (unitId: number) => string | null;
  /** Words of a code that only the data file or the catalogue knows: a form, an indicator. */
  readonly code: (column: string, code: string) => string | null;
  readonly subject: (table: ContentTable, id: number, row: StoredRow) => string;
  /** The row a correction is of and what its column is called. */
  readonly corrected: (correctionId: number, row: StoredRow) => { readonly subject: string; readonly field: string };
};

const terms = new Map(
  glossary.map(({ name, term }) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), term]),
);
const labels = new Map<string, string>(
  peopleColumns.map((column: PeopleColumn) => [column, labelOfPeopleColumn(column)]),
);

/** Columns that tell people nothing: keys made from other columns, and links to rows shown beside. */
const HIDDEN: ReadonlySet<string> = new Set([
  ...['name_key', 'sort_key', 'source_file_id', 'person_id', 'intake_id', 'submission_id', 'replaces_id', 'origin'],
  ...['closing_id', 'request', 'signed_document'],
  ...['check_key', 'definition', 'position', 'sheet_row', 'how', 'answer_key'],
]);
const UNIT_COLUMNS: ReadonlySet<string> = new Set(['unit_id', 'cell_id', 'parent_id', 'from_unit_id', 'to_unit_id']);
const TRUTHS: ReadonlySet<string> = new Set(['is_current', 'no_candidates_left']);
const OWN_LABELS: Readonly<Record<string, string>> = {
  value_text: 'giá trị',
  name: 'tên đơn vị',
  field: 'nội dung được sửa',
  table_name: 'bảng được sửa',
  row_id: 'dòng được sửa',
  at: 'thời điểm',
  is_current: 'đang được tính',
  row_count: 'số dòng',
  unit_id: 'đơn vị',
};

/** One change of the history as people read it. */
export function describeChange(change: Change, names: ChangeNames): LogChange {
  const { table, id, before, after } = change;
  const act = before === null ? 'add' : after === null ? 'remove' : 'change';
  const row = after ?? before ?? {};
  if (table === 'correction') return describeCorrection(change, act, names);
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return {
    act,
    table: termOf(table),
    subject: names.subject(table, id, row),
    fields: columns.flatMap((column): readonly LogField[] => {
      if (HIDDEN.has(column)) return [];
      const [was, is] = [shown(table, column, before?.[column], names), shown(table, column, after?.[column], names)];
      return was === is ? [] : [{ label: columnLabel(column), before: was, after: is }];
    }),
    reason: null,
  };
}

/** The value that counted before and after, under the name of the corrected column. */
function describeCorrection({ id, before, after }: Change, act: LogChange['act'], names: ChangeNames): LogChange {
  const whole = after?.['field'] === undefined ? (before ?? {}) : after;
  const { subject, field } = names.corrected(id, whole);
  const text = (value: StoredRow[string] | undefined) => shown('admission', field, value, names);
  // New: instead of what was sent. Changed: instead of the correction before. Gone: what was sent counts again.
  const [was, is] =
    act === 'add'
      ? [text(after?.['before']), text(after?.['after'])]
      : act === 'change'
        ? [text(before?.['after']), text(after?.['after'])]
        : [text(before?.['after']), text(before?.['before'])];
  const reason = act === 'remove' ? null : (after?.['reason'] ?? null);
  return {
    act: 'change',
    table: termOf('correction'),
    subject,
    fields: HIDDEN.has(field) ? [] : [{ label: columnLabel(field), before: was, after: is }],
    reason: reason === null ? null : String(reason),
  };
}

/** What a column is called; null for one that tells people nothing. */
export const columnName = (column: string): string | null =>
  HIDDEN.has(column) ? null : capital(OWN_LABELS[column] ?? labels.get(column) ?? terms.get(column) ?? column);
const columnLabel = (column: string): string => columnName(column) ?? '';
const termOf = (table: string): string => capital(terms.get(table) ?? table);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

/** Codes of columns that mean something else in each table. */
const KINDS: Readonly<Partial<Record<ContentTable, (code: string) => string>>> = {
  unit_version: unitKindNames.labelOf,
  target: targetKinds.labelOf,
  intake: (code) => wordOf(intakeWords.kinds, code),
  unit_succession: (code) => wordOf(logWords.successions, code),
};
const wordOf = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code;

function shown(table: ContentTable, column: string, value: StoredRow[string] | undefined, names: ChangeNames): string {
  if (value === null || value === undefined) return '';
  if (UNIT_COLUMNS.has(column) && typeof value === 'number') return names.unit(value) ?? '';
  if (TRUTHS.has(column)) return value === 1 ? logWords.yes : logWords.no;
  const text = String(value);
  const coded = names.code(column, text);
  if (coded !== null) return coded;
  if (column === 'kind') return KINDS[table]?.(text) ?? text;
  if (column === 'cell_kind') return cellKindNames.labelOf(text);
  if (column === 'organisation_type') return organisationTypeNames.labelOf(text);
  const moment = MOMENT.exec(text);
  if (moment !== null) return `${moment[2] ?? ''} ${formatDay(moment[1] ?? '')}`;
  const own = shownValue(column, text);
  if (own !== text) return own;
  return DAY.test(text) ? formatDay(text) : text;
}
