import type { PageSetup, ReportDocument } from '../../../../shared/reports/report-document.ts';
import { makeColumnGrid } from './column-grid.ts';
import { layOutTable } from './lay-out-table.ts';
import { layOutClosing, layOutHeading, lineLook } from './lay-out-zones.ts';
import { makeRowBuilder } from './row-builder.ts';
import { plainLook, type SheetLayout } from './sheet-layout.ts';
import { sheetName } from './sheet-name.ts';

/** Lays out the document's paper as one sheet: headings, title, tables, notes and closing over common columns. */
export function layOutReport(document: ReportDocument, takenNames: readonly string[]): SheetLayout {
  const { page } = document;
  const size = page.fontSize;
  const grid = makeColumnGrid(document);
  const all = { first: 1, last: grid.widths.length };
  const rows = makeRowBuilder(grid);
  const isOnlyTable = document.blocks.filter(({ kind }) => kind === 'table').length === 1;
  let headRows: SheetLayout['headRows'] = null;
  let together: SheetLayout['together'] = null;
  /** Row each block begins in. */
  const started: number[] = [];
  for (const [index, block] of document.blocks.entries()) {
    started.push(rows.next());
    switch (block.kind) {
      case 'heading':
        layOutHeading(block, size, grid, rows);
        break;
      case 'title':
        if (document.blocks[index - 1]?.kind === 'table') rows.addRow(size);
        for (const line of block.lines) {
          rows.addText(rows.addRow(size * 1.3), all, line.text, lineLook(line, size, 'center'));
        }
        rows.addRow(size * 0.7);
        break;
      case 'table': {
        const head = layOutTable(block.table, size, grid, rows);
        // Excel repeats one stretch of rows on all pages: over another table it would name the wrong columns.
        if (isOnlyTable) headRows = head;
        break;
      }
      case 'trend':
        rows.addRow(size);
        break;
      case 'notes': {
        rows.addRow(size * 0.6);
        const look = { ...plainLook, size, vertical: 'top' as const };
        rows.addText(rows.addRow(size * 1.3), all, block.title, { ...look, bold: true });
        for (const line of block.lines) rows.addText(rows.addRow(size * 1.3), all, line, look);
        break;
      }
      case 'closing': {
        const first = rows.next() - rowsKeptAbove(document, index, started);
        layOutClosing(block, size, grid, rows);
        together = { first, last: rows.next() - 1 };
        break;
      }
    }
  }
  const name = sheetName(document.title, takenNames);
  return { name, page, columnWidths: grid.widths, headRows, together, ...rows.finish() };
}

/**
 * How many rows above the signatures stay with them: the last line of notes, or the last row of a table with the group
 * it stands in; of a table of nothing more its head and title, too.
 */
function rowsKeptAbove({ blocks }: ReportDocument, closing: number, started: readonly number[]): number {
  const above = blocks[closing - 1];
  if (above?.kind === 'notes') return 1;
  if (above?.kind !== 'table') return 0;
  const { rows } = above.table;
  let kept = 1;
  while (kept < rows.length && rows[rows.length - 1 - kept]?.keepWithNext === true) kept += 1;
  if (kept < rows.length) return kept;
  const first = blocks[closing - 2]?.kind === 'title' ? closing - 2 : closing - 1;
  return (started[closing] ?? 0) - (started[first] ?? 0);
}

const REMARK_PAGE: PageSetup = {
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
  fontSize: 12,
};
const LABEL_SHARE = 0.3;

/** The sheet that says what the figures rest on: one row a remark, label beside text. Null without remarks. */
export function layOutRemarks({ title, remarks }: ReportDocument, name: string): SheetLayout | null {
  if (remarks.length === 0) return null;
  const columns = [
    { key: 'label', width: LABEL_SHARE },
    { key: 'text', width: 1 - LABEL_SHARE },
  ];
  const text = (written: string) => ({ value: { is: 'text', text: written } }) as const;
  return layOutReport(
    {
      id: name,
      title: name,
      page: REMARK_PAGE,
      remarks: [],
      blocks: [
        { kind: 'title', lines: [{ text: title, bold: true }] },
        {
          kind: 'table',
          table: {
            columns,
            head: [],
            rows: remarks.map((remark) => ({ role: 'data', cells: [text(remark.label), text(remark.text)] })),
          },
        },
      ],
    },
    [],
  );
}
