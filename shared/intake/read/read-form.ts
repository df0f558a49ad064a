import type { Problem } from '../../contract/problem.ts';
import { checkIdentities, type FailedIdentity } from '../../forms/check-identities.ts';
import { cellRef, isCrossedOut, parseCellRef, valueColumns } from '../../forms/form-cells.ts';
import type { FormDefinition, FormRow, ValueKey } from '../../forms/form-definition.ts';
import { columnName, rowLabel } from '../../forms/row-label.ts';
import { narrowDigits } from '../../text/fold.ts';
import { alignFormRows, labelColumnOf, type Block } from '../recognise/align-form-rows.ts';
import { isNumberingRow } from '../recognise/find-header.ts';
import { coveringMerge } from '../grid/covered-cells.ts';
import { cellAddress, cellInFile, type GridCell } from '../grid/grid.ts';
import { saysElse } from '../layouts/table-layout.ts';
import { hiddenColumnProblems } from './hidden-columns.ts';
import { cannotRead, textOfCell } from '../cells/cell-reading.ts';
import { readAverageCell, readCountCell, readSignedCell } from '../cells/read-figure-cell.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { remarksBelow } from './remarks-below.ts';
import { atCell, atSheet, fix, note, type SheetPlace } from '../grid/sheet-place.ts';

const AGES = { youngest: 16, oldest: 100 };

/** A mean age that no group of people can have: a comma lost, or another number in its row. */
function likelyAge(reading: ReturnType<typeof readAverageCell>, written: string): ReturnType<typeof readAverageCell> {
  const age = Number(reading.value);
  const isLikely = reading.value === null || age === 0 || (age >= AGES.youngest && age <= AGES.oldest);
  return isLikely ? reading : cannotRead('intake.mean-age-unlikely', { written });
}

export type FigureColumn = ValueKey | 'last-year';

/** One cell of a form. `value` null and `valueText` null: the cell is empty. Averages are decimals in `valueText`. */
export type FigureDraft = {
  readonly column: FigureColumn;
  readonly value: number | null;
  readonly valueText: string | null;
  readonly cell: string;
  readonly written: string;
  readonly how: string;
};

/** One row of a form as the sheet fills it. */
export type FormRowDraft = {
  readonly code: string;
  readonly label: string;
  readonly row: number;
  readonly figures: readonly FigureDraft[];
};

export type FormResult = { readonly rows: readonly FormRowDraft[]; readonly problems: readonly Problem[] };

const ROWS_NAMED = 6;

/**
 * Reads the figures of a form: rows by label and order, columns “Kỳ này” and “Cùng kỳ năm trước”; checks its identities.
 * Cells that are not taken (addresses) hold no value, which is not 0.
 */
export function readForm(
  recognition: Recognition,
  form: FormDefinition,
  place: SheetPlace,
  notTaken: ReadonlySet<string> = new Set(),
): FormResult {
  const { sheet, header, firstDataRow } = recognition;
  const columnsOf = (block: Block) =>
    figureColumns(form).flatMap((key) => {
      const wanted = block === 'left' ? key : `right:${key}`;
      const column = header.columns.find(({ field }) => field === wanted)?.column;
      return column === undefined ? [] : [{ key, column }];
    });
  const columnsIn = { left: columnsOf('left'), right: columnsOf('right') };
  const problems: Problem[] = [];
  const aligned = alignFormRows(sheet, form, { header, firstRow: firstDataRow });

  const rows = aligned.rows.flatMap(({ form: row, sheet: line, block }): readonly FormRowDraft[] => {
    const columns = columnsIn[block];
    // As sentences say it, without the dash of the form.
    const plainLabel = rowLabel(form, row.code);
    const cellAt = (column: number) => line.cells.find((cell) => cell.column === column);
    if (row.kind === 'heading') {
      const filled = columns.find(({ column }) => saysNumber(cellAt(column)));
      if (filled !== undefined)
        problems.push(note('intake.heading-has-number', atCell(place, line.row, filled.column), { label: row.label }));
      return [];
    }
    const isTaken = (column: number) => !notTaken.has(cellAddress(line.row, column));
    const crossed = columns.find(
      ({ key, column }) => isCrossedOut(row, key) && saysNumber(cellAt(column)) && isTaken(column),
    );
    if (crossed !== undefined)
      problems.push(fix('intake.crossed-has-number', atCell(place, line.row, crossed.column), { row: plainLabel }));
    const label = cellAt(labelColumnOf(header, block));
    if (label !== undefined && saysElse(textOfCell(label), row.label))
      problems.push(
        fix('intake.label-says-else', atCell(place, line.row, label.column), {
          row: plainLabel,
          written: textOfCell(label),
        }),
      );
    const isRowStruck = label?.isStruck === true && columns.some(({ column }) => saysNumber(cellAt(column)));
    if (isRowStruck)
      problems.push(fix('intake.row-struck', atCell(place, line.row, label.column), { written: row.label }));
    const open = columns.filter(({ key }) => !isCrossedOut(row, key));
    const figures = open.map(({ key, column }): FigureDraft => {
      const cell = cellAt(column);
      const address = cellAddress(line.row, column);
      const reading =
        cell === undefined || notTaken.has(address)
          ? { value: null, how: 'as-text' as const }
          : row.kind === 'average'
            ? likelyAge(readAverageCell(cell), cellInFile(cell))
            : row.maybeNegative === true
              ? readSignedCell(cell)
              : readCountCell(cell);
      if (reading.remark !== undefined) {
        const { code, weight, facts } = reading.remark;
        problems.push({ code, weight, facts: { row: plainLabel, ...facts }, place: atCell(place, line.row, column) });
      }
      if (cell === undefined && !notTaken.has(address) && coveringMerge(sheet, line.row, column) !== null)
        problems.push(fix('intake.figure-cell-merged', atCell(place, line.row, column), { row: plainLabel }));
      const written = cell === undefined ? '' : cellInFile(cell);
      const value = typeof reading.value === 'number' ? reading.value : null;
      const valueText = typeof reading.value === 'string' ? reading.value : null;
      return {
        column: key,
        value,
        valueText,
        cell: address,
        written,
        how: notTaken.has(address) ? 'not-taken' : reading.how,
      };
    });
    return [{ code: row.code, label: row.label, row: line.row, figures }];
  });

  for (const { sheet: line, label, known, block } of aligned.stray) {
    const columns = columnsIn[block];
    const labelColumn = labelColumnOf(header, block);
    const filled = line.cells.some((cell) => saysNumber(cell) && columns.some(({ column }) => column === cell.column));
    const at = atCell(place, line.row, labelColumn);
    if (label === '') {
      const isNumbering = line.cells.some(({ column }) => column === labelColumn) && isNumberingRow(line, 0);
      if (filled && !isNumbering) problems.push(fix('intake.row-without-label', at));
    } else if (known) problems.push(fix('intake.row-out-of-order', at, { label }));
    else
      problems.push(
        filled ? fix('intake.row-unknown', at, { label }) : note('intake.row-unknown-empty', at, { label }),
      );
  }
  const last = aligned.rows.at(-1)?.sheet.row ?? firstDataRow;
  const unit = recognition.unit?.name ?? '';
  problems.push(
    ...remarksBeside(aligned.rows, header, { unit, place }),
    ...remarksBelow(sheet, { firstRow: last + 1, unit, place }),
  );
  const hidden = aligned.rows.filter(({ sheet: line }) => line.hidden === true).length;
  if (hidden > 0) problems.push(note('intake.hidden-rows', atSheet(place), { count: hidden }));
  problems.push(...hiddenColumnProblems(recognition, place, (field) => !field.endsWith('percent')));
  const missing = aligned.missing.filter(({ kind }) => kind !== 'heading');
  if (missing.length > 0)
    problems.push(note('intake.rows-missing', atSheet(place), { rows: namesOf(missing), count: missing.length }));
  problems.push(...identityProblems(form, rows, place), ...emptinessProblems(rows, place));
  return { rows, problems };
}

/** Columns of a form that are read, in their order. */
export function figureColumns(form: FormDefinition): readonly FigureColumn[] {
  const before = form.columns.some(({ key }) => key === 'last-year') ? (['last-year'] as const) : [];
  return [...valueColumns(form).map(({ key }) => key), ...before];
}

/** Two words or more: no unit of measure and no cross. */
const WORDS = /\p{L}{2,}.*\s\p{L}{2,}/su;

/** What somebody wrote beside the figures of a row, outside the columns of the form. */
function remarksBeside(
  rows: ReturnType<typeof alignFormRows>['rows'],
  { columns }: Recognition['header'],
  { unit, place }: { readonly unit: string; readonly place: SheetPlace },
): readonly Problem[] {
  const read = new Set(
    columns.flatMap(({ column, field }) => (field === null || field.endsWith('percent') ? [] : [column])),
  );
  return rows.flatMap(({ sheet: { row, cells } }) =>
    cells.flatMap((cell) =>
      cell.kind === 'text' && !read.has(cell.column) && WORDS.test(cell.text)
        ? [note('intake.figure-remark', atCell(place, row, cell.column), { unit, written: cellInFile(cell) })]
        : [],
    ),
  );
}

/** True where somebody meant a number, readable or not. */
function saysNumber(cell: GridCell | undefined): boolean {
  return cell !== undefined && (cell.kind === 'text' ? /\d/.test(narrowDigits(cell.text)) : true);
}

function namesOf(rows: readonly FormRow[]): string {
  const names = rows
    .slice(0, ROWS_NAMED)
    .map(({ label }) => `“${label}”`)
    .join(', ');
  return rows.length > ROWS_NAMED ? `${names}, …` : names;
}

function identityProblems(form: FormDefinition, rows: readonly FormRowDraft[], place: SheetPlace): readonly Problem[] {
  const periods = form.columns.some(({ key }) => key === 'last-year')
    ? (['this', 'last'] as const)
    : (['this'] as const);
  return periods.flatMap((period) => {
    const cells = new Map(
      rows.flatMap(({ code, figures }) =>
        figures.flatMap((figure) => {
          if (figure.column === 'last-year') return period === 'last' ? [[code, figure] as const] : [];
          return period === 'this' ? [[cellRef(code, figure.column), figure] as const] : [];
        }),
      ),
    );
    const failed = checkIdentities(form, (code) => cells.get(code)?.value ?? null);
    return failed.flatMap((failure) => {
      if (!isCertain(failure, (code) => cells.get(code)?.value ?? null)) return [];
      const [whole = ''] = failure.identity.relation === '=' ? failure.identity.left : failure.identity.right;
      const [part = ''] = failure.identity.relation === '=' ? failure.identity.right : failure.identity.left;
      const cell = cells.get(failure.identity.relation === '=' ? whole : part)?.cell ?? 'A1';
      // Last year's column repeats what was signed a year ago: told, not blocked.
      const weight = period === 'last' ? 'note' : failure.identity.weight;
      const { right } = failure.identity;
      const isPartEmpty = right.some((row) => (cells.get(row.replace(/^-/, ''))?.value ?? null) === null);
      const facts = { ...factsOf(form, failure), ...(isPartEmpty ? { open: 'parts' } : {}) };
      const code = failure.identity.relation === '=' ? 'intake.sum-differs' : 'intake.part-exceeds';
      return [{ code, weight, facts, place: { at: 'cell', ...place, cell } } as const];
    });
  });
}

/** With an empty part a sum that falls short proves nothing; one that is too large does. */
function isCertain({ identity, difference }: FailedIdentity, valueOf: (code: string) => number | null): boolean {
  if (identity.relation === '<=') return true;
  const parts = identity.right.map((row) => row.replace(/^-/, ''));
  if (parts.every((row) => valueOf(row) !== null)) return true;
  return identity.right.every((row) => !row.startsWith('-')) && difference < 0;
}

function factsOf(form: FormDefinition, { identity, left, right, difference }: FailedIdentity): Problem['facts'] {
  const label = (ref: string) => {
    const { row, key } = parseCellRef(ref);
    const own = form.rows.find(({ code }) => code === row)?.label.replace(/^[-+\s]+/, '') ?? row;
    const column = key === 'this-period' ? undefined : form.columns.find((one) => one.key === key);
    return column === undefined ? own : `${own}, ${columnName(column)}`;
  };
  const names = (side: readonly string[]) =>
    side
      .slice(0, 3)
      .map((row) => `“${label(row)}”`)
      .join(', ') + (side.length > 3 ? ', …' : '');
  const whole = identity.relation === '=' ? identity.left : identity.right;
  const parts = identity.relation === '=' ? identity.right : identity.left;
  const [wholeValue, sum] = identity.relation === '=' ? [left, right] : [right, left];
  return { whole: names(whole), parts: names(parts), written: wholeValue, sum, difference: Math.abs(difference) };
}

function emptinessProblems(rows: readonly FormRowDraft[], place: SheetPlace): readonly Problem[] {
  const values = rows.flatMap(({ figures }) =>
    figures.filter(({ column }) => column === 'this-period').map(({ value }) => value),
  );
  const filled = values.filter((value) => value !== null);
  if (filled.length === 0) return [fix('intake.form-empty', atSheet(place))];
  return filled.every((value) => value === 0) ? [note('intake.all-zero', atSheet(place))] : [];
}
