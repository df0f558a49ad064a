import { read as readBySheetJs, type CellObject, type WorkBook } from '@e965/xlsx';
import { read as readByHucre, type CellValue as HucreValue } from 'hucre';
import { cellAddress, type CellValue } from '../../shared/intake/grid/grid.ts';
import { readWithExceljs } from './exceljs-grid.ts';

/** What another library sees: cells by address, sheet by sheet, without what it has no word for. */
export type OtherSheet = { readonly name: string; readonly cells: Readonly<Record<string, CellValue>> };
export type OtherReader = {
  readonly name: 'exceljs' | 'SheetJS' | 'hucre';
  readonly extensions: readonly string[];
  readonly read: (bytes: Uint8Array) => Promise<readonly OtherSheet[]>;
};

/** The other opinions of the tests. None of them reads a workbook in the product. */
export const otherReaders: readonly OtherReader[] = [
  { name: 'exceljs', extensions: ['.xlsx', '.xlsm'], read: readWithExceljs },
  { name: 'SheetJS', extensions: ['.xlsx', '.xlsm', '.xls', '.ods'], read: async (bytes) => sheetJsSheets(bytes) },
  { name: 'hucre', extensions: ['.xlsx', '.xlsm', '.xls', '.ods'], read: hucreSheets },
];

function sheetJsSheets(bytes: Uint8Array): readonly OtherSheet[] {
  const workbook: WorkBook = readBySheetJs(bytes, { type: 'array', cellDates: true, UTC: true });
  return workbook.SheetNames.map((name) => {
    const cells: Record<string, CellValue> = {};
    for (const [address, cell] of Object.entries(workbook.Sheets[name] ?? {})) {
      if (address.startsWith('!')) continue;
      // Its sheets are maps of address to cell, but for the keys that begin with `!`.
      const value = sheetJsValue(cell as CellObject);
      if (value !== null) cells[address] = value;
    }
    return { name: name.normalize('NFC'), cells };
  });
}

function sheetJsValue({ t, v, w }: CellObject): CellValue | null {
  switch (t) {
    case 's':
      return v === '' || v === undefined ? null : { kind: 'text', text: String(v).normalize('NFC') };
    case 'n':
      return { kind: 'number', number: Number(v) };
    case 'b':
      return { kind: 'boolean', boolean: v === true };
    case 'e':
      return { kind: 'error', error: String(w) };
    case 'd':
      return v instanceof Date ? dateValue(v) : null;
    default:
      return null;
  }
}

async function hucreSheets(bytes: Uint8Array): Promise<readonly OtherSheet[]> {
  const { sheets } = await readByHucre(bytes);
  return sheets.map(({ name, rows }) => {
    const cells: Record<string, CellValue> = {};
    rows.forEach((row, rowIndex) => {
      row?.forEach((value, column) => {
        const seen = hucreValue(value);
        if (seen !== null) cells[cellAddress(rowIndex + 1, column + 1)] = seen;
      });
    });
    return { name: name.normalize('NFC'), cells };
  });
}

function hucreValue(value: HucreValue | undefined): CellValue | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return { kind: 'text', text: value.normalize('NFC') };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  if (value instanceof Date) return dateValue(value);
  throw new Error(`hucre gives a value of another kind: ${JSON.stringify(value)}`);
}

function dateValue(date: Date): CellValue {
  const day = Number.isNaN(date.getTime()) ? 'không phải ngày' : date.toISOString().slice(0, 10);
  return { kind: 'date', day, serial: date.getTime() / 86_400_000 + 25_569 };
}
