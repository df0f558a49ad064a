import type { IntakePart } from '../../../../shared/contract/views.ts';
import type { StageAnswer } from '../../../../shared/intake/questions/stage-choices.ts';
import { headerLookup } from '../../../../shared/intake/layouts/table-layout.ts';
import { findLayout, type LayoutChoice } from './layout-choices.ts';
import type { SheetColumn } from './sheet-columns.ts';

/** How a table is to be read, while the person is at it. Rows count from 1; columns are letters. */
export type MappingDraft = {
  readonly sheet: string;
  /** Id of a layout; null: the table is passed over; empty: not chosen yet. */
  readonly layout: string | null;
  readonly headerRow: number;
  readonly lastHeaderRow: number;
  readonly firstDataRow: number;
  /** Field by column; a column that is not in it or null is not read. */
  readonly fields: ReadonlyMap<string, string>;
};
export const rowTargets = ['headerRow', 'lastHeaderRow', 'firstDataRow'] as const;
/** The row a press on a row number sets. */
export type RowTarget = (typeof rowTargets)[number];

/** The table as it was understood, to start from. */
export function draftOfPart(part: IntakePart): MappingDraft {
  const { sheet, layout, headerRow, lastHeaderRow, firstDataRow, columns } = part;
  const fields = new Map(columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field] as const])));
  return { sheet, layout, headerRow, lastHeaderRow, firstDataRow, fields };
}

/** A sheet on which no table was recognised. */
export function draftOfSheet(sheet: string): MappingDraft {
  return { sheet, layout: '', headerRow: 1, lastHeaderRow: 1, firstDataRow: 2, fields: new Map() };
}

/** Another kind of table has other fields: those it does not know are let go. */
export function withLayout(draft: MappingDraft, layout: string | null, choices: readonly LayoutChoice[]): MappingDraft {
  const known = new Set(findLayout(layout, choices)?.fields.map(({ id }) => id));
  return { ...draft, layout, fields: new Map([...draft.fields].filter(([, field]) => known.has(field))) };
}

/** A field is read from one column only: giving it to another takes it from the first. Null column: from none. */
export function withColumnOf(draft: MappingDraft, field: string, column: string | null): MappingDraft {
  const rest = [...draft.fields].filter(([letters, other]) => other !== field && letters !== column);
  return { ...draft, fields: new Map(column === null ? rest : [...rest, [column, field]]) };
}

/** Sets a row; the rows that must not lie above it move along. */
export function withRow(draft: MappingDraft, target: RowTarget, row: number): MappingDraft {
  if (target === 'headerRow') {
    const lastHeaderRow = Math.max(row, draft.lastHeaderRow);
    return { ...draft, headerRow: row, lastHeaderRow, firstDataRow: Math.max(lastHeaderRow + 1, draft.firstDataRow) };
  }
  if (target === 'lastHeaderRow')
    return { ...draft, lastHeaderRow: row, firstDataRow: Math.max(row + 1, draft.firstDataRow) };
  return { ...draft, firstDataRow: row };
}

/** The columns not yet read whose heads name a free field of the layout exactly. */
export function columnsByHead(
  draft: MappingDraft,
  columns: readonly SheetColumn[],
  choices: readonly LayoutChoice[],
): ReadonlyMap<string, string> {
  const lookup = headerLookup(findLayout(draft.layout, choices)?.fields ?? []);
  const taken = new Set(draft.fields.values());
  const found = new Map<string, string>();
  for (const { column, path } of columns) {
    const field = path.length === 0 || draft.fields.has(column) ? null : lookup(path);
    if (field === null || taken.has(field)) continue;
    taken.add(field);
    found.set(column, field);
  }
  return found;
}

export function rowsAreRight({ headerRow, lastHeaderRow, firstDataRow }: MappingDraft): boolean {
  return headerRow <= lastHeaderRow && lastHeaderRow < firstDataRow;
}

const tableOf = ({ layout, headerRow, lastHeaderRow, firstDataRow }: MappingDraft) =>
  JSON.stringify([layout, headerRow, lastHeaderRow, firstDataRow]);
const fieldsOf = ({ fields }: MappingDraft) => JSON.stringify([...fields].sort());

/** True when the draft says something else than what was understood. */
export function isChanged(draft: MappingDraft, start: MappingDraft): boolean {
  return tableOf(draft) !== tableOf(start) || fieldsOf(draft) !== fieldsOf(start);
}

/** The answers that make the file be read as the draft says; the start is what was understood so far. */
export function answersOfDraft(draft: MappingDraft, start: MappingDraft): readonly StageAnswer[] {
  const { sheet, headerRow, lastHeaderRow, firstDataRow, layout } = draft;
  if (layout === '') return [];
  const table: StageAnswer = { about: 'table', sheet, headerRow, lastHeaderRow, firstDataRow, layout };
  if (layout === null) return [table];
  // Another layout or other heads: nothing that was understood of the columns holds any more.
  const isNewTable = tableOf(draft) !== tableOf(start);
  const columns = new Set([...draft.fields.keys(), ...start.fields.keys()]);
  const answers = [...columns].sort().flatMap((column): readonly StageAnswer[] => {
    const field = draft.fields.get(column) ?? null;
    const before = start.fields.get(column) ?? null;
    return isNewTable || field !== before ? [{ about: 'column', sheet, headerRow, column, field }] : [];
  });
  return isNewTable ? [table, ...answers] : answers;
}
