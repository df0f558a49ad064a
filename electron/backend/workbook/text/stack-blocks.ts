import type { SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { readWorkbookWords as words } from '../../../../shared/text/vi/workbook.ts';
import type { HtmlBlock } from './html-table.ts';
import type { ReadJob } from '../job/read-job.ts';
import { makeSheetBuilder, type Allowance } from '../sheet/sheet-builder.ts';

/** Cells that a row of a table of data fills at least; heads and signatures stand in tables of two. */
const LEAST_FILLED = 3;
const ROWS_BETWEEN_BREATHS = 1000;

/**
 * Makes a sheet of every table of data, with the lines and small tables (heading, signatures) that stand above it, those
 * at the end below the last one. A page without a table of data is one sheet.
 */
export async function stackBlocks(
  blocks: readonly HtmlBlock[],
  name: string | null,
  job: ReadJob,
): Promise<readonly SheetGrid[]> {
  const stacks: HtmlBlock[][] = [];
  let waiting: HtmlBlock[] = [];
  for (const block of blocks) {
    waiting.push(block);
    if (!block.rows.some(({ cells }) => cells.length >= LEAST_FILLED)) continue;
    stacks.push(waiting);
    waiting = [];
  }
  const last = stacks.at(-1);
  if (last === undefined) stacks.push(waiting);
  else last.push(...waiting);

  const left: Allowance = { rows: job.limits.rows, cells: job.limits.cells };
  const isOnly = stacks.length === 1;
  const sheets: SheetGrid[] = [];
  for (const stack of stacks) {
    sheets.push(await toSheet(stack, isOnly && name !== null ? name : words.table(sheets.length + 1), left, job));
  }
  return sheets;
}

async function toSheet(blocks: readonly HtmlBlock[], name: string, left: Allowance, job: ReadJob): Promise<SheetGrid> {
  const sheet = makeSheetBuilder(job, left);
  let above = 0;
  for (const { rows, height, merges, hiddenColumns } of blocks) {
    for (const { row, isHidden, cells } of rows) {
      if (row % ROWS_BETWEEN_BREATHS === 0) await job.breathe();
      sheet.startRow(above + row, isHidden);
      for (const { cell, style } of cells) sheet.add(cell, style);
    }
    for (const range of merges) {
      const lastRow = above + Math.min(range.lastRow, height);
      sheet.merge({ ...range, firstRow: above + range.firstRow, lastRow });
    }
    for (const { from, to } of hiddenColumns) sheet.hideColumns(from, to);
    above += height;
  }
  return sheet.finish(name, 'visible');
}
