import type { Problem } from '../../contract/problem.ts';
import type { FormRow } from '../../forms/form-definition.ts';
import { rowLabel } from '../../forms/row-label.ts';
import { atCell, atSheet, fix, placeOf } from '../../intake/grid/sheet-place.ts';
import { alignFormRows, labelColumnOf, type AlignedRow } from '../../intake/recognise/align-form-rows.ts';
import { matchKey, normaliseText } from '../../text/fold.ts';
import type { FormPlace } from './find-form-places.ts';

const ROWS_NAMED = 6;

/**
 * The rows of the sheet that are rows of the form. Filling allows no doubt: a labelled row the form does not have, one it
 * has only once, one that says more than the form does, or a missing one is a problem at its cell.
 */
export function matchRows(
  file: string,
  { form, table }: FormPlace,
): { readonly rows: readonly AlignedRow[]; readonly problems: readonly Problem[] } {
  const { sheet, header, firstDataRow } = table;
  const { rows, stray, missing } = alignFormRows(sheet, form, { header, firstRow: firstDataRow });
  const place = placeOf(file, sheet);
  const problems: Problem[] = stray
    .filter(({ label }) => label !== '')
    .map(({ sheet: line, label, known, block }) => {
      const facts = { label, form: form.number };
      const at = atCell(place, line.row, labelColumnOf(header, block));
      return fix(known ? 'fill.row-twice' : 'fill.row-unknown', at, facts);
    });
  for (const { form: row, sheet: line, block } of rows) {
    const labelColumn = labelColumnOf(header, block);
    const cell = line.cells.find(({ column }) => column === labelColumn);
    const written = cell?.kind === 'text' ? normaliseText(cell.text) : '';
    if (!saysMore(written, row)) continue;
    const facts = { written, expected: row.label };
    problems.push(fix('fill.label-differs', atCell(place, line.row, labelColumn), facts));
  }
  const lacking = missing.filter(({ kind }) => kind !== 'heading');
  if (lacking.length > 0) {
    const names = lacking.slice(0, ROWS_NAMED).map(({ code }) => `“${rowLabel(form, code)}”`);
    const more = lacking.length > ROWS_NAMED ? ['…'] : [];
    const facts = { form: form.number, count: lacking.length, rows: [...names, ...more].join(', ') };
    problems.push(fix('fill.row-missing', atSheet(place), facts));
  }
  return { rows, problems };
}

/** Words in brackets do not count when rows are found, but others than the form's may change what is to be counted. */
function saysMore(written: string, { label }: FormRow): boolean {
  const hints = (text: string) => [...text.matchAll(/\(([^()]*)\)/g)].map(([, hint = '']) => matchKey(hint));
  const known = new Set(hints(label));
  return hints(written).some((hint) => hint !== '' && !known.has(hint));
}
