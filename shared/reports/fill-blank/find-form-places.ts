import type { Place, Problem } from '../../contract/problem.ts';
import type { FormColumn, FormDefinition } from '../../forms/form-definition.ts';
import { columnName, type WorkbookGrid } from '../../intake/grid/grid.ts';
import { atCell, fix, placeOf, stop } from '../../intake/grid/sheet-place.ts';
import type { FormField } from '../../intake/layouts/form-layout.ts';
import type { Block } from '../../intake/recognise/align-form-rows.ts';
import type { Candidate, SheetLooks } from '../../intake/recognise/choose-layout.ts';
import { findTables } from '../../intake/recognise/find-tables.ts';

/** A form of the catalogue found in a blank workbook: which of its tables, and where the columns stand. */
export type FormPlace = {
  readonly form: FormDefinition;
  readonly table: Candidate;
  readonly columns: ReadonlyMap<FormField, number>;
};

/** A column of the form as it is called in one of its blocks. */
export function fieldIn(block: Block, key: FormColumn['key']): FormField {
  return block === 'left' ? key : `right:${key}`;
}

export type FoundForms = { readonly places: readonly FormPlace[]; readonly problems: readonly Problem[] };

/**
 * Finds the forms of a blank as an intake would, on its visible sheets: all of them, or the one that is wanted. A form
 * that is there twice, lacks a column or is another one than wanted is a problem; then nothing may be filled.
 */
export function findFormPlaces(
  { file, sheets }: WorkbookGrid,
  forms: readonly FormDefinition[],
  wantedId: string | undefined,
): FoundForms {
  const looks = sheets.filter(({ state }) => state === 'visible').map((sheet) => findTables(sheet, forms));
  const tables = looks.flatMap(({ candidates }) =>
    candidates.flatMap((table) => ('rows' in table.layout ? [{ table, form: table.layout }] : [])),
  );
  const wanted = tables.filter(({ form }) => wantedId === undefined || form.id === wantedId);
  if (wanted.length === 0) {
    const [other] = tables;
    if (other === undefined) return { places: [], problems: [noForm(file, looks, forms)] };
    const facts = {
      found: other.form.number,
      wanted: forms.find(({ id }) => id === wantedId)?.number ?? wantedId ?? '',
    };
    return { places: [], problems: [stop('fill.other-form', headsOf(file, other.table), facts)] };
  }
  const problems: Problem[] = [];
  const places = wanted.map(({ table, form }): FormPlace => {
    const first = wanted.find((one) => one.form.id === form.id);
    if (first !== undefined && first.table !== table) {
      const facts = { form: form.number, other: first.table.sheet.name };
      problems.push(fix('fill.form-twice', headsOf(file, table), facts));
    }
    const { columns, problems: lacking } = findColumns(file, form, table);
    problems.push(...lacking);
    return { form, table, columns };
  });
  return { places, problems };
}

function noForm(file: string, looks: readonly SheetLooks[], forms: readonly FormDefinition[]): Problem {
  const place = { at: 'file', file } as const;
  const unknown = looks.find(({ otherForm }) => otherForm !== null)?.otherForm ?? null;
  if (unknown !== null) return stop('fill.unknown-form', place, { number: unknown.number });
  const isForm = (title: string) => forms.some(({ number }) => number === title);
  const near = looks.flatMap((look) => look.near).find(({ title, found }) => isForm(title) && found > 0);
  if (near === undefined || near.missing.length === 0) return stop('fill.no-form', place);
  const columns = near.missing.map((label) => `“${label}”`).join(', ');
  return stop('fill.heads-missing', place, { form: near.title, columns });
}

function headsOf(file: string, { sheet, header }: Candidate): Place {
  return atCell(placeOf(file, sheet), header.firstRow, header.columns[0]?.column ?? 1);
}

function findColumns(
  file: string,
  form: FormDefinition,
  table: Candidate,
): Pick<FormPlace, 'columns'> & { readonly problems: readonly Problem[] } {
  const columns = new Map<FormField, number>();
  const problems: Problem[] = [];
  const { sheet, header } = table;
  const blocks = form.rightBlockFrom === undefined ? (['left'] as const) : (['left', 'right'] as const);
  const wanted = blocks.flatMap((block) => form.columns.map(({ key, label }) => ({ key: fieldIn(block, key), label })));
  for (const { key, label } of wanted) {
    const [first, second] = header.columns.filter(({ field, sharesHead }) => field === key && sharesHead !== true);
    if (first === undefined)
      problems.push(fix('fill.column-missing', headsOf(file, table), { column: label, form: form.number }));
    else if (second !== undefined) {
      const place = atCell(placeOf(file, sheet), header.lastRow, second.column);
      const both = `${columnName(first.column)}, ${columnName(second.column)}`;
      problems.push(fix('fill.column-twice', place, { column: label, columns: both }));
    } else columns.set(key, first.column);
  }
  return { columns, problems };
}
