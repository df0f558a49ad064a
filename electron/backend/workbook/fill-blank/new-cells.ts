import { cellAddress } from '../../../../shared/intake/grid/grid.ts';
import { escapeExcelText } from '../write/writable-text.ts';
import { areaOf, type MappedRow, type SheetMap } from './sheet-map.ts';
import type { TextEdit } from './text-edits.ts';
import { attributeOf, attributesOf, type XmlTag } from './xml-tags.ts';

/** What a cell is to hold. */
export type CellValue = number | string | null;
/** A cell that is not there yet and gets a value. */
export type NewCell = { readonly row: number; readonly column: number; readonly value: CellValue };

/**
 * The type attribute and the content of a cell for a value; `isResult`: it stands behind a formula. A formula that is
 * known to give nothing has an empty text as its result, as Excel stores it.
 */
export function stored(
  prefix: string,
  value: CellValue,
  isResult: boolean,
): { readonly type: string; readonly content: string } {
  if (value === null)
    return isResult ? { type: ' t="str"', content: `<${prefix}v></${prefix}v>` } : { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: `<${prefix}v>${value}</${prefix}v>` };
  const text = xmlText(value);
  return isResult
    ? { type: ' t="str"', content: `<${prefix}v>${text}</${prefix}v>` }
    : { type: ' t="inlineStr"', content: `<${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is>` };
}

/** Letters beyond ASCII by their number: right in whatever encoding the part says it has. */
function xmlText(value: string): string {
  return escapeExcelText(value).replace(/[&<>]|[^\u0000-\u007f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

/** The style of a row that was formatted as a whole. */
export function styleOfRow(text: string, { tag }: MappedRow): string | undefined {
  const isStyled = /^(?:1|true)$/.test(attributeOf(text, tag, 'customFormat') ?? '');
  return isStyled ? attributeOf(text, tag, 's') : undefined;
}

/** The style of a column that was formatted as a whole. */
export function styleOfColumn({ columns }: SheetMap, column: number): string | undefined {
  return columns.find(({ first, last }) => column >= first && column <= last)?.style;
}

function cellXml(prefix: string, { row, column, value }: NewCell, style: string | undefined): string {
  const { type, content } = stored(prefix, value, false);
  const look = style === undefined ? '' : ` s="${style}"`;
  return `<${prefix}c r="${cellAddress(row, column)}"${look}${type}>${content}</${prefix}c>`;
}

/** Puts new cells into a row that is there, in the order of the columns. */
export function insertCells(
  text: string,
  map: SheetMap,
  row: MappedRow,
  cells: readonly NewCell[],
): readonly TextEdit[] {
  const { tag } = row;
  const rowStyle = styleOfRow(text, row);
  const made = cells
    .toSorted((a, b) => a.column - b.column)
    .map((cell) => ({
      column: cell.column,
      xml: cellXml(tag.prefix, cell, rowStyle ?? styleOfColumn(map, cell.column)),
    }));
  const spans = widenSpans(text, tag, cells);
  if (tag.is === 'empty') {
    const content = made.map(({ xml }) => xml).join('');
    return [...spans, { start: tag.end - 2, end: tag.end, text: `>${content}</${tag.prefix}row>` }];
  }
  const end = row.cells.at(-1)?.end ?? tag.end;
  const edits = made.map(({ column, xml }) => {
    const start = row.cells.find((cell) => cell.column > column)?.tag.start ?? end;
    return { start, end: start, text: xml };
  });
  return [...spans, ...edits];
}

/** Columns a row uses, as a hint to readers: one too narrow would be wrong. */
function widenSpans(text: string, tag: XmlTag, cells: readonly NewCell[]): readonly TextEdit[] {
  const spans = attributesOf(text, tag).find(({ name }) => name === 'spans');
  if (spans === undefined) return [];
  const said = spans.value
    .trim()
    .split(/[\s:]+/)
    .map(Number);
  const columns = cells.map(({ column }) => column);
  const [least, most] = [Math.min(...said, ...columns), Math.max(...said, ...columns)];
  const isWideEnough = least === Math.min(...said) && most === Math.max(...said);
  return isWideEnough ? [] : [{ start: spans.start, end: spans.end, text: ` spans="${least}:${most}"` }];
}

/** Puts rows in for cells whose row is not there. */
export function insertRows(map: SheetMap, cells: readonly NewCell[]): readonly TextEdit[] {
  if (cells.length === 0) return [];
  const { sheetData, contentEnd } = map;
  const { prefix } = sheetData;
  const rows = [...new Set(cells.map(({ row }) => row))]
    .toSorted((a, b) => a - b)
    .map((row) => {
      const made = cells
        .filter((cell) => cell.row === row)
        .toSorted((a, b) => a.column - b.column)
        .map((cell) => cellXml(prefix, cell, styleOfColumn(map, cell.column)));
      return { row, xml: `<${prefix}row r="${row}">${made.join('')}</${prefix}row>` };
    });
  if (sheetData.is === 'empty') {
    const content = rows.map(({ xml }) => xml).join('');
    return [{ start: sheetData.end - 2, end: sheetData.end, text: `>${content}</${prefix}sheetData>` }];
  }
  return rows.map(({ row, xml }) => {
    const start = map.rows.find((one) => one.row > row)?.tag.start ?? contentEnd;
    return { start, end: start, text: xml };
  });
}

/** Makes the used range hold the new cells. */
export function widenDimension(text: string, { dimension }: SheetMap, cells: readonly NewCell[]): readonly TextEdit[] {
  if (dimension === null || cells.length === 0) return [];
  const reference = attributesOf(text, dimension).find(({ name }) => name === 'ref');
  if (reference === undefined) return [];
  const said = areaOf(reference.value);
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const first = cellAddress(Math.min(said.firstRow, ...rows), Math.min(said.firstColumn, ...columns));
  const last = cellAddress(Math.max(said.lastRow, ...rows), Math.max(said.lastColumn, ...columns));
  const isSame =
    first === cellAddress(said.firstRow, said.firstColumn) && last === cellAddress(said.lastRow, said.lastColumn);
  const widened = first === last ? first : `${first}:${last}`;
  return isSame ? [] : [{ start: reference.start, end: reference.end, text: ` ref="${widened}"` }];
}
