import type { GridCell, SheetGrid } from '../../../../shared/intake/grid/grid.ts';
import { dayFromIsoText, dayFromSerial, serialFromDay } from '../sheet/excel-date.ts';
import { isOn } from '../xml/parse-part.ts';
import type { ReadJob } from '../job/read-job.ts';
import { makeSheetBuilder, type Allowance, type SheetBuilder } from '../sheet/sheet-builder.ts';
import { plainStyle, type CellStyle } from '../sheet/styles.ts';
import { decodePieces, findEncoding, utf16Of } from './text-encoding.ts';
import { makeXmlScanner, type Attributes } from '../xml/xml-scanner.ts';
import { collectStyles } from './xml-2003-styles.ts';

const MOST_SHEETS = 2000;

/**
 * Reads SpreadsheetML, the XML of Excel 2003: values with their type, merges, hidden rows, columns and sheets, formats and
 * fonts; of formulas the stored result.
 */
export async function readXml2003(bytes: Buffer, job: ReadJob): Promise<readonly SheetGrid[]> {
  const damaged = () => job.stop('file.damaged', { detail: 'SpreadsheetML' });
  const reader = collectWorkbook(job, damaged);
  const scanner = makeXmlScanner(reader, (kind) =>
    kind === 'document-type' ? job.stop('file.suspicious', { detail: 'xml doctype' }) : damaged(),
  );
  const encoding = utf16Of(bytes) ?? findEncoding(bytes, declaredEncoding(bytes));
  if (encoding === null) throw damaged();
  for await (const piece of decodePieces(bytes, encoding, job)) scanner.write(piece);
  scanner.close();
  if (reader.sheets.length === 0) throw job.stop('file.no-sheet');
  return reader.sheets;
}

function declaredEncoding(bytes: Buffer): string | null {
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/.exec(bytes.toString('latin1', 0, 200))?.[1] ?? null;
}

/** An attribute of the format's own; the prefix is `ss` nearly always. */
function attributeOf(attributes: Attributes, name: string): string | undefined {
  return attributes.getPrefixed(name) ?? attributes.get(name);
}

function collectWorkbook(job: ReadJob, damaged: () => Error) {
  const left: Allowance = { rows: job.limits.rows, cells: job.limits.cells };
  const sheets: SheetGrid[] = [];
  const styles = collectStyles();
  let date1904 = false;

  let sheet: SheetBuilder | null = null;
  let sheetName = '';
  let state: SheetGrid['state'] = 'visible';
  let tableStyle: string | undefined;
  let columnStyles = new Map<number, string>();
  let [row, column, lastColumn] = [0, 0, 0];
  let rowStyle: string | undefined;
  let cell = { type: '', text: null as string | null, isFormula: false, style: plainStyle };
  /** Where text now belongs: a cell, a word of the sheet's options, nowhere. */
  let taking: 'data' | 'option' | null = null;
  let option = '';
  let inComment = false;

  const count = (attributes: Attributes, name: string, most: number): number | null => {
    const written = attributeOf(attributes, name);
    if (written === undefined) return null;
    const number = Number(written);
    if (!Number.isInteger(number) || number < 0) throw damaged();
    return Math.min(number, most);
  };

  function openRow(attributes: Attributes): void {
    row = count(attributes, 'Index', 2 ** 24) ?? row + 1;
    rowStyle = attributeOf(attributes, 'StyleID');
    column = 0;
    sheet?.startRow(row, isOn(attributeOf(attributes, 'Hidden')));
    // Rows of one look are written once; no cells stand in such a row.
    row += count(attributes, 'Span', 2 ** 24) ?? 0;
  }

  function openColumn(attributes: Attributes): void {
    const from = count(attributes, 'Index', 2 ** 20) ?? lastColumn + 1;
    lastColumn = from + (count(attributes, 'Span', 2 ** 20) ?? 0);
    if (isOn(attributeOf(attributes, 'Hidden'))) sheet?.hideColumns(from, lastColumn);
    const style = attributeOf(attributes, 'StyleID');
    if (style !== undefined && lastColumn - from < 1000)
      for (let one = from; one <= lastColumn; one += 1) columnStyles.set(one, style);
  }

  function openCell(attributes: Attributes): void {
    column = count(attributes, 'Index', 2 ** 20) ?? column + 1;
    const own = attributeOf(attributes, 'StyleID') ?? rowStyle ?? columnStyles.get(column) ?? tableStyle;
    cell = {
      type: '',
      text: null,
      isFormula: attributeOf(attributes, 'Formula') !== undefined,
      style: styles.styleOf(own ?? 'Default'),
    };
    const across = count(attributes, 'MergeAcross', 2 ** 20) ?? 0;
    const down = count(attributes, 'MergeDown', 2 ** 24) ?? 0;
    if (across > 0 || down > 0) {
      sheet?.merge({ firstRow: row, firstColumn: column, lastRow: row + down, lastColumn: column + across });
    }
    pendingAcross = across;
  }
  let pendingAcross = 0;

  function closeCell(): void {
    const read = readValue(cell, column, date1904);
    if (read === 'damaged') throw damaged();
    if (read !== null) sheet?.add(cell.isFormula ? { ...read, isFormula: true } : read, cell.style);
    column += pendingAcross;
    pendingAcross = 0;
  }

  return {
    sheets,
    open(name: string, attributes: Attributes) {
      if (inComment) return;
      if (sheet === null) {
        styles.open(name, attributes);
        if (name === 'Date1904') date1904 = true;
      }
      switch (name) {
        case 'Worksheet':
          if (sheet !== null) throw damaged();
          if (sheets.length >= MOST_SHEETS) throw job.stop('file.suspicious', { detail: 'sheets' });
          sheet = makeSheetBuilder(job, left);
          sheetName = (attributeOf(attributes, 'Name') ?? '').normalize('NFC');
          [state, row, lastColumn, tableStyle, columnStyles] = ['visible', 0, 0, undefined, new Map()];
          return;
        case 'Table':
          tableStyle = attributeOf(attributes, 'StyleID');
          return;
        case 'Column':
          return openColumn(attributes);
        case 'Row':
          return openRow(attributes);
        case 'Cell':
          if (row === 0) throw damaged();
          return openCell(attributes);
        case 'Data':
          cell.type = attributeOf(attributes, 'Type') ?? 'String';
          cell.text = '';
          taking = 'data';
          return;
        case 'Comment':
        case 'PhoneticText':
          inComment = true;
          return;
        case 'Visible':
          [taking, option] = ['option', ''];
      }
    },
    text(piece: string) {
      if (inComment || taking === null) return;
      if (taking === 'option') option = (option + piece).slice(0, 100);
      else {
        cell.text = (cell.text ?? '') + piece;
        if (cell.text.length > job.limits.cellCharacters) {
          throw job.stop('file.cell-too-long', { limit: job.limits.cellCharacters });
        }
      }
    },
    close(name: string) {
      if (inComment) {
        if (name === 'Comment' || name === 'PhoneticText') inComment = false;
        return;
      }
      switch (name) {
        case 'Data':
          taking = null;
          return;
        case 'Cell':
          return closeCell();
        case 'Visible':
          if (option.trim() === 'SheetHidden') state = 'hidden';
          if (option.trim() === 'SheetVeryHidden') state = 'very-hidden';
          taking = null;
          return;
        case 'Worksheet':
          if (sheet !== null) sheets.push(sheet.finish(sheetName, state));
          sheet = null;
      }
    },
  };
}

type Written = {
  readonly type: string;
  readonly text: string | null;
  readonly isFormula: boolean;
  readonly style: CellStyle;
};

function readValue(
  { type, text, isFormula, style }: Written,
  column: number,
  date1904: boolean,
): GridCell | null | 'damaged' {
  if (text === null) return isFormula ? { kind: 'formula-without-result', column } : null;
  const format = style.format === '' ? {} : { format: style.format };
  const asText = (): GridCell | null => (text === '' ? null : { kind: 'text', text: text.normalize('NFC'), column });
  switch (type) {
    case 'String':
      return asText();
    case 'Number': {
      const number = Number(text);
      if (!Number.isFinite(number) || text.trim() === '') return asText();
      const day = style.isDay ? dayFromSerial(number, date1904) : null;
      return day === null
        ? { kind: 'number', number, ...format, column }
        : { kind: 'date', day, ...format, serial: number, column };
    }
    case 'DateTime': {
      const day = dayFromIsoText(text);
      // A time alone is written as a day before the first one of Excel; it stays as it is written.
      if (day === null || day < '1900-01-01') return asText();
      return { kind: 'date', day, ...format, serial: serialFromDay(day), column };
    }
    case 'Boolean':
      return { kind: 'boolean', boolean: isOn(text.trim()), column };
    case 'Error':
      return { kind: 'error', error: text.trim(), column };
    default:
      return 'damaged';
  }
}
