import type { OtherReader } from './other-readers.ts';
import type { PlainCell } from './read-bytes.ts';

/** A cell that another reader sees differently. `sheet` is the name of the sheet. */
export type ReaderDifference = {
  readonly reader: OtherReader['name'];
  readonly file: string;
  readonly extension: string;
  readonly sheet: string;
  readonly address: string;
  readonly ours: PlainCell | null;
  readonly theirs: PlainCell | null;
};

/** A kind of difference: what it is, who is right and why. */
export type Explanation = {
  readonly title: string;
  readonly why: string;
  readonly applies: (difference: ReaderDifference) => boolean;
};

const FIRST_SURE_SERIAL = 61;
const asError = (cell: PlainCell | null) => (cell?.kind === 'error' ? cell.error : null);
const asText = (cell: PlainCell | null) => (cell?.kind === 'text' ? cell.text : null);
const asNumber = (cell: PlainCell | null) => (cell?.kind === 'number' ? cell.number : null);
const serialOf = (cell: PlainCell | null) => (cell?.kind === 'date' ? cell.serial : (asNumber(cell) ?? Number.NaN));

/** The first that applies counts. */
export const explanations: readonly Explanation[] = [
  {
    title: 'hucre drops the rows repeated at the top of each page of an .ods',
    why: 'Ours is right. `table:table-header-rows` (what LibreOffice writes for "rows to repeat at top") and grouped rows are passed by, and every row below moves up: cells stand at wrong addresses. The reason why hucre reads no .ods in the product.',
    applies: ({ reader, extension, sheet }) => reader === 'hucre' && extension === '.ods' && sheet === 'Gộp ô, ẩn',
  },
  {
    title: 'hucre gives error values as text',
    why: 'Ours is right: a cell with an error cannot be told from a text that spells it (`#N/A` in sheet "Chữ").',
    applies: ({ reader, ours, theirs }) =>
      reader === 'hucre' && asError(ours) !== null && asError(ours) === asText(theirs),
  },
  {
    title: 'hucre gives a time of an .ods as its duration',
    why: 'Ours is right: `PT12H00M00S` is half a day, the number 0,5 in .xlsx and .xls.',
    applies: ({ reader, extension, theirs }) =>
      reader === 'hucre' && extension === '.ods' && /^PT\d+H/.test(asText(theirs) ?? ''),
  },
  {
    title: 'a time alone, 0 and 29/02/1900 given as a day',
    why: 'Ours is right: no calendar has such a day, the number and its format are kept. exceljs and hucre are besides a day off before 01/03/1900, SheetJS makes 01/03/1900 of serial 60.',
    applies: ({ ours, theirs }) =>
      ours?.kind === 'number' && theirs?.kind === 'date' && serialOf(ours) < FIRST_SURE_SERIAL,
  },
  {
    title: 'exceljs is a day off before 01/03/1900',
    why: 'Ours is right: Excel counts 29/02/1900 and shows serial 1 as 01/01/1900.',
    applies: ({ reader, ours, theirs }) =>
      reader === 'exceljs' && ours?.kind === 'date' && theirs?.kind === 'date' && ours.serial < FIRST_SURE_SERIAL,
  },
  {
    title: 'exceljs does not see `date1904="true"`',
    why: "Ours is right: LibreOffice spells it so; exceljs' days are 1.462 days early.",
    applies: ({ reader, file, ours, theirs }) =>
      reader === 'exceljs' &&
      file.endsWith('libreoffice-1904.xlsx') &&
      ours?.kind === 'date' &&
      theirs?.kind === 'date',
  },
  {
    title: 'exceljs loses results of formulas that are 0, false or an empty text',
    why: 'Ours is right: the file holds the result; an empty text is what a person sees as an empty cell.',
    applies: ({ reader, ours, theirs }) =>
      reader === 'exceljs' &&
      theirs?.kind === 'formula-without-result' &&
      (ours === null || asNumber(ours) === 0 || (ours.kind === 'boolean' && !ours.boolean)),
  },
  {
    title: 'SheetJS and hucre see no cell where a formula has no stored result',
    why: 'Ours is right: the cell is not empty, the clerk must open and save the file in Excel.',
    applies: ({ reader, ours, theirs }) =>
      reader !== 'exceljs' && ours?.kind === 'formula-without-result' && theirs === null,
  },
  {
    title: '0 stored in an .xls for a formula that can give only a text',
    why: 'The file says 0 and they read 0; no such formula gives 0 (LibreOffice has not worked it out). We say that there is no result, which is asked about.',
    applies: ({ extension, ours, theirs }) =>
      extension === '.xls' && ours?.kind === 'formula-without-result' && asNumber(theirs) === 0,
  },
  {
    title: 'truth values of an .ods given as 1 and 0',
    why: 'Ours is what a person sees: LibreOffice stores 1 and shows TRUE.',
    applies: ({ extension, ours, theirs }) =>
      extension === '.ods' && ours?.kind === 'boolean' && asNumber(theirs) === (ours.boolean ? 1 : 0),
  },
  {
    title: 'SheetJS decodes `_x0041_` in an .ods',
    why: 'Ours is right: the escape belongs to .xlsx alone, LibreOffice shows it letter by letter.',
    applies: ({ reader, extension, ours }) =>
      reader === 'SheetJS' && extension === '.ods' && /_x[0-9A-Fa-f]{4}_/.test(asText(ours) ?? ''),
  },
  {
    title: 'SheetJS loses the repeats of a day in an .ods',
    why: 'Ours is right: one `table:table-cell` with `table:number-columns-repeated="2"` stands for two cells with the day.',
    applies: ({ reader, extension, ours, theirs }) =>
      reader === 'SheetJS' && extension === '.ods' && ours?.kind === 'date' && theirs === null,
  },
];
