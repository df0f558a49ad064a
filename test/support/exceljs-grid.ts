import ExcelJS from 'exceljs';
import { cellAddress, type CellValue } from '../../shared/intake/grid/grid.ts';

type SeenCell = CellValue & { readonly isFormula?: true };
export type SeenSheet = {
  readonly name: string;
  readonly state: string;
  readonly cells: Record<string, SeenCell>;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
};

/** What exceljs, read into memory, sees in the same bytes, said in our words: the other opinion of the tests. */
export async function readWithExceljs(bytes: Uint8Array): Promise<readonly SeenSheet[]> {
  const workbook = new ExcelJS.Workbook();
  // Its type asks for an ArrayBuffer, at run time it takes any bytes.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook.worksheets.map((sheet) => {
    const cells: Record<string, SeenCell> = {};
    const hiddenRows: number[] = [];
    sheet.eachRow((row, number) => {
      if (row.hidden) hiddenRows.push(number);
      row.eachCell((cell, column) => {
        // exceljs repeats the value of a merged range in every cell of it.
        const seen = cell.master.address === cell.address ? seenValue(cell.value, cell.numFmt) : null;
        if (seen !== null) cells[cellAddress(number, column)] = seen;
      });
    });
    return {
      name: sheet.name.normalize('NFC'),
      state: sheet.state,
      cells,
      hiddenRows,
      merges: sheet.model.merges.toSorted(),
    };
  });
}

function seenValue(value: ExcelJS.CellValue, format: string | undefined): SeenCell | null {
  const own = format === undefined || format === 'General' ? {} : { format };
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return { kind: 'text', text: value.normalize('NFC') };
  if (typeof value === 'number') return { kind: 'number', number: value, ...own };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  if (value instanceof Date) {
    return {
      kind: 'date',
      day: value.toISOString().slice(0, 10),
      ...own,
      serial: value.getTime() / 86_400_000 + 25_569,
    };
  }
  if ('error' in value) return { kind: 'error', error: value.error };
  if ('hyperlink' in value) return { kind: 'text', text: value.text.normalize('NFC') };
  if ('richText' in value)
    return {
      kind: 'text',
      text: value.richText
        .map(({ text }) => text)
        .join('')
        .normalize('NFC'),
    };
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    const seen = result === undefined ? ({ kind: 'formula-without-result' } as const) : seenValue(result, format);
    return seen === null ? null : { ...seen, isFormula: true };
  }
  throw new Error(`exceljs gives a value of another kind: ${Object.keys(value).join()}`);
}
