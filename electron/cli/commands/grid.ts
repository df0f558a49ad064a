import { basename } from 'node:path';
import type { SheetGrid, WorkbookGrid } from '../../../shared/intake/grid/grid.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { readGrid } from '../../backend/workbook/read-grid.ts';
import { defineCommand, type Desk } from '../command.ts';
import { sheetJson, type CellJson } from '../grid-json.ts';
import { textTable } from '../text-table.ts';

/** `grid`: what the reader saw in a workbook, cell by cell, before anything is recognised. Needs no data file. */
export const grid = defineCommand({
  name: 'grid',
  options: {},
  operands: { count: 'one', hole: 'file' },
  async run(_values, [path = ''], desk) {
    const workbook = await readGrid(desk.absolute(path));
    const { file, format, sha256, size } = workbook;
    desk.say(cliText.grid.file(basename(file), format, formatCount(workbook.sheets.length)));
    tellMacros(workbook, desk);
    const sheets = workbook.sheets.map((sheet) => ({ sheet, json: sheetJson(sheet) }));
    for (const { sheet, json } of sheets) saySheet(sheet, json.rows.flat(), desk);
    return { exitCode: 0, result: { file, format, sha256, size, sheets: sheets.map(({ json }) => json) } };
  },
});

function tellMacros({ file, format }: WorkbookGrid, desk: Desk): void {
  if (format !== 'xlsm') return;
  desk.tell({ code: 'file.macros-not-run', weight: 'note', place: { at: 'file', file }, facts: {} });
}

function saySheet({ name, state, font }: SheetGrid, cells: readonly CellJson[], desk: Desk): void {
  const words = cliText.grid;
  const filled = cells.filter(({ k }) => k !== 'empty');
  desk.say('');
  desk.say(words.sheet(name, words.states[state], formatCount(filled.length), font ?? ''));
  if (filled.length === 0) return;
  const { cell, kind, value, remark } = words.heads;
  for (const line of textTable([cell, kind, value, remark], filled.map(lineOf))) desk.say(line);
}

function lineOf({ a, k, v, fmt, formula, hidden, font }: CellJson): readonly string[] {
  const words = cliText.grid;
  const remarks = [
    formula === true ? words.formula : '',
    fmt ?? '',
    hidden === true ? words.hidden : '',
    font ?? '',
  ].filter((part) => part !== '');
  // A text of several lines stays in its line of the table.
  const value = v === null || v === undefined ? '' : String(v).replaceAll('\n', '⏎');
  return [a, k === 'empty' ? '' : words.kinds[k], value, remarks.join(', ')];
}
