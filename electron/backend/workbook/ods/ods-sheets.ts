import type { CellValue, MergedRange, SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { makeOdsText } from './ods-text.ts';
import { odsValue, readOdsContent, type OdsContent } from './ods-value.ts';
import type { OdsStyles } from './ods-styles.ts';
import type { ReadJob } from '../job/read-job.ts';
import { collectCells, type ReadAllowance, type SheetCollector } from '../sheet/sheet-collector.ts';
import { struckStyles } from '../sheet/struck-style.ts';
import { LAST_COLUMN, LAST_ROW } from '../sheet/sheet-extent.ts';
import type { CellStyle } from '../sheet/styles.ts';
import type { Attributes, ElementHandlers } from '../xml/xml-scanner.ts';

type Column = { readonly to: number; readonly style: string | undefined };
type RowCell = {
  readonly column: number;
  readonly repeat: number;
  readonly value: CellValue & { isFormula?: true };
  readonly style: CellStyle;
};
type Span = { readonly column: number; readonly columns: number; readonly rows: number };

type Table = {
  readonly collector: SheetCollector;
  readonly columns: Column[];
  nextRow: number;
};
type Row = {
  readonly repeat: number;
  readonly isHidden: boolean;
  readonly style: string | undefined;
  readonly cells: RowCell[];
  readonly spans: Span[];
  nextColumn: number;
  /** Where in the table's columns the last cell stood: cells come from left to right. */
  columnIndex: number;
};
type Cell = {
  readonly content: OdsContent;
  readonly repeat: number;
  readonly style: string | undefined;
  /** Letters of it are struck through. */
  isStruck: boolean;
};

/** Where the reader stands; what lies deeper than a part it does not read is passed by. */
type Place = 'outside' | 'workbook' | 'table' | 'row' | 'cell' | 'paragraph';

const grouping: ReadonlySet<string> = new Set([
  'table-header-rows',
  'table-rows',
  'table-row-group',
  'table-header-columns',
  'table-columns',
  'table-column-group',
]);
/** Of what stands within a paragraph, only this is no text of the cell. */
const notText: ReadonlySet<string> = new Set(['annotation', 'note', 'ruby-text']);

/** Takes the elements of `content.xml` and makes a grid of every sheet; repeated rows are told out within the limits. */
export function collectOdsSheets(styles: OdsStyles, left: ReadAllowance, job: ReadJob) {
  const { cellCharacters } = job.limits;
  const sheets: SheetGrid[] = [];
  const text = makeOdsText((letters) => {
    if (letters > cellCharacters) throw job.stop('file.cell-too-long', { limit: cellCharacters });
  });
  let place: Place = 'outside';
  let depth = 0;
  /** Depth of the element whose content is passed by; 0 for none. */
  let passedBy = 0;
  let table: Table | null = null;
  let row: Row | null = null;
  let cell: Cell | null = null;
  /** Of the runs of letters that are open: whether they are struck through. */
  const spans: boolean[] = [];
  const struck = struckStyles();

  function openTable(attributes: Attributes): void {
    const isHidden = styles.isHiddenTable(attributes.get('table:style-name'));
    const name = (attributes.get('table:name') ?? '').normalize('NFC');
    const collector = collectCells({ name, state: isHidden ? 'hidden' : 'visible' }, left, job);
    table = { collector, columns: [], nextRow: 1 };
    place = 'table';
  }

  function openColumn({ collector, columns }: Table, attributes: Attributes): void {
    const from = (columns.at(-1)?.to ?? 0) + 1;
    if (from > LAST_COLUMN) return;
    const to = from + repeated(attributes, 'table:number-columns-repeated', LAST_COLUMN) - 1;
    columns.push({ to, style: attributes.get('table:default-cell-style-name') });
    if (isHidden(attributes)) collector.hideColumns(from, to);
  }

  function openRow(attributes: Attributes): void {
    row = {
      repeat: repeated(attributes, 'table:number-rows-repeated', LAST_ROW),
      isHidden: isHidden(attributes),
      style: attributes.get('table:default-cell-style-name'),
      cells: [],
      spans: [],
      nextColumn: 1,
      columnIndex: 0,
    };
    place = 'row';
  }

  function openCell(inRow: Row, attributes: Attributes): void {
    const columns = Number(attributes.get('table:number-columns-spanned') ?? 1);
    const rows = Number(attributes.get('table:number-rows-spanned') ?? 1);
    if (columns > 1 || rows > 1) inRow.spans.push({ column: inRow.nextColumn, columns, rows });
    cell = {
      content: readOdsContent(attributes),
      repeat: repeated(attributes, 'table:number-columns-repeated', LAST_COLUMN),
      style: attributes.get('table:style-name'),
      isStruck: false,
    };
    spans.length = 0;
    text.startCell();
    place = 'cell';
  }

  function closeCell(
    inRow: Row,
    { content, repeat, style: ownStyle, isStruck }: Cell,
    columns: readonly Column[],
  ): void {
    const column = inRow.nextColumn;
    inRow.nextColumn += repeat;
    place = 'row';
    if (content.type === undefined && !content.isFormula && text.text() === '') return;
    if (inRow.nextColumn - 1 > LAST_COLUMN)
      throw job.stop('file.damaged', { detail: `column ${inRow.nextColumn - 1}` });
    if ((content.value?.length ?? 0) > cellCharacters) throw job.stop('file.cell-too-long', { limit: cellCharacters });
    const written = styles.cellStyle(ownStyle ?? inRow.style ?? styleOfColumn(inRow, columns, column));
    const style = isStruck ? struck(written) : written;
    const value = odsValue(content, text.hasParagraph() ? text.text() : null, style);
    if (value === null) return;
    inRow.cells.push({ column, repeat, value: content.isFormula ? { ...value, isFormula: true } : value, style });
  }

  function closeRow(inTable: Table, { repeat, cells, spans, isHidden: isHiddenRow }: Row): void {
    const first = inTable.nextRow;
    inTable.nextRow += repeat;
    place = 'table';
    const { collector } = inTable;
    // An empty row that is repeated to the end of the sheet holds nothing; its merged cells neither.
    if (cells.length === 0 && repeat > 1) return;
    refuseTooMany(first, repeat, cells);
    for (let number = first; number < first + repeat; number += 1) {
      if (isHiddenRow) collector.hideRow(number);
      for (const { column, columns, rows } of spans) collector.addMerge(spanned(number, column, rows, columns));
      for (const { column, repeat: times, value, style } of cells) {
        for (let shift = 0; shift < times; shift += 1) {
          collector.addCell(number, { ...value, column: column + shift }, style);
        }
      }
    }
  }

  /** Before anything is told out: one line of a file may stand for a million rows. */
  function refuseTooMany(first: number, repeat: number, cells: readonly RowCell[]): void {
    if (cells.length === 0) return;
    if (repeat > left.rows) {
      throw job.stop('file.too-many-rows', { row: first + repeat - 1, limit: job.limits.rows });
    }
    if (repeat * cells.reduce((sum, { repeat: times }) => sum + times, 0) > left.cells) {
      throw job.stop('file.too-many-cells', { limit: job.limits.cells });
    }
  }

  const handlers: Required<ElementHandlers> = {
    open(name, attributes) {
      depth += 1;
      if (passedBy > 0) return;
      const passBy = () => {
        passedBy = depth;
      };
      if (place === 'outside') {
        if (name === 'spreadsheet') place = 'workbook';
      } else if (place === 'workbook') {
        if (name === 'table') openTable(attributes);
        else passBy();
      } else if (place === 'table' && table !== null) {
        if (name === 'table-row') openRow(attributes);
        else if (name === 'table-column') openColumn(table, attributes);
        else if (!grouping.has(name)) passBy();
      } else if (place === 'row' && row !== null) {
        if (name === 'table-cell') openCell(row, attributes);
        else {
          // What lies under a merged cell is seen by nobody.
          if (name === 'covered-table-cell') {
            row.nextColumn += repeated(attributes, 'table:number-columns-repeated', LAST_COLUMN);
          }
          passBy();
        }
      } else if (place === 'cell') {
        if (name === 'p') {
          text.startParagraph();
          place = 'paragraph';
        } else passBy();
      } else if (place === 'paragraph') {
        if (notText.has(name)) passBy();
        else if (name === 'span') spans.push(styles.isStruckText(attributes.get('text:style-name')));
        else text.addElement(name, attributes);
      }
    },
    text(piece) {
      if (place !== 'paragraph' || passedBy > 0) return;
      if (cell !== null && spans.includes(true) && piece.trim() !== '') cell.isStruck = true;
      text.addText(piece);
    },
    close(name) {
      depth -= 1;
      if (passedBy > 0) {
        if (depth < passedBy) passedBy = 0;
        return;
      }
      if (place === 'paragraph') {
        if (name === 'p') place = 'cell';
        else if (name === 'span') spans.pop();
      } else if (place === 'cell' && row !== null && cell !== null && table !== null) {
        closeCell(row, cell, table.columns);
      } else if (place === 'row' && table !== null && row !== null) closeRow(table, row);
      else if (place === 'table' && name === 'table' && table !== null) {
        sheets.push(table.collector.finish());
        place = 'workbook';
      } else if (name === 'spreadsheet') place = 'outside';
    },
  };
  return { handlers, sheets, isInSheets: () => place !== 'outside' };
}

function styleOfColumn(row: Row, columns: readonly Column[], column: number): string | undefined {
  while (row.columnIndex < columns.length && (columns[row.columnIndex]?.to ?? 0) < column) row.columnIndex += 1;
  return columns[row.columnIndex]?.style;
}

function spanned(row: number, column: number, rows: number, columns: number): MergedRange {
  const [firstRow, firstColumn] = [row, column];
  return { firstRow, firstColumn, lastRow: row + Math.max(1, rows) - 1, lastColumn: column + Math.max(1, columns) - 1 };
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes.get('table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

/** How often an element stands for itself; no more than a sheet has rows or columns, so that adding stays exact. */
function repeated(attributes: Attributes, name: string, most: number): number {
  const count = Number(attributes.get(name) ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}
