import { cellAsWritten, type GridCell, type SheetGrid } from '../../shared/intake/grid/grid.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Cells of a row with their columns from 1 to the last filled one; null where nothing stands. */
function slots({ cells }: SheetGrid['rows'][number]): readonly (GridCell | null)[] {
  const last = cells.at(-1)?.column ?? 0;
  return Array.from({ length: last }, (_, index) => cells.find(({ column }) => column === index + 1) ?? null);
}

function lines(sheet: SheetGrid): readonly (readonly (GridCell | null)[])[] {
  const last = sheet.rows.at(-1)?.row ?? 0;
  return Array.from({ length: last }, (_, index) => {
    const row = sheet.rows.find((one) => one.row === index + 1);
    return row === undefined ? [] : slots(row);
  });
}

/** The sheet as a page: text as shown, merges as spans. */
export function asPage(sheet: SheetGrid): string {
  const isCovered = (row: number, column: number) =>
    sheet.merges.some(
      (one) =>
        row >= one.firstRow &&
        row <= one.lastRow &&
        column >= one.firstColumn &&
        column <= one.lastColumn &&
        (row !== one.firstRow || column !== one.firstColumn),
    );
  const spans = (row: number, column: number) => {
    const one = sheet.merges.find(({ firstRow, firstColumn }) => firstRow === row && firstColumn === column);
    if (one === undefined) return '';
    return ` colspan=${one.lastColumn - one.firstColumn + 1} rowspan=${one.lastRow - one.firstRow + 1}`;
  };
  const rows = lines(sheet).map((cells, index) => {
    const row = index + 1;
    const shown = cells.map((cell, at) =>
      isCovered(row, at + 1)
        ? ''
        : `<td${spans(row, at + 1)}>${cell === null ? '&nbsp;' : escape(cellAsWritten(cell)).replaceAll('\n', '<br>')}</td>`,
    );
    return `<tr>${shown.join('')}</tr>`;
  });
  return `<html><head><meta charset="utf-8"></head><body><table>${rows.join('\n')}</table></body></html>`;
}

/** The sheet as a text with semicolons. */
export function asText(sheet: SheetGrid): string {
  const quoted = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  return lines(sheet)
    .map((cells) =>
      Array.from({ length: width }, (_, at) => {
        const cell = cells[at] ?? null;
        return cell === null ? '' : quoted(cellAsWritten(cell));
      }).join(';'),
    )
    .join('\r\n');
}

/** The sheet as SpreadsheetML 2003, values with their type. */
export function asXml2003(sheet: SheetGrid): string {
  const spans = (row: number, column: number) => {
    const one = sheet.merges.find(({ firstRow, firstColumn }) => firstRow === row && firstColumn === column);
    if (one === undefined) return '';
    return ` ss:MergeAcross="${one.lastColumn - one.firstColumn}" ss:MergeDown="${one.lastRow - one.firstRow}"`;
  };
  const rows = sheet.rows.map(({ row, cells }) => {
    const written = cells.map((cell) => {
      const [type, text] =
        cell.kind === 'number'
          ? ['Number', String(cell.number)]
          : cell.kind === 'date'
            ? ['DateTime', `${cell.day}T00:00:00.000`]
            : ['String', cellAsWritten(cell)];
      return `<Cell ss:Index="${cell.column}"${spans(row, cell.column)}><Data ss:Type="${type}">${escape(text).replaceAll('\n', '&#10;')}</Data></Cell>`;
    });
    return `<Row ss:Index="${row}">${written.join('')}</Row>`;
  });
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="${escape(sheet.name)}"><Table>${rows.join('\n')}</Table></Worksheet></Workbook>`;
}
