import { intakeWords } from '../../text/vi/intake.ts';
import { columnName } from '../grid/grid.ts';
import type { IntakeCounts, IntakeKind } from '../intake-kinds.ts';
import type { FoundPeriod, FoundUnit, RecognisedTable, Recognition } from '../recognise/recognition.ts';

/** One table of a workbook: where it stands, how it was understood, what became of its rows. */
export type StagedPart = {
  readonly sheet: string;
  readonly kind: IntakeKind;
  readonly layout: string;
  readonly title: string;
  readonly headerRow: number;
  readonly lastHeaderRow: number;
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly unit: FoundUnit | null;
  readonly period: FoundPeriod | null;
  readonly columns: readonly StagedColumn[];
  readonly counts: IntakeCounts;
};
/** See `IntakeColumn` in `contract/views.ts`. */
export type StagedColumn = {
  readonly column: string;
  readonly header: string;
  readonly field: string | null;
  readonly label: string | null;
  readonly how: 'header' | 'answered' | 'remembered' | 'proposed' | 'not-read';
};

function onlyOne<T>(values: readonly T[], key: (value: T) => unknown): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => key(value) === key(first)) ? first : null;
}

/** What holds for all tables; null where they differ. */
export function describeTables(tables: readonly RecognisedTable[]) {
  const all = tables.map(({ recognition }) => recognition);
  const [first] = all;
  const form = onlyOne(all, ({ form: one }) => one?.id)?.form ?? null;
  return {
    kind: onlyOne(all, ({ kind }) => kind)?.kind ?? null,
    form: form === null ? null : { id: form.id, number: form.number, title: `${form.number} – ${form.title}` },
    unit: onlyOne(all, ({ unit }) => unit?.id)?.unit ?? null,
    period: onlyOne(all, ({ period }) => period?.code)?.period ?? null,
    sheet: first?.sheet.name ?? null,
  };
}

function columnsOf({ header, fields }: Recognition): readonly StagedColumn[] {
  return header.columns.map(({ column, header: text, field, how }) => ({
    column: columnName(column),
    header: text,
    field,
    label: field === null ? null : (fields.find(({ id }) => id === field)?.label ?? field),
    how: how ?? (field === null ? 'not-read' : 'header'),
  }));
}

/** A table as the preview tells it. */
export function partOf(recognition: Recognition, counts: IntakeCounts): StagedPart {
  const { kind, layout, form, sheet, header, firstDataRow, unit, period } = recognition;
  return {
    sheet: sheet.name,
    kind,
    layout,
    title: form === null ? intakeWords.kinds[kind] : `${form.number} – ${form.title}`,
    headerRow: header.firstRow,
    lastHeaderRow: header.lastRow,
    firstDataRow,
    lastDataRow: sheet.rows.at(-1)?.row ?? firstDataRow,
    unit,
    period,
    columns: columnsOf(recognition),
    counts,
  };
}
